/** The headline: what matters most to the person reading, and the next thing. Words are in ./headline-phrases.ts. */
import { nameDenied } from '../findings/denial-contradicted.ts';
import { isAccusing, sayer, wasStored, type Facts } from '../findings/facts.ts';
import { companyTable } from './products.ts';
import type { Headline, HeadlineKind, Verdict } from './report.ts';
import type { Finding } from '../findings/finding.ts';
import type { CompanyRow } from './rows.ts';
import type { Declared } from '../findings/rows.ts';
import { decides } from './verdict.ts';
import * as words from './headline-phrases.ts';

/** A headline that could be given, most serious first. */
interface Candidate {
  kind: HeadlineKind;
  text: string;
}

export function headlineOf(facts: Facts, findings: readonly Finding[], verdict: Verdict): Headline {
  const companies = companyTable(facts.products);
  const others = companies.filter(isCounted);
  const notNamed = namelessOf(facts);
  const counts = { companies: others.length, notNamed: notNamed.length };
  const differing = verdict === 'differs' ? differences(facts, findings, companies) : [];
  const [first, second] = differing;
  if (first !== undefined)
    return { ...first, second: second?.text ?? othersNotNamed(facts, spokenOf(first)), counts };
  const quiet = calm(facts, findings, verdict, companies);
  return { ...quiet, second: quiet.kind === 'matches' ? aside(facts, findings) : null, counts };
}

/** Of headlines that differ only this one ends with what the privacy notice does not mention. */
const spokenOf = ({ kind }: Candidate): 'in it either' | 'in the privacy notice' =>
  kind === 'companies-not-named' ? 'in it either' : 'in the privacy notice';

/** What helps the page load is counted apart; another public site is no company. */
const isCounted = ({ helpsLoad, declaredApart }: CompanyRow): boolean =>
  !helpsLoad && declaredApart !== 'public-body';

/** Companies of products that a notice is expected to name and that this one does not. */
const namelessOf = ({ products }: Facts): string[] => [
  ...new Set(
    products
      .filter(
        ({ contacted, declared, category }) => contacted && declared === 'not-named' && isAccusing(category),
      )
      .map(({ company }) => company),
  ),
];

/** Companies that are not mentioned either and of which the law asks no name: worth a second line. */
function othersNotNamed(
  facts: Facts,
  where: Parameters<typeof words.othersNotNamed>[2] = 'in it',
): string | null {
  const nameless = namelessOf(facts);
  const others = facts.products.filter(
    ({ contacted, declared, category, company }) =>
      contacted && declared === 'not-named' && !isAccusing(category) && !nameless.includes(company),
  );
  const of = (isUnknown: boolean): number =>
    new Set(
      others.filter(({ category }) => (category === 'unknown') === isUnknown).map(({ company }) => company),
    ).size;
  return others.length === 0 ? null : words.othersNotNamed(of(false), of(true), where);
}

function onlyInGeneral({ products }: Facts): string | null {
  const companies = products.filter(
    ({ contacted, declared }) => contacted && declared === 'in-general-terms',
  );
  const number = new Set(companies.map(({ company }) => company)).size;
  return number === 0 ? null : words.onlyInGeneral(number);
}

/** The second line beside "nothing differs". */
const aside = (facts: Facts, findings: readonly Finding[]): string | null =>
  othersNotNamed(facts) ?? onlyInGeneral(facts) ?? notListed(facts, findings);

/** Findings that decide, as sentences, in the order of seriousness for the person reading. */
function differences(facts: Facts, findings: readonly Finding[], companies: CompanyRow[]): Candidate[] {
  const deciding = findings.filter(decides);
  const of = (...ids: string[]): Finding[] => deciding.filter(({ id }) => ids.includes(id));
  const nameOf = (product: string | undefined): string =>
    facts.products.find(({ id }) => id === product)?.name ?? 'it';

  const candidates: Candidate[] = [];
  const add = (
    kind: HeadlineKind,
    found: readonly Finding[],
    text: (found: readonly Finding[]) => string,
  ): void => {
    if (found.length > 0) candidates.push({ kind, text: text(found) });
  };
  add('sensitive-page', of('sensitive-page-disclosed'), () => words.sensitivePage());
  add('sensitive-page', of('typed-value-leaked'), () => words.typed());
  const [denied] = of('denial-contradicted');
  if (denied !== undefined) {
    const product = facts.products.find(({ id }) => id === denied.subject.product);
    const text =
      product === undefined
        ? words.cookiesDenied(saidBy(denied, facts))
        : words.denied(
            nameDenied(product.id, facts) ?? product.name,
            product.contacted,
            saidBy(denied, facts),
          );
    candidates.push({ kind: 'denial', text });
  }
  add('after-reject', of('stored-after-reject'), (found) => words.afterReject(savedBy(found)));
  add('after-reject', of('withdrawal-ineffective'), () => words.afterWithdrawal());
  add('after-reject', of('objection-ineffective'), () => words.afterObjection());
  add('after-reject', of('contacted-after-reject'), (found) =>
    words.contactedAfterReject(found.map(({ subject }) => nameOf(subject.product))),
  );
  const optional = of('optional-before-choice');
  const advertising = of('advertising-before-choice');
  const [firstOptional] = optional;
  if (firstOptional !== undefined) {
    const names = optional.map(({ subject }) => nameOf(subject.product));
    candidates.push({
      kind: 'before-choice',
      text: words.optionalBeforeChoice(savedBy(optional), names, saidBy(firstOptional, facts)),
    });
  } else if (advertising.length > 0) {
    candidates.push({ kind: 'before-choice', text: words.advertisingBeforeChoice(savedBy(advertising)) });
  }
  add('before-choice', of('close-taken-as-consent'), (found) => words.afterClosing(savedBy(found)));
  add('before-choice', of('no-choice-offered'), (found) => words.noChoice(savedBy(found)));
  add('before-choice', of('preselected-choice'), () => words.preselected());
  add('before-choice', of('reject-harder'), () => words.rejectHarder());
  if (of('undeclared-third-party').length > 0) {
    candidates.push({
      kind: 'companies-not-named',
      text: words.companiesNotNamed(
        companies.filter(isCounted).length,
        namelessOf(facts),
        partlyNamed(facts),
      ),
    });
  }
  const cookies = of(
    'lasts-longer',
    'category-differs',
    'party-differs',
    'undeclared-cookie',
    'undeclared-storage',
  );
  if (cookies.length > 0) {
    candidates.push({
      kind: 'cookies-differ',
      text: words.cookiesDiffer(new Set(cookies.map(({ id }) => id))),
    });
  }
  const embeds = of('embed-on-load');
  if (embeds.length > 0) {
    candidates.push({
      kind: 'cookies-differ',
      text: words.embedded(embeds.map(({ subject }) => nameOf(subject.product))),
    });
  }
  add('cookies-differ', of('statistics-without-objection'), (found) =>
    words.countedWithout(found.map(({ subject }) => nameOf(subject.product))),
  );
  add('cookies-differ', of('promised-control-not-found'), () => words.controlNotFound());
  add('cookies-differ', of('cloaked-tracker'), () => words.cloaked());
  if (of('notice-contradicts-itself').length > 0) {
    candidates.push({ kind: 'cookies-differ', text: words.contradictsItself() });
  }
  // What decides is never left without a word.
  if (candidates.length === 0 && deciding.length > 0)
    candidates.push({ kind: 'cookies-differ', text: words.somethingDiffers() });
  return candidates;
}

