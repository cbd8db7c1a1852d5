import { expect, it } from 'vitest';
import { entriesOf } from '../../src/core/notices/corrections/entries.ts';
import { additionOf, changeOf, draftOf, emptyDraft } from '../../src/workspace/notice/draft.ts';
import { claims, declares, lists, notice } from '../core/build.ts';

const [declaration, cookie, claim] = [
  ...entriesOf(
    notice({
      declarations: [declares('counter', { cookies: [lists('_counter', { expiry: '30 days' })] })],
      claims: [claims('asks-first', { categories: ['statistics'] })],
    }),
  ).values(),
];

it('asks for nothing but what was changed in the form', () => {
  if (declaration === undefined || cookie === undefined || claim === undefined) throw new Error('no entries');
  expect(changeOf(cookie, { ...draftOf(cookie), expiry: ' 2 years ' })).toMatchObject({
    act: 'set',
    of: 'cookie',
    to: { expiry: '2 years' },
  });
  expect(changeOf(cookie, draftOf(cookie))).toMatchObject({ to: {} });
  expect(
    changeOf(declaration, { ...draftOf(declaration), promise: 'asks-first', negated: true }),
  ).toMatchObject({
    to: { promise: 'asks-first', negated: true },
  });
  expect(changeOf(claim, { ...draftOf(claim), categories: [] })).toMatchObject({ to: { categories: [] } });
});

it('takes an empty field for nothing', () => {
  if (cookie === undefined) throw new Error('no cookie');
  expect(changeOf(cookie, { ...draftOf(cookie), expiry: '' })).toMatchObject({ to: { expiry: null } });
  const added = additionOf(
    { ...emptyDraft('declaration'), name: 'Maps' },
    { quote: 'Maps', offset: 1, under: null },
  );
  expect(added).toMatchObject({ act: 'add', with: { name: 'Maps', product: null, category: null } });
});
