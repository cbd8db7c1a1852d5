/** Visits and notices → the Facts that findings look at, with the gaps that judging itself knows of. */
import { missedWords } from '../words/missed.ts';
import { left, type CookieFact, type Facts } from '../findings/facts.ts';
import { shown } from '../findings/phrases.ts';
import type { Notice } from '../notices/notice.ts';
import { councilsOfHost, hostOf } from '../parties/index.ts';
import { gapOf, type Gap, type Need } from '../visit/gaps.ts';
import type { Visit } from '../visit/visit.ts';
import { coverageOf } from '../notices/coverage.ts';
import { bannersOf } from './banners.ts';
import { spokenOfGaps } from './spoken-of.ts';
import { statementsOf } from './statements.ts';
import type { Known } from './known.ts';
import { holds, unreadGaps, unreadOf } from '../notices/site/unread.ts';
import { productTable } from './products.ts';
import { isSuperseded } from '../notices/superseded.ts';
import { aliasesOf } from './aliases.ts';
import { cookieTable, requestTable, storageTable } from './tables.ts';

const missed = missedWords.inPage;
const missedThere = missedWords.inNotices;

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
  const banners = bannersOf(visits, current, pageHost, known);
  const statements = statementsOf(current, superseded, banners, known.companies);
  const context = { pageHost, statements, known };
  const requests = requestTable(visits, context);
  const cookies = cookieTable(visits, context);
  const storage = storageTable(visits, context);
  const unread = unreadOf(visits, current, notices, known);
  const seen = gapsSeen(visits);
  const gaps = [
    ...seen,
    ...cappedUnheard(cookies),
    ...unclear(cookies),
    ...unreadGaps(unread, seen),
    ...(hasNoticeItself(current) ? [] : deferredGaps(coverage.policies)),
    ...onlyBanner(current, seen),
    ...outdated(current, visits),
  ];
  const reading = { isRead: isAllRead(gaps) };
  const products = productTable(requests.filter(left), cookies, context, reading);
  const isSeen = new Set(products.map(({ id }) => id));
  const unsure = requests.filter(({ outcome }) => outcome === 'unknown');
  const attempted = productTable(unsure, [], context, reading).filter(({ id }) => !isSeen.has(id));
  const cited = new Set(
    [...products, ...attempted, ...cookies, ...storage].flatMap(({ declaredBy }) => declaredBy?.notice ?? []),
  );
  for (const { id } of [...current, ...superseded]) cited.delete(id);
  return {
    visits,
    pageHost,
    councils,
    notices: current,
    superseded,
    banners: cited.size === 0 ? [] : banners().filter(({ id }) => cited.has(id)),
    elsewhere: coverage.elsewhere,
    policies: coverage.policies,
    requests,
    cookies,
    storage,
    products,
    attempted,
    aliases: aliasesOf(visits, context),
    gaps: [...gaps, ...spokenOfGaps(current, products, cookies, storage)],
    unread,
    isRead: reading.isRead,
  };
}

/** True where nothing that could name a company or list a cookie was lost. */
const isAllRead = (gaps: readonly Gap[]): boolean =>
  !gaps.some(({ loses }) => loses.some((need) => COULD_NAME.includes(need)));

const COULD_NAME: readonly Need[] = ['page', 'notice', 'cookie-list', 'links'];

/** Each gap once, however many Visits have it; and what was asked for but never confirmed. */
function gapsSeen(visits: readonly Visit[]): Gap[] {
  const isOneVisit = visits.length === 1;
  const gaps = new Map<string, Gap>();
  const add = (gap: Gap, { journey, load }: Visit): void => {
    const place = isOneVisit || isOfNotice(gap) ? {} : { journey, load };
    gaps.set(JSON.stringify([gap.code, gap.detail, gap.about, place]), { ...gap, ...place });
  };
  for (const visit of visits) {
    for (const gap of visit.gaps) add(gap, visit);
    const gap = unsettled(visit) ?? unlinked(visit);
    if (gap !== null) add(gap, visit);
  }
  return [...gaps.values()];
}

