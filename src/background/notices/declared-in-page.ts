/** Asks a page what its consent tool declares: in a world of our own, and then, where its own code runs, in the page's. */
import { missedWords } from '../../core/words/missed.ts';
import browser from 'webextension-polyfill';
import type { Names } from '../../core/reading/index.ts';
import { declaredIn, proved, sourcesIn, type BannerDeclared } from '../../core/notices/site/declared.ts';
import { consentToolServed } from '../../core/visit/consent-served.ts';
import { functionsSought, placesSought } from '../../core/visit/settings-sought.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import { readDeclarations } from '../../probes/consent-declarations.ts';
import { readWrittenSettings } from '../../probes/consent-scripts.ts';
import { readScriptsLoaded } from '../../probes/scripts-loaded.ts';
import type { HeldVisit } from '../held/held-visits.ts';
import { LATE, within } from '../browser/deadline.ts';
import { consentTools } from '../known/knowledge.ts';

const missed = missedWords.byExtension;

/** A page whose own code never comes back is not waited for. */
const PATIENCE_MS = 3_000;

interface DeclaredInPage {
  /** Those whose tool the browser's own evidence shows. */
  declared: BannerDeclared[];
  gaps: Gap[];
}

export async function readDeclaredInPage(held: HeldVisit, names: Names): Promise<DeclaredInPage> {
  const handed = await within(PATIENCE_MS, handedOver(held.tab));
  if (handed === LATE) {
    return {
      declared: [],
      gaps: [gapOf('too-slow', missedWords.inPage.listLate, { loses: ['notice', 'cookie-list'] })],
    };
  }
  const { sources, isCut } = sourcesIn(handed);
  const { visit, memory } = held;
  const seen = [...visit.consentTools, ...handed.scripts.flatMap((url) => served(url, memory.url))];
  const evidence = { ...visit, consentTools: seen };
  const { proved: declared, gaps } = proved(declaredIn(sources, names), evidence, consentTools);
  if (!isCut) return { declared, gaps };
  return {
    declared,
    gaps: [...gaps, gapOf('bound-reached', missed.listCut, { loses: ['notice', 'cookie-list'] })],
  };
}

/** A script that came from the browser's memory is told of by no request. */
function served(url: string, page: string): HeldVisit['visit']['consentTools'] {
  const tool = consentToolServed(consentTools, { url, type: 'script', status: 200 }, page);
  return tool === null ? [] : [{ id: tool.id, isServed: true, at: 0 }];
}

interface HandedOver {
  declared: unknown;
  texts: string[];
  /** Addresses of scripts that were answered. */
  scripts: string[];
}

/** Nothing where the page cannot be asked: an error page, or one that was closed just now. */
async function handedOver(tabId: number): Promise<HandedOver> {
  const target = { tabId };
  try {
    const [[written], [loaded]] = await Promise.all([
      browser.scripting.executeScript({
        target,
        func: readWrittenSettings,
        args: [functionsSought(consentTools)],
      }),
      browser.scripting.executeScript({ target, func: readScriptsLoaded }),
    ]);
    const { texts, globals } = written?.result as ReturnType<typeof readWrittenSettings>;
    const scripts = loaded?.result as ReturnType<typeof readScriptsLoaded>;
    const [found] = await browser.scripting.executeScript({
      target,
      func: readDeclarations,
      args: [placesSought(consentTools, globals)],
      world: 'MAIN',
    });
    return { declared: found?.result ?? null, texts, scripts };
  } catch {
    // The browser would not have it: then nothing is declared in it.
    return { declared: null, texts: [], scripts: [] };
  }
}
