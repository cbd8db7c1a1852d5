/** Each kind of claim in the ways a clause can be built, and clauses of the same words that claim nothing. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { framed } from '../../../../src/core/reading/statements/claims/frames.ts';
import built from './claims-frames.json' with { type: 'json' };
import nothing from './claims-none.json' with { type: 'json' };

const names = namesOf(companies);
const kindsIn = (words: string, title: string): string[] =>
  readNotice(`# ${title}\n\n${words}\n`, { form: 'text', names }).claims.map(({ kind }) => kind);

describe.each(Object.entries(built))('%s', (key, { title, says, not }) => {
  const kind = key.replace(' (Welsh)', '');
  test('is read in whatever way it is built', () => {
    expect(says.filter((words) => !kindsIn(words, title).includes(kind))).toEqual([]);
  });
  test('is not read from what looks like it', () => {
    expect(not.filter((words) => kindsIn(words, title).includes(kind))).toEqual([]);
  });
});

test.each(['Cookies', 'Privacy notice'])('nothing is claimed by such words under “%s”', (title) => {
  expect(nothing.filter((words) => kindsIn(words, title).length > 0)).toEqual([]);
});

describe('a frame', () => {
  test('follows its classes within one clause', () => {
    expect(framed('A cookie that we set holds nothing personal.', ['COOKIE ... HOLD .. NOT PERSONAL'])).toBe(
      43,
    );
    expect(
      framed('A cookie is set; a letter holds nothing personal.', ['COOKIE .. HOLD .. NOT PERSONAL']),
    ).toBeNull();
  });
  test('takes no denial of the reader, and none that is turned round, for one of ours', () => {
    for (const words of [
      'You should not collect personal data.',
      'We do not prevent it from holding personal data.',
    ])
      expect(framed(words, ['NOT .. TAKE|HOLD .. PERSONAL'])).toBeNull();
  });
  test('is not read where a class rules it out', () => {
    expect(
      framed('If we do not collect personal data, tell us.', ['NOT .. TAKE .. PERSONAL'], ['IF']),
    ).toBeNull();
  });
});