/** Companies of which the notice mentions another product that was seen. */
const partlyNamed = ({ products }: Facts): string[] =>
  products.flatMap(({ company, contacted, declared }) =>
    contacted && SAID.includes(declared) ? [company] : [],
  );

const SAID: readonly Declared[] = ['named', 'by-category', 'by-its-cookies', 'in-consent-tool'];

const saidBy = ({ declared }: Finding, facts: Facts): string => sayer(declared?.notice ?? '', facts);

/** What findings speak of, as far as a reader should be told it was saved. */
function savedBy(findings: readonly Finding[]): words.Saved {
  if (findings.some(({ evidence }) => evidence.cookies.length > 0)) return 'cookies';
  return findings.some(({ evidence }) => evidence.storage.length > 0) ? 'storage' : 'nothing';
}

/** Advice that a reader of "everything" must not miss: cookies that are stored and stand nowhere by name. */
function notListed(facts: Facts, findings: readonly Finding[]): string | null {
  if (findings.some(({ id }) => id === 'undeclared-cookie')) return words.technicalNotListed();
  const isUnlisted = findings.some(({ id }) => id === 'cookies-not-listed');
  return isUnlisted && facts.cookies.some((cookie) => wasStored(cookie)) ? words.cookiesNotListed() : null;
}

function calm(
  facts: Facts,
  findings: readonly Finding[],
  verdict: Verdict,
  companies: CompanyRow[],
): Candidate {
  const others = companies.filter(isCounted).length;
  const failed = facts.gaps.find(
    ({ code }) => words.couldNotOpen(code) !== null && verdict === 'inconclusive',
  );
  if (failed !== undefined) return { kind: 'inconclusive', text: words.couldNotOpen(failed.code) ?? '' };
  if (isStillLooking(facts)) return { kind: 'loading', text: words.loading() };
  const isBannerOnly = facts.notices.every(({ layer }) => layer === 'consent-tool');
  if (facts.notices.length === 0) {
    if (facts.elsewhere.length > 0) return { kind: 'not-covered', text: words.notCovered() };
    if (facts.policies.length > 0) return { kind: 'inconclusive', text: words.internalPolicy() };
    return { kind: 'no-notice', text: words.noNotice(connected(facts, companies)) };
  }
  if (verdict === 'inconclusive') {
    const connects = connected(facts, companies);
    if (isBannerOnly) return { kind: 'inconclusive', text: words.bannerOnly(connects) };
    return { kind: 'inconclusive', text: words.inconclusive(connects, whyNot(facts, findings), others) };
  }
  if (companies.length === 0) return { kind: 'nothing', text: words.nothing() };
  return { kind: 'matches', text: words.matches() };
}

/** Only that the page goes on is missing. */
const isStillLooking = ({ visits, gaps }: Facts): boolean =>
  visits.some(({ settled }) => !settled) && gaps.every(({ code }) => code === 'not-settled');

const connected = (facts: Facts, companies: readonly CompanyRow[]): string => {
  const others = companies.filter(isCounted);
  const helpers = companies.filter(({ helpsLoad }) => helpsLoad).map(({ name }) => name);
  const perhaps = facts.attempted.filter(({ declared }) => declared !== 'own').map(({ name }) => name);
  return words.connects(others.length, helpers, perhaps);
};

/** A reader says in the Visit what it tried and did not get; what nobody asked for is only linked. */
const isReadingTried = ({ visits }: Facts): boolean =>
  visits.some(({ gaps }) => gaps.some(({ code }) => code === 'notice-unread' || code === 'notice-format'));

/** What keeps a page from being said to match: a page of the notice, one company, or something else. */
function whyNot(facts: Facts, findings: readonly Finding[]): words.WhyNot {
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
