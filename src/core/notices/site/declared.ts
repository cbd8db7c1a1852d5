/**
 * What a page handed over as its consent tool's declarations → readings of them, each borne out by the browser's evidence
 * or not. Untrusted: bounded and checked.
 */
import { missedWords } from '../../words/missed.ts';
import { gapOf, type Gap } from '../../visit/gaps.ts';
import { splitFields } from '../../visit/probe-message.ts';
import { isLike } from '../../visit/like.ts';
import type { ConsentTool } from '../../visit/consent-tool.ts';
import type { Visit } from '../../visit/visit.ts';
import { readDeclared } from '../../reading/tools/consent-tools.ts';
import { declaredBy } from '../../reading/tools/declared-by.ts';
import { isEmpty, type Names, type NoticeReading } from '../../reading/index.ts';

const missed = missedWords.inPage;

const MOST_SOURCES = 8;
const MOST_CHARACTERS = 500_000;

export interface BannerDeclared {
  reading: NoticeReading;
  /** What was read, whole: the text that the quotes stand in. */
  source: string;
  /** Id in rules/consent. */
  tool: string;
}

/** What the two probes in a page gave; anything else where the page put it in their place. */
export interface Handed {
  /** Of probes/consent-declarations: from the page's own world. */
  declared: unknown;
  /** Of probes/consent-scripts. */
  texts: readonly string[];
}

const MOST_HANDED = MOST_CHARACTERS + 1_000;

/** The declarations in what was handed over, the tools' own before what is written in scripts. */
export function sourcesIn({ declared, texts }: Handed): { sources: string[]; isCut: boolean } {
  const sources: string[] = [];
  if (typeof declared !== 'string' || declared.length > MOST_HANDED)
    return { sources: [...texts], isCut: false };
  for (let rest = declared.slice(1); rest !== '';) {
    const split = splitFields(rest, 1);
    if (split === null) break;
    sources.push(...split.fields);
    rest = split.rest;
  }
  return { sources: [...sources, ...texts], isCut: declared.startsWith('1') };
}

/** `sources`: as the probes in the page gave them, or anything else that the page put in their place. */
export function declaredIn(sources: unknown, names: Names): BannerDeclared[] {
  if (!Array.isArray(sources)) return [];
  const found = new Map<string, BannerDeclared>();
  for (const source of new Set(sources.slice(0, MOST_SOURCES) as unknown[])) {
    if (typeof source !== 'string' || source.length > MOST_CHARACTERS) continue;
    const declared = declaredBy(source);
    // The first of a tool is the tool's own word; the others are what its scripts were written with.
    if (declared === null || found.has(declared.tool)) continue;
    const reading = readDeclared(declared, { source, address: null, names });
    if (!isEmpty(reading)) found.set(declared.tool, { reading, source, tool: declared.tool });
  }
  return [...found.values()];
}

type Evidence = Pick<Visit, 'consentTools' | 'cookies' | 'gaps'>;

/**
 * Those whose tool the browser's own evidence shows: a script of it was answered, or its memory was set by an answer.
 * Any script can write an object, a cookie or a key, and so make up a list that names itself: such a list clears nothing.
 */
export function proved(
  declared: readonly BannerDeclared[],
  evidence: Evidence,
  tools: readonly ConsentTool[],
): { proved: BannerDeclared[]; gaps: Gap[] } {
  const isThere = ({ tool }: BannerDeclared): boolean =>
    evidence.consentTools.some(({ id, isServed }) => id === tool && isServed) ||
    tools.some(({ id, memory }) => id === tool && memory.some((place) => isSetByAnswer(place, evidence)));
  const unproved = declared.filter((each) => !isThere(each));
  return { proved: declared.filter(isThere), gaps: unproved.map(({ tool }) => unprovedGap(tool, evidence)) };
}

const isSetByAnswer = ({ store, key }: ConsentTool['memory'][number], { cookies }: Evidence): boolean =>
  store === 'cookie' && cookies.some(({ name, setBy }) => setBy === 'http' && isLike(name, key));

/** Its script may have been answered unseen where requests were not wholly watched: then the list may be the tool's. */
function unprovedGap(tool: string, { gaps }: Evidence): Gap {
  const isWatched = !gaps.some(({ loses }) => loses.includes('requests') || loses.includes('page'));
  return gapOf('declaration-unproved', missed.unprovedList(tool), {
    loses: isWatched ? [] : ['notice', 'cookie-list'],
  });
}
