/**
 * Whether a page that came is a notice that was read: by its headings and the words of its own, not by what it names.
 * What stands in a notice's place (an error page, a door, an empty frame) says nothing for the council.
 */
import type { NoticeLinkFound } from './links.ts';
import type { NoticeTroubleCode } from './trouble.ts';
import { isEmpty, type NoticeReading } from '../../reading/index.ts';
import { htmlMarks, type HtmlMarks } from '../../reading/page/html-marks.ts';
import { isOfApp } from '../../reading/of-app.ts';
import {
  ASKS_FOR_SCRIPTS,
  COOKIES,
  DOOR,
  ERROR,
  ERROR_TOLD,
  NEWS,
  NOTICE,
  OTHERS,
  REPORTED,
  RESULTS,
  ROBOT,
  SEARCH,
} from './stand-ins.ts';

export interface Worth {
  /** False where it is no notice; the trouble says why. */
  isNotice: boolean;
  trouble: NoticeTroubleCode | null;
  marks: HtmlMarks;
}

/** Words that a page must have of its own, where its heading calls it a notice. */
const LEAST_WORDS = 10;
/** Where it says what a notice says: a sentence. */
const LEAST_SAYING = 4;
/** Where only its words could show that it is one. */
const LEAST_UNNAMED = 30;
/** Words by which a notice speaks to its reader, once by chance. */
const LEAST_OF_VOICE = 2;
/** A page of no more links than this is no list of them. */
const LEAST_LINKS = 3;
/** A page that says an error, or shows a door, says little else. */
const SHORT = 120;

export function worthOf(
  page: { text: string; form: 'html' | 'text' },
  reading: NoticeReading,
  link: Pick<NoticeLinkFound, 'kind'>,
): Worth {
  const marks = page.form === 'html' ? htmlMarks(page.text) : textMarks(page.text, reading.title);
  const why = inItsPlace(marks, reading);
  if (why !== null) return { isNotice: false, trouble: why, marks };
  const isOfCookies = link.kind === 'cookies' || marks.headings.some((heading) => COOKIES.test(heading));
  const trouble = isOfCookies && marks.hasRoomForRows ? 'rows-missing' : null;
  return { isNotice: true, trouble, marks };
}

/** What sets a choice, by its heading. */
const CONTROL =
  /\b(?:settings?|preferences?|choices?|controls?|opt(?:ing)?[- ]?(?:out|in)|consent|turn(?:ing)? (?:off|on)|switch(?:ing)? (?:off|on)|gosodiadau|dewisiadau|caniatâd)\b/i;

/**
 * True of a page that a notice points to by the way, and that lists nothing: where one product is switched off, or what
 * to save is chosen. Whoever opens it has read all of it. A page or a link that is called cookies may hold a list that
 * scripts bring, so that there it must have no scripts.
 */
export function isBesideNotice(
  marks: HtmlMarks,
  trouble: NoticeTroubleCode | null,
  { kind, text }: Pick<NoticeLinkFound, 'kind' | 'text'>,
): boolean {
  const { headings, prose, buttons, frames, hasRoomForRows, hasScripts } = marks;
  if (trouble !== 'empty' || kind !== 'cookies' || frames > 0 || hasRoomForRows) return false;
  if (headings.length === 0 || wordsIn(prose) + buttons.length === 0) return false;
  if (headings.some((heading) => RESULTS.test(heading) || SEARCH.test(heading))) return false;
  if (!hasScripts && headings.some((heading) => CONTROL.test(heading))) return true;
  if (COOKIES.test(text) || TO_ANY_LIST.test(text) || headings.some((heading) => NOTICE.test(heading)))
    return false;
  return SETS.test([...headings, ...buttons, prose].join(' '));
}

/** "Here", "the full list": such a link may lead to anything. */
const TO_ANY_LIST =
  /\b(?:lists?|table|full|all|more|details?|rhestr|mwy)\b|^\W*(?:click |see |please |on )*(?:here|this|link|page|yma)(?: (?:page|link|address))?\W*$/i;
const SETS =
  /\b(?:switch|turn|opt|object|stop|off|count my|track|accept|decline|refuse|allow|diffodd|optio|gwrthod)\b/i;

