import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, mayMatch } from '../../../../src/core/reading/patterns/may-match.ts';
import { needsOf } from '../../../../src/core/reading/patterns/pieces.ts';

const NEEDS: readonly (readonly [RegExp, string[][][]])[] = [
  [/\bnot\b.*\b(?:sell|sold)\b/, [[['|not|'], ['|sell|', '|sold|']]]],
  [/\btrad(?:e|ing) in\b/i, [[['|trade|', '|trading|']]]],
  [/\banalytic\w*/, [[['|analytic']]]],
  [/\w+n't\b/, [[['|t|']]]],
  [/\bcookies?\b|\btrackers\b/, [[['|cookies|', '|cookie|']], [['|trackers|']]]],
  [/(?:very )?much/, [[['much', 'very|']]]],
  [/(?:very )*much/, [[['much']]]],
  [/(?<!un)happy(?= with)/, [[['happy']]]],
  [/anonymi[sz]ed/, [[['anonymised', 'anonymized']]]],
  [/\d+ [a-z]+/, [[]]],
  [/straße/iu, [[['tra|']]]],
  [/\bsold? data\b/iu, [[['|data|']]]],
  [new RegExp('[sk]et\u017f', 'iu'), [[]]],
  [/stra[\p{L}--z]e/iv, [[]]],
  [/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10/, [[]]],
  [/not\cJ/, [[]]],
];

/** Of each way to write one. */
const PATTERNS: readonly RegExp[] = [
  ...NEEDS.map(([pattern]) => pattern),
  /\b(?:do(?:es)? not|don't|never)\b[^.]{0,60}\b(?:use|set)s?\b/i,
  /^(?:we|the council)? ?(?:keep|kept)(?: it)? for (?<length>\d{1,2} years?)$/i,
  /\bopt(?:ed)?[- ](?:in|out)\b/i,
  /(?<=\bno )cookies(?! are)/i,
  /(?:stor(?:e|es|ed|ing)|h[eo]ld)s?\b.{2,}?UK/,
  /\bwho (?:\w+ ){0,3}you\b|,(?: and)? it\b/,
];
const WORDS =
  "not sell sold trade trading in analytics don't never use uses set sets cookie cookies trackers very much unhappy happy with anonymised 12 years year we the council keep kept it for opted opt out no are store stored held hold UK who you do does Straße knot NOT\u212A \u017Fold data \u017Ftra\u1E9Ee".split(
    ' ',
  );

describe('what a pattern needs', () => {
  it.each(NEEDS)('%s', (pattern, needs) => {
    expect(needsOf(pattern)).toEqual(needs);
  });

  it('is there in every text that the pattern matches', () => {
    const words = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', '. ', '-', '')), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...PATTERNS), (said, pattern) => {
        const text = said.flat().join('');
        expect(holds(text, pattern)).toBe(pattern.test(text));
      }),
      { numRuns: 4000 },
    );
  });

  it('is missing in most others, which are not tried', () => {
    expect(mayMatch(/\bnot\b.*\bsold\b/, 'It is not known.')).toBe(false);
    expect(mayMatch(/\bnot\b.*\bsold\b/, 'It is sold, and not known.')).toBe(true);
  });
});
