/** The headline: what matters most to the person reading, and the next thing. */
import { isDenied } from '../findings/denial-contradicted.ts';
import { isAccusing, wasStored, type Facts } from '../findings/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { called } from '../findings/phrases.ts';
import { words, type Words } from '../words/index.ts';
import {
  calledIn,
  differencesIn,
  inOrder,
  namelessOf,
  partlyNamed,
  type Candidate,
} from './headline-differences.ts';
import { SAID } from './said.ts';
import { companyTable } from './products.ts';
import type { Headline, Verdict } from './report.ts';
import type { CompanyRow } from './rows.ts';
import { toldLine } from './told.ts';

type Phrases = Words['headline'];
type Where = Parameters<Phrases['othersNotNamed']>[2];

/** `doubts`: findings that only the visitor's choice, which is not known, keeps from being told. */
export function headlineOf(
  facts: Facts,
  findings: readonly Finding[],
  verdict: Verdict,
  doubts: readonly Finding[] = [],
): Headline {
  const companies = companyTable(facts.products);
  const others = companies.filter(isCounted);
  const counts = { companies: others.length, notNamed: namelessOf(facts).length };
  const candidates = differencesIn(facts, verdict === 'differs' ? findings : [], doubts, others.length);
  const first = candidates.find(({ isDoubt }) => isDoubt !== true);
  const [next] = candidates.filter((candidate) => candidate !== first);
  const quiet = first ?? calm(facts, findings, verdict, companies);
  const told = isSpeaking(quiet)
    ? toldLine(
        facts,
        others.map(({ name }) => name),
        calledIn(facts),
      )
    : null;
  const aside =
    first !== undefined
      ? othersNotNamed(facts, spokenOf(first))
      : quiet.kind === 'matches'
        ? besideMatches(facts, findings)
        : null;
  // That the page was opened is seen by others: by whom, and what they were sent, belongs to it.
  const second = (quiet.kind === 'sensitive-page' ? told : null) ?? next?.text ?? aside ?? told;
  const { kind, text } = quiet;
  return { kind, text, second, told: told === second ? null : told, counts };
}

/** Of a page that was not seen, or not seen to its end, nothing more is told. */
const isSpeaking = ({ kind, text }: Candidate): boolean =>
  kind !== 'loading' && !Object.values(words.headline.opening).includes(text);

/** Of headlines that differ only this one ends with what the privacy notice does not mention. */
const spokenOf = ({ kind }: Candidate): Where =>
  kind === 'companies-not-named' ? 'it either' : 'the notice';

/** What helps the page load is counted apart; another public site is no company. */
const isCounted = ({ helpsLoad, declaredApart }: CompanyRow): boolean =>
  !helpsLoad && declaredApart !== 'public-body';

/** Companies that are not mentioned either and of which the law asks no name: worth a second line. */
function othersNotNamed(facts: Facts, where: Where = 'it'): string | null {
  const nameless = namelessOf(facts);
  const others = facts.products.filter(
    ({ id, contacted, declared, category, company }) =>
      contacted &&
      declared === 'not-named' &&
      !isAccusing(category) &&
      !nameless.includes(company) &&
      !isDenied(id, facts),
  );
  const partly = partlyNamed(facts);
  // Of a company that is mentioned, it is the product that is not.
  const of = (isUnknown: boolean): string[] => [
    ...new Set(
      others
        .toSorted((a, b) => a.company.localeCompare(b.company, 'en'))
        .filter(({ category }) => (category === 'unknown') === isUnknown)
        .map((product) =>
          partly.includes(product.company)
            ? called(product.company, [product])
            : calledIn(facts)(product.company),
        ),
    ),
  ];
  return words.headline.othersNotNamed(of(false), of(true), where);
}

function onlyInGeneral(facts: Facts): string | null {
  const companies = facts.products
    .filter(
      ({ id, contacted, declared }) => contacted && declared === 'in-general-terms' && !isDenied(id, facts),
    )
    .map(({ company }) => company);
  return companies.length === 0
    ? null
    : words.headline.onlyInGeneral(inOrder(companies).map(calledIn(facts)));
}

