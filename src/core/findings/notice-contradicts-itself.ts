/** Two statements of one notice cannot both be true. */
import { words } from '../words/index.ts';
import type { CookieDeclared, Notice } from '../notices/notice.ts';
import { quoted, saidBy, type Facts } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { forHowLong, shown } from './phrases.ts';

/** Something that marks out one visitor, or says where they are. An IP address is not among them. */
const IDENTIFIES =
  /unique (user |visitor )?(identifier|id\b)|\bUUID\b|device['’]s location|location (data|services)/i;

const EXCEPTS =
  /^(?:(?:apart|aside) from|other than|except\w*|besides|save for|heblaw|ac eithrio|ar wahân i)(?!\p{L})/iu;

const says = words.observed['notice-contradicts-itself'];

export const noticeContradictsItself: FindingRule = {
  id: 'notice-contradicts-itself',
  ...words.findings['notice-contradicts-itself'],
  severity: 'medium',
  outcome: 'contradiction',
  basis: ['UK GDPR Art 12'],
  looksAt: ['notice', 'cookie-list'],
  restsOn: [],
  meaning:
    'One cookie is given two lifetimes by one notice (by notice and banner: advice); or the notice says nothing personal is collected and, elsewhere, that a unique identifier or a location is. The second weighs only on pages that use what collects it; elsewhere it is advice.',
  fooledBy: 'Two products that share a cookie name; swapped columns; “up to”.',
  isSaid: ({ notices }) => notices.length > 0,
  check: (facts) => [
    ...facts.notices.flatMap((notice) => [...twoLifetimes(notice), ...nothingCollected(notice, facts)]),
    ...betweenLayers(facts.notices),
  ],
};

function twoLifetimes(notice: Notice): Found[] {
  const entries = notice.declarations.flatMap(({ product, cookies }) =>
    cookies.map((cookie) => ({ cookie, product })),
  );
  const byName = Map.groupBy(entries, ({ cookie }) => JSON.stringify([cookie.pattern, cookie.host]));
  return [...byName.values()].flatMap(ofOneProduct).flatMap((alike) => {
    const [one, other] = furthest(alike);
    if (one?.seconds == null || other?.seconds == null || !differ(one.seconds, other.seconds)) return [];
    return [
      {
        subject: { cookie: one.name, notice: notice.id },
        observed: says.twoLifetimes(
          saidBy(notice),
          shown(one.name),
          forHowLong(one.seconds),
          forHowLong(other.seconds),
        ),
        declared: quoted({ notice, statement: one }),
      },
    ];
  });
}

/**
 * Cookies of one name, parted by whose they are. One of which the notice does not say whose it is, is that of the one
 * product that it names for this name; where it names several, it may be either’s.
 */
function ofOneProduct(
  entries: readonly { cookie: CookieDeclared; product: string | null }[],
): CookieDeclared[][] {
  const byProduct = Map.groupBy(entries, ({ product }) => product);
  if (byProduct.size === 2 && byProduct.has(null)) return [entries.map(({ cookie }) => cookie)];
  return [...byProduct.values()].map((alike) => alike.map(({ cookie }) => cookie));
}

/** The shortest and the longest lived. */
function furthest(cookies: CookieDeclared[]): [CookieDeclared | undefined, CookieDeclared | undefined] {
  const timed = cookies.filter(({ seconds }) => seconds !== null);
  const sorted = timed.toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0));
  return [sorted[0], sorted.at(-1)];
}

function differ(shorter: number, longer: number): boolean {
  return longer > shorter * 1.1 && longer > shorter + 86_400;
}

/**
 * The consent tool's own list against the notice: a visitor is shown both, and each may be of another date, so that
 * this is advice. Two readings of one notice are no pair.
 */
function betweenLayers(notices: readonly Notice[]): Found[] {
  const tools = notices.filter(({ layer }) => layer === 'consent-tool');
  const texts = notices.filter(({ layer }) => layer !== 'consent-tool');
  // Where the live notice was read, the transcription of an older one says nothing about today.
  const current = texts.some(({ layer }) => layer === 'read')
    ? texts.filter(({ layer }) => layer !== 'bundled')
    : texts;
  return tools.flatMap((tool) => current.flatMap((text) => disagreements(tool, text)));
}

function disagreements(tool: Notice, text: Notice): Found[] {
  const listed = text.declarations.flatMap(({ cookies }) => cookies);
  return tool.declarations
    .flatMap(({ cookies }) => cookies)
    .flatMap((ours) => {
      const theirs = listed.find(({ pattern, host }) => pattern === ours.pattern && host === ours.host);
      if (ours.seconds === null || theirs?.seconds == null) return [];
      const [shorter, longer] = [ours.seconds, theirs.seconds].toSorted((a, b) => a - b);
      if (!differ(shorter ?? 0, longer ?? 0)) return [];
      return [
        {
          outcome: 'advisory' as const,
          severity: 'low' as const,
          subject: { cookie: ours.name, notice: text.id },
          observed: says.bannerAndNotice(
            shown(ours.name),
            forHowLong(ours.seconds),
            forHowLong(theirs.seconds),
          ),
          declared: quoted({ notice: text, statement: theirs }),
        },
      ];
    });
}

function nothingCollected(notice: Notice, facts: Facts): Found[] {
  // What it excepts, or what collects it besides cookies, may be just this.
  const claim = notice.claims.find(
    ({ kind, value, products, categories, qualification }) =>
      kind === 'no-personal-information-collected' &&
      value !== 'cookies' &&
      products.length + categories.length === 0 &&
      !EXCEPTS.test(qualification ?? ''),
  );
  if (claim === undefined) return [];
  const beside = notice.declarations.filter(
    ({ where, quote, qualification }) =>
      where === 'website' && IDENTIFIES.test(`${quote} ${qualification ?? ''}`),
  );
  const other = beside.find(({ product }) => isUsed(product, facts)) ?? beside[0];
  if (other === undefined) return [];
  const used = isUsed(other.product, facts);
  return [
    {
      ...(!used && { outcome: 'advisory' as const, severity: 'info' as const }),
      subject: {
        notice: notice.id,
        claim: claim.kind,
        ...(other.product !== null && { product: other.product }),
      },
      observed: says.collected(shown(other.name), other.quote, used),
      declared: quoted({ notice, statement: claim }),
    },
  ];
}

function isUsed(product: string | null, facts: Facts): boolean {
  return facts.products.some(
    ({ id, contacted, cookies }) => id === product && (contacted || cookies.length > 0),
  );
}
