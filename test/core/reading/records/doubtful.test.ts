/** What a table says of a cookie in two ways: it is read one way, and the other is told. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice, type NoticeReading } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (...rows: string[][]): NoticeReading['cookies'] =>
  readNotice(
    `<h1>Cookies</h1><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    { form: 'html', names },
  ).cookies;

test('two columns of lifetimes, whatever heads the second', () => {
  for (const heading of ['Lifetime (guest)', 'Remark']) {
    const found = read(
      ['Name', 'Purpose', 'Lifetime', heading],
      ['skip_week', 'Knows your skip week', '30 days', '1 day'],
      ['allot_no', 'Knows your plot', '2 days', '48 hours'],
      ['tip_pass', 'Lets you into the tip', '9 days', ''],
    );
    expect(found.map(({ name, expiry, doubtful }) => [name, expiry, doubtful])).toEqual([
      ['skip_week', '30 days', [{ what: 'lifetime', other: '1 day' }]],
      ['allot_no', '2 days', undefined],
      ['tip_pass', '9 days', undefined],
    ]);
  }
});

test('two columns of kinds that contradict each other', () => {
  const found = read(
    ['Name', 'Category', 'Essential', 'Lasts'],
    ['skip_week', 'Analytics', 'Yes', '1 day'],
    ['allot_no', 'Functional', 'Yes', '1 day'],
    ['tip_pass', 'Marketing', 'No', '1 day'],
  );
  expect(found.map(({ name, doubtful }) => [name, doubtful])).toEqual([
    ['skip_week', [{ what: 'category', other: 'Analytics' }]],
    ['allot_no', undefined],
    ['tip_pass', undefined],
  ]);
});
