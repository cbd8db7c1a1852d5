/** Visits and notices → the Facts that findings look at, with the gaps that judging itself knows of. */
import { left, type Facts } from '../findings/facts.ts';
import { shown } from '../findings/words.ts';
import type { Notice } from '../notices/notice.ts';
import { councilsOfHost, hostOf } from '../parties/index.ts';
import { gapOf, type Gap } from '../visit/gaps.ts';
import type { Visit } from '../visit/visit.ts';
import { coverageOf } from './coverage.ts';
import { statementsOf } from './declared.ts';
import type { Known } from './known.ts';
import { productTable } from './products.ts';
import { isSuperseded } from './superseded.ts';
import { cookieTable, requestTable, storageTable } from './tables.ts';

export function factsOf(
  visits: readonly Visit[],
  notices: readonly Notice[],
  page: string,
  known: Known,
): Facts {
  const pageHost = hostOf(page) ?? '';
  const councils = councilsOfHost(pageHost, known.councils);
  const coverage = coverageOf(
    notices,
    { hostname: pageHost, pathname: URL.parse(page)?.pathname ?? '/' },
    councils.map(({ id }) => id),
  );
  const superseded = coverage.covering.filter((notice) => isSuperseded(notice, coverage.covering));
  const current = coverage.covering.filter((notice) => !superseded.includes(notice));
  const context = { pageHost, statements: statementsOf([...current, ...superseded]), known };
  const requests = requestTable(visits, context);
  const cookies = cookieTable(visits, context);
  const storage = storageTable(visits, context);
  const products = productTable(requests.filter(left), cookies, context);
  const seen = new Set(products.map(({ id }) => id));
  const unsure = requests.filter(({ outcome }) => outcome === 'unknown');
  const attempted = productTable(unsure, [], context).filter(({ id }) => !seen.has(id));
  const unreadLists = unreadListsOf(current);
  const isAnythingSeen = products.length + attempted.length + cookies.length + storage.length > 0;
  return {
    visits,
    pageHost,
    councils,
    notices: current,
    superseded,
    elsewhere: coverage.elsewhere,
    policies: coverage.policies,
    requests,
    cookies,
    storage,
    products,
    attempted,
    gaps: [
      ...gapsOf(visits),
      ...(isAnythingSeen ? unreadGaps(unreadLists, hasNoticeItself(current) ? [] : coverage.policies) : []),
    ],
    unreadLists,
  };
}

/** Each gap once, however many Visits have it; and what was asked for but never confirmed. */
function gapsOf(visits: readonly Visit[]): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const visit of visits) {
    for (const gap of visit.gaps) gaps.set(JSON.stringify([gap.code, gap.detail]), gap);
    const detail = unsettled(visit);
    if (detail !== null) gaps.set(detail, gapOf('not-settled', detail));
  }
  return [...gaps.values()];
}

/** Why a Visit is not the whole of the page, where no observer said so; null where it is. */
function unsettled(visit: Visit): string | null {
  const unsure = visit.cookies.filter(({ confirmed }) => !confirmed).map(({ name }) => shown(name));
  if (unsure.length > 0)
    return `Whether the browser stored these was not seen: ${unsure.join(', ')}`.slice(0, 300);
  if (!visit.settled) return 'The page was still changing when it was judged.';
  // Not even the page's own answer: an observer that saw nothing is no evidence that there was nothing.
  const isBlank =
    visit.httpStatus === null &&
    !visit.linksRead &&
    visit.requests.length + visit.cookies.length + visit.storage.length === 0;
  return isBlank && visit.gaps.length === 0
    ? 'Nothing of this page was seen, not even its own answer.'
    : null;
}

/**
 * What the covering notices say about where their lists are, in their words, where that was not read. A list that
 * another layer holds (the consent tool's own, a cookies page read since) was read.
 */
function unreadListsOf(notices: readonly Notice[]): string[] {
  const isRead = {
    cookies: notices.some(
      ({ layer, kind, listsCookies }) => layer !== 'bundled' && (kind === 'cookies' || listsCookies),
    ),
    'consent-tool': notices.some(({ layer }) => layer === 'consent-tool'),
  };
  const links = notices.flatMap((notice) => notice.links);
  const lists = links.filter(
    ({ kind, read }) => !read && (kind === 'cookies' || kind === 'consent-tool') && !isRead[kind],
  );
  return [...new Set(lists.map(({ text }) => text))];
}

/** True where the notice to visitors that a policy defers to is at hand; what a banner or a cookie page says is not it. */
const hasNoticeItself = (notices: readonly Notice[]): boolean =>
  notices.some(({ layer, kind }) => layer !== 'consent-tool' && kind !== 'cookies');

function unreadGaps(unreadLists: readonly string[], policies: readonly Notice[]): Gap[] {
  const lists = unreadLists.map((text) =>
    gapOf('notice-unread', `The privacy notice points to its ${text}, which was not read.`),
  );
  const deferred = policies.map(({ title }) =>
    gapOf(
      'notice-unread',
      `“${title}” is an internal policy. It points to a privacy policy that was not read.`,
    ),
  );
  return [...lists, ...deferred];
}
