/** What consent tools declare, read in the page's own world: each tool as it holds it, and pages that do their worst. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { companies, consentTools } from '../../rules/index.ts';
import { namesOf } from '../../src/core/reading/index.ts';
import { readConsentTool } from '../../src/core/reading/tools/consent-tools.ts';
import { sourcesIn } from '../../src/core/notices/site/declared.ts';
import { functionsSought, placesSought } from '../../src/core/visit/settings-sought.ts';
import { readDeclarations } from '../../src/probes/consent-declarations.ts';
import { readWrittenSettings, type WrittenSettings } from '../../src/probes/consent-scripts.ts';
import { startChromium, type Chromium } from './chromium.ts';
import './in-headless-shell.ts';

let chromium: Chromium;
let page: Page;
const names = namesOf(companies);

beforeAll(async () => {
  chromium = await startChromium({ sites: null, extension: null });
  page = await chromium.browser.newPage();
});
afterAll(() => chromium.close());
beforeEach(async () => {
  await page.goto('about:blank');
});

/** Characters that the page's own world handed over. */
let handedOver = 0;

/** As observers read it: in a world of its own, where the page's changes to the language do not reach. */
async function writtenSettings(): Promise<WrittenSettings> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const expression = `(${readWrittenSettings})(${JSON.stringify(functionsSought(consentTools))})`;
  const asked = { expression, contextId: executionContextId, returnByValue: true };
  const { result } = await session.send('Runtime.evaluate', asked);
  await session.detach();
  return result.value as WrittenSettings;
}

/** What is read once this script has run in the page, as text and as cookie names. */
async function after(script: string, markup = ''): Promise<{ texts: string[]; cookies: string[] }> {
  await page.setContent(`<!doctype html><title>Page</title>${markup}<script>${script}</script>`);
  const { texts: written, globals } = await writtenSettings();
  const declared = await page.evaluate(readDeclarations, placesSought(consentTools, globals));
  handedOver = declared.length;
  const texts = sourcesIn({ declared, texts: written }).sources;
  const readings = texts.map((text) => readConsentTool(text, null, names));
  return { texts, cookies: readings.flatMap((reading) => reading?.cookies.map(({ name }) => name) ?? []) };
}

const civic = `{ apiKey: 'k', necessaryCookies: ['session'],
  optionalCookies: [{ name: 'analytics', label: 'Statistics', cookies: ['_ga', '_ga_*'], onAccept: function () {} }] }`;

describe('a consent tool', () => {
  it.each([
    [
      'OneTrust',
      `window.OneTrust = { GetDomainData: () => ({ Groups: [{ GroupName: 'Performance', FirstPartyCookies:
        [{ Name: '_ga', Host: 'leeds.gov.uk', IsSession: false, Length: '730', description: 'Counts' }], Hosts: [] }] }) };`,
      ['_ga'],
    ],
    [
      'Cookiebot',
      `window.CookieConsentDialog = { cookieTableStatistics: [['_ga', 'leeds.gov.uk', 'Counts', '2 years', 'HTTP', 1]],
        cookieTableNecessary: [], show() {} };`,
      ['_ga'],
    ],
    [
      'CookieYes',
      `window._ckyConfig = { _categories: [{ name: 'Analytics', slug: 'analytics', isNecessary: false,
        cookies: [{ cookieID: '_ga', domain: '.leeds.gov.uk', provider: '' }] }] };`,
      ['_ga'],
    ],
    [
      'Klaro',
      `window.klaroConfig = { services: [{ name: 'analytics', purposes: ['statistics'], cookies: [[/^_ga.*$/, '/', 'leeds.gov.uk'], '_gid'] }] };`,
      ['_ga*', '_gid'],
    ],
    [
      'Civic Cookie Control, which tells its settings',
      `window.CookieControl = { config: () => (${civic}) };`,
      ['session', '_ga', '_ga_*'],
    ],
    [
      'Civic Cookie Control, whose settings stand in the call',
      `window.CookieControl = { load() {} }; CookieControl.load(${civic});`,
      ['session', '_ga', '_ga_*'],
    ],
    [
      'Civic Cookie Control, whose settings have a name of their own',
      `window.CookieControl = { load() {} }; const options = ${civic}; CookieControl.load(options);`,
      ['session', '_ga', '_ga_*'],
    ],
  ])('%s tells its cookies', async (_tool, script, cookies) => {
    expect((await after(script)).cookies).toEqual(cookies);
  });

  it('is read without a request, a cookie or a click', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await after(
      `window.OneTrust = { GetDomainData: () => ({}) };`,
      '<button onclick="clicked = 1">Accept</button>',
    );
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => 'clicked' in globalThis)).toBe(false);
  });
});

describe('a page that does its worst', () => {
  it.each([
    ['throws', `window.OneTrust = { GetDomainData() { throw new Error('no'); } };`],
    ['throws from a getter', `Object.defineProperty(window, 'klaroConfig', { get() { throw 1; } });`],
    ['gives functions', `window.klaroConfig = () => 1;`],
    ['gives an element', `window.klaroConfig = document.body;`],
    ['gives itself', `window.klaroConfig = window;`],
  ])('and %s tells nothing', async (_how, script) => {
    const { cookies } = await after(script);
    expect(cookies).toEqual([]);
  });

  it('cannot hold a tool that tells from being heard', async () => {
    const { cookies } = await after(`window.OneTrust = { GetDomainData() { throw 1; } };
      window.klaroConfig = { services: [{ name: 'a', cookies: ['_ga'] }] };`);
    expect(cookies).toEqual(['_ga']);
  });

  it('cannot make it long, deep or endless', async () => {
    const { texts } = await after(`
      const services = Array.from({ length: 100000 }, (_, at) => ({ name: 'n' + at, cookies: ['x'.repeat(100000)] }));
      const deep = { services }; let at = deep; for (let i = 0; i < 5000; i += 1) at = at.next = { back: deep };
      window.klaroConfig = deep;
      window._ckyConfig = { _categories: [deep] };`);
    expect(texts.join('').length).toBeLessThanOrEqual(500_000);
  });

  it('cannot make it long by what it has put in place of the language’s own', async () => {
    await after(`window.klaroConfig = { services: [{ name: 'a', cookies: ['_ga'] }] };
      const huge = 'y'.repeat(3e7); const answer = () => huge; const { ownKeys } = Reflect;
      const owners = [String.prototype, Object, JSON, Reflect, RegExp.prototype, String, Array, Array.prototype];
      for (let at = 0; at < owners.length; at += 1) {
        const names = ownKeys(owners[at]);
        for (let of = 0; of < names.length; of += 1)
          if (typeof owners[at][names[of]] === 'function') try { owners[at][names[of]] = answer; } catch {}
      }`);
    expect(handedOver).toBeGreaterThan(20);
    expect(handedOver).toBeLessThanOrEqual(500_000);
  });

  it('cannot add to what objects inherit', async () => {
    const { texts } = await after(
      `window.klaroConfig = JSON.parse('{"__proto__": {"polluted": 1}, "services": [{"name": "a", "cookies": ["_ga"]}]}');`,
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toContain('polluted');
  });
});
