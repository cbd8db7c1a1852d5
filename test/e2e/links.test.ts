/** Which links of a page are to notices, which are consent controls, and which only speak of cookies. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLinks } from '../../src/probes/links.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { startChromium, type Chromium } from './chromium.ts';
import cases from './links.json' with { type: 'json' };
import './in-headless-shell.ts';

let sites: Sites;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port, extension: null });
  page = await chromium.browser.newPage();
  await page.goto('https://www.anytown.gov.uk/');
});

afterAll(async () => {
  await chromium.close();
  await sites.close();
});

/** What a link is on a page that has no other. */
async function kindOf(text: string, address: string): Promise<string | null> {
  const { links } = (await page.evaluate(
    `(() => {
      const link = document.createElement('a');
      link.textContent = ${JSON.stringify(text)};
      link.setAttribute('href', ${JSON.stringify(address)});
      document.body.replaceChildren(link);
      return (${readLinks})();
    })()`,
  )) as ReturnType<typeof readLinks>;
  return links[0]?.kind ?? null;
}

describe('a link to a notice', () => {
  it.each(cases.notices)('is “%s” at %s: %s', async (text = '', address = '', kind = '') => {
    expect(await kindOf(text, address)).toBe(kind);
  });
});

describe('a service’s own notice', () => {
  it('is the site’s where it stands in the footer', async () => {
    const { links } = (await page.evaluate(`(() => {
      document.body.innerHTML = '<main><a href="/a">Parking privacy notice</a></main>' +
        '<footer><a href="/b">Parking privacy notice</a><a href="/c" title="Privacy notice">i</a></footer>';
      return (${readLinks})();
    })()`)) as ReturnType<typeof readLinks>;
    expect(links.map(({ address, kind }) => [new URL(address ?? '').pathname, kind])).toEqual([
      ['/b', 'privacy'],
      ['/c', 'privacy'],
      ['/a', 'service-privacy'],
    ]);
  });
});

describe('a consent control', () => {
  it.each(cases.controls)('is “%s” at %s', async (text = '', address = '') => {
    expect(await kindOf(text, address)).toBe('consent-control');
  });

  it('is any choice in a banner, and what tools mark as theirs', async () => {
    const { links } = (await page.evaluate(`(() => {
      document.body.innerHTML = '<div id="cookie-banner"><button>Accept all</button><button>Gwrthod</button></div>' +
        '<button id="ot-sdk-btn">Your choices</button><button>Accept the quote</button><button>Cookies</button>';
      return (${readLinks})();
    })()`)) as ReturnType<typeof readLinks>;
    expect(links.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'consent-control Accept all',
      'consent-control Gwrthod',
      'consent-control Your choices',
      'consent-control Cookies',
    ]);
  });
});

describe('neither', () => {
  it.each(cases.neither)('is “%s” at %s', async (text = '', address = '') => {
    expect(await kindOf(text, address)).toBeNull();
  });
});
