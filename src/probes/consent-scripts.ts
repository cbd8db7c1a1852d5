/**
 * Settings of consent tools as they are written in the page's own scripts. Self-contained: no import at run time, so that
 * its text can be injected. To be run in a world of the observer's own. Reads only.
 */

export interface WrittenSettings {
  /** Parts of scripts in which settings are written, at most 4 of 500,000 characters. */
  texts: string[];
  /** Globals that settings were given under, at most 4: what they hold is for ./consent-declarations to read. */
  names: string[];
}

/** The object given to `CookieControl.load`: written in the call, or held under a name. */
export function readWrittenSettings(): WrittenSettings {
  const MOST = 4;
  const LONGEST = 500_000;
  const LONGEST_NAME = 64;
  const found: WrittenSettings = { texts: [], names: [] };
  for (const script of document.scripts) {
    const text = script.src === '' ? (script.textContent ?? '') : '';
    const call = /\bCookieControl\.load\s*\(\s*([\w$]+)?/.exec(text);
    if (call === null || found.texts.length === MOST) continue;
    const name = call[1]?.slice(0, LONGEST_NAME);
    if (name === undefined) {
      found.texts.push(text.slice(call.index, call.index + LONGEST));
      continue;
    }
    found.names = [...found.names, name].slice(0, MOST);
    const written = text.search(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\s*=\\s*\\{`));
    if (written >= 0) found.texts.push(text.slice(written, written + LONGEST));
  }
  return found;
}
