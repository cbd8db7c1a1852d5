/**
 * What a web page is, before it is read as a notice: its headings, the words of its own, and marks of what stands in
 * their place. One pass, nothing evaluated, everything bounded.
 */
import { Parser } from 'htmlparser2';
import { isShownFrame, MOST_FRAME_DEPTH } from './frames.ts';
import { MOST_DATA, MOST_SCRIPT, wordsOfData } from './words-of-data.ts';
import { APART, APART_ROLE, BANNER, ROOM, UNREAD } from './html-parts.ts';

export interface HtmlMarks {
  /** Its title and its first headings, as printed. */
  headings: string[];
  /** Running words of its own: no navigation, banner, link or button. */
  prose: string;
  /** What can be pressed among them. */
  buttons: string[];
  /** How many links stand among them. */
  links: number;
  hasPassword: boolean;
  hasScripts: boolean;
  /** What it says to a browser without scripts. */
  noscript: string;
  /** The address that it calls its own, or null. */
  canonical: string | null;
  /** How many frames show another page among them. */
  frames: number;
  /** Running words that stand in a script's data, and would be shown by it; bounded. */
  data: string[];
  /** True where a list of cookies has a place and no rows: something fills it in. */
  hasRoomForRows: boolean;
}

const MOST_HEADINGS = 6;

const MOST_PROSE = 20_000;

const MOST_BUTTONS = 20;

/** Open elements; a real page has dozens. The parser's time grows with their square. */
const MOST_DEPTH = 2_000;

const PIECE = 8_192;

interface Open {
  tag: string;
  /** Within what is not the page's own words. */
  isApart: boolean;
  isUnread: boolean;
  inMain: boolean;
  inLink: boolean;
  /** Letters met before it, where it has room for a list; else null. */
  roomAt: number | null;
}

const TOP: Open = { tag: '', isApart: false, isUnread: false, inMain: false, inLink: false, roomAt: null };

export function htmlMarks(source: string): HtmlMarks {
  const marking = new Marking();
  mark(source, marking);
  return marking.done();
}

