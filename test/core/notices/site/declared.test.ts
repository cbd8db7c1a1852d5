import { describe, expect, it } from 'vitest';
import { companies, consentTools } from '../../../../rules/index.ts';
import { namesOf } from '../../../../src/core/reading/index.ts';
import { declaredIn, proved, sourcesIn } from '../../../../src/core/notices/site/declared.ts';
import { gapOf } from '../../../../src/core/visit/gaps.ts';
import type { CookieSeen, Visit } from '../../../../src/core/visit/visit.ts';
import { consentToolServed } from '../../../../src/core/visit/consent-served.ts';

const names = namesOf(companies);
const KLARO = JSON.stringify({
  services: [{ name: 'hotjar', title: 'Hotjar', purposes: ['statistics'], cookies: ['_hjSession'] }],
});
const PAGE = 'https://www.anytown.gov.uk/bins';

const evidence = (given: Partial<Visit> = {}): Pick<Visit, 'consentTools' | 'cookies' | 'gaps'> => ({
  consentTools: [],
  cookies: [],
  gaps: [],
  ...given,
});
const memory = (setBy: CookieSeen['setBy']): CookieSeen[] => [{ name: 'klaro', setBy } as CookieSeen];

describe('a list that the page holds', () => {
  const declared = declaredIn([KLARO], names);

  it('is a consent tool’s where a script of that tool was answered, or an answer set its memory', () => {
    for (const given of [
      { consentTools: [{ id: 'klaro', isServed: true, at: 5 }] },
      { cookies: memory('http') },
    ]) {
      const { proved: kept, gaps } = proved(declared, evidence(given), consentTools);
      expect(kept.map(({ tool }) => tool)).toEqual(['klaro']);
      expect(gaps).toEqual([]);
    }
  });

  it.each([
    ['nothing of it was seen', {}],
    ['another tool is there', { consentTools: [{ id: 'onetrust', isServed: true, at: 5 }] }],
    ['its hosts were only asked', { consentTools: [{ id: 'klaro', isServed: false, at: 5 }] }],
    ['a script wrote its cookie', { cookies: memory('script') }],
    ['its cookie was there before', { cookies: memory('unknown') }],
  ])('is nobody’s where %s', (_, given) => {
    const { proved: kept, gaps } = proved(declared, evidence(given as Partial<Visit>), consentTools);
    expect(kept).toEqual([]);
    expect(gaps).toMatchObject([{ code: 'declaration-unproved', loses: [] }]);
  });

  it('may be the tool’s after all where requests were not wholly watched', () => {
    const late = evidence({ gaps: [gapOf('started-late', 'The page was open before.')] });
    expect(proved(declared, late, consentTools).gaps).toMatchObject([
      { code: 'declaration-unproved', loses: ['notice', 'cookie-list'] },
    ]);
  });
});

describe('a script of a consent tool', () => {
  const toolOf = (url: string, given = {}) =>
    consentToolServed(consentTools, { url, type: 'script', status: 200, ...given }, PAGE)?.id ?? null;

  it.each([
    ['https://cdn.cookielaw.org/scripttemplates/otSDKStub.js', 'onetrust'],
    ['https://static.anytown.gov.uk/js/klaro-no-css.js', 'klaro'],
    ['https://www.anytown.gov.uk/assets/CookieControl-9.9.1.min.js', 'civic-cookie-control'],
    ['https://cdn.jsdelivr.net/npm/klaro@0.7.18/dist/klaro.js', 'klaro'],
    ['https://unpkg.com/vanilla-cookieconsent/dist/cookieconsent.umd.js', 'vanilla-cookieconsent'],
    ['https://cdnjs.cloudflare.com/ajax/libs/klaro/0.7.18/klaro.min.js', 'klaro'],
  ])('is known by where it comes from: %s', (url, tool) => {
    expect(toolOf(url)).toBe(tool);
  });

  it.each([
    ['of that name on another’s site', 'https://tags.example/klaro.js', {}],
    ['in another’s folder of a host of packages', 'https://cdn.jsdelivr.net/gh/someone/klaro/klaro.js', {}],
    ['named like a package', 'https://unpkg.com/klaro-but-not/klaro.js', {}],
    ['that was not there', 'https://www.anytown.gov.uk/klaro.js', { status: 404 }],
    ['of which no answer was seen', 'https://www.anytown.gov.uk/klaro.js', { status: null }],
    ['that is an image', 'https://cdn.cookielaw.org/logo.png', { type: 'image' }],
  ])('is not one %s', (_, url, given) => {
    expect(toolOf(url, given)).toBeNull();
  });
});

describe('what was handed over', () => {
  it('is parted into declarations, those written in scripts last; of one tool the first is taken', () => {
    const { sources, isCut } = sourcesIn({
      declared: `0${KLARO.length}:${KLARO}`,
      texts: ['CookieControl.load({})'],
    });
    expect(sources).toEqual([KLARO, 'CookieControl.load({})']);
    expect(isCut).toBe(false);
    expect(declaredIn([KLARO, KLARO.replace('Hotjar', 'Matomo')], names)).toHaveLength(1);
  });

  it.each([
    ['nothing', null],
    ['more than was asked for', 'x'.repeat(600_000)],
    ['no text', { length: 5 }],
    ['no declarations', '0nothing'],
  ])('is nothing where it is %s', (_, declared) => {
    expect(sourcesIn({ declared, texts: [] }).sources).toEqual([]);
  });

  it('says where more is declared than came', () => {
    expect(sourcesIn({ declared: `1${KLARO.length}:${KLARO}`, texts: [] }).isCut).toBe(true);
  });
});
