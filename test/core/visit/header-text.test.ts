import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headerText } from '../../../src/core/visit/header-text.ts';

const octetsOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

it('reads what was sent in UTF-8, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(headerText(octetsOf(text))).toBe(text);
    }),
  );
});

it('leaves text that was read already, and octets that are no UTF-8', () => {
  expect(headerText('llwybr_tŷ=1')).toBe('llwybr_tŷ=1');
  expect(headerText('caf\u00e9=1')).toBe('caf\u00e9=1');
});
