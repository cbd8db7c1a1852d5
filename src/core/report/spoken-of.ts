/**
 * What a notice names and was not read as saying anything of: that it "does not mention" it would be untrue, whatever
 * it meant. Of companies it is a standing (./declared.ts), of cookies and storage a gap about each.
 */
import type { Companies } from '../companies/index.ts';
import { matches, specificity } from '../cookies/patterns.ts';
import {
  isAccusing,
  wasStored,
  type CookieFact,
  type ProductFact,
  type StorageFact,
} from '../findings/facts.ts';
import { shown } from '../findings/phrases.ts';
import type { Notice } from '../notices/notice.ts';
import { gapOf, type About, type Gap } from '../visit/gaps.ts';
import { missedWords } from '../words/missed.ts';
import type { Layer } from './statements.ts';

const missed = missedWords.inNotices;

type Spoken = Layer['spokenOf'][number];

/** A way to reach the council comes last. */
export function spokenOfIn(
  { spokenOf }: Layer,
  { id, companyId }: { id: string; companyId: string | null },
  companies: Companies,
): Spoken | undefined {
  const known = companies.company(companyId ?? '');
  const isName = (other: string): boolean =>
    known !== null && [known.name, ...known.names].some((name) => name.toLowerCase() === other.toLowerCase());
  const its = spokenOf.filter(
    ({ spoken }) => spoken.product === id || (spoken.company === companyId && isName(spoken.name)),
  );
  return its.find(({ spoken }) => !spoken.asChannel) ?? its[0];
}

/** Gaps told one by one; of more, one is of all. */
const MOST_TOLD = 20;

/** Gaps about what is stored and not listed, where its name, or its product's, stands in a notice all the same. */
export function spokenOfGaps(
  notices: readonly Notice[],
  products: readonly ProductFact[],
  cookies: readonly CookieFact[],
  storage: readonly StorageFact[],
): Gap[] {
  const isNamed = namedIn(notices);
  const unsure = new Set(products.filter(isUnsure).map(({ id }) => id));
  const isSpokenOf = (name: string, product: string | null): boolean =>
    (product !== null && unsure.has(product)) || isNamed(name);
  const names = new Set(
    cookies.flatMap((cookie) =>
      wasStored(cookie) && isAbsent(cookie) && isSpokenOf(cookie.name, cookie.product) ? cookie.name : [],
    ),
  );
  const keys = new Set(
    storage.flatMap((row) =>
      !row.before && isAbsent(row) && isSpokenOf(row.key, row.product) ? row.key : [],
    ),
  );
  if (names.size + keys.size > MOST_TOLD)
    return [
      gapOf('notice-unclear', missed.manyInPassing(names.size + keys.size), { loses: ['cookie-list'] }),
    ];
  return [
    ...[...names].map((name) => gapAbout(name, { cookie: name })),
    ...[...keys].map((key) => gapAbout(key, { storage: key })),
  ];
}

const gapAbout = (name: string, about: About): Gap =>
  gapOf('notice-unclear', missed.inPassing(shown(name)), { loses: ['cookie-list'], about });

/** Nothing lists it, and that would be held against the notice. */
const isAbsent = (row: CookieFact | StorageFact): boolean =>
  row.declaredBy === null &&
  row.category !== 'consent' &&
  !('known' in row && row.known?.technical !== undefined);

const isUnsure = ({ declared, declaredBy, category }: ProductFact): boolean =>
  declared === 'not-read' && declaredBy !== null && isAccusing(category);

/** Letters that a pattern with `*` must have to say anything. */
const LEAST_SAID = 3;

function namedIn(notices: readonly Notice[]): (name: string) => boolean {
  const patterns = notices.flatMap(({ layer, spokenOf }) =>
    layer === 'consent-tool' || spokenOf === undefined
      ? []
      : [...spokenOf.cookies, ...(spokenOf.words ?? [])],
  );
  const whole = new Set(patterns);
  const open = patterns.filter((one) => one.includes('*') && specificity(one) >= 2 * LEAST_SAID);
  return (name) => whole.has(name) || open.some((pattern) => matches(pattern, name));
}
