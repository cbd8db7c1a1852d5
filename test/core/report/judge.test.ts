import { gapOf, type PlainCode } from '../../../src/core/visit/gaps.ts';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { companiesOf } from '../../../src/core/companies/index.ts';
import schema from '../../../src/core/report/report.schema.json' with { type: 'json' };
import { judge } from '../../../src/core/report/judge.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import {
  claims,
  companies,
  cookie,
  declares,
  known,
  lists,
  notice,
  PAGE,
  report,
  request,
  visit,
} from '../build.ts';

const named = notice({ declarations: [declares('counter'), declares('mapper')] });
const onlyMapper = notice({ declarations: [declares('mapper')] });
const gap = (code: PlainCode): Seen => ({
  seen: 'gap',
  ...gapOf(code, `Test: ${code}.`),
  at: 1,
});
const countcoFonts = {
  id: 'countco-fonts',
  name: 'Countco Fonts',
  category: 'hosting' as const,
  does: 'delivers fonts or files',
  names: ['Countco Fonts'],
  hosts: [{ host: 'fonts.countco.example', source: 'test' }],
  cookies: [],
  storage: [],
};
const isValid = new Ajv({ strict: false }).compile(schema);

describe('the verdict', () => {
  it('is matches where all that was seen is named', () => {
    const result = report([request('counter.example')], [named]);
    expect(result.verdict).toBe('matches');
    expect(result.headline).toMatchObject({ kind: 'matches', counts: { companies: 1, notNamed: 0 } });
  });

  it('is differs where something is not', () => {
    const result = report([request('counter.example'), request('adverts.countco.example')], [onlyMapper]);
    expect(result.verdict).toBe('differs');
    expect(result.headline.text).toBe(
      'This page connects to 1 other company. The privacy notice does not mention Countco.',
    );
  });

  it('is matches where what is not named is nothing that a notice is expected to name', () => {
    const result = report([request('counter.example'), request('stranger.example')], [named]);
    expect(result).toMatchObject({
      verdict: 'matches',
      headline: {
        counts: { companies: 2, notNamed: 0 },
        second: 'stranger.example, which we do not know, is not mentioned in it.',
      },
    });
  });

  it('is no-notice where none covers the page', () => {
    const result = report([request('counter.example')], []);
    expect(result).toMatchObject({
      verdict: 'no-notice',
      headline: { kind: 'no-notice', counts: { companies: 1 } },
    });
    expect(result.headline.text).toBe(
      'This page connects to 1 other company. We have not read this site’s privacy notice yet.',
    );
  });

  it('is inconclusive where a gap hides a check, whatever else looks clean', () => {
    const result = report([request('counter.example'), [gap('not-settled')]], [named]);
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'inconclusive' } });
  });

  it('is inconclusive rather than no-notice where the page was not seen whole', () => {
    const result = report([request('counter.example'), [gap('not-settled')]], []);
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'no-notice' } });
  });

  it('stays matches where what was lost is needed by nothing that could decide', () => {
    const links: Seen = {
      seen: 'gap',
      ...gapOf('notice-language', 'x', { loses: ['lifetimes'] }),
      at: 1,
    };
    expect(report([request('counter.example'), [links]], [named]).verdict).toBe('matches');
  });

  it('is never matches while the page is still changing', () => {
    const result = report([], [named], { settled: false });
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'loading' } });
  });

  it('is inconclusive where all that is known is an internal policy', () => {
    const policy = notice({ kind: 'policy', scope: { ...named.scope, hosts: [] } });
    const result = report([request('counter.example'), cookie('_counter')], [policy]);
    expect(result).toMatchObject({ verdict: 'inconclusive', notices: [{ kind: 'policy' }] });
    expect(result.headline.text).toBe(
      'We have read only the council’s internal policy. It points to a privacy policy that we have not read.',
    );
    expect(result.findings.filter(({ outcome }) => outcome === 'unsupported')).toEqual([]);
  });
});

describe('an observer that saw nothing', () => {
  const blank = { ...visit([], { links: false }), httpStatus: null };
  it('is no evidence that there was nothing', () => {
    const result = judge([blank], [named], known);
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'inconclusive' } });
    expect(result.conditions.gaps).toMatchObject([{ code: 'not-settled' }]);
  });
});

