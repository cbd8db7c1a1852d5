/** A reading in words, for a terminal: each item with the notice's own words. */
import type { NoticeReading } from '../../core/reading/index.ts';
import { cutTo, harmless } from '../../core/text/harmless.ts';

export function readingText(reading: NoticeReading): string {
  const { title, address, dated, kind, language, products, cookies, claims, links, spokenOf, cuts } = reading;
  const head = [
    title ?? 'Untitled',
    address,
    `${kind} notice, ${dated === null ? 'no date' : `dated ${dated}`}, ${language}`,
  ];
  return [
    head.flatMap((line) => (line === null ? [] : plain(line))).join('\n'),
    section(
      'Products and companies',
      products.map((each) =>
        item(
          `${each.negated ? 'not ' : ''}${each.name}${each.id === null ? ' (not known to us)' : ''}`,
          [each.category, each.where === 'website' ? null : each.where],
          each.quote,
          { page: each.page },
        ),
      ),
    ),
    section(
      'Cookies',
      cookies.map((each) =>
        item(
          each.name,
          [each.category, each.expiry ?? 'no lifetime given', each.product, ...doubtsIn(each)],
          each.purpose ?? '',
          { page: each.page },
        ),
      ),
    ),
    section('Named, and neither said to be used nor not', [
      ...(spokenOf?.products ?? []).map(({ name, quote, page }) => item(name, [], quote, { page })),
      ...(spokenOf?.cookies ?? []).map((name) => item(name, ['cookie'], '')),
    ]),
    section(
      'Statements',
      claims.map(({ kind: what, value, quote, qualification, page }) =>
        item(what, [value, quote === '' ? 'by its settings' : null], quote, { qualification, page }),
      ),
    ),
    section(
      'Links',
      links.map((each) => item(each.text, [each.kind, each.address], '')),
    ),
    section(
      'Not read',
      cuts.map((cut) => `  ${plain(cut)}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The way in which it was not read. */
const doubtsIn = ({ doubtful = [] }: NoticeReading['cookies'][number]): string[] =>
  doubtful.map(({ what, other }) => `doubtful: its ${what} may be “${other}”`);

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${title} (${items.length})\n${items.join('\n')}`;

function item(
  name: string,
  facts: readonly (string | null)[],
  quote: string,
  { qualification = null, page }: { qualification?: string | null; page?: number | undefined } = {},
): string {
  const said = facts.filter((fact) => fact !== null && fact !== '').join(', ');
  const lines = [`  ${plain(name)}${said === '' ? '' : `: ${plain(said)}`}`];
  if (quote !== '') lines.push(`      “${plain(quote)}”${page === undefined ? '' : ` (page ${page})`}`);
  if (qualification !== null) lines.push(`      but: “${plain(qualification)}”`);
  return lines.join('\n');
}

/** Characters of one line that are shown. */
const LONGEST = 400;

/** One line, without what would act on a terminal, and not without end. */
const plain = (text: string): string => cutTo(harmless(text.replace(/\s+/g, ' ').trim()), LONGEST);
