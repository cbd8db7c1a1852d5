import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/core/findings/index.ts';
import {
  claims,
  cookie,
  declares,
  fired,
  lists,
  notice,
  outcomes,
  report,
  request,
  visit,
} from '../build.ts';
import { judge } from '../../../src/core/report/judge.ts';
import { known } from '../build.ts';

const silent = notice({ declarations: [declares('mapper')] });
const listing = notice({
  listsCookies: true,
  declarations: [
    declares('mapper', { cookies: [lists('_map', { seconds: 86_400, category: 'necessary' })] }),
  ],
});
const unreadLink = {
  text: 'Cookies page',
  address: null,
  kind: 'cookies' as const,
  read: false,
  quote: 'See our Cookies page.',
  offset: 0,
};

it('has one file for each finding, and one finding in each file', () => {
  const shared = ['facts.ts', 'finding.ts', 'index.ts', 'words.ts'];
  const files = readdirSync(new URL('../../../src/core/findings', import.meta.url)).filter(
    (file) => !shared.includes(file),
  );
  expect(files.sort()).toEqual(findings.map(({ id }) => `${id}.ts`).sort());
});

describe('undeclared-third-party', () => {
  const id = 'undeclared-third-party';
  it('fires for a contacted product that the notice does not name', () => {
    const found = fired(id, [request('counter.example')], [silent]);
    expect(outcomes(found)).toEqual(['unsupported medium']);
    expect(found[0]).toMatchObject({ subject: { product: 'counter', company: 'Countco' } });
    expect(found[0]?.observed).toBe(
      'This page sent 1 request to Counter of Countco (counter.example) before any choice was made.',
    );
  });
  it('does not fire for one that is named, nor where a company is named with the purpose', () => {
    expect(fired(id, [request('mapper.example')], [silent])).toEqual([]);
    const company = declares(null, { names: 'company', company: 'countco', category: 'statistics' });
    expect(fired(id, [request('counter.example')], [notice({ declarations: [company] })])).toEqual([]);
  });
  it('fires where the company is named for another purpose', () => {
    const company = declares(null, { names: 'company', company: 'countco', category: 'advertising' });
    expect(outcomes(fired(id, [request('counter.example')], [notice({ declarations: [company] })]))).toEqual([
      'unsupported medium',
    ]);
  });
  it('does not fire where a category or an open list in a sentence about the website covers it', () => {
    const category = declares(null, { names: 'category', category: 'statistics' });
    const open = declares('mapper', { openList: true, category: 'statistics' });
    for (const declaration of [category, open]) {
      const declarations = [declares('mapper'), declaration];
      expect(fired(id, [request('counter.example')], [notice({ declarations })])).toEqual([]);
    }
  });
  it('is advice where other companies are mentioned in general terms only', () => {
    const declarations = [declares('mapper'), declares(null)];
    expect(outcomes(fired(id, [request('counter.example')], [notice({ declarations })]))).toEqual([
      'advisory medium',
    ]);
  });
  it('weighs less for fonts and file delivery', () => {
    expect(outcomes(fired(id, [request('fonts.example')], [silent]))).toEqual(['unsupported low']);
  });
  it('does not count an attempt that was blocked, the council’s own hosts, or its other sites', () => {
    const facts = [
      request('counter.example', { outcome: 'blocked' }),
      request('my.anytown.gov.uk'),
      request('www.anytown-jobs.co.uk'),
    ];
    expect(fired(id, facts, [silent])).toEqual([]);
  });
  it('cannot tell where the notice points to a list that was not read', () => {
    const pointing = notice({ declarations: [declares('mapper')], links: [unreadLink] });
    expect(outcomes(fired(id, [request('counter.example')], [pointing]))).toEqual(['cannot-tell medium']);
  });
  it('names a host that nobody knows by its site', () => {
    const [found] = fired(id, [request('a.b.stranger.example')], [silent]);
    expect(found?.subject).toMatchObject({ product: 'host:stranger.example', company: 'stranger.example' });
  });
});

describe('notice-too-vague', () => {
  const vague = notice({ declarations: [declares(null)] });
  it('stands in place of a finding a company where only generic words are used', () => {
    expect(outcomes(fired('notice-too-vague', [request('counter.example')], [vague]))).toEqual([
      'cannot-tell medium',
    ]);
    expect(fired('undeclared-third-party', [request('counter.example')], [vague])).toEqual([]);
  });
  it('does not fire where nobody is contacted, or somebody is named', () => {
    expect(fired('notice-too-vague', [], [vague])).toEqual([]);
    expect(fired('notice-too-vague', [request('counter.example')], [silent])).toEqual([]);
  });
});

