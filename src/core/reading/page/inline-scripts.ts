/** The text of a page's own scripts, as it is written. */
import { Parser } from 'htmlparser2';

/** Characters of one script, and of all: a consent tool's settings are a hundredth of it. */
const MOST_OF_ONE = 200_000;
const MOST_OF_ALL = 1_000_000;
const MOST_SCRIPTS = 300;

export function inlineScripts(html: string): string[] {
  const scripts: string[] = [];
  let script: string | null = null;
  let length = 0;
  const parser = new Parser({
    onopentag(tag, { src }) {
      if (tag === 'script' && src === undefined) script = '';
    },
    ontext(text) {
      if (script !== null && script.length < MOST_OF_ONE) script += text;
    },
    onclosetag(tag) {
      if (tag !== 'script' || script === null) return;
      length += script.length;
      if (length <= MOST_OF_ALL && scripts.length < MOST_SCRIPTS && script.trim() !== '')
        scripts.push(script);
      script = null;
    },
  });
  parser.end(html);
  return scripts;
}
