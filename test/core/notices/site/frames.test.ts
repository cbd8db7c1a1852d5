import { expect, it } from 'vitest';
import { withFrames } from '../../../../src/core/notices/site/frames.ts';
import type { Fetched } from '../../../../src/core/notices/site/page.ts';
import { readableText } from '../../../../src/core/reading/index.ts';

const SITE = 'https://www.leeds.gov.uk';

/** Words of a page, with what its frames show, and what was asked for. */
async function shown(text: string, pages: Record<string, string>, form: 'html' | 'text' = 'html') {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Fetched> => {
    asked.push(address.replace(SITE, ''));
    const found = pages[address.replace(SITE, '')];
    return found === undefined
      ? { trouble: { code: 'not-found', address } }
      : { page: { address, addresses: [address], text: found, form } };
  };
  const address = `${SITE}/cookies/`;
  const page = await withFrames({ address, addresses: [address], text, form: 'html' as const }, fetch);
  return { words: readableText(page.text, 'html').trim().split('\n'), asked, isSame: page.text === text };
}

it('shows the pages of a frameset', async () => {
  const { words, asked } = await shown('<frameset><frame src="menu.html"><frame src="/main"></frameset>', {
    '/cookies/menu.html': '<a href="/">Home</a>',
    '/main': '<h1>Cookies</h1><p>We use "Acmetrics" &amp; no more.',
  });
  expect(words).toEqual(['Home', 'Cookies', 'We use "Acmetrics" & no more.']);
  expect(asked).toEqual(['/cookies/menu.html', '/main']);
});

it('shows them in their places among the page’s own words', async () => {
  const { words } = await shown(
    '<p>Before</p><iframe src="/list"></iframe><p>Behind</p>',
    { '/list': '_ga' },
    'text',
  );
  expect(words).toEqual(['Before', '_ga', 'Behind']);
});

it('goes two frames deep, and never in a circle', async () => {
  const { words, asked } = await shown('<p>One<iframe src="/two">', {
    '/two': '<p>Two<iframe src="/three"></iframe><iframe src="/two"></iframe>',
    '/three': '<p>Three<iframe src="/four"></iframe>',
    '/four': '<p>Four',
  });
  expect(words).toEqual(['One', 'Two', 'Three']);
  expect(asked).toEqual(['/two', '/three']);
});

it('asks for a few at most, and leaves the page as it is where none comes', async () => {
  const frames = Array.from({ length: 20 }, (_, at) => `<iframe src="/f${at}"></iframe>`).join('');
  const { asked, isSame } = await shown(`<p>One${frames}`, {});
  expect(asked).toHaveLength(6);
  expect(isSame).toBe(true);
});

it.each(['about:blank', 'javascript:x()', 'data:text/html,x', 'blob:https://a/b'])(
  'asks for no %s',
  async (src) => {
    expect((await shown(`<iframe src="${src}"></iframe>`, {})).asked).toEqual([]);
  },
);

it.each(['hidden', 'style="display: none"', 'width="0" height="0"', 'aria-hidden="true"'])(
  'asks for none that nobody sees: %s',
  async (how) => {
    expect((await shown(`<iframe src="/count" ${how}></iframe>`, {})).asked).toEqual([]);
  },
);
