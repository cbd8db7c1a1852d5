/** The notice says that something is not done, and it is seen. */
import { words } from '../words/index.ts';
import type { Claim, Declaration } from '../notices/notice.ts';
import type { ClaimKind } from '../reading/reading.ts';
import {
  claimsOf,
  declarationsOf,
  limits,
  quoted,
  wasStored,
  type Facts,
  type ProductFact,
  type Stated,
} from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { list, listNames, sentences, whenOf, withAside, type When } from './phrases.ts';

/** What nobody can see broken from a browser. */
const UNSEEABLE = [
  'no-sale',
  'no-use-by-supplier',
  'does-not-identify',
] as const satisfies readonly ClaimKind[];

const COOKIES_DENIED: readonly ClaimKind[] = [
  'no-cookies',
  'no-marketing-cookies',
  'statistics-without-cookies',
];

const says = words.observed['denial-contradicted'];

export const denialContradicted: FindingRule = {
  id: 'denial-contradicted',
  ...words.findings['denial-contradicted'],
  severity: 'high',
  outcome: 'contradiction',
  basis: ['UK GDPR Art 5(1)(a)'],
  looksAt: ['notice', 'requests', 'cookies'],
  restsOn: [],
  isToldEach: true,
  meaning: 'The notice says “we do not use” a product, cookies, or marketing cookies, and the page uses it.',
  fooledBy:
    'What the denial is about and what qualifies it: a qualified denial is cannot-tell. “Do not sell”, “do not identify” cannot be seen broken from a browser: cannot-tell.',
  isSeen: ({ products, attempted, cookies }) =>
    products.length > 0 || attempted.length > 0 || cookies.some(wasStored),
  isSaid: (facts) => denials(facts).length > 0 || facts.notices.some(({ claims }) => claims.some(isDenial)),
  check: (facts) => [
    ...denials(facts).flatMap((denial) => contradicted(denial, facts)),
    ...claimsOf(facts, 'no-cookies').flatMap((claim) => cookiesDenied(claim, facts, () => true)),
    ...claimsOf(facts, 'no-marketing-cookies').flatMap((claim) =>
      cookiesDenied(claim, facts, ({ category, isCertain }) => category === 'advertising' && isCertain),
    ),
    ...claimsOf(facts, 'statistics-without-cookies').flatMap((claim) =>
      cookiesDenied(claim, facts, ({ category, isCertain }) => category === 'statistics' && isCertain),
    ),
    ...unseeable(facts),
  ],
};

function isDenial({ kind }: Claim): boolean {
  return [...COOKIES_DENIED, ...UNSEEABLE].includes(kind);
}

/** What the notice itself calls a product that it denies; null where it does not deny it. */
export function nameDenied(product: string, facts: Facts): string | null {
  const denial = denials(facts).find(({ products }) => products.includes(product));
  if (denial === undefined) return null;
  const { statement } = denial.stated;
  return 'name' in statement ? statement.name : statement.value;
}

interface Denial {
  stated: Stated<Claim | Declaration>;
  products: string[];
}

/** True where a covering notice says that the product is not used. */
export function isDenied(product: string, facts: Facts): boolean {
  return denials(facts).some(({ products }) => products.includes(product));
}

function denials(facts: Facts): Denial[] {
  const claimed = claimsOf(facts, 'denies-product').map((stated) => ({
    stated,
    products: stated.statement.products,
  }));
  const declared = declarationsOf(facts)
    .filter(({ statement }) => statement.negated && statement.product !== null)
    .map((stated) => ({ stated, products: [stated.statement.product ?? ''] }));
  const seen = new Set<string>();
  return [...declared, ...claimed].filter(({ products }) => {
    const key = [...products].sort().join(' ');
    return products.length > 0 && !seen.has(key) && seen.add(key);
  });
}

/** A statement with a qualification may except just this page: then nobody can tell. */
function outcomeOf(statement: Claim | Declaration): Pick<Found, 'outcome' | 'severity'> {
  return statement.qualification === null ? {} : { outcome: 'cannot-tell', severity: 'low' };
}

function contradicted({ stated, products }: Denial, facts: Facts): Found[] {
  const unsure = facts.attempted
    .filter(({ id }) => products.includes(id))
    .map((product) => ({
      outcome: 'cannot-tell' as const,
      subject: { product: product.id, company: product.company },
      observed: says.perhapsConnected(withAside(product.name, list(product.hosts, 3))),
      declared: quoted(stated),
      evidence: { requests: product.requestIndexes },
    }));
  const seen = facts.products
    .filter((product) => products.includes(product.id) && (product.contacted || product.cookies.length > 0))
    .map((product) => ({
      ...outcomeOf(stated.statement),
      subject: { product: product.id, company: product.company },
      observed: sentences(
        product.contacted
          ? says.connected(withAside(product.name, list(product.hosts, 3)), onlyAfter(product))
          : says.storedOf(product.name, listNames(product.cookies), onlyAfter(product)),
        limits(stated.statement, stated.notice),
      ),
      declared: quoted(stated),
      evidence: { requests: product.requestIndexes, cookies: product.cookieIndexes },
    }));
  return [...seen, ...unsure];
}

/** Where it was seen only after a choice, which. */
const onlyAfter = ({ seen }: Pick<ProductFact, 'seen'>): When | null => {
  const choices = seen.map(({ choice }) => choice);
  return choices.includes('none') ? null : whenOf(choices);
};

function cookiesDenied(
  stated: Stated<Claim>,
  facts: Facts,
  isDenied: (cookie: Facts['cookies'][number]) => boolean,
): Found[] {
  const { categories, products } = stated.statement;
  const cookies = facts.cookies.filter(
    (cookie) =>
      wasStored(cookie) &&
      isDenied(cookie) &&
      (categories.length === 0 || categories.includes(cookie.category)) &&
      (products.length === 0 || products.includes(cookie.product ?? '')),
  );
  if (cookies.length === 0) return [];
  return [
    {
      ...outcomeOf(stated.statement),
      // Of all of them: which came first says nothing.
      subject: { notice: stated.notice.id, claim: stated.statement.kind },
      observed: sentences(
        says.stored(listNames(cookies.map(({ name }) => name))),
        limits(stated.statement, stated.notice),
      ),
      declared: quoted(stated),
      evidence: { cookies: cookies.map(({ index }) => index) },
    },
  ];
}

function unseeable(facts: Facts): Found[] {
  return UNSEEABLE.flatMap((kind) =>
    claimsOf(facts, kind).flatMap((stated) => {
      const about = facts.products.filter(
        ({ id, contacted }) => contacted && stated.statement.products.includes(id),
      );
      if (about.length === 0) return [];
      return [
        {
          outcome: 'cannot-tell' as const,
          severity: 'info' as const,
          subject: { product: about[0]?.id ?? '', claim: kind },
          observed: says.unseeable(
            kind,
            about.map(({ name }) => name),
          ),
          declared: quoted(stated),
          evidence: { requests: about.flatMap(({ requestIndexes }) => requestIndexes) },
        },
      ];
    }),
  );
}
