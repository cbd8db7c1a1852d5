/**
 * `judge`: what was observed, held against what is declared. Pure: no browser, no clock, no network.
 * The one way from evidence to a Report.
 */
import { missedWords } from '../words/missed.ts';
import type { Facts } from '../findings/facts.ts';
import type { Found, FindingRule } from '../findings/rule.ts';
import { findings as rules } from '../findings/index.ts';
import { named, OWN_PROMISE } from '../findings/law.ts';
import type { Notice } from '../notices/notice.ts';
import { siteOf } from '../parties/index.ts';
import { gapOf, type Gap } from '../visit/gaps.ts';
import type { Visit } from '../visit/visit.ts';
import { contactsOf } from './contacts.ts';
import { controlTable } from './controls.ts';
import { toldOnce, toldTogether, type Told } from './alike.ts';
import { factsOf } from './facts.ts';
import { headlineOf } from './headline.ts';
import type { Known } from './known.ts';
import { notSeenRows } from './not-seen.ts';
import { correctionsIn, saidSo } from './corrected.ts';
import { companyTable } from './products.ts';
import type { Conditions, NoticeUsed, Report } from './report.ts';
import type { Finding, FindingOutcome } from '../findings/finding.ts';
import { groupsOf } from './groups.ts';
import { hiddenBy, isUnproved } from './lost.ts';
import { declaredTable } from './reconcile/declared-table.ts';
import { reconciliation } from './reconcile/index.ts';
import { isPageSeen, SEVERITIES, verdictOf } from './verdict.ts';

const missed = missedWords.inPage;

export type { Known } from './known.ts';

/**
 * One Report over all Visits to one page (several journeys, several loads). `notices` may hold every notice known;
 * those that cover the page are found here. Throws a RangeError where there is no Visit.
 */
export function judge(visits: readonly Visit[], notices: readonly Notice[], known: Known): Report {
  const [first] = visits;
  if (first === undefined) throw new RangeError('judge: at least one Visit is needed');
  const observed = factsOf(visits, notices, first.finalPage, known);
  const checked = isPageSeen(visits) ? rules : [];
  const found = checked.flatMap((rule) =>
    toldTogether(rule, toldOnce(rule, rule.check(observed), observed)).map((each) => ({ rule, each })),
  );
  const facts = { ...observed, gaps: [...observed.gaps, ...choiceGap(found)] };
  // A row whose choice is not known is its own finding's matter: it disproves no other.
  const told = found.map(({ rule, each }) => {
    const known = proved(rule, each, observed);
    return {
      finding: findingOf(rule, known),
      turnsOnChoice: known.choiceUnknown === true && !known.isUnproved,
    };
  });
  const findings = bySeverity(told.map(({ finding }) => finding));
  const doubts = told.filter(({ turnsOnChoice }) => turnsOnChoice).map(({ finding }) => finding);
  const verdict = verdictOf(facts, findings, rules);
  const companies = companyTable(facts.products);
  const declared = declaredTable(facts.notices);
  const corrections = correctionsIn(facts);

  return {
    schema: 'candour/report@2',
    tool: { name: 'candour', version: known.version, rules: known.rules },
    page: first.page,
    finalPage: first.finalPage,
    httpStatus: first.httpStatus,
    site: siteOf(facts.pageHost),
    councils: facts.councils.map(({ id, name }) => ({ id, name })),
    headline: saidSo(headlineOf(facts, findings, verdict, doubts), verdict, corrections),
    verdict,
    conditions: conditionsOf(visits, facts),
    notices: [...facts.notices, ...facts.banners, ...facts.superseded, ...facts.policies].map((notice) =>
      noticeUsed(notice, facts.pageHost, known),
    ),
    findings,
    companies,
    groups: groupsOf(companies, facts.products, findings, facts.notices.length > 0),
    products: facts.products.map(productRow),
    cookies: facts.cookies.map(cookieRow),
    storage: facts.storage.map(({ index: _, who: __, productName: ___, isCertain: ____, ...row }) => row),
    requests: facts.requests.map(({ index: _, who: __, ...row }) => row),
    notSeen: isPageSeen(visits) ? notSeenRows(facts, known) : [],
    declared,
    reconciliation: reconciliation(facts, findings, declared, known),
    choices: visits.flatMap(({ journey, load, choices }) =>
      choices.map(({ choice, by, at }) => ({ journey, load, choice, by, at })),
    ),
    ...controlTable(visits),
    screenshots: visits.flatMap(({ journey, load, screenshots }) =>
      screenshots.map((screenshot) => ({ ...screenshot, journey, load })),
    ),
    ...(corrections.length > 0 && { corrections }),
  };
}

