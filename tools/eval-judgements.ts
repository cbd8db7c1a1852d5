/**
 * `npm run eval:judgements`: made-up council pages through the command's own scan in a real browser, scored against
 * what is right of each, and written to docs/accuracy.md. Ends with 1 where a page is falsely accused or falsely passed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '../src/core/report/report.ts';
import { accuracyPage } from '../test/judgements/accuracy.ts';
import type { Case } from '../test/judgements/dimensions.ts';
import { withPart } from '../test/judgements/page-parts.ts';
import { scanCases } from '../test/judgements/run.ts';
import { heldOutSet, judgementSet } from '../test/judgements/sets.ts';
import { tallyOf, type Row, type Tally } from '../test/judgements/tally.ts';
import { truthOf, type Truth } from '../test/judgements/truth.ts';

const PAGE = new URL('../docs/accuracy.md', import.meta.url);
/** Kept from the first time that the held-out pages were run; never written again. */
const FIRST_RUN = new URL('../test/judgements/held-out-first-run.json', import.meta.url);

const main = judgementSet();
const heldOut = heldOutSet();
const began = performance.now();
const reports = await scanned([...main.cases, ...heldOut.cases]);
const tallies = {
  main: tallyOf(of(main.cases)),
  heldOut: tallyOf(of(heldOut.cases)),
};
if (!existsSync(FIRST_RUN)) writeFileSync(FIRST_RUN, `${JSON.stringify(tallies.heldOut.rows, null, 2)}\n`);
const firstRun = JSON.parse(readFileSync(FIRST_RUN, 'utf8')) as Row[];
const page = accuracyPage({ ...main, tally: tallies.main }, { ...heldOut, tally: tallies.heldOut }, firstRun);
writeFileSync(PAGE, withPart(readFileSync(PAGE, 'utf8'), 'eval:judgements', page));
for (const [name, tally] of Object.entries(tallies)) tell(name, tally);
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s. Written to docs/accuracy.md.`);
process.exitCode = Object.values(tallies).some(
  ({ falseAccusations, falsePasses }) => falseAccusations + falsePasses > 0,
)
  ? 1
  : 0;

async function scanned(cases: readonly Case[]): Promise<Map<Truth, Report>> {
  const truths = cases.map(truthOf);
  return scanCases(truths, () => {
    if (process.stderr.isTTY) process.stderr.write('.');
  });
}

function of(cases: readonly Case[]): Map<Truth, Report> {
  const names = new Set(cases.map(({ name }) => name));
  return new Map([...reports].filter(([truth]) => names.has(truth.case.name)));
}

function tell(name: string, { pages, rows, falseAccusations, falsePasses, otherwise }: Tally): void {
  console.log(
    `\n${name}: ${pages} pages, ${falseAccusations} false accusations, ${falsePasses} false passes`,
  );
  console.table(rows);
  for (const { truth, words } of otherwise) console.log(`  ${truth.case.name}  ${words.join('; ')}`);
}
