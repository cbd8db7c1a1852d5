import { describe, expect, it } from 'vitest';
import { JarWatch } from '../../../src/scan/observe/jar.ts';
import { changesOf, fromCdpCookie } from '../../../src/scan/translate/from-cdp-cookie.ts';
import { askedBySockets } from '../../../src/scan/translate/sockets.ts';
import type { Exchange } from '../../../src/scan/translate/exchange.ts';
import { cookie, START } from '../events.ts';

const moment = { now: START + 500, startedAt: START };

describe('a cookie of the jar', () => {
  it('becomes what is stored, without its value', () => {
    const stored = fromCdpCookie(
      cookie('_ga', {
        domain: '.anytown.gov.uk',
        expires: (START + 500) / 1000 + 34_560_000,
        session: false,
        value: 'GA1.1.1234567890',
      }),
      moment,
    );
    expect(stored).toMatchObject({
      host: '.anytown.gov.uk',
      storedSeconds: 34_560_000,
      sameSite: 'unspecified',
      at: 500,
    });
    expect(JSON.stringify(stored)).not.toContain('1234567890');
    expect(stored.valueLength).toBe(16);
  });

  it('is held by one host, however the jar spells it', () => {
    expect(fromCdpCookie(cookie('s', { domain: '.anytown.gov.uk.' }), moment).host).toBe('.anytown.gov.uk');
    expect(fromCdpCookie(cookie('s', { domain: 'www.anytown.gov.uk.' }), moment).host).toBe(
      'www.anytown.gov.uk',
    );
  });

  it('lasts 0 seconds where it ends with the browser', () => {
    expect(fromCdpCookie(cookie('s'), moment).storedSeconds).toBe(0);
  });
});

describe('two readings of the jar', () => {
  it('tell what came, what went and what changed', () => {
    const changes = changesOf(
      [cookie('stays'), cookie('goes'), cookie('changes')],
      [cookie('stays'), cookie('changes', { value: '2' }), cookie('comes')],
      moment,
    );
    expect(changes.map(({ seen, name }) => `${seen} ${name}`)).toEqual([
      'cookie-stored changes',
      'cookie-stored comes',
      'cookie-removed goes',
    ]);
  });

  it('keep a partitioned cookie apart from its unpartitioned namesake', () => {
    const partitionKey = { topLevelSite: 'https://anytown.gov.uk', hasCrossSiteAncestor: true };
    const changes = changesOf([cookie('id')], [cookie('id'), cookie('id', { partitionKey })], moment);
    expect(changes).toMatchObject([{ seen: 'cookie-stored', name: 'id', partitioned: true }]);
  });
});

describe('watching', () => {
  it('reads once more where it is asked while reading', async () => {
    const readings = [[cookie('a')], []];
    let reads = 0;
    const jar = new JarWatch(async () => {
      reads += 1;
      return readings.shift() ?? [];
    }, START);
    await Promise.all([jar.look(), jar.look()]);
    expect(reads).toBe(2);
    expect(jar.changes.map(({ seen }) => seen)).toEqual(['cookie-stored', 'cookie-removed']);
  });

  it('fails where the browser is gone', async () => {
    const jar = new JarWatch(() => Promise.reject(new Error('gone')), START);
    await expect(jar.look()).rejects.toThrow('gone');
  });
});

describe('a cookie of a WebSocket’s handshake', () => {
  const handshake = {
    kind: 'WebSocket',
    address: 'wss://live.vendor.example/',
    answer: { at: START + 400 },
  } as Exchange;
  const stored = fromCdpCookie(
    cookie('sid', { domain: 'live.vendor.example', session: false, expires: (START + 2400) / 1000 + 3598 }),
    { now: START + 2400, startedAt: START },
  );

  it('was asked for by it where nobody else could have', () => {
    expect(askedBySockets([handshake], [stored], START)).toMatchObject([
      { name: 'sid', setBy: 'http', setByHost: 'live.vendor.example', askedSeconds: 3600 },
    ]);
  });

  it('is left alone where the host was contacted in another way too', () => {
    const script = { kind: 'Script', address: 'https://live.vendor.example/a.js', answer: null } as Exchange;
    expect(askedBySockets([handshake, script], [stored], START)).toEqual([]);
  });
});
