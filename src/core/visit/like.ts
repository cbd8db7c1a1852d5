/** Text held against a plain pattern in which `*` stands for any characters, in time linear in the text. */
export function isLike(text: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === pattern;
  const end = rest.pop() ?? '';
  if (text.length < start.length + end.length || !text.startsWith(start) || !text.endsWith(end)) return false;
  const last = text.length - end.length;
  let from = start.length;
  for (const middle of rest) {
    const at = text.indexOf(middle, from);
    if (at < 0 || at + middle.length > last) return false;
    from = at + middle.length;
  }
  return true;
}

/** As `isLike`, for any of several patterns, without case. */
export function isLikeAny(text: string, patterns: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return patterns.some((pattern) => isLike(lower, pattern.toLowerCase()));
}
