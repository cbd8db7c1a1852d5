/** Asks a page, in its own world, what its consent tool declares. */
import browser from 'webextension-polyfill';
import type { Names } from '../core/notices/reader/index.ts';
import { declaredIn, type Declared } from '../core/notices/site/declared.ts';
import { readDeclarations } from '../probes/consent-declarations.ts';

/** A page whose own code never comes back is not waited for. */
const PATIENCE_MS = 3_000;

export async function readDeclared(tab: number, names: Names): Promise<Declared[]> {
  const late = new Promise<unknown>((done) => setTimeout(() => done(null), PATIENCE_MS));
  return declaredIn(await Promise.race([injected(tab), late]), names);
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