describe('undeclared-cookie', () => {
  const id = 'undeclared-cookie';
  it('fires for a stored cookie in no list', () => {
    expect(outcomes(fired(id, [cookie('_counter', { days: 30 })], [listing]))).toEqual([
      'unsupported medium',
    ]);
  });
  it('fires for one that was deleted again, not for one refused or only sent', () => {
    const gone = [
      ...cookie('mystery'),
      {
        seen: 'cookie-removed' as const,
        name: 'mystery',
        host: '.anytown.gov.uk',
        path: '/',
        partitioned: false,
        at: 900,
      },
    ];
    expect(fired(id, [gone], [listing])).toHaveLength(1);
    expect(fired(id, [cookie('mystery', { isStored: false })], [listing])).toEqual([]);
  });
  it('does not fire where the name, the product or the category is declared', () => {
    expect(fired(id, [cookie('_map')], [listing])).toEqual([]);
    const declarations = [...listing.declarations, declares('counter')];
    expect(fired(id, [cookie('_counter')], [notice({ listsCookies: true, declarations })])).toEqual([]);
  });
  it('does not fire where the notice lists no cookies by name', () => {
    expect(fired(id, [cookie('_counter')], [silent])).toEqual([]);
  });
  it('is advice for a technical cookie, with what it is commonly used for', () => {
    const [found] = fired(id, [cookie('LBSERVER')], [listing]);
    expect(found).toMatchObject({ outcome: 'advisory', severity: 'low' });
    expect(found?.observed).toContain('commonly used for load balancing');
  });
  it('cannot tell where a further list was not read', () => {
    const pointing = { ...listing, links: [unreadLink] };
    expect(outcomes(fired(id, [cookie('_counter')], [pointing]))).toEqual(['cannot-tell medium']);
  });
});

describe('undeclared-storage', () => {
  const key = {
    seen: 'storage' as const,
    kind: 'local' as const,
    host: 'www.anytown.gov.uk',
    key: 'k',
    at: 5,
  };
  it('fires for what the page wrote, not for what was there before', () => {
    expect(outcomes(fired('undeclared-storage', [[{ ...key, before: false }]], [listing]))).toEqual([
      'unsupported low',
    ]);
    expect(fired('undeclared-storage', [[{ ...key, before: true }]], [listing])).toEqual([]);
  });
  it('cannot tell where a further list was not read, and is silent where none lists anything', () => {
    const pointing = { ...listing, links: [unreadLink] };
    expect(outcomes(fired('undeclared-storage', [[{ ...key, before: false }]], [pointing]))).toEqual([
      'cannot-tell low',
    ]);
    expect(fired('undeclared-storage', [[{ ...key, before: false }]], [silent])).toEqual([]);
  });
});

describe('cookies-not-listed', () => {
  it('fires once, in place of one finding a cookie', () => {
    const found = fired('cookies-not-listed', [cookie('_counter'), cookie('other')], [silent]);
    expect(outcomes(found)).toEqual(['advisory low']);
    expect(found[0]?.observed).toContain('2 cookies: _counter and other');
  });
  it('does not fire where nothing is stored, or the notice has a list', () => {
    expect(fired('cookies-not-listed', [cookie('x', { isStored: false })], [silent])).toEqual([]);
    expect(fired('cookies-not-listed', [cookie('x')], [listing])).toEqual([]);
  });
  it('cannot tell where the list is on a page that was not read', () => {
    const pointing = { ...silent, links: [unreadLink] };
    expect(fired('cookies-not-listed', [cookie('x')], [pointing])[0]?.outcome).toBe('cannot-tell');
  });
});

