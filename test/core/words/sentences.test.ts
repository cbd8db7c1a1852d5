/** Sentences that people are shown stand in the catalogue: as far as the syntax tree of what is elsewhere shows. */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * What has sentences of its own, and why; all else has none. Whoever moves one of these into the catalogue takes its
 * line out.
 */
const ELSEWHERE: Record<string, string> = {
  'src/core/findings/law.ts': 'what rules say, paraphrased by hand beside their addresses',
  'src/core/reading/index.ts': 'not in the catalogue yet: what limits a reading',
  'src/core/reading/page/from-html.ts': 'not in the catalogue yet: what limits a reading',
  'src/core/reading/page/from-text.ts': 'not in the catalogue yet: what limits a reading',
  'src/core/reading/page/text-tables.ts': 'not in the catalogue yet: what limits a reading',
  'src/fleet/runs/take-up.ts': 'kept with a job of the queue, where whoever mends it looks',
  'src/scan/observe/saved-storage.ts': 'a message of the command, which is English alone',
};

/** What `candour explain` says of a finding stands with the finding. */
const OF_RULES = ['meaning', 'fooledBy'];

/** Three words or more, from a capital letter to a full stop; what a template fills in stands for a word. */
const SENTENCE = /^\s*[“\p{Lu}].*\p{L}{2,}\S*\s+\S+.*\s\S.*[.?…]$/u;

/** The text of a string, or of a template with a word in the place of each value; null for all else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `Value${literal.text}`).join('');
}

/** An error, and what is logged, is for whoever mends it; a finding’s own fields are for `explain`. */
const isForOthers = ({ parent }: ts.Node): boolean =>
  (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText())) ||
  (ts.isCallExpression(parent) && parent.expression.getText() === 'console.error') ||
  (ts.isPropertyAssignment(parent) && OF_RULES.includes(parent.name.getText()));

function sentencesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && SENTENCE.test(text) && !isForOthers(node)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

const scriptsOf = (svelte: string): string =>
  [...svelte.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script).join('\n');

const codeOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.svelte') ? scriptsOf(text) : text;
};

const files = globSync(
  'src/{core,fleet,probes,content,background,extension,view,popup,workspace,scan/{observe,journeys,translate}}/**/*.{ts,svelte}',
)
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/core/words/'))
  .sort();

describe('sentences that people are shown', () => {
  it('are found by their shape', () => {
    expect(sentencesIn("const a = 'The page did not answer.';")).toHaveLength(1);
    expect(sentencesIn('say(`${who} stored ${names} before any choice was made.`);')).toHaveLength(1);
    expect(sentencesIn("throw new Error('The page did not answer.');")).toEqual([]);
    expect(sentencesIn("const id = 'not-named', key = 'UK GDPR Art 13', word = 'Details';")).toEqual([]);
  });

  it('stand in the catalogue', () => {
    const outside = files.flatMap((file) =>
      file in ELSEWHERE ? [] : sentencesIn(codeOf(file)).map((sentence) => `${file}: ${sentence}`),
    );
    expect(outside).toEqual([]);
  });

  it.each(Object.keys(ELSEWHERE))('stand in %s still, or its exception goes', (file) => {
    expect(sentencesIn(codeOf(file)).length).toBeGreaterThan(0);
  });
});