/** Why the page is no notice; null where it is one. */
function inItsPlace(marks: HtmlMarks, reading: NoticeReading): NoticeTroubleCode | null {
  const { headings, prose, frames } = marks;
  const words = wordsIn(prose);
  const isShort = words < SHORT;
  const start = prose.slice(0, 600);
  // A notice may be about maintenance, or about signing in.
  const isTitled = (pattern: RegExp): boolean =>
    headings.slice(0, 2).some((heading) => pattern.test(heading) && !NOTICE.test(heading));
  const isHeaded = (pattern: RegExp): boolean => headings.some((heading) => pattern.test(heading));
  const isNamed = isHeaded(NOTICE);
  if (isTitled(ROBOT) || (isShort && ROBOT.test(start))) return 'robot-wall';
  if (isTitled(ERROR) || (isShort && ERROR_TOLD.test(start))) return 'error-page';
  if (isShort || !isNamed) {
    if (marks.hasPassword || (!isNamed && isTitled(DOOR))) return 'login';
  }
  if (frames > 0 && isShowingOthers(words, reading)) return 'frames';
  if (isHeaded(RESULTS) || (!isNamed && isTitled(SEARCH))) return 'empty';
  if (marks.hasScripts && isOfScripts(marks, words, reading)) return 'needs-scripts';
  if (words < (isEmpty(reading) ? LEAST_WORDS : LEAST_SAYING)) return 'empty';
  if (isWall(marks, isShort, reading)) return 'empty';
  if (isNews(marks)) return 'news';
  if (isOfApp(headings, prose)) return 'of-an-app';
  if (isNamed) return null;
  const isOneByWords =
    words >= LEAST_UNNAMED && !isEmpty(reading) && NOTICE.test(prose) && isToVisitors(prose);
  return isOneByWords ? null : 'empty';
}

const VOICE = /\b(?:we|our|you|your|ein|eich|rydym|rydyn)\b/gi;
/** Words that a notice says for each of those, at most: a story's last line may ask its readers for something. */
const WORDS_A_VOICE = 40;
const QUOTATION = /"[^"]{0,1000}"|“[^”]{0,1000}”/g;

/** Somebody else's story of a council has its words in quotation marks at most. */
function isToVisitors(prose: string): boolean {
  return (prose.replace(QUOTATION, ' ').match(VOICE)?.length ?? 0) >= LEAST_OF_VOICE;
}

/** Told by somebody who speaks of others and gives their words, whatever the headline is about. */
function isNews({ headings, prose }: HtmlMarks): boolean {
  const told = prose.replace(QUOTATION, ' ');
  const spoken = told.match(VOICE)?.length ?? 0;
  if (spoken >= LEAST_OF_VOICE && spoken * WORDS_A_VOICE >= wordsIn(told)) return false;
  const reported = told.match(REPORTED)?.length ?? 0;
  const isSourced = reported >= 2 || (reported === 1 && told !== prose);
  return (
    isSourced && (headings.some((heading) => NEWS.test(heading)) || NEWS.test(told) || OTHERS.test(told))
  );
}

/** Few words of its own, and other pages within it. */
const isShowingOthers = (words: number, reading: NoticeReading): boolean =>
  words < LEAST_SAYING || (words < LEAST_UNNAMED && isEmpty(reading));

/** A page that waits for its scripts, and says so or says nothing. */
function isOfScripts(
  { prose, noscript, links, data }: HtmlMarks,
  words: number,
  reading: NoticeReading,
): boolean {
  // Data of what is shown already is how the page was made.
  if (words < (isEmpty(reading) ? LEAST_UNNAMED : LEAST_WORDS) && data.some((run) => !prose.includes(run)))
    return true;
  if (words < LEAST_UNNAMED && ASKS_FOR_SCRIPTS.test(prose)) return true;
  return words < LEAST_SAYING && (ASKS_FOR_SCRIPTS.test(noscript) || (words === 0 && links < LEAST_LINKS));
}

/** A page that only asks to take cookies before it shows what is behind. */
function isWall({ buttons }: HtmlMarks, isShort: boolean, { cookies }: NoticeReading): boolean {
  const takes = buttons.some((words) => /\b(?:accept|agree|allow|derbyn|cytuno)\b/i.test(words));
  return isShort && takes && cookies.length === 0;
}

const wordsIn = (text: string): number => text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;

const MOST_PROSE = 20_000;

/** Lines of a menu above what a text is called, at most. */
const MOST_ABOVE = 40;
/** A sentence, and no line of a menu. */
const SAYS = /\p{L}+(?: [^ ]+){3,}[.:]$/u;

/** Of plain text the first lines are its headings: below the menu, where it is called something and goes on to say it. */
function textMarks(text: string, title: string | null): HtmlMarks {
  const lines = text.slice(0, MOST_PROSE).split(/\r?\n/);
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const named = written.slice(0, MOST_ABOVE).findIndex((line) => title !== null && line.endsWith(title));
  const isMenu = (line: string): boolean => ![SAYS, ERROR, ROBOT].some((pattern) => pattern.test(line));
  const isBelow = named > 0 && written.slice(0, named).every(isMenu);
  const from = isBelow && written.slice(named).some((line) => SAYS.test(line)) ? named : 0;
  return {
    headings: written.slice(from, from + 2).map((line) => line.slice(0, 300)),
    prose: lines.join(' '),
    buttons: [],
    links: 0,
    frames: 0,
    data: [],
    hasPassword: false,
    hasScripts: false,
    noscript: '',
    canonical: null,
    hasRoomForRows: false,
  };
}
