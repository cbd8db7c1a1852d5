/** What the consent tools of a page are set up with by its own inline scripts. Nothing is run. */
import type { ToolDeclared } from './declared.ts';
import { inlineScripts } from '../page/inline-scripts.ts';
import { declaredBy } from './declared-by.ts';
import { toolReaders } from './index.ts';
import { objectsIn } from './literal.ts';

/** A tool's list, and the script that it was written in. */
export interface WrittenInPage {
  declared: ToolDeclared;
  source: string;
}

/** Objects of one script that are looked at. */
const MOST_OBJECTS = 60;

/** Of each tool the first. A list counts where the page speaks of the tool: many a script has services with names. */
export function declaredInPage(html: string): WrittenInPage[] {
  const found = new Map<string, WrittenInPage>();
  for (const script of inlineScripts(html)) {
    for (const source of [script, ...objectsIn(script, MOST_OBJECTS)]) {
      const declared = declaredBy(source);
      if (declared !== null && !found.has(declared.tool) && isSpokenOf(declared.tool, html))
        found.set(declared.tool, { declared, source });
    }
  }
  return [...found.values()];
}

const LEAST_OF_NAME = 5;

/** By the words of the tool's id: "civic" or "cookiecontrol" for `civic-cookie-control`. */
function isSpokenOf(tool: string, html: string): boolean {
  if (!toolReaders.some(({ id }) => id === tool)) return false;
  const parts = tool.split('-');
  // Two of its words together are a name; one alone where it is no word of every page.
  const marks = [
    ...parts.filter(
      (part) => part.length >= LEAST_OF_NAME && !/^(?:cookie|control|consent|compliance)$/.test(part),
    ),
    parts.slice(-2).join(''),
  ];
  return new RegExp(marks.join('|'), 'i').test(html);
}
