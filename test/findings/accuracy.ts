/** The part of docs/accuracy.md that tells how well what follows from a choice is found. */
import { tableOf } from '../judgements/accuracy.ts';
import type { ChoiceTally } from './tally.ts';

export const choicesPart = ({ pages, rows, otherwise }: ChoiceTally): string => `## What follows from a choice

Written by \`npm run eval:findings\`: do not edit.

${pages} made-up pages, crossed from how the banner behaves (eight ways, on eight imitated tools by turns), what is used
(statistics, advertising, recording, or statistics that store nothing) and what the notice says of it
(test/findings/cases.ts). On each the choices are made as a visitor makes them. What must be found is worked out from how
the page was made (test/findings/labels.ts), before anything is run: where the rules leave it open, it is not counted.
What could have been told and came out as cannot-tell counts as missed.

${tableOf(rows)}

Published, in per cent: Bouhoula and others, USENIX Security 2024, as above; the nearest questions are an ignored
rejection and a missing button to reject, on sites as they are.

Pages that came out otherwise:

${otherwise.length === 0 ? 'None.' : otherwise.map(lineOf).join('\n')}
`;

const lineOf = ({ made, words }: ChoiceTally['otherwise'][number]): string =>
  `- **${made.name}** (${made.tool?.name ?? 'no tool'}, ${made.behaviour}, ${made.vendor.name} as ${made.kind}, notice ${made.notice}): ${words.join('; ')}`;
