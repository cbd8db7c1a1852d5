import { expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (body: string) =>
  readNotice(`<!doctype html><html lang="en"><title>Cookies</title><body>${body}`, { form: 'html', names });

it('reads what a frame holds itself as part of the page', () => {
  const words = '&lt;p&gt;Our website uses Matomo to count visits.&lt;/p&gt;';
  const { products, title } = read(`<h1>Our cookies</h1><iframe srcdoc="${words}">No frames here.</iframe>`);
  expect(products.map(({ id, quote }) => `${id} ${quote}`)).toEqual([
    'matomo Our website uses Matomo to count visits.',
  ]);
  expect(title).toBe('Our cookies');
});

it('points to what a frame shows, which was not read', () => {
  const { links } = read(
    '<iframe title="Cookie list" src="https://lists.example/a"></iframe><iframe src="/x/map.html">',
  );
  expect(links.map(({ text, address, kind, read: isRead }) => ({ text, address, kind, isRead }))).toEqual([
    { text: 'Cookie list', address: 'https://lists.example/a', kind: 'cookies', isRead: false },
    { text: 'map.html', address: '/x/map.html', kind: 'other', isRead: false },
  ]);
});

it('reads frames that hold frames no deeper than a few', () => {
  let page = '<p>Our website uses Matomo.</p>';
  for (let depth = 0; depth < 8; depth += 1)
    page = `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  expect(read(page).products).toEqual([]);
});
