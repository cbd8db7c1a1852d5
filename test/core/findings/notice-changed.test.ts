import { describe, expect, it } from 'vitest';
import { declares, fired, lists, notice, outcomes } from '../build.ts';

describe('notice-changed', () => {
  const id = 'notice-changed';
  const bundled = notice({ declarations: [declares('counter'), declares('mapper')] });
  const read = (...declarations: ReturnType<typeof declares>[]) =>
    notice({ id: 'live', layer: 'read', sha256: '1'.repeat(64), declarations });
  it('tells what was added and removed, and never decides', () => {
    const live = read(declares('counter', { cookies: [lists('_new')] }), declares('fonts'));
    const found = fired(id, [], [bundled, live]);
    expect(outcomes(found)).toEqual(['advisory info']);
    expect(found[0]?.observed).toBe(
      'The privacy notice on the website is not the one we had transcribed. We no longer find mapper in it. It now names fonts and _new.',
    );
  });
  it('does not fire where the same is declared in other words, or the printed name is still quoted', () => {
    expect(
      fired(id, [], [bundled, read(declares('counter', { quote: 'x' }), declares('mapper', { quote: 'y' }))]),
    ).toEqual([]);
    expect(
      fired(id, [], [bundled, read(declares('counter', { quote: 'Counter and Mapper count visits.' }))]),
    ).toEqual([]);
  });
  it('does not fire where only one of the two is at hand', () => {
    expect(fired(id, [], [bundled])).toEqual([]);
    expect(fired(id, [], [read(declares('fonts'))])).toEqual([]);
  });
});
