/** What the person may ask about a site's notice: read it, take this one, forget them. */
import {
  formOf,
  isEmpty,
  readNotice,
  readableText,
  type Names,
  type NoticeReading,
} from '../../core/reading/index.ts';
import type { Notice } from '../../core/notices/notice.ts';
import { isSamePlace } from '../../core/notices/place.ts';
import { follow } from '../../core/notices/site/follow.ts';
import { noticeOf, type Coming } from '../../core/notices/site/notice-of.ts';
import { formatOfText } from '../../core/notices/site/content.ts';
import { formOfAnswer, PATIENCE_MS } from '../../core/notices/site/page.ts';
import { readNoticePage } from '../../core/notices/site/read-page.ts';
import { worthOf } from '../../core/notices/site/worth.ts';
import { whoseSeenFrom } from '../../core/notices/site/whose.ts';
import { declaredLinks, readSiteNotice } from '../../core/notices/site/read.ts';
import { hostOf } from '../../core/parties/index.ts';
import { MOST_SUPPLIED, type Ask, type TabState } from '../../core/report/tab-state.ts';
import type { NoticeTroubleCode } from '../../core/notices/site/trouble.ts';
import { sha256Of } from '../known/sha256.ts';
import { linksKept } from '../../core/visit/links-kept.ts';
import { since } from '../../core/visit/since.ts';
import { note, noteGap, pageSite, type HeldVisit } from '../held/held-visits.ts';
import { readDeclaredInPage } from './declared-in-page.ts';
import { askForNotice } from './ask-for-notice.ts';
import { councilsAt, isOwnHost, knowledge } from '../known/knowledge.ts';
import type { SiteNotices } from './notice-store.ts';
import { readPageLinks } from '../follow/page-reads.ts';
import type { Worker } from '../worker.ts';

type AskOf<Name extends Ask['ask']> = Extract<Ask, { ask: Name }>;

const MOST_SUPPLIED_KEPT = 3;
/** Of those that were read before, beside what came now. */
const MOST_READ_KEPT = 8;

/** Names of companies and products as notices print them. */
const namesKnown = (): Names => knowledge().known.names();

export async function readNoticeOf(worker: Worker, { tab }: AskOf<'read-notice'>): Promise<TabState> {
  const state = await worker.judgeTab(tab);
  const held = worker.schedule.inHand.byTab.get(tab);
  if (held === undefined || worker.reading.has(pageSite(held))) return state;
  const site = pageSite(held);
  worker.reading.add(site);
  try {
    await worker.judgeTab(tab);
    const came = await readAll(held, worker);
    // What could not be read of it is noted.
    worker.schedule.touch([held]);
    const before = worker.notices.of(site).notices;
    await keep(worker, { site, troubles: came.troubles, notices: inPlaceOf(before, came.notices) });
  } finally {
    worker.reading.delete(site);
    await worker.judgeSite(site);
  }
  return worker.judgeTab(tab);
}

/**
 * What was read before stays until something is read in its place; its own words say when it was read. Other pages of
 * the site may link to other notices.
 */
function inPlaceOf(before: readonly Notice[], came: readonly Notice[]): Notice[] {
  const isReplaced = ({ layer, addresses }: Notice): boolean =>
    came.some(
      (notice) =>
        notice.layer === layer &&
        (layer !== 'read' ||
          notice.addresses.some((one) => addresses.some((other) => isSamePlace(one, other)))),
    );
  const others = before.filter((notice) => !isReplaced(notice));
  const read = others.filter(({ layer }) => layer === 'read').slice(0, MOST_READ_KEPT);
  return [...came, ...others.filter((notice) => notice.layer !== 'read' || read.includes(notice))];
}

