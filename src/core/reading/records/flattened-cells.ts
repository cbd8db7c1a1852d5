/** Where a cell ends, or begins, in a row whose cells only spaces part: told by the form of what the column holds. */
import { categoryOf } from '../lexicon/categories.ts';
import { expiryAtEnd, expiryAtStart } from './expiry-ends.ts';
import type { Role } from './labels.ts';
import { likenessOf } from './name-words.ts';
import { printedHost, OWN } from './whose.ts';
import type { Session } from './session.ts';
import type { Word } from './tokens.ts';

export function textBetween(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

const KIND =
  /^(?:https?|html|local|session|pixel|server|client|persistent|indexeddb|indexed|db|cookies?|storage|tracker|shared|secure)$/i;

/** Index after the cell of a role that starts here; the same index where it is empty; null where only prose tells. */
export function endOfCell(role: Role, words: readonly Word[], from: number, session: Session): number | null {
  const plain = (count: number): string => textBetween(words, from, from + count);
  if (role === 'expiry') {
    const texts = words.slice(from, from + 20).map(({ text }) => text);
    return /^[-–—]$/.test(texts[0] ?? '') ? from + 1 : from + expiryAtStart(texts, 0);
  }
  if (role === 'essential') return /^(?:yes|no|y|n)$/i.test(plain(1)) ? from + 1 : from;
  if (role === 'party') return /^(?:first|third|1st|3rd)[ -]party$/i.test(plain(2)) ? from + 2 : from;
  if (role === 'host' || role === 'provider') {
    if (printedHost(plain(1)) !== null) return from + 1;
    if (OWN.test(plain(1))) return from + 1;
    // A provider's name is written with capitals, and is no cookie's name.
    const run = words
      .slice(from, from + 4)
      .findIndex(({ text }) => !/^[\p{Lu}\d(&]/u.test(text) || likenessOf(text) === 3);
    for (let count = run < 0 ? 4 : run; count > 0; count -= 1) {
      if (session.productOf(plain(count)) !== null) return from + count;
    }
    return from;
  }
  if (role === 'category' || role === 'kind') {
    if (/^\d$/.test(plain(1))) {
      const texts = words.slice(from, from + 14).map(({ text }) => text);
      return expiryAtStart(texts, 0) > 0 ? from : from + 1;
    }
    for (let count = 1; count <= 3; count += 1) {
      if (/^(?:first|third|1st|3rd)[ -]party$/i.test(plain(count)) || categoryOf(plain(count)) !== null)
        return from + count;
    }
    let end = from;
    while (end < words.length && KIND.test(words[end]?.text ?? '')) end += 1;
    return end;
  }
  return null;
}

/** Index where the cell of a role begins that ends here; null where only prose tells. */
export function startOfCell(role: Role, words: readonly Word[], from: number, to: number): number | null {
  if (role === 'expiry') {
    const texts = words.slice(from, to).map(({ text }) => text);
    if (/^[-–—]$/.test(texts.at(-1) ?? '')) return to - 1;
    const start = expiryAtEnd(['', ...texts]);
    return start > 0 ? from + start - 1 : to;
  }
  if (role === 'essential') return /^(?:yes|no|y|n)$/i.test(words[to - 1]?.text ?? '') ? to - 1 : to;
  if (role === 'category' || role === 'kind' || role === 'party') {
    let start = to;
    while (start > from && KIND.test(words[start - 1]?.text ?? '')) start -= 1;
    if (start < to) return start;
    for (let count = 1; count <= 3 && to - count >= from; count += 1) {
      const text = textBetween(words, to - count, to);
      if (/^(?:first|third|1st|3rd)[ -]party$/i.test(text) || categoryOf(text) !== null) return to - count;
    }
    return to;
  }
  return null;
}