/** What a notice says is the same in all journeys. */
const isOfNotice = ({ loses }: Gap): boolean =>
  loses.length > 0 && loses.every((need) => need === 'notice' || need === 'cookie-list');

/** What a page links to that was never looked for is not "none linked". */
function unlinked({ linksRead, gaps }: Visit): Gap | null {
  if (linksRead || gaps.some(({ loses }) => loses.includes('page') || loses.includes('links'))) return null;
  return gapOf('too-slow', missed.linksUnread, { loses: ['links'] });
}

/** Chromium keeps no cookie longer than 400 days, whatever is asked for; the clocks of two readings differ a little. */
const CAP_SECONDS = 400 * 86_400;
const NEAR_CAP_SECONDS = CAP_SECONDS - 3600;

/** A cookie at the browser's cap, of which no asking was heard, may have been asked to live much longer. */
function cappedUnheard(cookies: readonly CookieFact[]): Gap[] {
  const names = cookies
    .filter(
      ({ state, askedSeconds, storedSeconds }) =>
        state === 'stored' &&
        askedSeconds === null &&
        storedSeconds !== null &&
        storedSeconds >= NEAR_CAP_SECONDS,
    )
    .map(({ name }) => name);
  return [...new Set(names)].map((name) =>
    gapOf('words-lost', missed.lifetimeUnheard(shown(name)), {
      loses: ['lifetimes'],
      about: { cookie: name },
    }),
  );
}

/** What the list of cookies says in two ways of one that the page stored. */
function unclear(cookies: readonly CookieFact[]): Gap[] {
  const doubtful = new Set(
    cookies.flatMap(({ name, declaredBy }) => (declaredBy?.doubtful === undefined ? [] : [name])),
  );
  return [...doubtful].map((name) =>
    gapOf('notice-unclear', missedThere.twoReadings(shown(name)), {
      about: { cookie: name },
    }),
  );
}

/** Why a Visit is not the whole of the page, where no observer said so; null where it is. */
function unsettled(visit: Visit): Gap | null {
  const unsure = visit.cookies.filter(({ confirmed }) => !confirmed).map(({ name }) => shown(name));
  if (unsure.length > 0)
    return gapOf('not-settled', missed.storingUnseen(unsure), {
      loses: ['cookies', 'lifetimes'],
    });
  if (!visit.settled) return gapOf('not-settled', missed.stillChanging);
  // Not even the page's own answer: an observer that saw nothing is no evidence that there was nothing.
  const isBlank =
    visit.httpStatus === null &&
    !visit.linksRead &&
    visit.requests.length + visit.cookies.length + visit.storage.length === 0;
  return isBlank && visit.gaps.length === 0 ? gapOf('not-settled', missed.nothingSeen) : null;
}

/** True where the notice to visitors that a policy defers to is at hand; what a banner or a cookie page says is not it. */
const hasNoticeItself = (notices: readonly Notice[]): boolean =>
  notices.some(({ layer, kind }) => layer !== 'consent-tool' && kind !== 'cookies');

const deferredGaps = (policies: readonly Notice[]): Gap[] =>
  policies.map(({ title }) => gapOf('notice-unread', missedThere.policy(title)));

/** A transcription made long ago, where the site's own notice was not read, holds nobody to what it does not say. */
function outdated(notices: readonly Notice[], visits: readonly Visit[]): Gap[] {
  const at = visits[0]?.startedAt ?? '';
  const said = notices.filter(({ layer }) => layer !== 'consent-tool');
  if (said.some((notice) => notice.layer !== 'bundled' || holds(notice, at))) return [];
  return said.map(({ title, retrieved }) => gapOf('notice-unread', missedThere.oldCopy(title, retrieved)));
}

/** A banner alone is not the privacy notice. */
function onlyBanner(notices: readonly Notice[], told: readonly Gap[]): Gap[] {
  const isOnly = notices.length > 0 && notices.every(({ layer }) => layer === 'consent-tool');
  if (!isOnly || told.some(({ loses }) => loses.includes('notice'))) return [];
  return [gapOf('notice-unread', missedThere.onlyListed)];
}
