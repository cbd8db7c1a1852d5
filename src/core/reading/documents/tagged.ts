/**
 * A page of a PDF that says itself what its headings, lists and tables are → HTML. Those that word processors write for
 * people who cannot see do. https://pdfa.org/resource/tagged-pdf-best-practice-guide-syntax/
 */
import { inlineOf, type Piece } from './pieces.ts';

/** As pdf.js gives it. */
export interface StructNode {
  role: string;
  children: (StructNode | { type: string; id?: string })[];
}

const TAGS: Readonly<Record<string, string>> = {
  Title: 'h1',
  H: 'h2',
  P: 'p',
  Caption: 'p',
  Note: 'p',
  L: 'ul',
  LI: 'li',
  Table: 'table',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  BlockQuote: 'blockquote',
};
/** What it draws beside its words: bullets, running heads. */
const LEFT_OUT = new Set(['Lbl', 'Artifact']);
const DEEPEST = 200;

/** `marked`: the pieces of each marked stretch, by its id. */
export function htmlOfTagged(root: StructNode, marked: ReadonlyMap<string, readonly Piece[]>): string {
  return htmlOf(contentOf(root, marked, 0));
}

type Content = Piece | { html: string };

const htmlOf = (content: readonly Content[]): string => {
  let html = '';
  let run: Piece[] = [];
  for (const each of content) {
    if ('html' in each) {
      html += inlineOf(run) + each.html;
      run = [];
    } else run.push(each);
  }
  return html + inlineOf(run);
};

function contentOf(
  node: StructNode,
  marked: ReadonlyMap<string, readonly Piece[]>,
  depth: number,
): Content[] {
  if (depth > DEEPEST || LEFT_OUT.has(node.role)) return [];
  const content = node.children.flatMap((child): Content[] => {
    if ('role' in child) return contentOf(child, marked, depth + 1);
    return [...(marked.get(child.id ?? '') ?? [])];
  });
  const tag = TAGS[node.role] ?? /^H([1-6])$/.exec(node.role)?.[0].toLowerCase();
  if (tag === undefined) return content;
  return [{ html: `<${tag}>${htmlOf(content)}</${tag}>` }];
}
