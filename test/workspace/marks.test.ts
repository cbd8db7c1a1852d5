import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/core/notices/corrections/entries.ts';
import { numbered, piecesOf, placeOf } from '../../src/workspace/notice/marks.ts';
import { claims, declares, lists, notice } from '../core/build.ts';

const text = 'We use Counter to count. Counter keeps _counter for 30 days. We sell nothing.';
const at = (quote: string): { quote: string; offset: number } => ({ quote, offset: text.indexOf(quote) });
const entries = [
  ...entriesOf(
    notice({
      declarations: [
        declares('counter', {
          ...at('We use Counter to count.'),
          cookies: [lists('_counter', at('Counter keeps _counter for 30 days.'))],
        }),
        declares('adverts', { quote: 'elsewhere', offset: 3 }),
      ],
      claims: [claims('no-sale', at('We sell nothing.')), claims('retention', at('_counter for 30 days'))],
    }),
  ).values(),
];

describe('what was understood of a text', () => {
  const all = numbered(entries, text);

  it('is numbered as it stands there, what stands nowhere in it too', () => {
    expect(all.map(({ entry, isPlaced }) => [entry.statement.quote, isPlaced])).toEqual([
      ['We use Counter to count.', true],
      ['elsewhere', false],
      ['Counter keeps _counter for 30 days.', true],
      ['_counter for 30 days', true],
      ['We sell nothing.', true],
    ]);
  });

  it('is marked in it, one within another, and the text stays whole', () => {
    const pieces = piecesOf(text, all);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const inside = pieces.find((piece) => piece.text === '_counter for 30 days');
    expect(inside?.keys).toHaveLength(2);
    expect(inside?.begins).toEqual([4]);
    expect(pieces.find((piece) => piece.text === ' ')?.keys).toEqual([]);
  });

  it('is not marked once it was taken out', () => {
    const [first, ...rest] = all;
    if (first === undefined) throw new Error('nothing was understood');
    const removed = { ...first, entry: { ...first.entry, isRemoved: true } };
    expect(piecesOf(text, [removed, ...rest])[0]?.keys).toEqual([]);
  });
});

describe('words of a notice', () => {
  it('are found in its text, else in its quotes', () => {
    expect(placeOf('We sell', { text, entries })).toBe(text.indexOf('We sell'));
    expect(placeOf('sell nothing', { text: null, entries })).toBe(text.indexOf('sell nothing'));
    expect(placeOf('. We', { text: null, entries })).toBeNull();
    expect(placeOf(' ', { text, entries })).toBeNull();
  });
});