function mark(source: string, marking: Marking): void {
  const parser = new Parser(marking, { decodeEntities: true, lowerCaseTags: true });
  for (let at = 0; at < source.length && marking.depth < MOST_DEPTH; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  parser.end();
}

class Marking {
  private open: Open[] = [];
  private title = '';
  private headings: string[] = [];
  private heading: string | null = null;
  private button: string | null = null;
  private buttons: string[] = [];
  private inside = '';
  private outside = '';
  private hasMain = false;
  private letters = 0;
  private noscript = '';
  private rows: { heads: number; cells: number } | null = null;
  private script = '';
  /** Whether the script's words may be the page's: what is written for search engines is not shown. */
  private isOfPage = false;
  private data: string[] = [];
  private framed = 0;
  private marks = {
    links: 0,
    frames: 0,
    hasPassword: false,
    hasScripts: false,
    canonical: null as string | null,
    hasRoomForRows: false,
  };

  get depth(): number {
    return this.open.length;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    const within = this.open.at(-1) ?? TOP;
    const named = `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`.slice(0, 500);
    const isMain = tag === 'main' || attributes['role'] === 'main';
    const isRoom = ROOM.test(`${named} ${attributes['name'] ?? ''}`.slice(0, 600));
    this.hasMain ||= isMain;
    this.see(tag, attributes, named, isRoom);
    this.open.push({
      tag,
      isApart:
        within.isApart ||
        'hidden' in attributes ||
        (APART.has(tag) && !within.inMain) ||
        APART_ROLE.test(attributes['role'] ?? '') ||
        (/^(?:div|section|form|aside|p)$/.test(tag) && BANNER.test(named)),
      isUnread: within.isUnread || UNREAD.has(tag),
      inMain: within.inMain || isMain,
      inLink: within.inLink || tag === 'a',
      roomAt:
        isRoom && !/^(?:html|body|main|article|a|li|input|label|button|link|meta)$/.test(tag)
          ? this.letters
          : null,
    });
    if (/^h[1-3]$/.test(tag)) this.heading = '';
    if (tag === 'button') this.button = '';
    if (tag === 'table') this.rows = { heads: 0, cells: 0 };
    if (this.rows !== null && tag === 'th') this.rows.heads += 1;
    if (this.rows !== null && tag === 'td') this.rows.cells += 1;
    if (tag === 'iframe' || tag === 'frame') this.frame(attributes);
  }

  /** What a frame holds itself is the page's own; what it asks for is another page. */
  private frame(attributes: Record<string, string>): void {
    const own = attributes['srcdoc'];
    const within = this.open.at(-1);
    if (own === undefined) {
      if (isShownFrame(attributes) && !this.isApart()) this.marks.frames += 1;
    } else if (within !== undefined && this.framed < MOST_FRAME_DEPTH) {
      within.isUnread = this.open.at(-2)?.isUnread ?? false;
      this.framed += 1;
      mark(own, this);
      this.framed -= 1;
      within.isUnread = true;
    }
  }

  private see(tag: string, attributes: Record<string, string>, named: string, isRoom: boolean): void {
    const type = (attributes['type'] ?? '').toLowerCase();
    if (tag === 'a' && !this.isApart()) this.marks.links += 1;
    if (tag === 'input' && type === 'password') this.marks.hasPassword ||= !this.isApart();
    if (tag === 'input' && (type === 'submit' || type === 'button')) this.press(attributes['value'] ?? '');
    if (tag === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? ''))
      this.marks.canonical ??= attributes['href']?.slice(0, 2_000) ?? null;
    const source = (attributes['src'] ?? '').slice(0, 2_000);
    if (tag === 'script') {
      this.isOfPage = type !== 'application/ld+json';
      this.marks.hasScripts = true;
      if (isRoom || /\/cd\.js(?:\?|$)/.test(source)) this.marks.hasRoomForRows = true;
    }
    if (
      tag === 'iframe' &&
      /cookie|cwcis/i.test(`${source} ${named} ${attributes['title'] ?? ''}`) &&
      !this.isApart()
    )
      this.marks.hasRoomForRows = true;
  }

  ontext(text: string): void {
    const within = this.open.at(-1) ?? TOP;
    if (
      within.tag === 'title' &&
      this.framed === 0 &&
      !this.open.some(({ tag }) => tag === 'svg' || tag === 'body')
    )
      this.title = (this.title + text).slice(0, 500);
    if (within.tag === 'script' && this.script.length < MOST_SCRIPT) this.script += text;
    if (this.open.some(({ tag }) => tag === 'noscript')) this.noscript = (this.noscript + text).slice(0, 500);
    else if (!within.isUnread && within.tag !== 'title') this.take(text, within);
  }

  private take(text: string, { isApart, inMain, inLink }: Open): void {
    this.letters += text.trim().length;
    if (this.heading !== null) {
      this.heading = (this.heading + text).slice(0, 300);
      return;
    }
    if (isApart) return;
    if (this.button !== null) this.button = (this.button + text).slice(0, 100);
    else if (inLink) return;
    else if (inMain) this.inside = (this.inside + text).slice(0, MOST_PROSE);
    else if (this.outside.length < MOST_PROSE) this.outside += text;
  }

  onclosetag(): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    const { tag, roomAt, isApart } = closed;
    if (roomAt === this.letters && !isApart) this.marks.hasRoomForRows = true;
    if (/^h[1-3]$/.test(tag)) this.endHeading(isApart);
    if (tag === 'script') {
      if (this.data.length < MOST_DATA && this.isOfPage)
        this.data.push(...wordsOfData(this.script.slice(0, MOST_SCRIPT)));
      this.script = '';
    }
    if (tag === 'button' && this.button !== null) {
      this.press(this.button);
      this.button = null;
    }
    if (tag === 'table' && this.rows !== null) {
      if (this.rows.heads > 1 && this.rows.cells === 0) this.marks.hasRoomForRows = true;
      this.rows = null;
    }
    if (!closed.isUnread && /^(?:p|div|li|td|th|dd|dt|section|br)$/.test(tag)) this.take(' ', closed);
  }

  private endHeading(isApart: boolean): void {
    const words = (this.heading ?? '').replace(/\s+/g, ' ').trim();
    this.heading = null;
    if (words !== '' && !isApart && this.headings.length < MOST_HEADINGS) this.headings.push(words);
  }

  private press(words: string): void {
    if (!this.isApart() && this.buttons.length < MOST_BUTTONS) this.buttons.push(words.trim().slice(0, 100));
  }

  private isApart(): boolean {
    return this.open.at(-1)?.isApart ?? false;
  }

  done(): HtmlMarks {
    const prose = (this.hasMain ? this.inside : this.outside).replace(/\s+/g, ' ').trim();
    const title = this.title.replace(/\s+/g, ' ').trim();
    return {
      ...this.marks,
      headings: [title, ...this.headings].filter((words) => words !== ''),
      prose,
      buttons: this.buttons,
      noscript: this.noscript,
      data: this.data.slice(0, MOST_DATA),
    };
  }
}
