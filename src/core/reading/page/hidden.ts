/**
 * What of a page is not read: what is no text of it (scripts, pictures, forms' machinery), and what it does not show by
 * its own marks; a style sheet's are not known. The words of the latter are kept apart: nobody is told anything by them,
 * and nobody may say that they do not stand there.
 */
import { BREAKS, VOID } from './html-tags.ts';

const NO_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'noframes',
  'object',
  'select',
  'textarea',
  'canvas',
  'head',
]);

/** Of tabs, accordions and buttons, which may name several; of links, a place on the page. */
const OPENS =
  /\b(?:(?:aria-controls|data-(?:bs-)?target)\s{0,9}=\s{0,9}["']|href\s{0,9}=\s{0,9}["']\s{0,9}(?=#))([^"'<>]{1,300})["']/gi;
/** A page that hides the whole of itself shows it once its script has run. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main']);
/** More ids than these are not looked at: what they open counts as hidden. */
const MOST_OPENED = 5_000;
/** Characters of hidden words that are kept. */
const MOST_UNSEEN = 100_000;

/** Where a reading of a page stands in what is not read. */
export class Hidden {
  /** Words that are not shown. */
  unseen = '';
  #opened = new Set<string>();
  /** Elements open since the one that is not read. */
  #depth = 0;
  #isUnseen = false;
  /** Within what is not shown, elements open since one that is no text. */
  #mute = 0;

  constructor(source: string) {
    for (const [, ids = ''] of source.matchAll(OPENS)) {
      if (this.#opened.size >= MOST_OPENED) break;
      for (const id of ids.trim().split(/\s+/)) this.#opened.add(id.replace(/^#/, ''));
    }
  }

  /** True where the element is not read. */
  open(tag: string, attributes: Record<string, string>): boolean {
    if (tag === 'body') this.#depth = this.#mute = 0; // A head that was never closed.
    const isNoText = NO_TEXT.has(tag);
    if (this.#depth === 0) {
      if (!isNoText && (WHOLE.has(tag) || !this.#isHidden(attributes))) return false;
      this.#isUnseen = !isNoText;
    }
    if (BREAKS.has(tag)) this.#keep('\n');
    if (VOID.has(tag)) return true;
    this.#depth += 1;
    if (isNoText || this.#mute > 0) this.#mute += 1;
    return true;
  }

  /** The element that was just opened holds words that are not shown to anybody. */
  skip(): void {
    this.#depth += 1;
    this.#mute += 1;
  }

  /** True where the words are not read. */
  text(words: string): boolean {
    if (this.#depth === 0) return false;
    this.#keep(words);
    return true;
  }

  /** True where the element was not read. */
  close(tag: string): boolean {
    if (this.#depth === 0) return false;
    if (VOID.has(tag)) return true;
    this.#depth -= 1;
    this.#mute = Math.max(0, this.#mute - 1);
    return true;
  }

  /** What something on the page opens is closed, not hidden. */
  #isHidden({ hidden, style = '', id = '' }: Record<string, string>): boolean {
    const isMarked =
      hidden !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 2000));
    return isMarked && hidden !== 'until-found' && !this.#opened.has(id);
  }

  #keep(words: string): void {
    if (this.#isUnseen && this.#mute === 0) this.unseen += words.slice(0, MOST_UNSEEN - this.unseen.length);
  }
}
