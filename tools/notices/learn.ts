/**
 * What published notices teach: cookie names that several publishers, each for itself, tie to one supplier, and that
 * our rules do not know. It proposes; a person checks before a fact enters rules/companies.
 */

/** A cookie as one publisher's notice tells of it. */
export interface Told {
  publisher: string;
  /** Address or file of the notice. */
  at: string;
  /** Normal form of the printed name. */
  pattern: string;
  /** Whom the notice itself ties it to, in one spelling for all notices; null where it says nobody. */
  supplier: string | null;
  /** Null where only facts of the notice are at hand, not its text. */
  quote: string | null;
}

export interface Lesson {
  pattern: string;
  supplier: string;
  /** One a publisher. */
  told: Told[];
  /** Whom other notices tie it to: then it is nobody's until a person has looked. */
  others: string[];
}

/** What at least `least` publishers tell alike, of names that are not known yet. */
export function lessonsOf(
  told: readonly Told[],
  isKnown: (pattern: string) => boolean,
  least: number,
): Lesson[] {
  return [...Map.groupBy(told, ({ pattern }) => pattern)]
    .filter(([pattern]) => !isKnown(pattern))
    .flatMap(([pattern, ofPattern]) => {
      const suppliers = Map.groupBy(ofPattern.filter(isTied), ({ supplier }) => supplier);
      return [...suppliers]
        .map(([supplier, alike]) => ({
          pattern,
          supplier,
          told: onePerPublisher(alike),
          others: [...suppliers.keys()].filter((other) => other !== supplier).sort(),
        }))
        .filter((lesson) => lesson.told.length >= least);
    })
    .sort((a, b) => b.told.length - a.told.length || compare(a.pattern, b.pattern));
}

export interface Share {
  /** Distinct names. */
  names: number;
  attributed: number;
  /** The same, each name as often as publishers list it. */
  listed: number;
  listedAttributed: number;
  /** The others, with how many publishers list each, most first. */
  unknown: { pattern: string; publishers: number }[];
}

/** How many of the names that notices list somebody is known for. */
export function shareOf(told: readonly Told[], isKnown: (pattern: string) => boolean): Share {
  const names = [...Map.groupBy(told, ({ pattern }) => pattern)]
    .map(([pattern, all]) => ({ pattern, publishers: onePerPublisher(all).length }))
    .sort((a, b) => b.publishers - a.publishers || compare(a.pattern, b.pattern));
  const known = names.filter(({ pattern }) => isKnown(pattern));
  return {
    names: names.length,
    attributed: known.length,
    listed: listings(names),
    listedAttributed: listings(known),
    unknown: names.filter(({ pattern }) => !isKnown(pattern)),
  };
}

const listings = (names: Share['unknown']): number =>
  names.reduce((total, { publishers }) => total + publishers, 0);

const isTied = (one: Told): one is Told & { supplier: string } => one.supplier !== null;

/** A publisher that says a thing on several pages has said it once. */
function onePerPublisher(told: readonly Told[]): Told[] {
  return [
    ...new Map(told.toReversed().map((one) => [publisherKey(one.publisher), one])).values(),
  ].toReversed();
}

/** "Coventry City Council (Godiva Festival)" is Coventry City Council. */
const publisherKey = (publisher: string): string => publisher.replace(/\s*\(.*\)$/, '').toLowerCase();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