describe('optional-before-choice', () => {
  const id = 'optional-before-choice';
  const asking = notice({
    declarations: [declares('counter')],
    claims: [claims('asks-first', { categories: ['statistics'] })],
  });
  it('fires where a cookie of the kind is stored before any choice, with the promise', () => {
    const [found] = fired(id, [cookie('_counter')], [asking]);
    expect(found).toMatchObject({
      outcome: 'contradiction',
      severity: 'high',
      declared: { quote: 'We say asks-first.' },
    });
  });
  it('does not fire after an acceptance, for another kind, or for what was only contacted', () => {
    expect(fired(id, [cookie('_counter')], [asking], { choice: 'accepted' })).toEqual([]);
    expect(fired(id, [cookie('_cadv')], [asking])).toEqual([]);
    expect(fired(id, [request('counter.example')], [asking])).toEqual([]);
  });
  it('fires for contact where the product itself is promised', () => {
    const promised = notice({ declarations: [declares('counter', { promise: 'asks-first' })] });
    expect(outcomes(fired(id, [request('counter.example')], [promised]))).toEqual(['contradiction high']);
  });
  it('does not fire where the notice says only that it can be declined', () => {
    const declining = notice({
      claims: [claims('can-decline')],
      declarations: [declares('counter', { promise: 'can-decline' })],
    });
    expect(fired(id, [cookie('_counter'), request('counter.example')], [declining])).toEqual([]);
  });
  it('does not fire for a cookie that the notice calls strictly necessary', () => {
    const labelled = notice({
      claims: [claims('asks-first')],
      declarations: [declares(null, { cookies: [lists('_counter', { category: 'necessary' })] })],
    });
    expect(fired(id, [cookie('_counter')], [labelled])).toEqual([]);
  });
  it('cannot tell where the choice is not known, and says so in a gap', () => {
    const unknown = report([cookie('_counter')], [asking], { choice: 'unknown' });
    expect(outcomes(unknown.findings.filter((finding) => finding.id === id))).toEqual(['cannot-tell high']);
    expect(unknown.conditions.gaps).toMatchObject([{ code: 'choice-unknown', hides: [id] }]);
    expect(unknown.verdict).toBe('inconclusive');
  });
});

describe('advertising-before-choice', () => {
  const id = 'advertising-before-choice';
  const sure = cookie('_cadv', { setByHost: 'adverts.countco.example' });
  it('fires where the product is sure', () => {
    expect(outcomes(fired(id, [sure], [silent]))).toEqual(['unsupported high']);
  });
  it('does not fire after an acceptance or for statistics', () => {
    expect(fired(id, [sure], [silent], { choice: 'accepted' })).toEqual([]);
    expect(fired(id, [cookie('_counter')], [silent])).toEqual([]);
  });
  it('cannot tell where the choice is not known', () => {
    expect(outcomes(fired(id, [sure], [silent], { choice: 'unknown' }))).toEqual(['cannot-tell high']);
  });
});

describe('lasts-longer', () => {
  const id = 'lasts-longer';
  const kept = (seconds: number | null) =>
    notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter', { seconds })] })],
    });
  const YEAR = 365 * 86_400;
  it('fires for a lifetime asked for that is much longer, and for a session that is none', () => {
    const found = fired(id, [cookie('_counter', { days: 730 })], [kept(YEAR)]);
    expect(outcomes(found)).toEqual(['contradiction medium']);
    expect(found[0]?.observed).toBe(
      '_counter asked to be kept for 2 years. The notice says it is kept for 1 year.',
    );
    expect(fired(id, [cookie('_counter', { days: 1 })], [kept(0)])).toHaveLength(1);
  });
  it('does not fire for the browser’s cap, for a little longer, or where nothing is declared', () => {
    expect(fired(id, [cookie('_counter', { days: 730 })], [kept(2 * YEAR)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 395 })], [kept(YEAR)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 730 })], [kept(null)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 1 })], [kept(60)])).toEqual([]);
  });
  it('is a check left open where no hook could run', () => {
    const gap = { seen: 'gap' as const, code: 'hooks-not-run' as const, detail: 'none', hides: [id], at: 0 };
    expect(report([cookie('_counter'), [gap]], [kept(YEAR)]).verdict).toBe('inconclusive');
    expect(report([request('mapper.example'), [gap]], [silent]).verdict).toBe('matches');
  });
});

describe('category-differs', () => {
  const id = 'category-differs';
  const says = (category: 'necessary' | 'advertising' | null) =>
    notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter', { category })] })],
    });
  const sure = cookie('_counter', { setByHost: 'counter.example' });
  it('fires where a sure statistics cookie is called necessary', () => {
    expect(outcomes(fired(id, [sure], [says('necessary')]))).toEqual(['contradiction medium']);
  });
  it('does not fire where the notice says nothing, or more than it is', () => {
    expect(fired(id, [sure], [says(null)])).toEqual([]);
    expect(fired(id, [sure], [says('advertising')])).toEqual([]);
  });
});

