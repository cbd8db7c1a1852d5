/**
 * `npm run eval:journeys`: takes every choice on every replayed banner page, with the scanner that the command uses, and
 * holds what it says against what the page itself recorded. Names (or parts of them) narrow it down; AT_ONCE=3 for fewer at
 * once where others use the machine, whose seconds count as the pages’ own. Ends with 1 below the targets.
 */
import { openScanner } from '../src/scan/scanner.ts';
import { scoreOf, type Scored } from '../test/journeys/score.ts';
import type { JourneyOnBanner } from '../test/sites/banners/banner.ts';
import { bannerPages } from '../test/sites/banners/pages.ts';
import { packagesInstalled } from '../test/sites/packages.ts';
import { browserArguments, startSites } from '../test/sites/server.ts';

/** Share of what is possible that must be done. Closing has none: most banners have nothing to close them with. */
const TARGETS: Record<JourneyOnBanner, number> = { reject: 0.95, accept: 0.95, withdraw: 0.9, close: 0 };
const JOURNEYS = Object.keys(TARGETS) as JourneyOnBanner[];
/** A page’s own: much more than it needs where nobody else uses the machine. */
const SECONDS = 60;
const AT_ONCE = Number(process.env['AT_ONCE'] ?? 8);

if (!packagesInstalled())
  throw new Error('Install the packages of the replayed sites: npm ci --prefix test/sites');
const names = process.argv.slice(2);
const pages = bannerPages.filter(({ name }) => names.length === 0 || names.some((one) => name.includes(one)));
const began = performance.now();
const sites = await startSites();
const scanner = await openScanner({
  browser: null,
  browserArgs: browserArguments(sites.port),
  thirdPartyCookies: 'store',
  concurrency: AT_ONCE,
});
const scores = await Promise.all(pages.flatMap((page) => JOURNEYS.map((journey) => taken(page, journey))));
await scanner.close();
await sites.close();
tell();

/** One choice a scan: its name in the address stands in the page's record, which knows of no other way to tell them apart. */
async function taken(page: (typeof pages)[number], journey: JourneyOnBanner): Promise<Scored> {
  const address = `${page.address}?journey=${journey}`;
  const how = { observeSeconds: 0, timeoutSeconds: SECONDS, supplied: [], choices: [journey] };
  const report = await scanner.scan(address, how);
  const records = sites.recorded().filter((one) => one.page === page.name && one.journey === journey);
  const score = scoreOf(
    page,
    journey,
    report.conditions.journeys.find((one) => one.journey === journey) ?? null,
    records,
  );
  // As they come: the whole takes minutes.
  for (const words of wrongIn(score)) process.stderr.write(`${page.name} ${journey}: ${words}\n`);
  return score;
}

function wrongIn(score: Scored): string[] {
  return [
    ...score.falseActs,
    ...score.dishonest,
    ...(score.isPossible && !score.isDone ? [`said ${score.said}, and it is possible`] : []),
  ];
}

function tell(): void {
  const rows = JOURNEYS.map((journey) => {
    const possible = scores.filter((one) => one.journey === journey && one.isPossible);
    const done = possible.filter(({ isDone }) => isDone).length;
    return {
      journey,
      done,
      possible: possible.length,
      share: possible.length === 0 ? 1 : done / possible.length,
    };
  });
  const falseActs = scores.filter((one) => one.falseActs.length > 0);
  const dishonest = scores.filter((one) => one.dishonest.length > 0);
  console.log(
    `${pages.length} pages, ${pages.filter(({ hasBanner }) => hasBanner).length} of them with a banner`,
  );
  console.table(
    rows.map(({ share, ...row }) => ({
      ...row,
      percent: (100 * share).toFixed(1),
      target: 100 * TARGETS[row.journey],
    })),
  );
  list('False acts', falseActs, ({ falseActs: acts }) => acts);
  list('Said and not so', dishonest, (one) => one.dishonest);
  list(
    'Possible and not done',
    scores.filter((one) => one.isPossible && !one.isDone),
    ({ said }) => [`said ${said}`],
  );
  list(
    'Otherwise than expected',
    scores.filter((one) => one.otherwise.length > 0),
    (one) => one.otherwise,
  );
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
  const isBelow = rows.some(({ journey, share }) => share < TARGETS[journey]);
  process.exitCode = isBelow || falseActs.length + dishonest.length > 0 ? 1 : 0;
}

function list(title: string, which: readonly Scored[], wordsOf: (one: Scored) => readonly string[]): void {
  console.log(`\n${title}: ${which.length}`);
  for (const one of which) console.log(`  ${one.page.name} ${one.journey}: ${wordsOf(one).join('; ')}`);
}
