/**
 * What the command says of every replayed page of a council: its verdict, and the findings that the page is there to
 * give. The five bundled notices and the one made up for Leeds are all at hand, as rule files.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report, Verdict } from '../../src/core/report/report.ts';
import { exitCodeOf } from '../../src/scan/commands/exit-code.ts';
import { councilSites } from '../sites/answering.ts';
import { pagesOf } from '../sites/councils/council.ts';
import { browserArguments, startSites, type Sites } from '../sites/server.ts';
import { scanAll } from './scan-all.ts';

const RULES = 'rules/notices';
const NOTICES = [
  ...readdirSync(RULES)
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${RULES}/${file}`),
  'test/sites/notices/leeds-website.json',
];

const pages = councilSites.flatMap(pagesOf);
const EXIT_CODES: Record<Verdict, number> = { matches: 0, differs: 1, inconclusive: 2, 'no-notice': 2 };

let sites: Sites;
let reports: Report[];
beforeAll(async () => {
  sites = await startSites();
  const scanned = scanAll({
    addresses: pages.map(({ address }) => address),
    formats: ['json'],
    notices: NOTICES,
    out: null,
    failOn: ['differs'],
    // Only by then is it said that there is no banner.
    observeSeconds: 3,
    timeoutSeconds: 25,
    thirdPartyCookies: 'store',
    browser: null,
    browserArgs: browserArguments(sites.port),
    concurrency: 1,
  });
  reports = await Promise.all(scanned);
}, 300_000);
afterAll(() => sites.close());

it('says of every page what follows from its notice', () => {
  const said = pages.map(({ name }, index) => [name, reports[index]?.verdict]);
  const expected = councilSites.flatMap(({ pages }) => pages.map(({ name, verdict }) => [name, verdict]));
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(expected));
});

it('finds what each page is there to show', () => {
  for (const [index, { name, expects }] of pages.entries()) {
    expect
      .soft(reports[index]?.findings.map(({ id }) => id) ?? [], name)
      .toEqual(expect.arrayContaining(expects.shows));
  }
});

it('finds nothing that decides on a page that matches, and says so in the headline', () => {
  const matching = reports.filter(({ verdict }) => verdict === 'matches');
  for (const { page, headline, findings: found } of matching) {
    const deciding = found.filter(({ outcome }) => outcome === 'contradiction' || outcome === 'unsupported');
    expect
      .soft(
        deciding.filter(({ severity }) => severity !== 'info'),
        page,
      )
      .toEqual([]);
    expect.soft(['matches', 'nothing'], page).toContain(headline.kind);
    expect.soft(headline.counts.notNamed, page).toBe(0);
  }
});

it('ends with the code that the verdict has', () => {
  for (const report of reports) {
    expect.soft(exitCodeOf([report], ['differs']), report.page).toBe(EXIT_CODES[report.verdict]);
  }
});

/** What no protocol tells: a page fetched ahead, and a report of the browser's own to a place it does not name. */
const NOT_WATCHED = ['/prerendering', '/undeclared'];

it('has no gap but what the notices leave unread, and what cannot be watched', () => {
  const codes = reports.flatMap(({ page, conditions }) =>
    conditions.gaps.map(({ code }) => `${code} ${page}`),
  );
  const isExpected = (code: string): boolean =>
    code.startsWith('notice-unread') ||
    (code.startsWith('not-watched') && NOT_WATCHED.some((path) => code.endsWith(path)));
  expect(codes.filter((code) => !isExpected(code))).toEqual([]);
});
