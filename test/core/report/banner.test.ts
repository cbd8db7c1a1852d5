/** What a banner was seen to say: it excuses what it names, and does nothing else. */
import { describe, expect, it } from 'vitest';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { BANNER_CUT } from '../../../src/core/visit/banner.ts';
import { banner, claims, cookie, declares, lists, notice, report, request } from '../build.ts';

const counts = [request('counter.example'), cookie('_counter', { days: 730, setByHost: 'counter.example' })];
const silent = notice({
  listsCookies: true,
  declarations: [declares('mapper', { cookies: [lists('area')] })],
});

const idsOf = ({ findings }: ReturnType<typeof report>): string[] =>
  findings.filter(({ outcome }) => outcome !== 'advisory').map(({ id }) => id);
const standingIn = ({ products }: ReturnType<typeof report>, id = 'counter'): string | undefined =>
  products.find((product) => product.id === id)?.declared;

describe('a company that the banner names', () => {
  it('is accused without it, and stands in the banner with it, quoted', () => {
    expect(idsOf(report(counts, [silent]))).toEqual(['undeclared-third-party', 'undeclared-cookie']);
    const excused = report([...counts, banner('Cookies. We use Counter to count visits.')], [silent]);
    expect(idsOf(excused)).toEqual([]);
    expect(excused.verdict).toBe('matches');
    const [row] = excused.products;
    expect(row).toMatchObject({
      declared: 'in-consent-tool',
      declaredBy: { quote: 'We use Counter to count visits.' },
    });
    expect(excused.notices).toMatchObject([
      { id: silent.id },
      { id: row?.declaredBy?.notice, title: 'Cookie banner', layer: 'consent-tool', kind: 'cookies' },
    ]);
  });

  it('is named by its cookies, too', () => {
    const said = banner('We use cookies: _counter and area.');
    expect(standingIn(report([...counts, said], [silent]))).toBe('in-consent-tool');
  });

  it.each([
    ['denied', 'We use cookies. We do not use Counter.'],
    ['another', 'We use Mapper to show maps.'],
    ['only of a kind', 'We use analytics cookies. Statistics cookies count visits.'],
    ['in general', 'Our suppliers set cookies.'],
  ])('is still accused where it is %s', (_, text) => {
    expect(report([...counts, banner(text)], [silent])).toEqual(report(counts, [silent]));
  });

  it('stays in the notice, where that names it', () => {
    const naming = notice({ declarations: [declares('counter')] });
    const said = banner('We use Counter to count visits.');
    expect(report([...counts, said], [naming])).toEqual(report(counts, [naming]));
  });

  it('is not judged where there is no notice', () => {
    const said = banner('We use Counter to count visits.');
    expect(report([...counts, said], [])).toEqual(report(counts, []));
  });
});

describe('what else a banner says', () => {
  it('is held against nobody', () => {
    const naming = notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter')] })],
    });
    const said = banner(
      'We only use cookies with your consent. We do not use cookies. ' +
        'The cookie _counter of Counter is strictly necessary and is kept for 1 day.',
    );
    expect(report([...counts, said], [naming])).toEqual(report(counts, [naming]));
    const alone = report([...counts, said], [silent]);
    expect(idsOf(alone)).toEqual([]);
    expect(alone.cookies).toMatchObject([{ declaredBy: { seconds: null, category: null } }]);
  });

  it('does not make a list read that was not', () => {
    const pointing = notice({
      address: 'https://www.anytown.gov.uk/privacy',
      claims: [claims('complaint-route')],
      links: [
        { text: 'cookie settings', address: null, kind: 'consent-tool', read: false, quote: '', offset: -1 },
      ],
    });
    const facts = [...counts, request('mapper.example'), banner('We use Counter to count visits.')];
    const read = report(facts, [pointing]);
    expect(standingIn(read, 'mapper')).toBe('not-read');
    expect(standingIn(read)).toBe('in-consent-tool');
    expect(read.verdict).toBe('inconclusive');
  });
});

describe('readings of a banner', () => {
  const facts = (...texts: string[]): Seen[][] => texts.map((text, place) => banner(text, 1_000 + place));

  it('are kept together, so that what was shown once was said', () => {
    const both = facts('We use Counter to count visits.', 'Cookies. We use Mapper to show maps.');
    const seen = report([...counts, request('mapper.example'), ...both], [notice()]);
    expect([standingIn(seen), standingIn(seen, 'mapper')]).toEqual(['in-consent-tool', 'in-consent-tool']);
  });

  it('lose what the notice says where there are more than are kept', () => {
    const many = facts(...['one', 'two', 'three', 'four', 'five'].map((word) => `Cookies ${word}.`));
    const cut = report([...counts, ...many], [silent]);
    expect(cut.conditions.gaps).toMatchObject([{ code: BANNER_CUT.code, loses: ['notice'] }]);
    expect(cut.verdict).toBe('inconclusive');
    expect(report([...counts, ...many.slice(1)], [silent]).verdict).toBe('differs');
  });
});
