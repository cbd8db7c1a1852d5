/** Nothing is cut, given up or passed over while observing without a gap, or a reason why nothing is lost by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LOSES_NOTHING } from './bounds.ts';

const ROOMS = [
  'src/background',
  'src/content',
  'src/scan',
  'src/probes',
  'src/core/visit',
  'src/core/cookies',
];
/** They show a finished Report. */
const SHOWING = /^src\/scan\/(?:formats\/|commands\/(?:notice|notice-text|write-reports)\.ts)/;

/** How bounds are named in this project. */
const BOUND = /^(?:MOST|LONGEST)(?:_[A-Z]+)+$|_MS$|^(?:DEEPEST|PATIENCE|MOST|LONGEST)$/;

/** Names of bounds in a file that makes no gap, and `catch` for an error that goes no further; null where it makes one. */
function boundsIn(name: string, text: string): string[] | null {
  const found = new Set<string>();
  let makesGap = false;
  const look = (node: ts.Node): void => {
    makesGap ||= ts.isCallExpression(node) && node.expression.getText() === 'gapOf';
    if (ts.isIdentifier(node) && BOUND.test(node.text)) found.add(node.text);
    if (ts.isCatchClause(node) && !hasThrow(node.block)) found.add('catch');
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return makesGap ? null : [...found].sort();
}

function hasThrow(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.forEachChild(node, hasThrow) ?? false);
}

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
).filter((name) => name.endsWith('.ts') && !SHOWING.test(name));

describe('a bound', () => {
  it.each(files)('in %s makes a gap, or loses nothing', (name) => {
    const bounds = boundsIn(name, readFileSync(name, 'utf8'));
    // A file that makes gaps is trusted to make one for each of its bounds: reasons there would go stale unseen.
    expect(bounds ?? []).toEqual(Object.keys(LOSES_NOTHING[name] ?? {}).sort());
  });

  it('is listed for files that are there', () => {
    expect(Object.keys(LOSES_NOTHING).filter((name) => !files.includes(name))).toEqual([]);
  });

  it('is found by its name, and an error that is passed over by what is done with it', () => {
    const text = `import { MOST_ROWS } from './x.ts'; const kept = all.slice(0, MOST_ROWS); try { read(); } catch { stop(); }`;
    expect(boundsIn('x.ts', text)).toEqual(['MOST_ROWS', 'catch']);
    expect(boundsIn('x.ts', `${text} gaps.push(gapOf('bound-reached', '', { loses: [] }));`)).toBeNull();
    expect(boundsIn('x.ts', 'try { read(); } catch (error) { if (isOdd(error)) throw error; }')).toEqual([]);
  });
});
