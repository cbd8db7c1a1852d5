/** What a page is called: the line that names the notice, not whatever stands above it or heads a part of it. */
import type { Block } from './document.ts';
import { isChoice } from '../lexicon/choice-words.ts';

const NAMES_A_NOTICE =
  /\bprivacy\b|\bcookies?\b|\bdata protection\b|\bpreifatrwydd\b|\b(?:c|ch|g)wcis?\b|\bdiogelu data\b|\bfair processing\b|\bdisclaimer\b|\bterms\b|\blegal\b/i;
/** What a saved page has above its heading, and what leads to its parts. */
const LEADS_AROUND =
  /^(?:skip|jump|go|back|return) to\b|^(?:contents|menu|search|home|navigation|breadcrumbs?|share|print|close|accept|reject|sign in|log ?in|hafan|cynnwys|chwilio|dewislen|argraffu)\b[^a-z]*$|^(?:on|in) this page\b|^(?:table of|page) contents\b|^you are here\b|^(?:neidio|mynd|dychwelyd)\b|^ar y dudalen hon\b/i;
const LONGEST = 120;
/** A line that says something, instead of being called something. */
const IS_PROSE = /[.!:;,]$|^.{121}/;

/** "Home > Council > Privacy", "Accessibility | Cookies | Privacy": the way to a page, or a menu. */
const IS_TRAIL = /^(?:home|hafan|start)\s+[>›»/|→]|(?:\S\s+[>›»/|→•·]\s+\S.*){2}/i;

/** "We would like to count visits. Accept | Reject": a banner in one line. */
const isBannerLine = (text: string): boolean =>
  text.includes('|') && text.split(/\s*\|\s*/).some((part) => isChoice(part));

const isTitle = ({ text }: Block): boolean =>
  !IS_PROSE.test(text) &&
  !isBannerLine(text) &&
  !LEADS_AROUND.test(text) &&
  !IS_TRAIL.test(text.slice(0, LONGEST));
/** "Server cookies", "Strictly necessary cookies": what heads a part. */
const IS_KIND =
  /^(?!(?:our|the|this|website|site|about|using|how|what|which|use)\b)(?!.*\b(?:council|cyngor|privacy|and)\b)[\p{L}-]+(?: [\p{L}-]+){0,2} cookies?(?: \(.{1,60}\))?$/iu;
const namesNotice = ({ text }: Block): boolean => NAMES_A_NOTICE.test(text) && !IS_KIND.test(text);

/** `element`: what the page itself says that it is called, or null. */
export function titleOf(blocks: readonly Block[], element: string | null): string | null {
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level === 1 && isTitle(block));
  const front = frontOf(blocks);
  const headings = front.filter(({ kind }) => kind === 'heading').toSorted((a, b) => a.level - b.level);
  // What the whole begins with is no menu's: its parts stand below it, however they are marked.
  const first = front[0] !== undefined && front[0] === blocks[0] && namesNotice(front[0]) ? front[0] : null;
  const found =
    tops.find(namesNotice) ?? first ?? headings.find(namesNotice) ?? front.find(namesNotice) ?? null;
  if (found !== null) return found.text;
  const named = element === null || !NAMES_A_NOTICE.test(element) ? null : withoutPublisher(element);
  return (
    named ??
    tops[0]?.text ??
    headings.find(({ text }) => !text.endsWith('?'))?.text ??
    front[0]?.text ??
    element
  );
}

/** Titles and lines before the first prose. */
function frontOf(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex(
    ({ kind, text }) => kind !== 'heading' && !LEADS_AROUND.test(text) && IS_PROSE.test(text),
  );
  return blocks
    .slice(0, end < 0 ? MOST_IN_FRONT : Math.min(end, MOST_IN_FRONT))
    .filter(
      (block, at, all) =>
        (block.kind === 'heading' || block.kind === 'paragraph') &&
        isTitle(block) &&
        !IS_SEPARATOR.test(all[at - 1]?.text ?? ''),
    );
}

/** Between the steps of the way to a page, a line each. */
const IS_SEPARATOR = /^[>›»/|→]$/;

/** Lines of a menu, at most. */
const MOST_IN_FRONT = 120;

/** "Cookies | Anyshire Council": whose page it is stands beside what it is called. */
function withoutPublisher(element: string): string {
  const parts = element.split(/\s+[|–—-]\s+/);
  const own = parts.filter(
    (part) => !/\bcouncil\b|\bcyngor\b|\.gov\b/i.test(part) || NAMES_A_NOTICE.test(part),
  );
  return (own.length === 0 ? parts : own).join(' - ').slice(0, LONGEST);
}
