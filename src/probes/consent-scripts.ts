/**
 * Settings of consent tools as they are written in the page's own scripts. Self-contained: no import at run time, so that
 * its text can be injected. To be run in a world of the observer's own. Reads only.
 */

export interface WrittenSettings {
  /** Parts of scripts in which settings are written, at most 4 of 500,000 characters. */
  texts: string[];
  /** Globals that settings were given under, at most 4, and to which function: what they hold is for ./consent-declarations to read. */
  globals: { name: string; givenTo: string }[];
}

/** The object given to one of these functions (`CookieControl.load`): written in the call, or held under a name. */
export function readWrittenSettings(functions: readonly string[]): WrittenSettings {
  const MOST = 4;
  const LONGEST = 500_000;
  const LONGEST_NAME = 64;
  const found: WrittenSettings = { texts: [], globals: [] };
  const plain = (text: string): string => text.replace(/[$.]/g, '\\$&');
  const CALL = new RegExp(`(?<![\\w$])(${functions.map(plain).join('|')})\\s*\\(\\s*([\\w$]+)?`);
  for (const script of functions.length === 0 ? [] : document.scripts) {
    const text = script.src === '' ? (script.textContent ?? '') : '';
    const call = CALL.exec(text);
    if (call === null || found.texts.length === MOST) continue;
    const [, givenTo = ''] = call;
    const name = call[2]?.slice(0, LONGEST_NAME);
    if (name === undefined) {
      found.texts.push(text.slice(call.index, call.index + LONGEST));
      continue;
    }
    found.globals = [...found.globals, { name, givenTo }].slice(0, MOST);
    const written = text.search(new RegExp(`(?<![\\w$])${plain(name)}\\s*=\\s*\\{`));
    if (written >= 0) found.texts.push(text.slice(written, written + LONGEST));
  }
  return found;
}
