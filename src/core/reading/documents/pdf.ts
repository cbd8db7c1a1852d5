/** A PDF → HTML of its words, page by page. Nothing in it is run; a text is all that is taken from it. */
import { getDocumentProxy } from 'unpdf';
import { htmlOfLayout } from './layout.ts';
import { escaped, type Piece } from './pieces.ts';
import { htmlOfTagged, type StructNode } from './tagged.ts';
import type { DocumentRead } from './index.ts';

/** Of what is longer nothing is read: half a notice is none. */
const MOST_PAGES = 200;
const MOST_PIECES = 200_000;
/** Share of a page's letters that its own account of its parts must hold to be gone by. */
const MOSTLY = 0.6;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Content = Awaited<ReturnType<Page['getTextContent']>>['items'][number];

export async function readPdf(bytes: Uint8Array): Promise<DocumentRead> {
  const pdf = await open(bytes);
  if (typeof pdf === 'string') return pdf;
  try {
    if (pdf.numPages > MOST_PAGES) return 'too-large';
    const pages: string[] = [];
    let pieces = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const read = await htmlOfPage(page);
      page.cleanup();
      pieces += read.pieces;
      if (pieces > MOST_PIECES) return 'too-large';
      pages.push(read.html);
    }
    if (!pages.some((html) => /\p{L}/u.test(html.replace(/<[^>]*>/g, '')))) return 'no-text';
    return { html: joined(pages, await titleOf(pdf)) };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf | 'locked' | 'damaged'> {
  try {
    // It takes the bytes away.
    return await getDocumentProxy(bytes.slice(), {
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return 'locked';
    // What the library throws for bytes that it can make nothing of; anything else is a fault of ours.
    if (/^(?:InvalidPDF|Format|MissingPDF|Unknown|XRefEntry|XRefParse)\w*$|Error$/.test(name))
      return 'damaged';
    throw error;
  }
}

async function htmlOfPage(page: Page): Promise<{ html: string; pieces: number }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const links = (await page.getAnnotations()).flatMap(({ subtype, url, rect }) =>
    subtype === 'Link' && typeof url === 'string' && Array.isArray(rect)
      ? [{ url, rect: rect as number[] }]
      : [],
  );
  const { all, marked } = piecesOf(items, links);
  const [left = 0, , right = 0] = page.view;
  const tree = (await page.getStructTree()) as StructNode | null;
  const tagged = tree === null ? '' : htmlOfTagged(tree, marked);
  const isWhole =
    lettersIn(tagged.replace(/<[^>]*>/g, '')) >= MOSTLY * lettersIn(all.map(({ text }) => text).join(''));
  return { html: tagged !== '' && isWhole ? tagged : htmlOfLayout(all, right - left), pieces: items.length };
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

interface LinkDrawn {
  url: string;
  /** Left, bottom, right, top. */
  rect: number[];
}

function piecesOf(
  items: readonly Content[],
  links: readonly LinkDrawn[],
): { all: Piece[]; marked: Map<string, Piece[]> } {
  const all: Piece[] = [];
  const marked = new Map<string, Piece[]>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
      continue;
    }
    const piece = pieceOf(item, links);
    all.push(piece);
    const id = open.findLast((each) => each !== null);
    if (id === undefined || id === null) continue;
    const known = marked.get(id);
    if (known === undefined) marked.set(id, [piece]);
    else known.push(piece);
  }
  return { all, marked };
}

function pieceOf(item: Extract<Content, { str: string }>, links: readonly LinkDrawn[]): Piece {
  const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform as number[];
  const size = Math.hypot(skew, height) || item.height || 1;
  const [middle, inside] = [x + item.width / 2, y + size / 4];
  const link = links.find(({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => {
    return middle >= left && middle <= right && inside >= bottom && inside <= top;
  });
  return { text: item.str, x, y, right: x + item.width, size, link: link?.url ?? null };
}

/** What a document calls itself beside its words is often left over from another: its headings come first. */
async function titleOf(pdf: Pdf): Promise<string> {
  const { info } = await pdf.getMetadata();
  const title = (info as { Title?: unknown } | null)?.Title;
  return typeof title === 'string' ? title : '';
}

/** A table that goes on over the page is one. */
function joined(pages: readonly string[], title: string): string {
  const words = pages
    .map((html) => `<candour-page></candour-page>${html}`)
    .join('')
    .replace(/<\/table>(<candour-page><\/candour-page>)<table>(?!<tr><th>)/g, '$1');
  const head = title === '' ? '' : `<title>${escaped(title)}</title>`;
  return `<html><head>${head}</head><body>${words}</body></html>`;
}
