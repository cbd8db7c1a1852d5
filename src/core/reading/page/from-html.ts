/**
 * Published HTML → Document. What a person would read: scripts, styles, forms’ machinery and hidden parts are left out.
 * Nothing is evaluated. Work is linear in the source; depth, blocks and cells are bounded.
 */
import { Parser } from 'htmlparser2';
import { buttonsOf, isButton, MOST_BUTTONS_OF_RUN, type ButtonSpan } from './buttons.ts';
import {
  type Block,
  type BlockKind,
  type Document,
  folded,
  type Link,
  MOST_BLOCKS,
  MOST_CELLS,
  MOST_CHARACTERS,
  MOST_LINKS,
} from './document.ts';
import { isChoice } from '../lexicon/choice-words.ts';
import { isShownFrame, MOST_FRAME_DEPTH, nameOfFrame } from './frames.ts';
import { HtmlTables } from './html-tables.ts';
import { titleOf } from './title.ts';
import { Hidden } from './hidden.ts';
import { BREAKS, KINDS, meantBy, VOID } from './html-tags.ts';

/** Open elements; a real page has dozens. The parser's time grows with their square. */
const MOST_DEPTH = 2000;

const PIECE = 8192;

export function fromHtml(source: string): Document {
  const reading = new Reading(source.slice(0, MOST_CHARACTERS));
  const cut = source.length > MOST_CHARACTERS;
  read(source, reading);
  if (reading.depth >= MOST_DEPTH) reading.cuts.add(`It was read as far as ${MOST_DEPTH} elements deep.`);
  if (cut) reading.cuts.add(`Only the first ${MOST_CHARACTERS} characters were read.`);
  return reading.done();
}