describe('denial-contradicted', () => {
  const id = 'denial-contradicted';
  const denying = (over = {}) => notice({ declarations: [declares('counter', { negated: true, ...over })] });
  it('fires where the product denied is contacted', () => {
    const result = report([request('counter.example')], [denying()]);
    expect(result.findings[0]).toMatchObject({ id, outcome: 'contradiction', severity: 'high' });
    expect(result.headline.text).toBe(
      'The privacy notice says the council does not use Counter here. This page connected to Counter.',
    );
  });
  it('does not fire where it is not seen, or was blocked', () => {
    expect(fired(id, [request('mapper.example')], [denying()])).toEqual([]);
    expect(fired(id, [request('counter.example', { outcome: 'blocked' })], [denying()])).toEqual([]);
  });
  it('cannot tell where the denial is qualified', () => {
    const qualified = denying({ qualification: 'except on service pages' });
    expect(outcomes(fired(id, [request('counter.example')], [qualified]))).toEqual(['cannot-tell low']);
  });
  it('fires for “no cookies” and “no marketing cookies”', () => {
    const none = notice({ claims: [claims('no-cookies')] });
    expect(outcomes(fired(id, [cookie('x')], [none]))).toEqual(['contradiction high']);
    const noMarketing = notice({ claims: [claims('no-marketing-cookies')] });
    expect(fired(id, [cookie('_counter')], [noMarketing])).toEqual([]);
    expect(
      fired(id, [cookie('_cadv', { setByHost: 'adverts.countco.example' })], [noMarketing]),
    ).toHaveLength(1);
  });
  it('cannot tell of what no browser shows', () => {
    const unseeable = notice({
      declarations: [declares('counter')],
      claims: [claims('no-use-by-supplier', { products: ['counter'] })],
    });
    expect(outcomes(fired(id, [request('counter.example')], [unseeable]))).toEqual(['cannot-tell info']);
  });
});

describe('transfer-untested', () => {
  const staying = notice({
    declarations: [declares('counter')],
    claims: [claims('no-transfer-outside', { value: 'EEA' })],
  });
  it('cannot tell where a company based elsewhere is contacted, and never decides', () => {
    const result = report([request('counter.example')], [staying]);
    expect(outcomes(result.findings.filter((finding) => finding.id === 'transfer-untested'))).toEqual([
      'cannot-tell info',
    ]);
    expect(result.verdict).toBe('matches');
  });
  it('does not fire for a company in the area, or without the claim', () => {
    expect(
      fired('transfer-untested', [request('mapper.example'), request('fonts.example')], [staying]),
    ).toEqual([]);
    expect(fired('transfer-untested', [request('counter.example')], [silent])).toEqual([]);
  });
});

describe('notice-out-of-date', () => {
  it('fires for what no longer exists, never on age', () => {
    const shield = notice({ declarations: [declares('counter', { quote: 'under the Privacy Shield' })] });
    expect(outcomes(fired('notice-out-of-date', [], [shield]))).toEqual(['advisory low']);
    const utma = notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('__utma')] })],
    });
    expect(fired('notice-out-of-date', [], [utma])).toHaveLength(1);
    expect(
      fired('notice-out-of-date', [], [notice({ dated: '2009-01-01', declarations: [declares('counter')] })]),
    ).toEqual([]);
  });
});

describe('notice-does-not-cover-page', () => {
  const elsewhere = notice({ scope: { ...silent.scope, hosts: ['my.anytown.gov.uk'] } });
  it('fires where a notice of the council is known and none covers this host', () => {
    const result = report([request('counter.example')], [elsewhere]);
    expect(outcomes(result.findings.filter(({ id }) => id === 'notice-does-not-cover-page'))).toEqual([
      'unsupported medium',
    ]);
    expect(result).toMatchObject({ verdict: 'no-notice', headline: { kind: 'not-covered' }, notices: [] });
  });
  it('does not fire where one covers it, or none is known', () => {
    expect(fired('notice-does-not-cover-page', [], [elsewhere, silent])).toEqual([]);
    expect(fired('notice-does-not-cover-page', [], [])).toEqual([]);
  });
});

describe('notice-contradicts-itself', () => {
  const id = 'notice-contradicts-itself';
  it('fires where one cookie has two lifetimes', () => {
    const cookies = [lists('_counter', { seconds: 86_400 }), lists('_counter', { seconds: 864_000 })];
    expect(outcomes(fired(id, [], [notice({ declarations: [declares('counter', { cookies })] })]))).toEqual([
      'contradiction medium',
    ]);
  });
  it('does not fire for one name under two products, or where one lifetime is unknown', () => {
    const two = [
      declares('counter', { cookies: [lists('id', { seconds: 60 })] }),
      declares('mapper', { cookies: [lists('id', { seconds: 864_000 })] }),
    ];
    expect(fired(id, [], [notice({ declarations: two })])).toEqual([]);
    const unknown = [declares('counter', { cookies: [lists('id'), lists('id', { seconds: 864_000 })] })];
    expect(fired(id, [], [notice({ declarations: unknown })])).toEqual([]);
  });
  const both = notice({
    declarations: [declares('counter', { quote: 'Visitors are assigned a unique user identifier (UUID)' })],
    claims: [claims('no-personal-information-collected')],
  });
  it('weighs where the page uses what collects an identifier, and is advice elsewhere', () => {
    expect(outcomes(fired(id, [request('counter.example')], [both]))).toEqual(['contradiction medium']);
    expect(outcomes(fired(id, [], [both]))).toEqual(['advisory info']);
  });
});

