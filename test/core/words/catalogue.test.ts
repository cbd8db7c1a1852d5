/** All words of the interface are in the catalogue, and the catalogue holds to what words may say. */
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/core/words/index.ts';
import { specialistWords } from '../../../src/core/words/specialist.ts';

/** Every string in the catalogue; of a function, the text of its templates. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [...String(value).matchAll(/`([^`]*)`|'([^']*)'/g)].map(([, text, plain]) => text ?? plain ?? '');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const LETTERS = /\p{L}{2,}/u;
/** Attributes that are read or heard. */
const HEARD = ['aria-label', 'title', 'placeholder', 'alt', 'label'];

interface Node {
  type: string;
  name?: string;
  data?: string;
  value?: unknown;
}

/** Words that stand in a component's markup itself. */
function wordsIn(file: string): string[] {
  const { fragment } = parse(readFileSync(file, 'utf8'), { modern: true });
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, name = '', data, value } = node as Node;
    if (type === 'Text' && data !== undefined && LETTERS.test(data)) found.push(data.trim());
    if (type === 'Attribute') {
      if (HEARD.includes(name)) visit(value);
      return;
    }
    if (typeof type === 'string' && /^(?:Literal|TemplateElement|Comment|StyleSheet|Script)$/.test(type))
      return;
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child);
  };
  visit(fragment);
  return found;
}

describe('the interface', () => {
  const components = globSync('src/{popup,view,view/printed}/*.svelte').sort();

  it.each(components)('%s has no words of its own', (file) => {
    // The name of the thing itself is the same in every language.
    expect(wordsIn(file).filter((text) => text !== 'Candour')).toEqual([]);
  });
});

describe('the catalogue', () => {
  const { choice, headline, letter, popup, shown, gaps, notice } = words;

  it('never says that something is against the law', () => {
    for (const text of stringsIn({ choice, headline, letter, popup, shown, gaps, notice }))
      expect(text).not.toMatch(/unlawful|illegal|breach|violat|offence/i);
  });

  it('says “privacy notice”, never “notice” alone, of what the council publishes', () => {
    for (const text of stringsIn({ choice, headline, popup, shown, gaps }))
      expect(text).not.toMatch(/(?<!privacy )\bnotices?\b(?! to visitors)/i);
  });

  it('has no word for both what a browser refuses and what a visitor says no to', () => {
    const visitors = stringsIn({ choice, after: [headline.afterReject, headline.ifSaidNo] });
    for (const text of visitors) expect(text).not.toMatch(/refus|block/i);
    expect(specialistWords.labels.cookieStates.refused).toBe('refused by the browser');
    expect(specialistWords.labels.cookieStates.refused).not.toMatch(/said no|reject/i);
  });
});
