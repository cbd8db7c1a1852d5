/** docs/accuracy.md: the tallies as a page to read. */
import { DIMENSIONS, type Case, type Dimension } from './dimensions.ts';
import { precisionOf, recallOf, type Row, type Tally } from './tally.ts';

interface Scored {
  tally: Tally;
  pairs: number;
  covered: number;
}

/** Precision and recall in per cent, as published for what is nearest to a finding of ours. */
const PUBLISHED: Record<string, string> = {
  'advertising-before-choice': '91.2 / 86.5 (before any choice)',
  'optional-before-choice': '91.2 / 86.5 (before any choice)',
  'stored-after-reject': '90.7 / 62.8 (ignored reject)',
  'reject-harder': '91.5 / 65.2 (no reject button)',
  'undeclared-cookie': '97.5 / 90.6 (undeclared purposes)',
};

export const accuracyPage = (
  main: Scored,
  heldOut: Scored,
  firstRun: readonly Row[],
): string => `# How good the judgements are

Written by \`npm run eval:judgements\`: do not edit.

Made-up council pages are served to a real Chromium and judged by the command, as any page would be. Each is made by
crossing ${Object.keys(DIMENSIONS).length} dimensions (test/judgements/dimensions.ts): what is linked, what could be read, what the notice says, what the page
does, what is there besides, and whose host it is. What is right of a page is worked out from these alone, by the
published rules (test/judgements/labels.ts), before anything is run. A finding counts as right only where it is about
the right product or cookie. Accusing are contradictions and what is unsupported, above info.

${main.tally.pages} pages, which cover ${main.covered} of the ${main.pairs} pairs of values that can stand together. False accusations: **${main.tally.falseAccusations}**. False passes: **${main.tally.falsePasses}**.

${tableOf(main.tally.rows)}

Beside them, in per cent, what was published for the nearest question: Bouhoula and others, *Automated Large-Scale
Analysis of Cookie Notice Compliance*, USENIX Security 2024 (500 sites labelled by hand). Those are figures on sites as
they are; ours are on made-up pages, whose words are plainer than many a council's: they show what follows from what
was read, more than how well everything is read (see \`npm run eval:notices\` for that).
Bollinger and others, *Automating Cookie Consent and GDPR Violation Detection*, USENIX Security 2022, match cookies by their exact names, which
over-counts undeclared ones: here a name that ends in a changing part, or a product named elsewhere, counts as declared.

## Pages that came out otherwise

${otherwiseOf(main.tally)}

## Held out

${heldOut.tally.pages} pages chosen with another seed. What they gave when they were run for the first time stands below; a fault that was found so (a social network named as what shows pictures on the website) has been mended since, so that only the first run is fair. False accusations: **${heldOut.tally.falseAccusations}**. False passes: **${heldOut.tally.falsePasses}**.

${tableOf(heldOut.tally.rows)}

When they were run for the first time:

${tableOf(firstRun)}

${otherwiseOf(heldOut.tally)}
`;

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.id === 'matches' ? '`matches` (verdict)' : `\`${row.id}\``,
      row.right,
      row.wrong,
      row.missed,
      percent(precisionOf(row)),
      percent(recallOf(row)),
      PUBLISHED[row.id] ?? '–',
    ].join(' | '),
  );
  return [
    '| finding | fired rightly | fired wrongly | missed | precision | recall | published |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));

function otherwiseOf({ otherwise }: Tally): string {
  if (otherwise.length === 0) return 'None.';
  return otherwise
    .map(({ truth, words }) => `- **${truth.case.name}** (${valuesOf(truth.case)}): ${words.join('; ')}`)
    .join('\n');
}

const valuesOf = (made: Case): string =>
  (Object.keys(DIMENSIONS) as Dimension[]).map((name) => `${name} ${made[name]}`).join(', ');
