/**
 * What the consent tool on the page declares, as the tool itself holds it in the page's own world.
 * Self-contained: no import at run time, so that its text can be injected. Reads only; nothing is fetched or clicked.
 */

/**
 * Declarations as JSON, or as the text of a script that holds one: at most 4, 500,000 characters in all. The page's
 * word: whoever takes them checks them.
 */
export function readDeclarations(): string[] {
  const MOST_CHARACTERS = 500_000;
  const LONGEST = 4_000;
  const MOST_IN_LIST = 2_000;
  const DEEPEST = 12;
  let nodes = 60_000;

  /** Plain data alone: no function, no element, no cycle survives. */
  const plain = (value: unknown, depth: number): unknown => {
    nodes -= 1;
    if (nodes < 0 || depth > DEEPEST || value === null) return null;
    if (typeof value === 'string') return value.slice(0, LONGEST);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object') return undefined;
    if (value instanceof RegExp) return String(value).slice(0, LONGEST);
    if (Array.isArray(value))
      return value.slice(0, MOST_IN_LIST).map((each) => plain(each, depth + 1) ?? null);
    if (value instanceof Node || value === window) return undefined;
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(value).slice(0, MOST_IN_LIST)) {
      if (name !== '__proto__') copy[name] = plain((value as Record<string, unknown>)[name], depth + 1);
    }
    return copy;
  };

  const globals = window as unknown as Record<string, unknown>;
  const named = (name: string): Record<string, unknown> | null => {
    const value = globals[name];
    return (typeof value === 'object' && value !== null) || typeof value === 'function'
      ? (value as Record<string, unknown>)
      : null;
  };
  const called = (holder: string, name: string): unknown => {
    const owner = named(holder);
    const method = owner?.[name];
    return typeof method === 'function' ? (method as () => unknown).call(owner) : undefined;
  };
  const tables = (holder: string): unknown => {
    const owner = named(holder);
    const names = owner === null ? [] : Object.keys(owner).filter((name) => /^cookieTable[A-Z]/.test(name));
    return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, owner?.[name]]));
  };

  /** The object given to `CookieControl.load`: written in the call, or held under a name. */
  const givenToCivic = (): unknown => {
    for (const script of document.scripts) {
      const text = script.textContent ?? '';
      const call = /\bCookieControl\.load\s*\(\s*([\w$]+)?/.exec(text);
      if (script.src !== '' || call === null) continue;
      const name = call[1];
      if (name === undefined) return text.slice(call.index, call.index + MOST_CHARACTERS);
      if (globals[name] !== undefined) return globals[name];
      const written = text.search(new RegExp(`\\b${name.replaceAll('$', '\\$')}\\s*=\\s*\\{`));
      if (written >= 0) return text.slice(written, written + MOST_CHARACTERS);
    }
    return undefined;
  };

  const sources: (() => unknown)[] = [
    () => called('OneTrust', 'GetDomainData') ?? called('Optanon', 'GetDomainData'),
    () => tables('CookieConsentDialog') ?? tables('Cookiebot'),
    () => called('CookieControl', 'config') ?? givenToCivic(),
    () => globals['_ckyConfig'] ?? globals['_ckyStore'],
    () => globals['klaroConfig'],
    () => called('CookieConsent', 'getConfig'),
  ];

  const found: string[] = [];
  let left = MOST_CHARACTERS;
  for (const source of sources) {
    try {
      const value = source();
      if (value === undefined || value === null) continue;
      const text = typeof value === 'string' ? value : JSON.stringify(plain(value, 0));
      if (typeof text !== 'string' || text.length > left || text.length < 3) continue;
      left -= text.length;
      found.push(text);
    } catch {
      // The page's own code threw, or stands guard: then this tool tells nothing.
      continue;
    }
  }
  return found.slice(0, 4);
}