describe('marketing-claim', () => {
  const claiming = notice({
    claims: [claims('no-sharing-for-marketing')],
    declarations: [declares('countco-adverts')],
  });
  it('is advice where known advertising is contacted before a choice', () => {
    expect(outcomes(fired('marketing-claim', [request('adverts.countco.example')], [claiming]))).toEqual([
      'advisory medium',
    ]);
  });
  it('does not fire for statistics or after an acceptance; cannot tell where the choice is unknown', () => {
    expect(fired('marketing-claim', [request('counter.example')], [claiming])).toEqual([]);
    const facts = [request('adverts.countco.example')];
    expect(fired('marketing-claim', facts, [claiming], { choice: 'accepted' })).toEqual([]);
    expect(outcomes(fired('marketing-claim', facts, [claiming], { choice: 'unknown' }))).toEqual([
      'cannot-tell info',
    ]);
  });
});

describe('notice-not-linked', () => {
  const noLinks = { seen: 'links' as const, links: [], language: 'en', at: 5 };
  it('fires where the page was searched and has none', () => {
    expect(outcomes(fired('notice-not-linked', [[noLinks]], [silent], { links: false }))).toEqual([
      'advisory medium',
    ]);
  });
  it('does not fire where there is one, or the page was not searched', () => {
    expect(fired('notice-not-linked', [], [silent])).toEqual([]);
    expect(fired('notice-not-linked', [], [silent], { links: false })).toEqual([]);
  });
});

describe('declared-not-seen', () => {
  it('tells what the notice names and the page did not use, and never decides', () => {
    const result = report([], [silent]);
    expect(result.findings).toMatchObject([{ id: 'declared-not-seen', severity: 'info' }]);
    expect(result.notSeen).toMatchObject([{ name: 'mapper', product: 'mapper', why: 'not-exercised' }]);
    expect(result.verdict).toBe('matches');
  });
  it('does not fire for what was seen, or what the notice denies', () => {
    expect(fired('declared-not-seen', [request('mapper.example')], [silent])).toEqual([]);
    expect(
      fired('declared-not-seen', [], [notice({ declarations: [declares('mapper', { negated: true })] })]),
    ).toEqual([]);
  });
});

describe('long-lifetime', () => {
  it('is advice for an identifier asked to live over 13 months', () => {
    expect(outcomes(fired('long-lifetime', [cookie('_counter', { days: 730 })], [silent]))).toEqual([
      'advisory low',
    ]);
  });
  it('does not fire for 13 months, for a short value of nobody known, or for a technical cookie', () => {
    expect(fired('long-lifetime', [cookie('_counter', { days: 393 })], [silent])).toEqual([]);
    expect(
      fired(
        'long-lifetime',
        [cookie('flag', { days: 730, valueLength: 1, valueKind: 'flag', isStored: false })],
        [silent],
      ),
    ).toEqual([]);
    expect(fired('long-lifetime', [cookie('LBSERVER', { days: 730 })], [silent])).toEqual([]);
  });
});

describe('embed-on-load', () => {
  const stored = cookie('mapid', { host: '.mapper.example', setBy: 'http', setByHost: 'mapper.example' });
  it('fires where embedded content stores something before a choice', () => {
    expect(outcomes(fired('embed-on-load', [request('mapper.example'), stored], [silent]))).toEqual([
      'unsupported medium',
    ]);
  });
  it('is advice for contact alone; silent after an acceptance; cannot tell where the choice is unknown', () => {
    expect(outcomes(fired('embed-on-load', [request('mapper.example')], [silent]))).toEqual(['advisory low']);
    const facts = [request('mapper.example'), stored];
    expect(fired('embed-on-load', facts, [silent], { choice: 'accepted' })).toEqual([]);
    expect(outcomes(fired('embed-on-load', facts, [silent], { choice: 'unknown' }))).toEqual([
      'cannot-tell medium',
    ]);
  });
});

it('gives the same Report for the same Visit, whatever the order of notices that do not cover it', () => {
  const other = notice({
    id: 'other',
    councils: ['othertown'],
    scope: { ...silent.scope, hosts: ['www.othertown.gov.uk'] },
  });
  const seen = [visit([request('counter.example'), cookie('_counter', { days: 730 })])];
  expect(judge(seen, [other, silent], known)).toEqual(judge(seen, [silent, other], known));
});
