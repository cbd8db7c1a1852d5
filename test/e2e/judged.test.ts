/**
 * What the command says of every replayed page of a council: its verdict, and the findings that the page is there to
 * give. The five bundled notices and the one made up for Leeds are all at hand, as rule files.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from '../../src/core/findings/index.ts';
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

/** What each page comes to, in a fresh profile where nothing was chosen. Every page has its line. */
const VERDICTS: Record<string, Verdict> = {
  'norfolk-plain': 'matches',
  'norfolk-match': 'matches',
  'norfolk-match-many': 'differs',
  'norfolk-tag-manager': 'matches',
  'norfolk-old-analytics': 'matches',
  'norfolk-analytics-denied': 'matches',
  'norfolk-undeclared': 'differs',
  'norfolk-named-in-banner': 'matches',
  'norfolk-named-unseen': 'differs',
  'norfolk-undeclared-fonts': 'matches',
  'norfolk-advertising-before-choice': 'differs',
  'norfolk-embed': 'differs',
  'norfolk-embed-behind-button': 'matches',
  'norfolk-notice-not-linked': 'matches',
  'norfolk-no-banner': 'differs',
  'norfolk-other-consent-tool': 'matches',
  'norfolk-sensitive-plain': 'matches',
  'norfolk-sensitive-disclosed': 'differs',
  'norfolk-refused-cookies': 'matches',
  'norfolk-deleted-cookies': 'matches',
  'norfolk-own-storage': 'matches',
  'norfolk-served-by-worker': 'matches',
  'norfolk-prerendering': 'inconclusive',
  'my-norfolk-account': 'matches',
  'norfolk-not-covered': 'no-notice',
  'ict-match': 'inconclusive',
  'ict-before-choice': 'inconclusive',
  'ict-advertising': 'differs',
  'ict-share-buttons': 'inconclusive',
  'ict-promised-control-missing': 'differs',
  'cornwall-match': 'inconclusive',
  'cornwall-analytics': 'inconclusive',
  'cornwall-chatbot': 'inconclusive',
  'cornwall-marketing': 'differs',
  'cornwall-undeclared': 'differs',
  'norwich-after-acceptance': 'inconclusive',
  'norwich-before-choice': 'inconclusive',
  'leeds-notice': 'matches',
  'leeds-match': 'matches',
  'leeds-before-choice': 'differs',
  'leeds-undeclared-cookie': 'differs',
  'leeds-undeclared-storage': 'matches',
  'leeds-lasts-longer': 'differs',
  'leeds-category-differs': 'differs',
  'leeds-denial-contradicted': 'differs',
  'leeds-govuk-frontend': 'matches',
  'leeds-onetrust': 'matches',
  'leeds-cookiebot': 'matches',
  'leeds-cookieyes': 'matches',
  'two-councils': 'no-notice',
  'not-a-council': 'no-notice',
};

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

/** Findings that the page is there to give, of those that there are. */
const known = new Set(findings.map(({ id }) => id));
const shown = pages.map(({ expects }) => expects.shows.filter((id) => known.has(id)));

it('says of every page what follows from its notice', () => {
  expect(Object.fromEntries(pages.map(({ name }, index) => [name, reports[index]?.verdict]))).toEqual(
    VERDICTS,
  );
});

it('finds what each page is there to show', () => {
  for (const [index, { name }] of pages.entries()) {
    expect
      .soft(reports[index]?.findings.map(({ id }) => id) ?? [], name)
      .toEqual(expect.arrayContaining(shown[index] ?? []));
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
