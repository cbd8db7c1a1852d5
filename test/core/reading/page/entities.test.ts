/** Characters that Markdown writes as HTML does: read as what they stand for, quoted as they stand. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (words: string): ReturnType<typeof readNotice> =>
  readNotice(`# Privacy notice\n\n${words}\n`, { form: 'text', names });

test.each([
  'We don&#39;t sell your data.',
  'We don&rsquo;t sell your data.',
  'We don&#x27;t sell&nbsp;your data.',
  'We don&apos;t sell your data &amp; never will.',
])('%s', (words) => {
  const [claim] = read(words).claims;
  expect(claim?.kind).toBe('no-sale');
  expect(words).toContain(claim?.quote);
});

test('an ampersand of its own stays one', () => {
  expect(read('Hart &; Son do not sell your data; Q&A is kept.').claims.map(({ kind }) => kind)).toContain(
    'no-sale',
  );
});