function findingOf(rule: FindingRule, found: Told): Finding {
  const outcome = found.outcome ?? rule.outcome;
  const severity = found.severity ?? rule.severity;
  // An advisory never decides; where even it could not be told, it does not make the whole inconclusive.
  const isIdle = outcome === 'cannot-tell' && rule.outcome === 'advisory' && found.isUnproved !== true;
  return {
    id: rule.id,
    title: titleOf(rule, found.isUnproved === true ? 'cannot-tell' : outcome),
    outcome,
    severity: isIdle ? 'info' : severity,
    subject: found.subject,
    observed: found.observed,
    count: found.count,
    declared: found.declared ?? null,
    basis: rule.basis.filter((name) => name !== OWN_PROMISE || found.declared != null).map(named),
    evidence: { requests: [], cookies: [], storage: [], screenshots: [], ...found.evidence },
  };
}

/** What rests on the absence of something that was lost accuses nobody; advice that does weighs nothing. */
function proved(rule: FindingRule, found: Told, { gaps }: Facts): Told {
  if (!isUnproved(rule, found, gaps)) return found;
  const outcome = found.outcome ?? rule.outcome;
  const told = { ...found, isUnproved: true };
  return outcome === 'advisory' ? { ...told, severity: 'info' } : { ...told, outcome: 'cannot-tell' };
}

/** A title says that something is so: where that cannot be told, it says that. */
const titleOf = ({ title, untold, outcome }: FindingRule, told: FindingOutcome): string =>
  told !== 'cannot-tell' || outcome === 'cannot-tell' ? title : untold;

function bySeverity(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

function choiceGap(found: readonly { rule: FindingRule; each: Found }[]): Gap[] {
  const ids = new Set(found.filter(({ each }) => each.choiceUnknown).map(({ rule }) => rule.id));
  if (ids.size === 0) return [];
  return [gapOf('choice-unknown', missed.choiceUnknown)];
}

function conditionsOf(visits: readonly Visit[], facts: Facts): Conditions {
  const { gaps } = facts;
  const first = visits[0] as Visit;
  const starts = visits.map(({ startedAt }) => startedAt).sort();
  const ends = visits.map(({ startedAt, endedAt }) => endedAt ?? startedAt).sort();
  return {
    collector: first.collector,
    ...first.conditions,
    journeys: visits.flatMap(({ conditions }) => conditions.journeys),
    startedAt: starts[0] ?? first.startedAt,
    endedAt: ends.at(-1) ?? first.startedAt,
    gaps: gaps.map((gap) => ({ ...gap, hides: hiddenBy(gap, facts, rules) })),
  };
}

function noticeUsed(notice: Notice, pageHost: string, known: Known): NoticeUsed {
  const { id, kind, title, publisher, address, dated, retrieved, sha256, layer, links } = notice;
  const claims = notice.claims.map(({ kind: of, value, quote }) => ({ kind: of, value, quote }));
  const elsewhere = links.filter(
    ({ read, kind: to }) => !read && ['privacy', 'cookies', 'consent-tool'].includes(to),
  );
  const unread = [...new Set(elsewhere.map(({ text }) => text))];
  const contacts = contactsOf(notice, pageHost, known);
  return {
    ...{ id, kind, title, publisher, address, dated, retrieved, sha256, layer, unread },
    ...(contacts.length > 0 && { contacts }),
    claims,
  };
}

function productRow({
  companyId: _1,
  country: _2,
  helpsLoad: _4,
  contacted: _5,
  onlyGeneric: _6,
  choices: _7,
  requestIndexes: _8,
  cookieIndexes: _9,
  ...row
}: Facts['products'][number]): Report['products'][number] {
  return row;
}

function cookieRow({
  index: _1,
  productName: _2,
  valueKind: _3,
  valueLength: _4,
  isTrial: _trial,
  known: _5,
  isCertain: _6,
  who: _7,
  ...row
}: Facts['cookies'][number]): Report['cookies'][number] {
  return row;
}
