/** What differs, as sentences in the order of seriousness for the person reading; and what may, were the choice known. */
import { isDenied, nameDenied } from '../findings/denial-contradicted.ts';
import { isAccusing, isRecording, type Facts } from '../findings/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { isSpokenOf } from './said.ts';
import { called, shown } from '../findings/phrases.ts';
import { words, type Words } from '../words/index.ts';
import type { HeadlineKind } from './report.ts';
import { decides } from './decides.ts';

/** A headline that could be given. */
export interface Candidate {
  kind: HeadlineKind;
  text: string;
  /** True where it turns on a choice that is not known: then it is said as uncertain, and never first. */
  isDoubt?: boolean;
}

type Phrases = Words['headline'];
type Saved = Parameters<Phrases['afterReject']>[0];
type SavedFor = Parameters<Phrases['afterReject']>[1];
type Speaker = Parameters<Phrases['cookiesDenied']>[0];

/** `companies`: how many others were contacted. `doubts`: findings that only the visitor's choice keeps from being told. */
export function differencesIn(
  facts: Facts,
  findings: readonly Finding[],
  doubts: readonly Finding[],
  companies: number,
): Candidate[] {
  const phrases = words.headline;
  const deciding = findings.filter(decides);
  const candidates: Candidate[] = [];
  type Said = (found: readonly Finding[]) => string | null;
  const from = (among: readonly Finding[], ids: readonly string[]): Finding[] =>
    among.filter(({ id }) => ids.includes(id));
  const add = (kind: HeadlineKind, ids: readonly string[], said: Said): void => {
    const found = from(deciding, ids);
    const text = found.length > 0 ? said(found) : null;
    if (text !== null) candidates.push({ kind, text });
  };
  const perhaps = (kind: HeadlineKind, ids: readonly string[], said: Said): void => {
    const found = from(doubts, ids);
    const text = found.length > 0 ? said(found) : null;
    if (text !== null) candidates.push({ kind, text, isDoubt: true });
  };
  const namesOf = (found: readonly Finding[]): string[] =>
    found.flatMap(({ subject }) => nameOf(subject.product, facts) ?? []);

  add('sensitive-page', ['sensitive-page-disclosed'], () => phrases.sensitivePage);
  add('sensitive-page', ['typed-value-leaked'], () => phrases.typed);
  add('denial', ['denial-contradicted'], (found) => denial(found[0] as Finding, facts));
  add('after-reject', ['stored-after-reject'], (found) =>
    phrases.afterReject(savedBy(found), savedFor(found, facts)),
  );
  add('after-reject', ['withdrawal-ineffective'], () => phrases.afterWithdrawal);
  add('after-reject', ['objection-ineffective'], () => phrases.afterObjection);
  add('after-reject', ['contacted-after-reject'], (found) => phrases.contactedAfterReject(namesOf(found)));
  perhaps('after-reject', ['stored-after-reject', 'contacted-after-reject'], (found) =>
    phrases.ifSaidNo(savedBy(found), namesOf(found)),
  );
  const optional = from(deciding, ['optional-before-choice']);
  add('before-choice', ['optional-before-choice'], (found) =>
    phrases.optionalBeforeChoice(
      savedBy(found),
      savedFor(found, facts),
      namesOf(found),
      speakerOf(found[0] as Finding, facts),
    ),
  );
  if (optional.length === 0)
    add('before-choice', ['advertising-before-choice'], (found) =>
      phrases.advertisingBeforeChoice(savedBy(found)),
    );
  perhaps('before-choice', ['optional-before-choice', 'advertising-before-choice'], (found) =>
    phrases.ifNotAnswered(savedBy(found), savedFor(found, facts), namesOf(found)),
  );
  add('before-choice', ['close-taken-as-consent'], (found) => phrases.afterClosing(savedBy(found)));
  add('before-choice', ['no-choice-offered'], (found) => phrases.noChoice(savedBy(found)));
  add('before-choice', ['preselected-choice'], () => phrases.preselected);
  add('before-choice', ['reject-harder'], () => phrases.rejectHarder);
  add('companies-not-named', ['undeclared-third-party'], () => notNamed(facts, companies));
  add('cookies-differ', Object.keys(phrases.cookiesDiffer), cookiesDiffer);
  add('cookies-differ', ['embed-on-load'], (found) => phrases.embedded(namesOf(found)));
  perhaps('cookies-differ', ['embed-on-load'], (found) => phrases.ifNotUsed(namesOf(found)));
  add('cookies-differ', ['statistics-without-objection'], (found) =>
    phrases.countedWithout(savedBy(found), namesOf(found)),
  );
  add('cookies-differ', ['promised-control-not-found'], () => phrases.controlNotFound);
  add('cookies-differ', ['cloaked-tracker'], () => phrases.cloaked);
  add('cookies-differ', ['notice-contradicts-itself'], (found) =>
    phrases.contradictsItself(found.flatMap((finding) => matterOf(finding, facts) ?? [])),
  );
  // What decides is never left without a word.
  if (deciding.length > 0 && candidates.every(({ isDoubt }) => isDoubt === true))
    candidates.push({ kind: 'cookies-differ', text: phrases.somethingDiffers });
  return candidates;
}

