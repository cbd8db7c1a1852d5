/**
 * What the consent tool on the page declares, as the tool itself holds it in the page's own world.
 * Self-contained: no import at run time, so that its text can be injected. Reads only; nothing is fetched or clicked.
 *
 * The page's own code runs here: getters, proxies, a tool's methods, and whatever the page has put in place of the
 * language's own. So nothing of the language is used but what no page can change: loops, comparisons, `+`. All that
 * comes out is one text, whose length is counted where it is put together. How long it takes is for the asker to bound.
 */

import type { PlaceSought } from '../core/visit/settings-sought.ts';

/**
 * One text: `1` where something was left out for its length, else `0`; then declarations as JSON, each as LENGTH:TEXT, at
 * most 500,000 characters in all. `tools`: for each tool the places that may hold its settings, of which the first that
 * does is taken. The page's word: whoever takes it checks it.
 */
export function readDeclarations(tools: readonly (readonly PlaceSought[])[]): string {
  const LONGEST = 4_000;
  const MOST_IN_LIST = 2_000;
  const DEEPEST = 12;
  let nodes = 60_000;
  let room = 490_000;
  let isCut = false;
  type Fields = Record<string, unknown>;

  const asText = (value: string): string => {
    let written = '';
    const { length } = value;
    for (let at = 0; at < length && at < LONGEST; at += 1) {
      const sign = value[at] as string;
      written += sign === '"' || sign === '\\' ? `\\${sign}` : sign < ' ' ? ' ' : sign;
    }
    room -= written.length + 3;
    return `"${written}"`;
  };

  const asList = (value: Fields, length: number, depth: number): string => {
    let written = '';
    for (let at = 0; at < length; at += 1) {
      if (at === MOST_IN_LIST || room < 0) {
        isCut = true;
        break;
      }
      written += `${at === 0 ? '' : ','}${asJson(value[at], depth + 1) ?? 'null'}`;
    }
    return `[${written}]`;
  };

  const asFields = (value: Fields, depth: number): string => {
    let written = '';
    let count = 0;
    for (const name in value) {
      if ((count += 1) > MOST_IN_LIST || room < 0) {
        isCut = true;
        break;
      }
      const field = name === '__proto__' ? undefined : asJson(value[name], depth + 1);
      if (field !== undefined) written += `${written === '' ? '' : ','}${asText(name)}:${field}`;
    }
    return `{${written}}`;
  };

  /** Plain data alone: no function, no element, no window, and no cycle survives. */
  const asJson = (value: unknown, depth: number): string | undefined => {
    nodes -= 1;
    room -= 8;
    if (value === null || depth > DEEPEST) return 'null';
    if (nodes < 0 || room < 0) {
      isCut = true;
      return 'null';
    }
    if (typeof value === 'string') return asText(value);
    if (value === true || value === false) return `${value}`;
    if (typeof value === 'number') return value - value === 0 ? `${value}` : 'null';
    if (typeof value !== 'object') return undefined;
    const fields = value as Fields;
    if (typeof fields['nodeType'] === 'number' || fields['window'] === value) return undefined;
    const { source, flags, length } = fields;
    if (typeof source === 'string' && typeof flags === 'string' && typeof fields['exec'] === 'function')
      return asText(`/${source}/${flags}`);
    return typeof length === 'number' ? asList(fields, length, depth) : asFields(fields, depth);
  };

  const globals = window as unknown as Fields;
  const held = (name: string): Fields | null => {
    const value = globals[name];
    return (typeof value === 'object' && value !== null) || typeof value === 'function'
      ? (value as Fields)
      : null;
  };
  const begins = (name: string, start: string): boolean => {
    for (let at = 0; at < start.length; at += 1) if (name[at] !== start[at]) return false;
    const next = name[start.length] ?? '';
    return next >= 'A' && next <= 'Z';
  };
  const fieldsIn = (owner: Fields | null, start: string): unknown => {
    const found = { __proto__: null } as Fields;
    let count = 0;
    for (const name in owner) {
      if (!begins(name, start)) continue;
      found[name] = owner[name];
      count += 1;
    }
    return count === 0 ? undefined : found;
  };
  const valueAt = ({ global, call, fields }: PlaceSought): unknown => {
    if (fields !== '') return fieldsIn(held(global), fields);
    if (call === '') return globals[global];
    const owner = held(global) as Record<string, () => unknown> | null;
    return typeof owner?.[call] === 'function' ? owner[call]() : undefined;
  };
  const settingsAt = (places: readonly PlaceSought[]): object | null => {
    for (let at = 0; at < places.length; at += 1) {
      const value = valueAt(places[at] as PlaceSought);
      if (typeof value === 'object' && value !== null) return value;
    }
    return null;
  };

  let found = '';
  for (let at = 0; at < tools.length; at += 1) {
    try {
      const value = settingsAt(tools[at] as readonly PlaceSought[]);
      const text = value === null ? undefined : asJson(value, 0);
      if (text !== undefined && text.length > 2) found += `${text.length}:${text}`;
    } catch {
      // The page's own code threw, or stands guard: then this tool tells nothing.
      continue;
    }
  }
  return `${isCut ? '1' : '0'}${found}`;
}
