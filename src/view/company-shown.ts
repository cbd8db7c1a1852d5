/**
 * One company as a resident sees it: its name, what it does, what it got. Sums of what the Report's rows say.
 */
import type { Report } from '../core/report/report.ts';
import type { CompanyRow } from '../core/report/rows.ts';
import type { ProductRow, RequestRow } from '../core/findings/rows.ts';
import { words } from '../core/words/index.ts';
import { called, calledBy, type Called } from '../core/findings/phrases.ts';
import { asSentence } from './text.ts';
import { listed } from '../core/text/listed.ts';
import { spokenDuration } from '../core/cookies/durations.ts';

/** Which of its products were seen, where there are several; else null. */
export const productNames = (products: ProductRow[]): string | null =>
  products.length > 1 ? listed(products.map((product) => product.name)) : null;

/** Its name and whose it is, for a list that sets the two apart: the same as sentences call it. */
export const companyTitle = ({ name }: CompanyRow, products: ProductRow[]): Called =>
  calledBy(name, products);

/** "Records how visitors use pages", or that we do not know. */
export const doesWords = (does: string): string =>
  does.trim() === '' ? words.shown.company.doesNotKnown : asSentence(does.trim());

/** "2 cookies, to be kept for up to 1 year", or null where it has none. How long is said of a number that recognises. */
export function cookiesLine(products: ProductRow[]): string | null {
  const names = new Set(products.flatMap((product) => product.cookies));
  if (names.size === 0) return null;
  const known = products.flatMap((product) => product.longestSeconds ?? []);
  if (known.length === 0 || identifierLine(products) !== null)
    return words.shown.company.cookies(names.size, null);
  const longest = Math.max(...known);
  return longest <= 0
    ? words.shown.company.passingCookies(names.size)
    : words.shown.company.cookies(names.size, spokenDuration(longest));
}

/** "A number that can recognise this browser is kept for 2 years", or null where none was seen. */
export function identifierLine(products: ProductRow[]): string | null {
  const known = products.flatMap(({ identifierSeconds }) => identifierSeconds ?? []);
  return known.length === 0 ? null : words.shown.company.identifier(spokenDuration(Math.max(...known)));
}

const isOf = (row: RequestRow, products: ProductRow[]): boolean =>
  products.some((product) =>
    row.product === null ? product.hosts.includes(row.host) : row.product === product.id,
  );

const hasLeft = (row: RequestRow): boolean => row.outcome === 'answered' || row.outcome === 'failed';

interface HostCount {
  host: string;
  count: number;
}

/** Its hosts, most contacted first, with how many requests left the browser for each. */
export function hostCounts(report: Report, products: ProductRow[]): HostCount[] {
  const counts = new Map<string, number>();
  for (const row of report.requests)
    if (hasLeft(row) && isOf(row, products)) counts.set(row.host, (counts.get(row.host) ?? 0) + row.count);
  return [...counts].map(([host, count]) => ({ host, count })).sort((a, b) => b.count - a.count);
}

/** What its requests told it of the visit, in sentences; empty where nothing was told. */
export function toldSentences(report: Report, products: ProductRow[]): string[] {
  const sent = report.requests.filter((row) => hasLeft(row) && isOf(row, products)).map((row) => row.sent);
  const company = called(products[0]?.company ?? '', products);
  const says = words.shown.company;
  const isAddress = sent.some((told) => told.page === 'full');
  const isTitle = sent.some((told) => told.title);
  const isSite = sent.some((told) => told.page === 'origin');
  const page = isAddress
    ? isTitle
      ? says.sentAddressAndTitle(company)
      : says.sentAddress(company)
    : isTitle
      ? says.sentTitle(company)
      : isSite
        ? says.sentSite(company)
        : null;
  const typed = sent.some((told) => told.typed) ? says.sentTyped(company) : null;
  return [page, typed].filter((sentence) => sentence !== null);
}
