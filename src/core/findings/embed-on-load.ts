/** An embedded map, video or feed stores something, or is contacted, before it is clicked. */
import { words } from '../words/index.ts';
import { isBefore, mayBeBefore, requestsOf, type Moment } from './choices/loads.ts';
import { wasStored, type CookieFact, type Facts, type ProductFact, type StorageFact } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { listNames, whenOf } from './phrases.ts';

export const embedOnLoad: FindingRule = {
  id: 'embed-on-load',
  ...words.findings['embed-on-load'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['PECR reg 6'],
  looksAt: ['requests', 'cookies', 'storage', 'choice'],
  restsOn: [],
  meaning:
    'A map, a video or a feed of another company is loaded with the page and stores something on the device before the visitor has used it. Contact without storage is advice.',
  fooledBy:
    'The visitor clicked it: what a person’s browser stores later than 5 seconds after the page was opened is cannot-tell, as it is where the choice is not known. Cookies that were there before are not counted.',
  isSeen: ({ products }) => products.some(({ category }) => category === 'content'),
  check: (facts) =>
    facts.products
      .filter(
        (product) =>
          product.contacted &&
          product.category === 'content' &&
          !product.helpsLoad &&
          requestsOf(product, facts).some(mayBeAtFirst),
      )
      .map((product) => found(product, facts)),
};

/** Nobody finds an embedded map or video and clicks it sooner. */
const SOONEST_USE_MS = 5000;

/** True where nobody is at the page to use anything on it. */
const isUntouched = ({ visits }: Facts): boolean => visits.every(({ collector }) => collector === 'scanner');

/** What came after a choice is not as it was loaded. */
const mayBeAtFirst = (row: Moment): boolean => isBefore(row) || mayBeBefore(row);

const namesOf = (cookies: readonly CookieFact[], storage: readonly StorageFact[]): string[] => [
  ...cookies.map(({ name }) => name),
  ...storage.map(({ key }) => key),
];

function found(product: ProductFact, facts: Facts): Found {
  const cookies = facts.cookies.filter((row) => wasStored(row) && isOf(product, row) && mayBeAtFirst(row));
  const storage = facts.storage.filter(
    (row) => !row.before && row.product === product.id && mayBeAtFirst(row),
  );
  const stored = namesOf(cookies, storage);
  const isAsLoaded = (row: Moment & { at: number }): boolean =>
    isBefore(row) && (isUntouched(facts) || row.at < SOONEST_USE_MS);
  const asLoaded = namesOf(cookies.filter(isAsLoaded), storage.filter(isAsLoaded));
  const isKnown = asLoaded.length > 0;
  const isUse = !isKnown && [...cookies, ...storage].some(isBefore);
  const requests = requestsOf(product, facts).filter(mayBeAtFirst);
  const common = {
    subject: { product: product.id, company: product.company, host: product.hosts[0] ?? '' },
    evidence: {
      requests: requests.map(({ index }) => index),
      cookies: cookies.map(({ index }) => index),
      storage: storage.map(({ index }) => index),
    },
  };
  if (stored.length === 0) {
    return {
      ...common,
      outcome: 'advisory',
      severity: 'low',
      observed: words.observed['embed-on-load'](product.name, whenOf(requests.map(({ choice }) => choice))),
    };
  }
  return {
    ...common,
    ...(!isKnown && { outcome: 'cannot-tell' as const, ...(!isUse && { choiceUnknown: true }) }),
    observed: isKnown
      ? words.observed.stored.beforeChoice(product.name, listNames(asLoaded))
      : isUse
        ? words.observed.stored.perhapsBeforeUse(product.name, listNames(stored))
        : words.observed.stored.perhapsBeforeChoice(product.name, listNames(stored)),
  };
}

function isOf(product: ProductFact, cookie: CookieFact): boolean {
  return cookie.product === product.id || product.hosts.includes(cookie.host.replace(/^\./, ''));
}
