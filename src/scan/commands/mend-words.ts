/** What a Mending says, as the words that stand in a table or a list of it; HTML and Markdown only set them. */
import { CATEGORY_LABELS, PARTY_LABELS, STORAGE_LABELS } from '../../core/report/labels.ts';
import { lifetimeLabel } from '../../core/report/plain-labels.ts';
import type { LackingRow, Mending } from '../../core/mend/mending.ts';
import { harmless } from '../../core/text/harmless.ts';

/** A part of it under a heading. Each cell is one line with nothing in it that acts. */
export interface Part {
  title: string;
  /** What a person should know before using it. */
  words: string[];
  heads: string[];
  rows: string[][];
}

/** Nobody knows what it is for: the council has to say. */
export const OPEN = 'Not known to us: please fill in';

const KINDS: Record<LackingRow['kind'], string> = { cookie: 'cookie', company: 'company', ...STORAGE_LABELS };

export function partsOf(mending: Mending): Part[] {
  const { lacking, unseen, contradicted, notices, pages } = mending;
  const sayerOf = (id: string): string => notices.find((notice) => notice.id === id)?.title ?? id;
  const sure = lacking.filter(({ wasListRead }) => wasListRead);
  const unsure = lacking.filter(({ wasListRead }) => !wasListRead);
  const parts: Part[] = [
    {
      title: 'Rows that the privacy notice lacks',
      words: [
        'What a thing is for is taken from what is publicly known of it. Only you know what you use it for: please check each row.',
      ],
      ...rowsOf(sure),
    },
    {
      title: 'Rows that it may lack',
      words: ['What could list these was not read, so they may be there already.'],
      ...rowsOf(unsure),
    },
    {
      title: 'In the privacy notice, and not seen on any of these pages',
      words: [
        'This may be right: it may need a page or a step that was not tried. Where you no longer use it, it can go.',
      ],
      heads: ['Name', 'Privacy notice', 'Its words', 'Was all done that could bring it?'],
      rows: unseen.map(({ name, notice, quote, why }) => [
        name,
        sayerOf(notice),
        `“${quote}”`,
        why === 'not-found' ? 'yes, on these pages' : 'no',
      ]),
    },
    {
      title: 'Statements that the pages do not bear out',
      words: ['Change the words, or what the page does.'],
      heads: ['The privacy notice says', 'Privacy notice', 'What was seen', 'Where'],
      rows: contradicted.flatMap(({ notice, quote, seen }) =>
        seen.map(({ observed, page }) => [`“${quote}”`, sayerOf(notice), observed, page]),
      ),
    },
    {
      title: 'What was looked at, and what was not seen',
      words: ['Rows may be missing where something was not seen.'],
      heads: ['Page', 'Looked at', 'Consent journeys', 'Not seen'],
      rows: pages.map(({ page, startedAt, journeys, wasSeen, gaps }) => [
        page,
        startedAt.slice(0, 10),
        journeys.join(', ') || 'no choice made',
        wasSeen ? gaps.join(' ') || 'nothing that we know of' : `the page itself. ${gaps.join(' ')}`,
      ]),
    },
  ];
  return parts
    .filter(({ rows }, place) => rows.length > 0 || place === 0)
    .map((part) => ({ ...part, rows: part.rows.map((row) => row.map(inLine)) }));
}

function rowsOf(rows: readonly LackingRow[]): Pick<Part, 'heads' | 'rows'> {
  return {
    heads: [
      'Name',
      'Kind',
      'Supplier',
      'What it is for',
      'Known use',
      'Kept for',
      'Whose site',
      'In the notice now',
    ],
    rows: rows.map((row) => [
      row.name || '(without a name)',
      KINDS[row.kind],
      row.supplier ??
        (row.party === 'first' ? 'Not known to us: perhaps the council itself' : 'Not known to us'),
      row.purpose ?? OPEN,
      CATEGORY_LABELS[row.category],
      keptFor(row),
      PARTY_LABELS[row.party],
      row.declaredAs === 'nothing' ? 'no' : `only through its ${row.declaredAs}`,
    ]),
  };
}

function keptFor({ kind, seenSeconds }: LackingRow): string {
  if (kind === 'company') return 'saves nothing that we saw';
  if (kind === 'session') return 'until the tab closes';
  if (kind !== 'cookie') return 'until it is deleted';
  if (seenSeconds === null) return 'not seen';
  return seenSeconds === 0 ? 'until the browser closes' : lifetimeLabel(seenSeconds);
}

const inLine = (text: string): string => harmless(text.replace(/\s+/g, ' ').trim());
