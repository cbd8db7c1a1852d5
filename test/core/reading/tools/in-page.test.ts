import { expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (html: string) => readNotice(html, { form: 'html', names, withTools: true });

const SETTINGS = `{ product: 'PRO', optionalCookies: [{ name: 'stats', label: 'Counting', description: 'Matomo counts visits.', cookies: ['_pk_id'] }] }`;
const SCRIPT = `<script>window.pages = { first: [1, 2] }; var setup = ${SETTINGS}; CookieControl.load(setup);</script>`;

it('reads what a page’s own script sets a consent tool up with, as the script alone', () => {
  const alone = readNotice(`CookieControl.load(${SETTINGS})`, { form: 'json', names });
  const page = read(
    `<!doctype html><title>Bins</title><h1>Report a bin</h1><p>Tell us where it stands.</p>${SCRIPT}`,
  );
  expect(page.cookies).toEqual(
    alone.cookies.map((cookie) => ({ ...cookie, offset: expect.any(Number) as number })),
  );
  expect(page.products).toMatchObject([{ id: 'matomo' }]);
  expect(page.kind).toBe('cookies');
});

it('keeps the words of a notice before what its tool lists', () => {
  const words = '<table><tr><th>Name<th>Expires<tr><td>_pk_id<td>1 year<tr><td>lang<td>2 days</table>';
  const { cookies, title } = read(`<!doctype html><h1>Cookies</h1>${words}${SCRIPT}`);
  expect(cookies.map(({ name, expiry }) => `${name} ${expiry}`)).toEqual(['_pk_id 1 year', 'lang 2 days']);
  expect(title).toBe('Cookies');
});

it('takes no list of a page that speaks of no such tool', () => {
  const script = `<script>var site = { services: [{ name: 'Bins', cookies: ['_pk_id'] }] };</script>`;
  expect(read(`<!doctype html><h1>Services</h1>${script}`).cookies).toEqual([]);
  expect(read(`<!doctype html><h1>Services</h1><p>Klaro</p>${script}`).cookies).toHaveLength(1);
});

it('leaves a page’s settings alone where they were not asked for', () => {
  expect(readNotice(`<!doctype html><h1>Bins</h1>${SCRIPT}`, { form: 'html', names }).cookies).toEqual([]);
});