function read(source: string, reading: Reading): void {
  const parser = new Parser(reading, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  const length = Math.min(source.length, MOST_CHARACTERS);
  // In pieces, so that a page made only of opening tags is left once it is clear that nobody could read it.
  for (let at = 0; at < length && reading.depth < MOST_DEPTH && !reading.isFull; at += PIECE) {
    parser.write(source.slice(at, Math.min(length, at + PIECE)));
  }
  parser.end();
}

/** The parser’s handler: builds the text and the blocks as tags come and go. */
class Reading {
  cuts = new Set<string>();
  /** True once nothing more can be kept. */
  isFull = false;
  /** Elements open now. */
  depth = 0;
  /** The tags open now, as they are meant. */
  private meant: string[] = [];
  private chunks: string[] = [];
  private length = 0;
  private blocks: Block[] = [];
  private tables = new HtmlTables();
  private title: string | null = null;
  private language: string | null = null;
  private inTitle = false;
  private readonly hidden: Hidden;
  private run = '';
  private buttons: ButtonSpan[] = [];
  /** Where the button that is open begins in the run, or null. */
  private button: number | null = null;
  private links: Link[] = [];
  private link: Link | null = null;
  private kinds: { tag: string; kind: BlockKind; level: number }[] = [];
  private lists = 0;
  private frames: Link[] = [];
  private pages: number[] = [];
  /** How many frames stand around what is read now. */
  private framed = 0;
  private headings: { level: number; index: number }[] = [];
  private inCaption = false;

  constructor(source: string) {
    this.hidden = new Hidden(source);
  }

  onopentag(written: string, attributes: Record<string, string>): void {
    const tag = meantBy(written, attributes['role']);
    this.meant.push(tag);
    this.depth += 1;
    if (tag === 'html' && this.language === null) this.language = attributes['lang']?.slice(0, 35) ?? null;
    if (tag === 'title' && this.title === null && this.framed === 0) this.inTitle = true;
    if (this.hidden.open(tag, attributes) || tag === 'wbr') return;
    if (tag === PAGE) {
      this.flush();
      this.pages.push(this.length);
    }
    if (tag === 'iframe' || tag === 'frame') {
      this.frame(attributes);
      // Its words are for browsers that show no frames.
      if (!VOID.has(tag)) this.hidden.skip();
      return;
    }
    if (BREAKS.has(tag)) this.flush();
    if (tag === 'ul' || tag === 'ol') this.lists += 1;
    if (/^h[1-6]$/.test(tag)) this.push(tag, 'heading', Number(tag[1]));
    else if (tag === 'p' || tag === 'div' || tag === 'summary')
      this.push(tag, this.kind().kind, this.kind().level);
    else if (KINDS[tag] !== undefined) this.push(tag, KINDS[tag], tag === 'li' ? this.lists : 0);
    if (tag === 'table') {
      this.tables.openTable(
        this.headings.map(({ index }) => index),
        this.length,
      );
    }
    if (tag === 'caption') this.inCaption = true;
    if (tag === 'tr') this.tables.openRow(this.length);
    if (tag === 'td' || tag === 'th') this.tables.openCell(tag === 'th', attributes, this.length);
    if (isButton(tag, attributes)) this.button = this.run.length;
    if (tag === 'a' && this.link === null) {
      this.link = { text: '', address: attributes['href']?.slice(0, 2000) ?? null, offset: this.length };
    }
  }

  /** What a frame holds itself is read in its place; what it asks for is pointed to. */
  private frame(attributes: Record<string, string>): void {
    const own = attributes['srcdoc'];
    if (own === undefined) {
      if (!isShownFrame(attributes) || this.frames.length >= MOST_LINKS) return;
      const address = attributes['src']?.trim().slice(0, 2000) ?? '';
      this.frames.push({ text: nameOfFrame(attributes), address, offset: this.length });
    } else if (this.framed < MOST_FRAME_DEPTH) {
      this.flush();
      this.framed += 1;
      read(own, this);
      this.framed -= 1;
      this.flush();
    }
  }

  ontext(text: string): void {
    if (this.inTitle) this.title = ((this.title ?? '') + text).slice(0, 500);
    if (this.inTitle || this.hidden.text(text)) return;
    this.run += text;
    if (this.link !== null && this.link.text.length < 500) this.link.text += text;
  }

  onclosetag(written: string): void {
    const tag = this.meant.pop() ?? written;
    this.depth -= 1;
    if (tag === 'title') this.inTitle = false;
    if (this.hidden.close(tag)) return;
    if (tag === 'a' && this.link !== null) {
      if (this.links.length < MOST_LINKS) this.links.push({ ...this.link, text: folded(this.link.text) });
      this.link = null;
    }
    if (tag === 'button' || tag === 'a') this.closeButton();
    if (!BREAKS.has(tag)) return;
    this.flush();
    if (tag === 'td' || tag === 'th') this.tables.closeCell(this.length);
    if (tag === 'tr') this.tables.closeRow(this.length);
    if (tag === 'table') this.tables.closeTable(this.length);
    if (tag === 'caption') this.inCaption = false;
    if (tag === 'ul' || tag === 'ol') this.lists = Math.max(0, this.lists - 1);
    const top = this.kinds.at(-1);
    if (top?.tag === tag) this.kinds.pop();
  }

  done(): Document {
    this.flush();
    this.tables.closeAll(this.length);
    if (this.tables.isCut) this.cuts.add(`Only the first ${MOST_CELLS} table cells were read.`);
    const text = this.chunks.join('');
    const { language, blocks, frames, pages } = this;
    const title = titleOf(blocks, this.title === null ? null : folded(this.title));
    const { tables } = this.tables;
    const { unseen } = this.hidden;
    const cuts = [...this.cuts];
    const document = { title: title || null, language, text, blocks, tables, frames, pages, cuts };
    return folded(unseen) === '' ? document : { ...document, unseen };
  }

  private kind(): { kind: BlockKind; level: number } {
    return this.kinds.at(-1) ?? { kind: 'paragraph', level: 0 };
  }

  private push(tag: string, kind: BlockKind, level: number): void {
    // Hostile nesting: past this depth the innermost kinds are not told apart.
    if (this.kinds.length < 500) this.kinds.push({ tag, kind, level });
  }

  private closeButton(): void {
    const { button: from, run } = this;
    this.button = null;
    if (from !== null && from < run.length && this.buttons.length < MOST_BUTTONS_OF_RUN)
      this.buttons.push({ from, to: run.length });
  }

  /** Ends the run of text at a block boundary. */
  private flush(): void {
    const { run, links, buttons } = this;
    this.run = '';
    this.links = [];
    this.buttons = [];
    this.button = null;
    const pressed = this.tables.current === null ? buttonsOf(run, buttons) : null;
    if (pressed === null) {
      this.block(folded(run), links);
      return;
    }
    for (const words of pressed) {
      const text = folded(words);
      const as = isChoice(text) && this.kind().kind === 'paragraph' ? 'button' : null;
      this.block(
        text,
        links.filter((link) => link.text === text),
        as,
      );
    }
  }

  private block(text: string, links: readonly Link[], as: BlockKind | null = null): void {
    if (text === '') return;
    if (this.blocks.length >= MOST_BLOCKS) {
      this.isFull = true;
      this.cuts.add(`Only the first ${MOST_BLOCKS} blocks were read.`);
      return;
    }
    const offset = this.length;
    this.append(`${text}\n`);
    const end = this.length - 1;
    if (this.inCaption) this.tables.setCaption(text);
    const table = this.tables.current;
    const meant = as === null ? this.kind() : { kind: as, level: 0 };
    // Tables that lay a page out hold its headings.
    const { kind, level } =
      table !== null && meant.kind !== 'heading' ? { kind: 'cell' as const, level: 0 } : meant;
    const placed = links.map((link) => ({ ...link, offset: offset + Math.max(0, text.indexOf(link.text)) }));
    if (kind === 'heading') {
      while ((this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop();
    }
    const under = this.headings.map(({ index }) => index);
    const index =
      this.blocks.push({
        kind,
        level,
        text,
        offset,
        end,
        under,
        links: placed,
        table,
      }) - 1;
    if (kind === 'heading') this.headings.push({ level, index });
    if (table !== null) this.tables.addLine(text, offset, placed);
  }

  private append(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }
}

/** Stands where a page of a document begins: ../documents/ writes it. */
const PAGE = 'candour-page';
