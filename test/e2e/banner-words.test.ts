/** Which words of a page are its cookie banner's, and which of those a visitor can see. */
import type { CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBanner, type BannerWords } from '../../src/probes/banner-words.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { startChromium, type Chromium } from './chromium.ts';
import './in-headless-shell.ts';

const MOST = 4_000;

let sites: Sites;
let chromium: Chromium;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port, extension: null });
  page = await chromium.browser.newPage();
  session = await page.createCDPSession();
});

afterAll(async () => {
  await chromium.close();
  await sites.close();
});

/** As the observers read it: in a world of its own. `script`: what the page itself does first. */
async function readOf(body: string, script = ''): Promise<BannerWords> {
  await page.goto('https://www.anytown.gov.uk/');
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, body);
  if (script !== '') await page.evaluate(script);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'candour-test',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${readBanner})(${MOST})`,
    contextId: executionContextId,
    returnByValue: true,
  });
  expect(exceptionDetails).toBeUndefined();
  return result.value as BannerWords;
}

const textOf = async (body: string, script?: string): Promise<string> => (await readOf(body, script)).text;

const SAID = '<p>Cookies here: Hotjar shows us how pages are used.</p>';
const READ = 'Cookies here: Hotjar shows us how pages are used.';
const OVER = 'style="position:fixed;left:0;bottom:0;width:100%;background:#fff"';
const PAGE = '<main><h1>Bins</h1><p>Bins go out on Monday.</p></main>';

describe('the words of a banner', () => {
  it.each([
    ['fixed over the page', `${PAGE}<div ${OVER}>${SAID}</div>`],
    ['a dialog by its role', `${PAGE}<div role="dialog">${SAID}</div>`],
    ['a region that is labelled for cookies', `<div role="region" aria-label="Cookies">${SAID}</div>${PAGE}`],
    ['named for cookies, at the head of the page', `<div id="cookie-notice">${SAID}</div>${PAGE}`],
    [
      'in the page itself, where it asks',
      `<main><h1>Film</h1><div class="consent">${SAID}<button>OK</button></div></main>`,
    ],
    [
      'held by what has no size',
      `${PAGE}<div style="height:0;overflow:hidden"><div ${OVER}>${SAID}</div></div>`,
    ],
    [
      'to be scrolled to',
      `${PAGE}<div ${OVER}><div style="height:40px;overflow:auto"><div style="height:300px"></div>${SAID}</div></div>`,
    ],
    [
      'in Welsh',
      `${PAGE}<div ${OVER}><p>Cwcis: mae Hotjar yn dangos sut mae pobl yn defnyddio tudalennau.</p></div>`,
    ],
  ])('are read where it is %s', async (_, body) => {
    expect(await readOf(body)).toEqual({
      text: expect.stringMatching(/^C.*Hotjar.*\.(?:\nOK)?$/),
      isCut: false,
    });
  });

  it('are read in open shadow roots, through slots, and in frames of the page’s own', async () => {
    const shadow = `const host = document.querySelector('#here'); host.attachShadow({ mode: 'open' }).innerHTML =
      '<div role="dialog"><p>We use cookies.</p><slot></slot></div>';`;
    expect(await textOf(`<div id="here"><p>Hotjar counts.</p></div>`, shadow)).toBe(
      'We use cookies.\nHotjar counts.',
    );
    const frame = `<iframe style="position:fixed;bottom:0;width:600px;height:150px" srcdoc="<p>Our cookies: Hotjar.</p>"></iframe>`;
    const loaded = `new Promise((done) => { document.querySelector('iframe').onload = done; setTimeout(done, 500); })`;
    expect(await textOf(`${PAGE}${frame}`, loaded)).toBe('Our cookies: Hotjar.');
  });

  it('keep rows and blocks apart, and leave out what is only a link', async () => {
    const table = '<table><tr><td>Hotjar</td><td>shows how pages are used</td></tr></table>';
    const links = '<ul><li><a href="/a">Facebook</a></li><li>By <a href="/b">Matomo</a></li></ul>';
    expect(await textOf(`<div ${OVER}>Cookies${table}${links}<button>Accept</button></div>`)).toBe(
      'Cookies\nHotjar\tshows how pages are used\nBy Matomo\nAccept',
    );
  });
});

describe('what is no banner', () => {
  it.each([
    ['the page’s own text', `<main><h1>News</h1>${SAID}</main>`],
    [
      'what stands over the page and says nothing of cookies',
      `<div ${OVER}><p>Hotjar shows how pages are used.</p></div>`,
    ],
    [
      'a header with the page’s ways',
      `<div style="position:sticky;top:0"><nav><a href="/c">Cookies</a></nav>${SAID}</div>`,
    ],
    [
      'all of a page, held by one element',
      `<div class="cookies-on" style="position:fixed;inset:0;overflow:auto">${PAGE}${SAID}</div>`,
    ],
    ['a cookie page', `<main><div class="cookie-policy"><h2>Cookies</h2>${SAID}</div></main>`],
    ['a long text named for cookies', `<div class="cookie-policy">${SAID.repeat(60)}</div>`],
  ])('is %s', async (_, body) => {
    expect(await readOf(body)).toEqual({ text: '', isCut: false });
  });
});

describe('words that no visitor sees', () => {
  const hidden = (style: string): string =>
    `${PAGE}<div ${OVER}><p>We use cookies.</p><div style="${style}">${SAID}</div></div>`;
  it.each([
    ['not displayed', hidden('display:none')],
    ['invisible', hidden('visibility:hidden')],
    ['transparent', hidden('opacity:0')],
    ['nearly transparent, twice', hidden('opacity:.4"><div style="opacity:.4')],
    ['of a transparent colour', hidden('color:rgba(0,0,0,.01)')],
    ['tiny', hidden('font-size:1px')],
    ['scaled to nothing', hidden('transform:scale(0)')],
    ['moved off the page', hidden('position:absolute;left:-9999px')],
    ['fixed below the window', hidden('position:fixed;top:200vh')],
    ['indented away', hidden('text-indent:-9999px;overflow:hidden')],
    [
      'for screen readers alone',
      hidden('position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'),
    ],
    ['clipped', hidden('clip-path:inset(50%)')],
    ['in a box without height', hidden('height:0;overflow:hidden')],
    ['mostly cut off', hidden('height:4px;overflow:hidden')],
    ['moved out of a box that cuts', hidden('overflow:hidden;height:30px"><div style="translate:0 300px')],
    [
      'in a closed part',
      hidden('"><details><summary>More</summary>').replace('</div></div>', '</details></div></div>'),
    ],
    [
      'in a comment, a script or a field',
      hidden(
        `"><!-- Hotjar --><script type="text/plain">Hotjar</script><textarea>Hotjar</textarea><i style="display:none`,
      ),
    ],
  ])('are left out where they are %s', async (_, body) => {
    const { text, isCut } = await readOf(body);
    expect(text).toContain('We use cookies.');
    expect(text).not.toContain('Hotjar');
    expect(isCut).toBe(false);
  });

  it('are left out in a frame that nobody sees', async () => {
    const frame = `<iframe style="position:fixed;bottom:0;width:2px;height:2px" srcdoc="<div role=dialog>${READ}</div>"></iframe>`;
    const loaded = `new Promise((done) => { document.querySelector('iframe').onload = done; setTimeout(done, 500); })`;
    expect(await readOf(`${PAGE}${frame}`, loaded)).toEqual({ text: '', isCut: false });
  });
});

describe('a page that would have it otherwise', () => {
  it('says no more than its bound, and that it does', async () => {
    const long = await readOf(
      `<div ${OVER}><div style="height:99px;overflow:auto">${'<p>We use cookies and more.</p>'.repeat(400)}</div></div>`,
    );
    expect(long.isCut).toBe(true);
    expect(long.text.length).toBeLessThanOrEqual(MOST);
    const began = performance.now();
    const huge = await readOf(
      `<div ${OVER}></div>`,
      `document.querySelector('div').textContent = 'We use cookies. '.repeat(65_536);`,
    );
    expect(huge.text.length).toBeLessThanOrEqual(MOST);
    // Of which a part is in the window.
    expect(huge.isCut).toBe(true);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('is read past names that stand in for what a form or a document has', async () => {
    const names = [
      'childNodes',
      'parentNode',
      'getAttribute',
      'matches',
      'localName',
      'shadowRoot',
      'querySelector',
    ];
    const clobbered = names.map((name) => `<input name="${name}">`).join('');
    const images = ['createTreeWalker', 'body', 'defaultView'].map((name) => `<img name="${name}">`).join('');
    expect(await textOf(`<form ${OVER}>${clobbered}${SAID}</form>${images}`)).toContain(READ);
  });

  it('cannot answer in the place of what is displayed', async () => {
    const lies = `Element.prototype.checkVisibility = () => true;
      window.getComputedStyle = () => ({ opacity: '1', position: 'fixed', display: 'block' });
      Object.defineProperty(CharacterData.prototype, 'data', { get: () => 'We use cookies of Hotjar.' });
      Range.prototype.getClientRects = Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 99, 99);`;
    expect(
      await textOf(`<div ${OVER}><p style="display:none">Cookies: Hotjar</p>Our cookies.</div>`, lies),
    ).toBe('Our cookies.');
  });

  it('says that a banner in another site’s frame was not read', async () => {
    const frame = (style: string): string =>
      `${PAGE}<iframe title="Cookie consent" src="https://www.norfolk.gov.uk/nothing" style="${style}"></iframe>`;
    const loaded = `new Promise((done) => { document.querySelector('iframe').onload = done; setTimeout(done, 500); })`;
    expect((await readOf(frame('position:fixed;bottom:0;width:600px;height:90px'), loaded)).isCut).toBe(true);
    expect((await readOf(frame('position:fixed;display:none'), loaded)).isCut).toBe(false);
    expect((await readOf(frame('width:600px;height:300px'), loaded)).isCut).toBe(false);
  });
});