/** The second line beside "nothing differs": what the privacy notice does not mention. */
const besideMatches = (facts: Facts, findings: readonly Finding[]): string | null =>
  othersNotNamed(facts) ?? onlyInGeneral(facts) ?? notListed(facts, findings);

/** Advice that a reader of "everything" must not miss: cookies that are stored and stand nowhere by name. */
function notListed(facts: Facts, findings: readonly Finding[]): string | null {
  if (findings.some(({ id }) => id === 'undeclared-cookie')) return words.headline.technicalNotListed;
  const isUnlisted = findings.some(({ id }) => id === 'cookies-not-listed');
  return isUnlisted && facts.cookies.some((cookie) => wasStored(cookie))
    ? words.headline.cookiesNotListed
    : null;
}

function calm(
  facts: Facts,
  findings: readonly Finding[],
  verdict: Verdict,
  companies: CompanyRow[],
): Candidate {
  const others = companies.filter(isCounted).length;
  const phrases = words.headline;
  const [failed] = facts.gaps.flatMap(({ code }) => phrases.opening[code] ?? []);
  if (failed !== undefined && verdict === 'inconclusive') return { kind: 'inconclusive', text: failed };
  if (isStillLooking(facts)) return { kind: 'loading', text: phrases.loading };
  const isBannerOnly = facts.notices.every(({ layer }) => layer === 'consent-tool');
  if (facts.notices.length === 0) {
    if (facts.elsewhere.length > 0) return { kind: 'not-covered', text: phrases.notCovered };
    if (facts.policies.length > 0) return { kind: 'inconclusive', text: phrases.internalPolicy };
    return { kind: 'no-notice', text: phrases.noNotice(connected(facts, companies)) };
  }
  if (verdict === 'inconclusive') {
    const connects = connected(facts, companies);
    if (isBannerOnly) return { kind: 'inconclusive', text: phrases.bannerOnly(connects) };
    return { kind: 'inconclusive', text: phrases.inconclusive(connects, whyNot(facts, findings), others) };
  }
  if (companies.length === 0) return { kind: 'nothing', text: phrases.nothing };
  return { kind: 'matches', text: phrases.matches };
}

/** Only that the page goes on is missing. */
const isStillLooking = ({ visits, gaps }: Facts): boolean =>
  visits.some(({ settled }) => !settled) && gaps.every(({ code }) => code === 'not-settled');

const connected = (facts: Facts, companies: readonly CompanyRow[]): string => {
  const others = companies.filter(isCounted);
  const helpers = companies
    .filter(({ helpsLoad }) => helpsLoad)
    .map(({ name }) => name)
    .map(calledIn(facts));
  const perhaps = facts.attempted
    .filter(({ declared }) => declared !== 'own')
    .map((product) => called(product.company, [product]));
  return words.headline.connects(others.length, helpers, perhaps);
};

/** A reader says in the Visit what it tried and did not get; what nobody asked for is only linked. */
const isReadingTried = ({ visits }: Facts): boolean =>
  visits.some(({ gaps }) => gaps.some(({ code }) => code === 'notice-unread' || code === 'notice-format'));

type WhyNot = Parameters<Phrases['inconclusive']>[1];

/** What keeps a page from being said to match: a page of the notice, one company, or something else. */
function whyNot(facts: Facts, findings: readonly Finding[]): WhyNot {
  const isUnsure = (id: string): boolean =>
    findings.some((finding) => finding.id === id && finding.outcome === 'cannot-tell');
  const isSomethingSeen = facts.products.some(({ contacted }) => contacted);
  if (isSomethingSeen && isUnsure('notice-too-vague')) return 'too-vague';
  if (
    !facts.isRead &&
    facts.products.some(({ contacted, declared }) => contacted && declared === 'not-read')
  ) {
    return isReadingTried(facts) ? 'could-not-read' : 'not-read-yet';
  }
  const isAllSaid = facts.products.every(({ declared }) => declared === 'own' || SAID.includes(declared));
  return isSomethingSeen && isAllSaid && !isUnsure('undeclared-third-party') && !isUnsure('undeclared-cookie')
    ? 'all-said'
    : 'not-all-checked';
}
