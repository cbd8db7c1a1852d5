/**
 * What the consent tool on the page declares, as the tool itself holds it in the page's own world.
 * Self-contained: no import at run time, so that its text can be injected. Reads only; nothing is fetched or clicked.
 *
 * The page's own code runs here: getters, proxies, a tool's methods, and whatever the page has put in place of the
 * language's own. So nothing of the language is used but what no page can change: loops, comparisons, `+`. All that
 * comes out is one text, whose length is counted where it is put together. How long it takes is for the asker to bound.
 */

/**
 * One text: `1` where something was left out for its length, else `0`; then declarations as JSON, each as LENGTH:TEXT, at
 * most 500,000 characters in all. `names`: globals that settings were given under (./consent-scripts).
 * The page's word: whoever takes it checks it.
 */
export function readDeclarations(names: readonly string[]): string {
  const LONGEST = 4_000;
  const MOST_IN_LIST = 2_000;
  const DEEPEST = 12;
  const TABLES = 'cookieTable';
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
  const called = (holder: string, name: string): unknown => {
    const owner = held(holder) as Record<string, () => unknown> | null;
    return typeof owner?.[name] === 'function' ? owner[name]() : undefined;
  };
  const begins = (name: string): boolean => {
    for (let at = 0; at < TABLES.length; at += 1) if (name[at] !== TABLES[at]) return false;
    const next = name[TABLES.length] ?? '';
    return next >= 'A' && next <= 'Z';
  };
  const tables = (holder: string): unknown => {
    const owner = held(holder);
    const found = { __proto__: null } as Fields;
    let count = 0;
    for (const name in owner) {
      if (!begins(name)) continue;
      found[name] = owner[name];
      count += 1;
    }
    return count === 0 ? undefined : found;
  };
  const named = (): unknown => {
    for (let at = 0; at < names.length; at += 1) {
      const value = globals[names[at] as string];
      if (typeof value === 'object' && value !== null) return value;
    }
    return undefined;
  };

  const sources: (() => unknown)[] = [
    () => called('OneTrust', 'GetDomainData') ?? called('Optanon', 'GetDomainData'),
    () => tables('CookieConsentDialog') ?? tables('Cookiebot'),
    () => called('CookieControl', 'config') ?? named(),
    () => globals['_ckyConfig'] ?? globals['_ckyStore'],
    () => globals['klaroConfig'],
    () => called('CookieConsent', 'getConfig'),
  ];

  let found = '';
  for (let at = 0; at < sources.length; at += 1) {
    try {
      const value = (sources[at] as () => unknown)();
      if (typeof value !== 'object' || value === null) continue;
      const text = asJson(value, 0);
      if (text !== undefined && text.length > 2) found += `${text.length}:${text}`;
    } catch {
      // The page's own code threw, or stands guard: then this tool tells nothing.
      continue;
    }
  }
  return `${isCut ? '1' : '0'}${found}`;
}
