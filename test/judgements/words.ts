/** A document of a case as a council would print it: several ways to say each thing, by turns. */
import type { Document, Entry, Statement } from './truth.ts';
import { type Vendor } from './vendors.ts';

const pick = (ways: readonly string[], turn: number): string => ways[turn % ways.length] ?? '';

const TITLES: Record<Document['is'], readonly string[]> = {
  privacy: ['Privacy notice', 'Website privacy notice', 'Privacy policy'],
  cookies: ['Cookies', 'Cookies on our website', 'Cookie policy'],
  service: ['Housing benefit privacy notice', 'Council tax support privacy notice'],
};

export const titleOf = (is: Document['is'], turn: number): string => pick(TITLES[is], turn);

const OPENING: Record<Document['is'], readonly string[]> = {
  privacy: [
    '<p>We hold what you tell us so that we can run our services. We keep it for as long as the law asks.</p>',
    '<p>This page is about what the council knows of you, why, and what you can ask of us.</p>',
    '<p>When you ask us for something we write down your name and address. We delete them after seven years.</p>',
  ],
  cookies: [
    '<p>Cookies are small files that a website keeps on your device.</p>',
    '<p>Like most websites, ours saves small files on your phone or computer.</p>',
  ],
  service: [
    '<p>To work out your benefit we need your income and rent. We keep your claim for six years.</p>',
    '<p>We use what you put in your claim to decide it, and nothing else.</p>',
  ],
};

const COMPLAIN = [
  '<p>You can complain to the council about how we use your data.</p>',
  '<p>If you are not happy with how we treat your information, write to our Data Protection Officer first.</p>',
  '<p>To make a complaint, contact the Information Governance team at the council.</p>',
];

/** HTML between the heading and the end of the page. */
export function bodyOf({ is, says }: Pick<Document, 'is' | 'says'>, turn: number): string {
  const said = says.map((statement) => saidAs(statement, turn));
  return [pick(OPENING[is], turn), ...said, pick(COMPLAIN, turn + 1)].join('\n');
}

function saidAs(statement: Statement, turn: number): string {
  switch (statement.says) {
    case 'names':
      return namedAs(statement.product, statement.as, turn);
    case 'kind':
      return kindAs(statement.product, turn);
    case 'domain':
      return table(statement.entries, turn, statement.product.host.split('.').slice(-2).join('.'));
    case 'lists':
      return listAs(statement, turn);
    case 'general':
      return pick(
        [
          '<p>Our suppliers may handle information for us.</p>',
          '<p>We share information with third parties who provide services on our behalf.</p>',
          '<p>Some of your information may be seen by companies that we work with.</p>',
        ],
        turn,
      );
    case 'denies':
      return pick(
        [
          `<p>We do not use ${statement.product.name} on this website.</p>`,
          `<p>Our website does not use ${statement.product.name}.</p>`,
        ],
        turn,
      );
    case 'asks-first':
      return pick(
        [
          `<p>We only set ${statement.product.name} cookies if you agree to them.</p>`,
          `<p>With your consent, our website also uses cookies from ${statement.product.name} to ${statement.product.does}.</p>`,
        ],
        turn,
      );
    case 'can-decline':
      return pick(
        [
          `<p>Our website uses ${statement.product.name} to ${statement.product.does}. You can opt out at any time in your browser’s settings.</p>`,
          `<p>We use ${statement.product.name} on our website to ${statement.product.does}. You can turn it off if you prefer.</p>`,
        ],
        turn,
      );
  }
}

function namedAs(product: Vendor, as: 'product' | 'company' | 'former', turn: number): string {
  const { does } = product;
  const name =
    { product: product.name, company: product.company, former: product.former }[as] ?? product.name;
  return pick(
    [
      `<p>We use ${name} to ${does} on our website.</p>`,
      `<p>Our website uses ${name} to ${does}.</p>`,
      `<h2>Other companies</h2><ul><li>${name}: used on our website to ${does}</li></ul>`,
      `<p>To ${does} on this website we use ${name}.</p>`,
    ],
    turn,
  );
}

const KINDS: Partial<Record<Vendor['kind'], readonly string[]>> = {
  statistics: [
    '<p>Analytics companies count visits to our website for us.</p>',
    '<p>We use web analytics providers to see how our website is used.</p>',
  ],
  advertising: [
    '<p>Advertising networks see that you open pages of our website.</p>',
    '<p>Our website shares information about your visit with advertising networks.</p>',
  ],
  social: [
    '<p>Social media companies can see that you open pages of our website with their posts on them.</p>',
    '<p>Our website shows posts from social media networks, which learn that you read the page.</p>',
  ],
  content: [
    '<p>Films on our website come from video hosts, who see your address when you open the page.</p>',
    '<p>Our website shows films that are kept by video hosting companies.</p>',
  ],
};

const kindAs = ({ kind }: Vendor, turn: number): string => pick(KINDS[kind] ?? [], turn);

function listAs({ of, entries }: Extract<Statement, { says: 'lists' }>, turn: number): string {
  const [first] = entries;
  if (of?.kind === 'consent' && first !== undefined)
    return `<p>Your answer about cookies is kept for ${first.kept[0]} in the cookie ${first.name}.</p>`;
  return table(entries, turn, null);
}

const row = (cells: readonly string[], cell = 'td'): string =>
  `<tr>${cells.map((words) => `<${cell}>${words}</${cell}>`).join('')}</tr>`;

/** What cookies are for stands in a column, in a caption, in a heading or in the sentence above. */
const PURPOSE_IN = ['column', 'caption', 'heading', 'sentence'] as const;

function table(entries: readonly Entry[], turn: number, provider: string | null): string {
  const at = PURPOSE_IN[turn % PURPOSE_IN.length];
  const cells = (name: string, by: string, purpose: string, kept: string): string[] => [
    name,
    ...(provider === null ? [] : [by]),
    ...(at === 'column' ? [purpose] : []),
    kept,
  ];
  const head = row(cells('Name', 'Provider', 'Purpose', 'Expires'), 'th');
  const rows = entries.map(({ name, kept, purpose }) => row(cells(name, provider ?? '', purpose, kept[0])));
  const [above, caption] = purposeOf(entries[0]?.purpose ?? '', at);
  return `${above}<table>${caption}${head}${rows.join('')}</table>`;
}

/** What stands above a table, and in its caption. */
function purposeOf(purpose: string, at: (typeof PURPOSE_IN)[number] | undefined): [string, string] {
  switch (at) {
    case 'caption':
      return ['', `<caption>${purpose}</caption>`];
    case 'heading':
      return [`<h2>Cookies for our pages</h2><p>${purpose}.</p>`, ''];
    case 'sentence':
      return [
        `<p>These cookies do one thing: ${purpose.charAt(0).toLowerCase()}${purpose.slice(1)}.</p>`,
        '',
      ];
    default:
      return ['', ''];
  }
}
