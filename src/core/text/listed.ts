/** Numbers and lists as a sentence has them. */

/** "1,200". */
const grouped = (n: number): string => n.toLocaleString('en-GB');

/** `counted(1, 'cookie')` is "1 cookie", `counted(1200, 'cookie')` "1,200 cookies". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;

/** "A", "A and B", "A, B and C"; past `most`, "A, B and 4 others". */
export function listed(items: readonly string[], most = Infinity): string {
  const shown = items.length > most ? items.slice(0, most - 1) : [...items];
  if (items.length > shown.length) shown.push(`${grouped(items.length - shown.length)} others`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