describe('what a notice covers', () => {
  const on = (page: string) => report([], [partial], { page }).headline.kind;
  const partial = notice({ scope: { ...named.scope, paths: ['/care'] } });
  it('is its paths and what is below them, by whole names', () => {
    expect(on('https://www.anytown.gov.uk/care')).toBe('nothing');
    expect(on('https://www.anytown.gov.uk/care/at-home')).toBe('nothing');
    expect(on('https://www.anytown.gov.uk/careers')).toBe('not-covered');
  });
  it('minds neither case nor a trailing dot in a host', () => {
    const shouted = notice({ scope: { ...named.scope, hosts: ['WWW.Anytown.gov.uk'] } });
    expect(report([], [shouted], { page: 'https://www.anytown.gov.uk./' }).notices).toHaveLength(1);
  });
  it('is told before an internal policy where both are known', () => {
    const policy = notice({ kind: 'policy', scope: { ...named.scope, hosts: [] } });
    const elsewhere = report([], [partial, policy], { page: 'https://www.anytown.gov.uk/careers' });
    expect(elsewhere.headline.kind).toBe('not-covered');
  });
});

describe('the headline', () => {
  const asking = notice({
    listsCookies: true,
    declarations: [declares('counter')],
    claims: [claims('asks-first', { categories: ['statistics'] })],
  });

  it('puts first what is most serious to the reader, then the next', () => {
    const { headline } = report([request('adverts.countco.example'), cookie('_counter')], [asking]);
    expect(headline).toMatchObject({
      kind: 'before-choice',
      text: 'Cookies that count visits were saved before you chose. The privacy notice says it asks first.',
      second: 'This page connects to 1 other company. The privacy notice does not mention Countco Adverts.',
    });
  });

  it('says in how far a company is mentioned whose products are not all named', () => {
    const half = notice({ declarations: [declares('counter')] });
    const { headline } = report([request('counter.example'), request('adverts.countco.example')], [half]);
    expect(headline.text).toBe(
      'This page connects to 1 other company. The privacy notice mentions only part of what Countco does here.',
    );
  });

  it('counts fonts and file delivery apart', () => {
    const { headline, companies } = report([request('fonts.example')], [named]);
    expect(headline.counts).toEqual({ companies: 0, notNamed: 0 });
    expect(headline).toMatchObject({
      kind: 'matches',
      text: 'Nothing we saw here differs from the council’s privacy notice.',
      second: 'Fonts (Fontco), which helps the page work, is not mentioned in it.',
    });
    expect(companies).toMatchObject([{ name: 'Fontco', helpsLoad: true }]);
  });

  it('counts by what does more than help the page load, while the company’s row tells of all its products', () => {
    const facts = [request('counter.example'), request('fonts.countco.example')];
    const result = judge([visit(facts)], [notice({ declarations: [declares('counter')] })], {
      ...known,
      companies: companiesOf(
        companies.map((company) =>
          company.id === 'countco' ? { ...company, products: [...company.products, countcoFonts] } : company,
        ),
      ),
    });
    expect(result.companies).toMatchObject([
      { name: 'Countco', declared: 'not-named', declaredApart: 'named', helpsLoad: false },
    ]);
    expect(result.headline).toMatchObject({
      counts: { companies: 1, notNamed: 0 },
      second: 'Countco Fonts, which helps the page work, is not mentioned in it.',
    });
  });

  it('has a word for all that decides', () => {
    const host = { host: '.mapper.example', setByHost: 'mapper.example' };
    const own = lists('mapid', { party: 'first' });
    const listing = notice({ listsCookies: true, declarations: [declares('mapper', { cookies: [own] })] });
    expect(report([cookie('mapid', host)], [listing])).toMatchObject({
      verdict: 'differs',
      headline: {
        kind: 'cookies-differ',
        text: 'Some cookies are held by another company than the privacy notice says.',
      },
    });
    const key: Seen = {
      seen: 'storage',
      kind: 'local',
      host: 'www.anytown.gov.uk',
      key: 'advert.id',
      before: false,
      at: 9,
    };
    expect(report([[key]], [listing], { choice: 'accepted' }).headline.text).toBe(
      'Something that this page saved on your device is not listed in the privacy notice.',
    );
  });

  it('says what is mentioned only in general terms', () => {
    const general = declares(null);
    const some = notice({ declarations: [declares('counter'), general] });
    const facts = [request('counter.example'), request('mapper.example')];
    expect(report(facts, [some]).headline).toMatchObject({
      kind: 'matches',
      text: 'Nothing we saw here differs from the council’s privacy notice.',
      second: 'It mentions Mapper (Mapco) only in general terms.',
    });
  });

  it('adds to “everything” that cookies stand nowhere by name', () => {
    const facts = [request('counter.example'), cookie('_counter')];
    const explained = notice({ declarations: [declares('counter', { purpose: 'to improve the site' })] });
    expect(report(facts, [explained]).headline).toMatchObject({
      kind: 'matches',
      second: 'It does not list cookies by name.',
    });
    const listing = notice({ ...explained, listsCookies: true });
    expect(report(facts, [listing]).headline.second).toBeNull();
    expect(report([...facts, cookie('LBSERVER')], [listing]).headline).toMatchObject({
      kind: 'matches',
      second: 'Its list leaves out technical cookies that we saw.',
    });
  });

  it('never says that nobody was contacted where fonts or files were fetched', () => {
    expect(report([request('fonts.example')], []).headline.text).toBe(
      'This page gets fonts or files from Fonts (Fontco). We have not read this site’s privacy notice yet.',
    );
    const hidden = report(
      [request('fonts.example'), [gap('not-settled')]],
      [notice({ declarations: [declares('fonts')] })],
    );
    expect(hidden.headline.text).toBe(
      'What we saw is in the privacy notice, but we could not check everything.',
    );
  });

  it('says that nothing was seen only where nothing was, and all could be checked', () => {
    expect(report([], [named]).headline.kind).toBe('nothing');
    expect(report([[gap('started-late')]], [named]).headline.kind).toBe('inconclusive');
  });
});

