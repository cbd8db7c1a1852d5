/**
 * `npm run eval:findings`: made-up pages with banners that are kept to and broken, through the command's own scan in a real
 * browser, scored against what is right of each, and written to docs/accuracy.md. A number narrows it to every Nth page,
 * names of pages or behaviours (`c149`, `no-banner`) to those, which writes nothing. Ends with 1 below the targets.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { choicesPart } from '../test/findings/accuracy.ts';
import { choiceCases } from '../test/findings/cases.ts';
import { scanChoices } from '../test/findings/run.ts';
import { tallyOf } from '../test/findings/tally.ts';
import { withPart } from '../test/judgements/page-parts.ts';
import { precisionOf, recallOf } from '../test/judgements/tally.ts';

const PAGE = new URL('../docs/accuracy.md', import.meta.url);
const PRECISION = 0.98;
const RECALL = 0.95;

const asked = process.argv.slice(2);
const nth = asked.length === 1 && /^\d+$/.test(asked[0] ?? '') ? Number(asked[0]) : 1;
const names = nth > 1 ? [] : asked;
const began = performance.now();
const cases = choiceCases.filter(
  ({ name, behaviour }, at) =>
    at % nth === 0 && (names.length === 0 || names.some((one) => name === one || behaviour === one)),
);
const reports = await scanChoices(cases, (made, report) => {
  // As they come: the whole takes minutes.
  for (const { words } of tallyOf(new Map([[made, report]])).otherwise) {
    process.stderr.write(`${made.name} ${made.behaviour} ${made.kind} ${made.notice}: ${words.join('; ')}\n`);
    // What could not be told has a reason there.
    for (const { code, detail } of report.conditions.gaps) process.stderr.write(`  ${code}: ${detail}\n`);
  }
});
// In the order in which they were made, whichever came first.
const tally = tallyOf(new Map([...reports].sort(([one], [other]) => one.name.localeCompare(other.name))));
console.log(`${tally.pages} pages`);
console.table(tally.rows);
for (const { made, words } of tally.otherwise) {
  console.log(
    `  ${made.name} ${made.tool?.id ?? 'none'} ${made.behaviour} ${made.kind} ${made.notice}: ${words.join('; ')}`,
  );
}
if (cases.length === choiceCases.length)
  writeFileSync(PAGE, withPart(readFileSync(PAGE, 'utf8'), 'eval:findings', choicesPart(tally)));
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
process.exitCode = tally.rows.every(
  (row) => (precisionOf(row) ?? 1) >= PRECISION && (recallOf(row) ?? 1) >= RECALL,
)
  ? 0
  : 1;
