/** Each kind of claim in the words that public bodies use for it, and sentences that come near it and say something else. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import worded from './claims-worded.json' with { type: 'json' };

const names = namesOf(companies);
const kindsIn = (words: string): string[] =>
  readNotice(`# Privacy and cookies\n\n${words}\n`, { form: 'text', names }).claims.map(({ kind }) => kind);

describe.each(Object.entries(worded))('%s', (kind, { says, not }) => {
  test.each(says)('is said by: %s', (words) => {
    expect(kindsIn(words)).toContain(kind);
  });
  test.each(not)('is not said by: %s', (words) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});
