/** Two Reports of one page held against each other, line by line. */
import type { Report } from '../../src/core/report/report.ts';
import type { Gap } from '../../src/core/visit/gaps.ts';
import { BROWSERS_OWN_HOSTS } from '../sites/special-hosts.ts';
import { DIFFERENCES, type Difference } from './differences.ts';

/** A Report as lines, each of which the other Report must have. */
export function linesOf(report: Report): string[] {
  const left = report.requests.filter(({ outcome }) => outcome === 'answered' || outcome === 'failed');
  const hosts = left.map(({ host }) => host).filter((host) => !BROWSERS_OWN_HOSTS.has(host));
  return [
    `verdict ${report.verdict}`,
    `headline ${report.headline.text}`,
    ...hosts.map((host) => `host ${host}`),
    ...report.products.map(({ id, declared, category }) => `product ${id} ${category} ${declared}`),
    ...report.cookies.map(
      ({ name, host, path, partitioned, state, declaredBy }) =>
        `cookie ${name} ${host}${path}${partitioned ? ' partitioned' : ''} ${state} ${declaredBy?.how ?? 'undeclared'}`,
    ),
    ...report.storage.map(({ kind, host, key }) => `storage ${kind} ${host} ${withoutTime(key)}`),
    ...report.findings.map(
      ({ id, outcome, severity, subject }) =>
        `finding ${id} ${outcome} ${severity} ${subject.product ?? subject.cookie ?? subject.storage ?? ''}`,
    ),
    ...report.groups.flatMap(({ id, companies }) =>
      companies.map((at) => `group ${id} ${report.companies[at]?.name ?? ''}`),
    ),
    ...report.notices.flatMap(({ layer, title, unread }) => [
      `notice ${layer} ${title}`,
      ...unread.map((text) => `unread ${title}: ${text}`),
    ]),
    ...report.conditions.gaps.map(
      ({ code, loses, about }) => `gap ${code} ${loses.join()} ${aboutWords(about)}`,
    ),
  ];
}

function aboutWords(about: Gap['about']): string {
  return about === null ? 'of all' : Object.entries(about).map((pair) => pair.join(' ')).join(); // prettier-ignore
}

/** Lines of one that the other has not and that no listed difference explains. */
export function missing(of: string[], from: string[], where: Where): string[] {
  const explained = (line: string): boolean =>
    DIFFERENCES.some((each) => isAt(each, where) && each.line.test(line));
  return [...new Set(of)].filter((line) => !from.includes(line) && !explained(line)).sort();
}

type Where = Required<Pick<Difference, 'only' | 'page' | 'browser'>>;

const isAt = (each: Difference, { only, page, browser }: Where): boolean =>
  each.only === only && (each.page ?? page) === page && (each.browser ?? browser) === browser;

/** Application Insights tries storage out under the time of day for a name. */
function withoutTime(key: string): string {
  return Number.isNaN(Date.parse(key)) ? key : '(a time of day)';
}
