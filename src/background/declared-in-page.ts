/** What the consent tool on a page declares: its own words from the page's world, checked before anything is made of them. */
import browser from 'webextension-polyfill';
import { readConsentTool } from '../core/notices/reader/consent-tools.ts';
import type { Names } from '../core/notices/reader/index.ts';
import type { NoticeReading } from '../core/notices/reader/reading.ts';
import { readDeclarations } from '../probes/consent-declarations.ts';

const MOST_CHARACTERS = 500_000;
/** A page whose own code never comes back is not waited for. */
const PATIENCE_MS = 3_000;

export interface DeclaredInPage {
  reading: NoticeReading;
  source: string;
}

export async function readDeclared(tab: number, names: Names): Promise<DeclaredInPage[]> {
  const sources = await Promise.race([
    injected(tab),
    new Promise<unknown>((done) => setTimeout(() => done(null), PATIENCE_MS)),
  ]);
  if (!Array.isArray(sources)) return [];
  return sources.slice(0, 4).flatMap((source: unknown) => {
    if (typeof source !== 'string' || source.length > MOST_CHARACTERS) return [];
    const reading = readConsentTool(source, null, names);
    return reading === null || isEmpty(reading) ? [] : [{ reading, source }];
  });
}

async function injected(tab: number): Promise<unknown> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: readDeclarations,
      world: 'MAIN',
    });
    return found?.result ?? null;
  } catch {
    // An error page, or one that was closed just now: then nothing is declared in it.
    return null;
  }
}

export const isEmpty = ({ products, cookies, claims }: NoticeReading): boolean =>
  products.length + cookies.length + claims.length === 0;
