import { describe, expect, it } from 'vitest';
import { cookiesShown, triedIn } from '../../../src/view/printed/cookies-shown.ts';
import { text } from '../../../src/scan/formats/text.ts';
import { cookie, declares, notice, report, request } from '../build.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';

const named = notice({ declarations: [declares('counter'), declares('countco-adverts')] });
/** A library that looks for the widest domain the browser takes. */
const refusedAbove = cookie('_counter', {
  host: '.gov.uk',
  isStored: false,
  refusedBecause: 'InvalidDomain',
});
const probe: Seen[] = [
  ...cookie('_tld', { at: 400 }),
  {
    seen: 'cookie-asked',
    name: '_tld',
    host: '.anytown.gov.uk',
    path: '/',
    partitioned: false,
    httpOnly: false,
    secure: false,
    sameSite: 'lax',
    valueLength: 0,
    valueKind: 'empty',
    askedSeconds: -1,
    setBy: 'script',
    setByHost: null,
    refusedBecause: null,
    at: 402,
  },
  { seen: 'cookie-removed', name: '_tld', host: '.anytown.gov.uk', path: '/', partitioned: false, at: 403 },
];

describe('a cookie that a script only tried', () => {
  it.each([
    ['for a domain wider than the site', refusedAbove, 'refused'],
    ['for a moment', probe, 'deleted'],
  ])('%s is said to be, and folded away', (_, facts, state) => {
    const seen = report([cookie('_counter', { at: 500 }), facts], [named], { choice: 'accepted' });
    const tried = seen.cookies.filter((row) => row.tried === true);
    expect(tried).toMatchObject([{ state }]);
    expect(cookiesShown(seen.cookies).map(({ cookie: { name } }) => name)).toEqual(['_counter']);
    expect(triedIn(seen.cookies)).toBe(1);
    const printed = text.one(seen, { colour: false }) ?? '';
    expect(printed).toContain('Cookies (1)');
    expect(printed).toContain('1 more cookie was only tried by a script and not kept.');
  });

  it('is not what the browser refused for another reason', () => {
    const blocked = cookie('_cadv', {
      host: '.adverts.countco.example',
      isStored: false,
      refusedBecause: 'third-party',
    });
    const seen = report([request('adverts.countco.example'), blocked], [named]);
    expect(seen.cookies).toMatchObject([{ state: 'refused' }]);
    expect(seen.cookies[0]?.tried).toBeUndefined();
  });
});

describe('a company', () => {
  it('is said to do all that it does here', () => {
    const both = [request('counter.example'), request('adverts.countco.example')];
    expect(report(both, [named]).companies).toMatchObject([
      { name: 'Countco', does: 'shows or measures adverts and counts visits' },
    ]);
    expect(report([request('counter.example')], [named]).companies).toMatchObject([
      { does: 'counts visits' },
    ]);
  });

  it('is said to keep a number only where one was seen, for as long as the browser keeps it', () => {
    const kept = (over: Parameters<typeof cookie>[1]) =>
      report([request('counter.example'), cookie('_counter', over)], [named]).products[0]?.identifierSeconds;
    expect(kept({ days: 730 })).toBe(400 * 86_400);
    expect(kept({ days: 30 })).toBe(30 * 86_400);
    expect(kept({ days: 0 })).toBeUndefined();
    const flag = cookie('_counter', { days: 730 }).map((seen) => ({ ...seen, valueLength: 1 }));
    expect(
      report([request('counter.example'), flag], [named]).products[0]?.identifierSeconds,
    ).toBeUndefined();
  });
});
