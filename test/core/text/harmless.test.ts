import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, harmless, harmlessLines, onOneLine, UNSEEN } from '../../../src/core/text/harmless.ts';
import { hostile, unseenIn } from '../../unseen.ts';

describe('text that a page chose', () => {
  it.each([
    ['an escape that clears the screen', 'a\u001b[2Jb', 'a\ufffd[2Jb'],
    ['a line end', 'a\nb', 'a\ufffdb'],
    ['a turn of direction', 'a\u202etxt.exe\u2069', 'a\ufffdtxt.exe\ufffd'],
    ['a mark of Arabic letters', 'a\u061cb', 'a\ufffdb'],
    ['a soft hyphen', 'bin\u00adday', 'bin\ufffdday'],
    ['a joiner of no width', '_g\u2060a', '_g\ufffda'],
    ['a Mongolian separator', '_g\u180ea', '_g\ufffda'],
    ['a Hangul filler', '_g\u3164a', '_g\ufffda'],
    ['a tag beyond the first plane', '_g\u{e0041}a', '_g\ufffda'],
    ['a variation selector', '_g\ufe0fa', '_g\ufffda'],
    ['half a pair', '_g\ud83da', '_g\ufffda'],
    ['a character for private use', '_g\ue001a', '_g\ufffda'],
  ])('shows a sign for %s', (_, text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it('stays as it is in any language', () => {
    const words = 'Caffi’r Tŷ Gwyn — £5 🚲 日本語 ไทย हिन्दी עִבְרִית العربية Tiếng Việt';
    expect(harmless(words)).toBe(words);
    // As some write it: letters and their marks apart.
    expect(harmless(words.normalize('NFD'))).toBe(words.normalize('NFD'));
  });

  it('knows of every character whether it acts', () => {
    const acts = new RegExp(`^[${UNSEEN}]$`, 'u');
    const missed: string[] = [];
    for (let code = 0; code <= 0x10_ffff; code++) {
      const character = String.fromCodePoint(code);
      if ((harmless(character) === '\ufffd') !== (acts.test(character) || code === 0xfffd))
        missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('does not pile marks over other lines', () => {
    expect(harmless(`a${'\u0301'.repeat(200)}b`)).toBe(`a${'\u0301'.repeat(6)}\ufffdb`);
  });

  it('shows nothing that acts or is not seen, whatever it was, and is not changed again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = harmless(text);
        expect(unseenIn(once)).toEqual([]);
        expect(once).not.toMatch(/\p{M}{7}/u);
        expect(harmless(once)).toBe(once);
      }),
    );
  });

  it('of a row of a table is one line', () => {
    expect(onOneLine('_ga\n Counts\t2 years\u202e')).toBe('_ga Counts 2 years\ufffd');
  });

  it('keeps its lines where it has lines', () => {
    expect(harmlessLines('one\u200b\ntwo\r\nthree')).toBe('one\ufffd\ntwo\ufffd\nthree');
  });
});

describe('cut text', () => {
  it('never ends in half a character', () => {
    expect(cutTo('ab🚲cd', 4)).toBe('ab…');
    expect(cutTo('ab🚲cd', 5)).toBe('ab🚲…');
    expect(cutTo('abc', 3)).toBe('abc');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, most) => {
        const cut = cutTo(text, most);
        return cut.length <= most && cut.isWellFormed();
      }),
    );
  });
});
