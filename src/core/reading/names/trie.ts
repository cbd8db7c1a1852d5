/** Names by their letters, spaces and marks left out, so that "Hot Jar" and "HotJar" are one way through the tree. */
import type { Category } from '../../companies/company.ts';

/** What a name stands for. */
export interface Named {
  /** Product id, or `company:<id>`; null for a false friend. */
  id: string | null;
  productId: string | null;
  companyId: string | null;
  category: Category | null;
  /** The name as the rules write it. */
  known: string;
  /** Words of the name as the rules write it, lower case. */
  words: string[];
  /** True where it is a word too, or too short to stand without its capitals. */
  needsCapital: boolean;
  /** True where it is known without its capitals too. */
  mayBeLower: boolean;
}

export interface Node {
  next: Map<number, Node>;
  named: Named | null;
}

export const newNode = (): Node => ({ next: new Map(), named: null });

/** The first that claims a name keeps it. */
export function plant(root: Node, letters: string, named: Named): void {
  let node = root;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    let next = node.next.get(code);
    if (next === undefined) {
      next = newNode();
      node.next.set(code, next);
    }
    node = next;
  }
  node.named ??= named;
}

/** Follows the letters from a node; null where the tree has no such way. */
export function descend(from: Node, letters: string): Node | null {
  let node: Node | undefined = from;
  for (let at = 0; at < letters.length; at += 1) {
    node = node.next.get(letters.charCodeAt(at));
    if (node === undefined) return null;
  }
  return node;
}
