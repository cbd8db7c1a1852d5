/**
 * What the background reads in a page once it is quiet, in a world of its own, and what it reads in the cookie jar.
 * Each has its own end: a page that is busy, or waits for its visitor, is not waited for.
 */
import browser, { type Cookies } from 'webextension-polyfill';
import type { BannerWords } from '../../probes/banner-words.ts';
import type { Hints } from '../../probes/connection-hints.ts';
import type { LinksFound } from '../../probes/links.ts';
import type { PageMarks } from '../../probes/page-marks.ts';
import { readAgain } from '../../probes/read-again.ts';
import type { PageUses } from '../../probes/page-uses.ts';
import { MOST_BANNER_TEXT } from '../../core/visit/banner.ts';
import type { HeldVisit } from '../held/held-visits.ts';
import { LATE, within } from '../browser/deadline.ts';

/** Ten times what a page of 30,000 elements takes. */
const PAGE_MS = 2_500;
const JAR_MS = 2_000;

/** Null where the page cannot be read: it is gone, or the browser lets no extension in. */
export interface PageRead {
  links: LinksFound | null;
  marks: PageMarks | null;
  uses: PageUses | null;
  hints: Hints | null;
  banner: BannerWords | null;
}

export async function readPage(held: HeldVisit, answered: () => void): Promise<PageRead | typeof LATE> {
  const read = async () => {
    const probes = await broughtIn();
    return Promise.all([
      readIn(held, probes.readLinks),
      readIn(held, probes.readMarks),
      readIn(held, probes.readUses),
      readIn(held, probes.readHints),
      readBannerIn(held),
    ]);
  };
  const found = await inTime(held, read, answered);
  if (found === LATE) return LATE;
  const [links, marks, uses, hints, banner] = found;
  return { links, marks, uses, hints, banner };
}

const broughtIn = () => import('./page-probes.ts');

const readBannerIn = async (held: HeldVisit): Promise<BannerWords | null> =>
  readIn(held, (await broughtIn()).readBanner, [MOST_BANNER_TEXT]);

/** Null where the page cannot be read. */
export const readPageBanner = (held: HeldVisit): Promise<BannerWords | null | typeof LATE> =>
  within(PAGE_MS, readBannerIn(held));

/** False where the page's own code keeps it from answering. */
export const isAnswering = async (held: HeldVisit, answered: () => void): Promise<boolean> =>
  (await inTime(held, () => readIn(held, () => true), answered)) !== LATE;

/** Asks the relays in all frames for what they have not said yet. False where not all of them did in time. */
export async function isHeardAgain({ tab }: HeldVisit): Promise<boolean> {
  const target = { tabId: tab, allFrames: true };
  const asked = browser.scripting.executeScript({ target, func: readAgain, injectImmediately: true });
  // An error page, or one that is gone by now, has no relay and nothing to say.
  return (
    (await within(
      PAGE_MS,
      asked.catch(() => null),
    )) !== LATE
  );
}

/** LATE where the page does not answer: then it is not asked again until it has, of which `answered` tells. */
async function inTime<Read>(
  { memory }: HeldVisit,
  read: () => Promise<Read>,
  answered: () => void,
): Promise<Read | typeof LATE> {
  if (memory.isUnanswered) return LATE;
  const reading = read();
  const found = await within(PAGE_MS, reading);
  if (found !== LATE) return found;
  memory.isUnanswered = true;
  void reading.then(() => {
    memory.isUnanswered = false;
    answered();
  });
  return LATE;
}

export const readPageLinks = async (held: HeldVisit): Promise<LinksFound | null> => {
  const { readLinks } = await broughtIn();
  const links = await within(PAGE_MS, readIn(held, readLinks));
  return links === LATE ? null : links;
};

async function readIn<Read, Args extends unknown[]>(
  held: HeldVisit,
  func: (...args: Args) => Read,
  args?: Args,
): Promise<Read | null> {
  const [document] = held.documents;
  const target = document === undefined ? { tabId: held.tab } : { tabId: held.tab, documentIds: [document] };
  try {
    // At once: a page that is still loading is read as it is.
    const [found] = await browser.scripting.executeScript({ target, func, args, injectImmediately: true });
    return (found?.result ?? null) as Read | null;
  } catch {
    // An error page, a PDF, a page that was closed just now: each that asks makes a gap of it.
    return null;
  }
}

/**
 * All cookies of a host in the jar of the page's tab, of the domains above it and the hosts below it, partitioned ones
 * too; null where the browser does not say in time, or no longer which jar that is.
 */
export async function readJar(host: string, { tab, memory }: HeldVisit): Promise<Cookies.Cookie[] | null> {
  const read = async (): Promise<Cookies.Cookie[] | null> => {
    memory.store ??= await storeOf(tab);
    // Unnamed, the browser would give another jar.
    if (memory.store === null) return null;
    return browser.cookies.getAll({ domain: host, partitionKey: {}, storeId: memory.store });
  };
  // A container or a private window may be gone, and its jar with it: readAsked() then makes a gap of it.
  const cookies = await within(
    JAR_MS,
    read().catch(() => null),
  );
  return cookies === LATE ? null : cookies;
}

/** The jar of a tab: a container of Firefox's has its own, and so have private tabs. Null where the tab is gone. */
async function storeOf(tab: number): Promise<string | null> {
  // A tab that is gone is in no store either.
  const seen = await browser.tabs.get(tab).catch(() => null);
  if (seen?.cookieStoreId !== undefined) return seen.cookieStoreId;
  const stores = await browser.cookies.getAllCookieStores();
  return stores.find(({ tabIds }) => tabIds.includes(tab))?.id ?? null;
}