async function readAll(held: HeldVisit, { texts }: Worker): Promise<Omit<SiteNotices, 'site'>> {
  const pageHost = hostOf(held.visit.finalPage) ?? '';
  const names = namesKnown();
  const found = await readPageLinks(held);
  // Last, for it asks the page's own code, which may never come back.
  const { declared, gaps } = await readDeclaredInPage(held, names);
  note(held, { seen: 'gap-closed', code: 'declaration-unproved', at: since(held.startedAt, Date.now()) });
  for (const gap of gaps) noteGap(held, gap, Date.now());
  const fromTools = await Promise.all(
    declared.map(async ({ reading, source, tool }) =>
      noticeOf(reading, { ...(await coming(source, 'consent-tool', pageHost)), tool }),
    ),
  );
  const linked = declared.flatMap(({ reading }) => declaredLinks(reading, held.visit.finalPage));
  const isOwn = (host: string): boolean => isOwnHost(host, pageHost);
  const { links } = found === null ? held.visit : linksKept(found, held.visit.finalPage, 0);
  const { notices, troubles } = await readSiteNotice(links, linked, {
    page: held.visit.finalPage,
    whose: whoseSeenFrom(pageHost, knowledge().known),
    fetch: (address) =>
      follow(address, {
        ask: askForNotice,
        isOwn,
        formOf: formOfAnswer,
        until: AbortSignal.timeout(PATIENCE_MS),
      }),
    read: (page, link) =>
      readNoticePage(page, link, {
        isOwn,
        readingOf: ({ text, form, address }) => readNotice(text, { form, address, names }),
        noticeOf: async (reading, source) => {
          const from = await coming(source, 'read', pageHost);
          await texts.keep(from.sha256, source);
          return noticeOf(reading, from);
        },
      }),
  });
  return { notices: [...notices, ...fromTools], troubles };
}

/** `source`: the text that the quotes stand in. */
const coming = async (source: string, layer: Coming['layer'], pageHost: string): Promise<Coming> => ({
  sha256: await sha256Of(source),
  layer,
  pageHost,
  retrieved: new Date().toISOString(),
  names: namesKnown(),
  councilsAt,
});

export async function supplyNotice(
  worker: Worker,
  { tab, text, form }: AskOf<'supply-notice'>,
): Promise<TabState> {
  await worker.judgeTab(tab);
  const held = worker.schedule.inHand.byTab.get(tab);
  if (held === undefined) return worker.judgeTab(tab);
  const site = pageSite(held);
  const known = worker.notices.of(site);
  const came = await fromSupplied(text, form, hostOf(held.visit.finalPage) ?? '', worker);
  if (typeof came === 'string') {
    await keep(worker, { ...known, troubles: [{ code: came, address: null }] });
  } else {
    const before = known.notices.filter(
      ({ layer, sha256 }) => layer === 'supplied' && sha256 !== came.sha256,
    );
    const others = known.notices.filter(({ layer }) => layer !== 'supplied');
    const supplied = [...before, came].slice(-MOST_SUPPLIED_KEPT);
    await keep(worker, { site, notices: [...others, ...supplied], troubles: [] });
  }
  await worker.judgeSite(site);
  return worker.judgeTab(tab);
}

async function fromSupplied(
  text: string,
  form: AskOf<'supply-notice'>['form'],
  pageHost: string,
  { texts }: Worker,
): Promise<Notice | NoticeTroubleCode> {
  if (typeof text !== 'string' || text.length > MOST_SUPPLIED) return 'too-large';
  const format = formatOfText(text);
  if (format !== null) return format;
  const read = form === 'auto' ? formOf(text) : form;
  const reading = readNotice(text, { form: read, names: namesKnown() });
  const why = isEmpty(reading) || read !== 'json' ? whyNone(text, read, reading) : null;
  if (why !== null) return why;
  const readable = readableText(text, read);
  const from = await coming(readable, 'supplied', pageHost);
  await texts.keep(from.sha256, readable);
  return noticeOf(reading, from);
}

/** A person says that it is the notice; but a page saved in its place is none, whoever says so. */
function whyNone(
  text: string,
  form: 'html' | 'text' | 'json',
  reading: NoticeReading,
): NoticeTroubleCode | null {
  if (form === 'json') return 'empty';
  const { isNotice, trouble } = worthOf({ text, form }, reading, { kind: 'privacy' });
  return isNotice || (trouble === 'empty' && !isEmpty(reading)) ? null : trouble;
}

export async function forgetNotice(worker: Worker, { tab }: AskOf<'forget-notice'>): Promise<TabState> {
  const held = worker.schedule.inHand.byTab.get(tab);
  if (held !== undefined) {
    await worker.notices.forget(pageSite(held));
    await worker.judgeSite(pageSite(held));
  }
  return worker.judgeTab(tab);
}

/** What is more than can be kept is said to be; what was kept before stays. */
async function keep(worker: Worker, came: SiteNotices): Promise<void> {
  if (await worker.notices.put(came)) return;
  const before = worker.notices.of(came.site);
  await worker.notices.put({ ...before, troubles: [{ code: 'too-much', address: null }] });
}
