/** Settings above a Markdown page are no part of what it says, but for its title and its dates. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (text: string) => readNotice(text, { form: 'text', names });

test('settings are no cookies, and the title is one', () => {
  const { title, cookies, dated } = read(
    '---\npage_title: Hall bookings privacy notice\nog_image: hall.png\nlayout_id: page\nlast_updated: 2 May 2024\n---\n\nWe keep bookings for a year.\n',
  );
  expect({ title, cookies, dated }).toEqual({
    title: 'Hall bookings privacy notice',
    cookies: [],
    dated: '2024-05-02',
  });
});

test('rules between parts of a page are none', () => {
  const { cookies } = read(
    '---\n\n# Cookies\n\nqx_seen: remembers that you saw our message, 1 year\n\nqx_lang: remembers your language, 1 month\n',
  );
  expect(cookies.map(({ name }) => name)).toEqual(['qx_seen', 'qx_lang']);
});