function nameOf(product: string | undefined, { products }: Facts): string | null {
  const seen = products.find(({ id }) => id === product);
  return seen === undefined ? null : called(seen.company, [seen]);
}

/** As the list below the headline calls it. */
export const calledIn =
  ({ products }: Facts): ((company: string) => string) =>
  (company) =>
    called(
      company,
      products.filter(
        (product) => product.company === company && product.contacted && product.declared !== 'own',
      ),
    );

function denial(denied: Finding, facts: Facts): string {
  const product = facts.products.find(({ id }) => id === denied.subject.product);
  const who = speakerOf(denied, facts);
  if (product === undefined) return words.headline.cookiesDenied(who);
  const known = called(product.company, [product]);
  const printed = nameDenied(product.id, facts) ?? known;
  return words.headline.denied(
    printed,
    isSameName(printed, product.name) ? printed : known,
    product.contacted,
    who,
  );
}

/** A reader knows the one by the other: "Facebook" and "Facebook Pixel", "Hotjar" and "HotJar™". */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) as [
    string,
    string,
  ];
  return a.includes(b) || b.includes(a);
}

/** Null where it names whom it is expected to. `companies`: how many others were contacted. */
function notNamed(facts: Facts, companies: number): string | null {
  const nameless = namelessOf(facts);
  if (nameless.length === 0) return null;
  const partly = partlyNamed(facts);
  const absent = nameless.filter((name) => !partly.includes(name)).map(calledIn(facts));
  const inPart = nameless.filter((name) => partly.includes(name)).map(calledIn(facts));
  return words.headline.companiesNotNamed(Math.max(companies, nameless.length), absent, inPart);
}

/** The two that come first in the catalogue. */
function cookiesDiffer(found: readonly Finding[]): string {
  const phrases: [string, string][] = Object.entries(words.headline.cookiesDiffer);
  return phrases
    .filter(([id]) => found.some((finding) => finding.id === id))
    .slice(0, 2)
    .map(([, text]) => text)
    .join(' ');
}

/** What a notice says two things about: a product, or a cookie of nobody known. */
function matterOf({ subject }: Finding, facts: Facts): string | null {
  const cookie = facts.cookies.find(({ name }) => name === subject.cookie);
  const name = nameOf(subject.product, facts) ?? cookie?.productName ?? null;
  if (name !== null || subject.cookie === undefined) return name;
  return words.headline.theCookie(shown(subject.cookie));
}

/** Whose words a finding rests on. */
function speakerOf({ declared }: Finding, { notices, superseded }: Facts): Speaker {
  const notice = [...notices, ...superseded].find(({ id }) => id === declared?.notice);
  return notice?.layer === 'consent-tool' ? 'banner' : 'notice';
}

/** What findings speak of, as far as a reader should be told it was saved. */
function savedBy(findings: readonly Finding[]): Saved {
  if (findings.some(({ evidence }) => evidence.cookies.length > 0)) return 'cookies';
  return findings.some(({ evidence }) => evidence.storage.length > 0) ? 'storage' : 'nothing';
}

/** What all that they speak of is for. What records visitors does more than count them. */
function savedFor(findings: readonly Finding[], { cookies, storage }: Facts): SavedFor {
  const rows = findings.flatMap(({ evidence }) => [
    ...evidence.cookies.flatMap((index) => cookies[index] ?? []),
    ...evidence.storage.flatMap((index) => storage[index] ?? []),
  ]);
  const isAll = (category: SavedFor): boolean =>
    rows.length > 0 && rows.every((row) => row.category === category && !isRecording(row.who));
  return isAll('statistics') ? 'statistics' : isAll('advertising') ? 'advertising' : 'optional';
}

/**
 * Companies of products that a notice is expected to name and that this one does not, as the list has them: what it denies
 * it does mention.
 */
export const namelessOf = (facts: Facts): string[] =>
  inOrder(
    facts.products
      .filter(
        ({ id, contacted, declared, category }) =>
          contacted && declared === 'not-named' && isAccusing(category) && !isDenied(id, facts),
      )
      .map(({ company }) => company),
  );

/** Each once, in the order of the list below the headline. */
export const inOrder = (companies: readonly string[]): string[] =>
  [...new Set(companies)].sort((a, b) => a.localeCompare(b, 'en'));

/** Companies of which the notice mentions another product that was seen, or something else than what was. */
export const partlyNamed = ({ products }: Facts): string[] =>
  products.flatMap((product) => (product.contacted && isSpokenOf(product) ? [product.company] : []));
