/** A cookie in the jar is the same to both observers, whichever interface it was read through. */
import type { Protocol } from 'devtools-protocol';
import { describe, expect, it } from 'vitest';
import { fromCookie, type JarCookie } from '../../../src/background/translate/from-cookies.ts';
import { fromCdpCookie } from '../../../src/scan/translate/from-cdp-cookie.ts';

const START = 1_000_000;
const NOW = START + 2_000;

const shared = {
  name: 'ward',
  domain: '.moorland.gov.uk',
  path: '/',
  value: 'north',
  httpOnly: true,
  secure: true,
};
const ofExtension = (rest: Partial<JarCookie>): JarCookie => ({
  ...shared,
  sameSite: 'lax',
  session: false,
  ...rest,
});
const ofCdp = (rest: Partial<Protocol.Network.Cookie>): Protocol.Network.Cookie => ({
  ...shared,
  sameSite: 'Lax',
  session: false,
  expires: -1,
  size: 9,
  priority: 'Medium',
  sourceScheme: 'Secure',
  sourcePort: 443,
  ...rest,
});

describe('a cookie in the jar', () => {
  it.each([
    ['lasts a year', NOW / 1000 + 31_536_000, 31_536_000],
    ['ends within half a second', NOW / 1000 + 0.2, 1],
    ['has ended since it was read', NOW / 1000 - 5, 1],
    ['lasts a second and a half', NOW / 1000 + 1.5, 2],
  ])('that %s is kept as long by either observer', (_, expires, seconds) => {
    const seen = fromCookie(ofExtension({ expirationDate: expires }), NOW, START);
    expect(seen.storedSeconds).toBe(seconds);
    expect(fromCdpCookie(ofCdp({ expires }), { now: NOW, startedAt: START })).toEqual(seen);
  });

  it('that goes with the browser is so to either', () => {
    const seen = fromCookie(ofExtension({ session: true }), NOW, START);
    expect(seen).toMatchObject({ storedSeconds: 0, host: '.moorland.gov.uk', sameSite: 'lax', at: 2_000 });
    expect(fromCdpCookie(ofCdp({ session: true }), { now: NOW, startedAt: START })).toEqual(seen);
  });

  it('that is partitioned is so to either', () => {
    const site = 'https://moorland.gov.uk';
    const seen = fromCookie(ofExtension({ session: true, partitionKey: { topLevelSite: site } }), NOW, START);
    const partitionKey = { topLevelSite: site, hasCrossSiteAncestor: false };
    expect(seen.partitioned).toBe(true);
    expect(fromCdpCookie(ofCdp({ session: true, partitionKey }), { now: NOW, startedAt: START })).toEqual(
      seen,
    );
  });
});
