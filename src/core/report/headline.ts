/** The headline: what matters most to the person reading, and the next thing. Words are in ./words.ts. */
import { nameDenied } from '../findings/denial-contradicted.ts';
import { wasStored, type Facts } from '../findings/facts.ts';
import { companyTable } from './products.ts';
import type { Finding, Headline, HeadlineKind, Verdict } from './report.ts';
import type { CompanyRow } from './rows.ts';
import { decides } from './verdict.ts';
import * as words from './words.ts';

/** A headline that could be given, most serious first. */
interface Candidate {
  kind: HeadlineKind;
  text: string;
}

export function headlineOf(facts: Facts, findings: readonly Finding[], verdict: Verdict): Headline {
  const companies = companyTable(facts.products);
  const others = companies.filter(({ helpsLoad }) => !helpsLoad);
  const notNamed = others.filter(({ declaredApart }) => declaredApart === 'not-named');
  const counts = { companies: others.length, notNamed: notNamed.length };
  const differing = verdict === 'differs' ? differences(facts, findings, companies) : [];
  const [first, second] = differing;
  if (first !== undefined) return { ...first, second: second?.text ?? null, counts };
  const quiet = calm(facts, findings, verdict, companies);
  return { ...quiet, second: quiet.kind === 'matches' ? notListed(facts, findings) : null, counts };
}

/** Findings that decide, as sentences, in the order of seriousness for the person reading. */
function differences(facts: Facts, findings: readonly Finding[], companies: CompanyRow[]): Candidate[] {
  const deciding = findings.filter(decides);
  const of = (...ids: string[]): Finding[] => deciding.filter(({ id }) => ids.includes(id));
  const nameOf = (product: string | undefined): string =>
    facts.products.find(({ id }) => id === product)?.name ?? 'it';

  const candidates: Candidate[] = [];
  const [denied] = of('denial-contradicted');
  if (denied !== undefined) {
    const product = facts.products.find(({ id }) => id === denied.subject.product);
    const text =
      product === undefined
        ? words.cookiesDenied()
        : words.denied(nameDenied(product.id, facts) ?? product.name, product.contacted);
    candidates.push({ kind: 'denial', text });
  }
  const optional = of('optional-before-choice');
  const advertising = of('advertising-before-choice');
  if (optional.length > 0) {
    const names = optional.map(({ subject }) => nameOf(subject.product));
    candidates.push({ kind: 'before-choice', text: words.optionalBeforeChoice(savedBy(optional), names) });
  } else if (advertising.length > 0) {
    candidates.push({ kind: 'before-choice', text: words.advertisingBeforeChoice(savedBy(advertising)) });
  }
  if (of('undeclared-third-party').length > 0) {
    candidates.push({
      kind: 'companies-not-named',
      text: words.companiesNotNamed(companies, facts.products),
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
  if (of('notice-contradicts-itself').length > 0) {
    candidates.push({ kind: 'cookies-differ', text: words.contradictsItself() });
  }
  // What decides is never left without a word.
  if (candidates.length === 0 && deciding.length > 0)
    candidates.push({ kind: 'cookies-differ', text: words.somethingDiffers() });
  return candidates;
}

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

/** Findings of what was seen and not found in the notice. */
const UNDECLARED = ['undeclared-cookie', 'undeclared-storage', 'undeclared-third-party'];

function calm(
  facts: Facts,
  findings: readonly Finding[],
  verdict: Verdict,
  companies: CompanyRow[],
): Candidate {
  const others = companies.filter(({ helpsLoad }) => !helpsLoad);
  const failed = facts.gaps.find(({ code }) => words.couldNotOpen(code) !== null);
  if (verdict === 'inconclusive' && failed !== undefined) {
    return { kind: 'inconclusive', text: words.couldNotOpen(failed.code) ?? '' };
  }
  if (
    facts.visits.some(({ settled }) => !settled) &&
    facts.gaps.every(({ code }) => code === 'not-settled')
  ) {
    return { kind: 'loading', text: words.loading() };
  }
  if (facts.notices.length === 0) {
    if (facts.elsewhere.length > 0) return { kind: 'not-covered', text: words.notCovered() };
    if (facts.policies.length > 0) return { kind: 'inconclusive', text: words.internalPolicy() };
    return { kind: 'no-notice', text: words.noNotice(companies) };
  }
  if (verdict === 'inconclusive') {
    const isAllFound = !findings.some(
      ({ id, outcome }) => outcome === 'cannot-tell' && UNDECLARED.includes(id),
    );
    return { kind: 'inconclusive', text: words.inconclusive(companies, isAllFound) };
  }
  if (companies.length === 0) return { kind: 'nothing', text: words.nothing() };
  return { kind: 'matches', text: words.matches(others) };
}