describe('the tables', () => {
  const result = report(
    [
      request('counter.example', { path: '/a', tag: 'G-1' }),
      request('counter.example', { path: '/b' }),
      request('counter.example', { outcome: 'blocked' }),
      cookie('_counter', { days: 730, setByHost: 'counter.example' }),
      cookie('refused', { isStored: false }),
    ],
    [notice({ listsCookies: true, declarations: [declares('counter')] })],
  );

  it('hold one row for requests that differ only in what a Report does not keep', () => {
    expect(result.requests).toMatchObject([
      {
        host: 'counter.example',
        outcome: 'answered',
        count: 2,
        product: 'counter',
        company: 'Countco',
        party: 'third',
      },
      { outcome: 'blocked', count: 1 },
    ]);
  });

  it('tell every cookie’s state, whose it is and where it is declared', () => {
    expect(result.cookies).toMatchObject([
      {
        name: '_counter',
        state: 'stored',
        product: 'counter',
        category: 'statistics',
        declaredBy: { how: 'product' },
      },
      { name: 'refused', state: 'refused', product: null, category: 'unknown', declaredBy: null },
    ]);
  });

  it('call a cookie tried for all of gov.uk the page’s own', () => {
    const tried = report([cookie('_counter', { host: '.gov.uk', isStored: false })], [named]);
    expect(tried.cookies).toMatchObject([{ host: '.gov.uk', party: 'first', state: 'refused' }]);
  });

  it('give a stranger the cookies that its host holds', () => {
    const facts = [request('a.stranger.example'), cookie('sid', { host: '.stranger.example', days: 2 })];
    expect(report(facts, [named]).products).toMatchObject([
      { id: 'host:stranger.example', cookies: ['sid'], longestSeconds: 172_800 },
    ]);
  });

  it('point from a finding to its evidence', () => {
    const found = report([request('stranger.example')], [named]).findings[0];
    expect(found).toMatchObject({ id: 'undeclared-third-party', evidence: { requests: [0] } });
  });
});

it('makes Reports that the published schema takes, and the schema refuses what is not in it', () => {
  const reports = [
    report([], []),
    report([request('stranger.example'), cookie('_counter')], [named]),
    report([[gap('dns-failed')]], [named]),
  ];
  for (const each of reports) expect([isValid(each), isValid.errors]).toEqual([true, null]);
  expect(isValid({ ...reports[0], verdict: 'unlawful' })).toBe(false);
  expect(isValid({ ...reports[0], headline: undefined })).toBe(false);
});

it('judges several loads of one page as one', () => {
  const second = { ...visit([request('stranger.example')]), load: 2 };
  const result = judge([visit([request('counter.example')]), second], [named], known);
  expect(result.requests.map(({ load }) => load)).toEqual([1, 2]);
  expect(result.page).toBe(PAGE);
});

it('refuses to judge no Visit at all', () => {
  expect(() => judge([], [named], known)).toThrow(RangeError);
});

it('finds a cookie that a kind of cookies lists itself, whoever read the notice', () => {
  const kind = declares('counter', {
    names: 'category',
    product: null,
    company: null,
    category: 'necessary',
  });
  for (const layer of ['bundled', 'read', 'supplied'] as const) {
    const listing = notice({
      layer,
      address: 'https://www.anytown.gov.uk/privacy',
      listsCookies: true,
      declarations: [{ ...kind, cookies: [lists('session', { category: 'necessary' })] }],
    });
    expect(report([cookie('session')], [listing]), layer).toMatchObject({
      verdict: 'matches',
      cookies: [{ declaredBy: { how: 'listed', pattern: 'session' } }],
    });
  }
});
