import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../src/core/report/report.schema.json' with { type: 'json' };
import { judge } from '../../../src/core/report/judge.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import type { GapCode } from '../../../src/core/visit/visit.ts';
import { claims, cookie, declares, known, notice, PAGE, report, request, visit } from '../build.ts';

const named = notice({ declarations: [declares('counter'), declares('mapper')] });
const gap = (code: GapCode, hides: string[]): Seen => ({
  seen: 'gap',
  code,
  detail: `Test: ${code}.`,
  hides,
  at: 1,
});
const isValid = new Ajv({ strict: false }).compile(schema);

describe('the verdict', () => {
  it('is matches where all that was seen is named', () => {
    const result = report([request('counter.example')], [named]);
    expect(result.verdict).toBe('matches');
    expect(result.headline).toMatchObject({ kind: 'matches', counts: { companies: 1, notNamed: 0 } });
  });

  it('is differs where something is not', () => {
    const result = report([request('counter.example'), request('stranger.example')], [named]);
    expect(result.verdict).toBe('differs');
    expect(result.headline.text).toBe(
      'This page connects to 2 other companies. The privacy notice does not mention 1.',
    );
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
    const result = report([request('counter.example'), [gap('not-settled', ['*'])]], [named]);
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'inconclusive' } });
  });

  it('is inconclusive rather than no-notice where the page was not seen whole', () => {
    const result = report([request('counter.example'), [gap('not-settled', ['*'])]], []);
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'no-notice' } });
  });

  it('stays matches where a gap hides only what this notice gives nothing to check', () => {
    expect(
      report([request('counter.example'), [gap('hooks-not-run', ['lasts-longer'])]], [named]).verdict,
    ).toBe('matches');
  });

  it.each([
    'unreachable',
    'dns-failed',
    'certificate-error',
    'http-error',
    'bot-wall',
    'download',
    'crashed',
  ] as const)('is inconclusive, with nothing judged, where the page itself was not seen: %s', (code) => {
    for (const notices of [[named], []]) {
      const result = report([request('stranger.example'), [gap(code, ['*'])]], notices);
      expect(result).toMatchObject({
        verdict: 'inconclusive',
        findings: [],
        headline: { kind: 'inconclusive' },
      });
      expect(result.conditions.gaps).toMatchObject([{ code }]);
    }
  });

  it('is never matches while the page is still changing', () => {
    const result = report([], [named], { settled: false });
    expect(result).toMatchObject({ verdict: 'inconclusive', headline: { kind: 'loading' } });
  });

  it('is inconclusive where all that is known is an internal policy', () => {
    const policy = notice({ kind: 'policy', scope: { ...named.scope, hosts: [] } });
    const result = report([request('counter.example'), cookie('_counter')], [policy]);
    expect(result).toMatchObject({ verdict: 'inconclusive', notices: [{ kind: 'policy' }] });
    expect(result.headline.text).toContain('internal policy');
    expect(result.findings.filter(({ outcome }) => outcome === 'unsupported')).toEqual([]);
  });
});

describe('the headline', () => {
  const asking = notice({
    listsCookies: true,
    declarations: [declares('counter')],
    claims: [claims('asks-first', { categories: ['statistics'] })],
  });

  it('puts first what is most serious to the reader, then the next', () => {
    const { headline } = report([request('stranger.example'), cookie('_counter')], [asking]);
    expect(headline).toMatchObject({
      kind: 'before-choice',
      text: 'Optional cookies were saved before you chose. The privacy notice says it asks first.',
      second: 'This page connects to 1 other company. The privacy notice does not mention it.',
    });
  });

  it('says in how far a company is mentioned whose products are not all named', () => {
    const half = notice({ declarations: [declares('counter')] });
    const { headline } = report([request('counter.example'), request('adverts.countco.example')], [half]);
    expect(headline.text).toBe(
      'This page connects to 1 other company. The privacy notice mentions only part of what it does.',
    );
  });

  it('counts fonts and file delivery apart', () => {
    const { headline, companies } = report([request('fonts.example')], [named]);
    expect(headline.counts).toEqual({ companies: 0, notNamed: 0 });
    expect(headline.text).toBe(
      'This page gets fonts or files from Fontco. The privacy notice does not say so.',
    );
    expect(companies).toMatchObject([{ name: 'Fontco', helpsLoad: true }]);
  });

  it('says that nothing was seen only where nothing was, and all could be checked', () => {
    expect(report([], [named]).headline.kind).toBe('nothing');
    expect(report([[gap('started-late', ['*'])]], [named]).headline.kind).toBe('inconclusive');
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

  it('point from a finding to its evidence', () => {
    const found = report([request('stranger.example')], [named]).findings[0];
    expect(found).toMatchObject({ id: 'undeclared-third-party', evidence: { requests: [0] } });
  });
});

it('makes Reports that the published schema takes, and the schema refuses what is not in it', () => {
  const reports = [
    report([], []),
    report([request('stranger.example'), cookie('_counter')], [named]),
    report([[gap('dns-failed', ['*'])]], [named]),
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
