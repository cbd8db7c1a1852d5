/** Small pieces of sentence that several findings share. Plain British English; no verdict in them. */
import { wordsOf } from '../notices/durations.ts';
import type { Choice } from '../visit/visit.ts';

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C"; past `most`, "A, B and 4 others". */
export function list(items: readonly string[], most = 5): string {
  const shown = items.length > most ? items.slice(0, most - 1) : [...items];
  if (items.length > shown.length) shown.push(`${items.length - shown.length} others`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

export function when(choices: readonly Choice[]): string {
  if (choices.includes('none')) return ' before any choice was made';
  if (choices.includes('rejected')) return ' after cookies were rejected';
  if (choices.includes('accepted')) return ' after cookies were accepted';
  return '';
}

/** "for 2 years", "until the browser closes". */
export function forHowLong(seconds: number): string {
  return seconds === 0 ? 'until the browser closes' : `for ${wordsOf(seconds)}`;
}

/** Whose it is, where that is known: " (Hotjar)". */
export function whose(productName: string | null): string {
  return productName === null ? '' : ` (${productName})`;
}
