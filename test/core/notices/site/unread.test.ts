import { describe, expect, it } from 'vitest';
import { unreadOf } from '../../../../src/core/notices/site/unread.ts';
import { toolReaders } from '../../../../src/core/reading/tools/index.ts';
import { known, notice, visit } from '../../build.ts';

const seenWith = (tool: string, journey: 'resident' | 'none' = 'resident') => ({
  ...visit([], { journey, links: false }),
  consentTools: [{ id: tool, isServed: true, at: 5 }],
});
const transcribed = [notice({ layer: 'bundled' })];
const banners = (...given: Parameters<typeof seenWith>): string[] =>
  unreadOf([seenWith(...given)], transcribed, transcribed, known)
    .filter(({ from }) => from === 'banner')
    .map(({ text }) => text);

describe('the list of a cookie banner that nobody has asked for yet', () => {
  it.each(toolReaders)('is unread where the tool is one that we read: $id', ({ id }) => {
    expect(banners(id)).toEqual([id]);
  });

  it('is none where the tool carries none, or the command has looked', () => {
    expect(banners('govuk-design-system')).toEqual([]);
    expect(banners('klaro', 'none')).toEqual([]);
  });
});
