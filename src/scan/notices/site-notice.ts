/**
 * The notice of a site that is scanned, found from what its page links to and what its consent tool declares.
 * Each address is asked for once in a run, however many pages point to it.
 */
import { createHash } from 'node:crypto';
import { readNotice, type NoticeReading } from '../../core/reading/index.ts';
import type { BannerDeclared } from '../../core/notices/site/declared.ts';
import { follow } from '../../core/notices/site/follow.ts';
import { noticeOf } from '../../core/notices/site/notice-of.ts';
import { formOfAnswer, PATIENCE_MS, type Fetched, type NoticePage } from '../../core/notices/site/page.ts';
import { readNoticePage } from '../../core/notices/site/read-page.ts';
import { whoseSeenFrom } from '../../core/notices/site/whose.ts';
import { declaredLinks, readSiteNotice } from '../../core/notices/site/read.ts';
import type { Layer, Notice } from '../../core/notices/notice.ts';
import { councilsOfHost, hostOf, partyOf, siteOf } from '../../core/parties/index.ts';
import type { NoticesCame } from '../../core/notices/layers.ts';
import type { LinkSeen } from '../../core/visit/visit.ts';
import { askThroughBrowser } from './ask-through-browser.ts';
import type { Asking } from './asking.ts';
import { STEPS, type Deadline } from '../browser/deadline.ts';
import { knownRules, namesKnown } from '../known/known.ts';
import { readDocument } from './read-document.ts';
import { renderThroughBrowser } from './render-through-browser.ts';

/** What was asked for in this run. */
export interface NoticeShelf {
  fetched: Map<string, Promise<Fetched>>;
  rendered: WeakMap<NoticePage, Promise<NoticePage | null>>;
  readings: WeakMap<NoticePage, NoticeReading>;
}

export const emptyShelf = (): NoticeShelf => ({
  fetched: new Map(),
  rendered: new WeakMap(),
  readings: new WeakMap(),
});

interface PageLooked {
  /** Address of the page that was scanned. */
  page: string;
  links: readonly LinkSeen[];
  declared: readonly BannerDeclared[];
}

/** What the consent tool on the page declares, as notices for the page's host. */
const fromConsentTool = ({ page, declared }: PageLooked, keeping: Asking['keeping']): Notice[] =>
  declared.map(({ reading, source, tool }) => {
    const notice = noticeAt(page, reading, source, 'consent-tool', tool);
    keeping?.onText({ sha256: notice.sha256, text: source });
    return notice;
  });

/** What the page links to, read, beside what its consent tool declares. Never rejects for what a site does. */
export async function siteNotice(
  looked: PageLooked,
  shelf: NoticeShelf,
  asking: Asking,
  deadline: Deadline,
): Promise<NoticesCame> {
  const { page, links, declared } = looked;
  const isOwn = isOwnFor(page);
  const ask = askThroughBrowser(asking);
  const { notices, troubles } = await readSiteNotice(
    links,
    declared.flatMap(({ reading }) => declaredLinks(reading, page)),
    {
      page,
      whose: whoseSeenFrom(hostOf(page) ?? '', knownRules()),
      fetch(address) {
        const fetched = async (): Promise<Fetched> => {
          const until = AbortSignal.timeout(PATIENCE_MS);
          const found = await follow(address, {
            ...{ ask, isOwn, plain: plainHost(page), formOf: formOfAnswer, readDocument, until },
          });
          // The browser was lost, not the notice: the next page asks for it through another.
          if ('trouble' in found && asking.connection.closed) shelf.fetched.delete(key);
          return found;
        };
        const key = `${siteOf(hostOf(page) ?? '')} ${address}`;
        const asked = shelf.fetched.get(key) ?? fetched();
        shelf.fetched.set(key, asked);
        return deadline.within(asked, () => ({ trouble: { code: 'too-slow', address } }));
      },
      render(found) {
        const asked = shelf.rendered.get(found) ?? rendered(found, asking, isOwn);
        shelf.rendered.set(found, asked);
        return deadline.within(asked, () => null);
      },
      read: (found, link) =>
        readNoticePage(found, link, {
          isOwn,
          readingOf(one) {
            const reading = shelf.readings.get(one) ?? readingOf(one);
            shelf.readings.set(one, reading);
            return reading;
          },
          noticeOf: async (reading, source) => {
            const notice = noticeAt(page, reading, source, 'read');
            asking.keeping?.onText({ sha256: notice.sha256, text: source });
            return notice;
          },
        }),
    },
  );
  return { notices: [...notices, ...fromConsentTool(looked, asking.keeping)], troubles };
}

/** Puts on the shelf what siteNotice() will ask for: the page is left meanwhile. What goes wrong is told there. */
export function fetchAhead(looked: PageLooked, shelf: NoticeShelf, asking: Asking, deadline: Deadline): void {
  siteNotice(looked, shelf, asking, deadline.step(STEPS.notices)).catch(() => undefined);
}

/** The host of an address of http, which the person gave so; null for any other. */
export function plainHost(address: string): string | null {
  const url = URL.parse(address);
  return url?.protocol === 'http:' ? url.hostname : null;
}

/** Whether a host is of the page's own site, or of another site of the same council. */
export function isOwnFor(page: string): (host: string) => boolean {
  const pageHost = hostOf(page) ?? '';
  return (host) => host !== '' && partyOf(host, pageHost, knownRules().councils) !== 'third';
}

async function rendered(
  page: NoticePage,
  asking: Asking,
  isOwn: (host: string) => boolean,
): Promise<NoticePage | null> {
  const text = await renderThroughBrowser(asking, page.address, isOwn);
  return text === null ? null : { ...page, text, form: 'html' };
}

const readingOf = ({ text, form, address }: NoticePage): NoticeReading =>
  readNotice(text, { form, address, names: namesKnown() });

/** `source`: the text that the quotes stand in. */
const noticeAt = (
  page: string,
  reading: NoticeReading,
  source: string,
  layer: Exclude<Layer, 'bundled'>,
  tool?: string,
): Notice =>
  noticeOf(reading, {
    ...(tool === undefined ? {} : { tool }),
    sha256: createHash('sha256').update(source).digest('hex'),
    layer,
    pageHost: hostOf(page) ?? '',
    retrieved: new Date().toISOString(),
    names: namesKnown(),
    councilsAt: (host) => councilsOfHost(host, knownRules().councils),
  });
