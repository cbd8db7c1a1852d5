import { describe, expect, it } from 'vitest';
import { storedTabState, tabStateOf } from '../../../src/core/report/tab-state.ts';
import { STATE_NAMES, STATES } from '../../popup/fixtures/states.ts';
import { LARGE } from '../../workspace/fixtures.ts';

describe('what the background hands to the pages of the extension', () => {
  it.each(STATE_NAMES)('is the state again: %s', (name) => {
    const state = STATES[name];
    if (state === null) return;
    const read = tabStateOf(storedTabState(state));
    expect(JSON.stringify(read)).toBe(JSON.stringify(state));
  });

  it('is short, however many cookies a page has', () => {
    const text = storedTabState(LARGE);
    expect(text.length).toBeLessThan(JSON.stringify(LARGE).length / 5);
    expect(JSON.stringify(tabStateOf(text))).toBe(JSON.stringify(LARGE));
  });

  it('is nothing where it is no state', () => {
    for (const stored of [undefined, null, 7, {}, '{}', 'null', '[]']) expect(tabStateOf(stored)).toBeNull();
  });
});
