/** What the background reads in a page once it is quiet: links, language, marks of a challenge. In a world of its own. */
import browser, { type Cookies } from 'webextension-polyfill';
import { readLinks, type LinksFound } from '../probes/links.ts';
import { readMarks, type PageMarks } from '../probes/page-marks.ts';
import type { HeldVisit } from './book.ts';

/** Null where the page cannot be read: it is gone, or the browser lets no extension in. */
export const readPageLinks = (held: HeldVisit): Promise<LinksFound | null> => readIn(held, readLinks);
export const readPageMarks = (held: HeldVisit): Promise<PageMarks | null> => readIn(held, readMarks);

async function readIn<Read>(held: HeldVisit, func: () => Read): Promise<Read | null> {
  const [document] = held.documents;
  const target = document === undefined ? { tabId: held.tab } : { tabId: held.tab, documentIds: [document] };
  try {
    const [found] = await browser.scripting.executeScript({ target, func });
    return (found?.result ?? null) as Read | null;
  } catch {
    // An error page, a PDF, a page that was closed just now: the Visit then says that links were not read.
    return null;
  }
}

/** All cookies of a host, of the domains above it and the hosts below it, partitioned ones too. */
export async function readJar(host: string): Promise<Cookies.Cookie[]> {
  return browser.cookies.getAll({ domain: host, partitionKey: {} });
}
