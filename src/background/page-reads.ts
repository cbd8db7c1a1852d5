/** What the background reads in a page once it is quiet: links and language. In the extension's own world there. */
import browser, { type Cookies } from 'webextension-polyfill';
import { readLinks, type LinksFound } from '../probes/links.ts';
import type { HeldVisit } from './book.ts';

/** Null where the page cannot be read: it is gone, or the browser lets no extension in. */
export async function readPageLinks(held: HeldVisit, document: string | null): Promise<LinksFound | null> {
  const target = document === null ? { tabId: held.tab } : { tabId: held.tab, documentIds: [document] };
  try {
    const [found] = await browser.scripting.executeScript({ target, func: readLinks });
    return (found?.result ?? null) as LinksFound | null;
  } catch {
    // An error page, a PDF, a page that was closed just now: the Visit then says that links were not read.
    return null;
  }
}

/** All cookies of a host, of the domains above it and the hosts below it, partitioned ones too. */
export async function readJar(host: string): Promise<Cookies.Cookie[]> {
  return browser.cookies.getAll({ domain: host, partitionKey: {} });
}
