/** A privacy notice that the person pastes, or opens from a file: compared with, and sent nowhere. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from '../popup/pictures.ts';
import { pageNamed } from '../sites/pages.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { violations } from './axe.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { asked, control, open, popupOf, says } from './reading.ts';

let sites: Sites;
let chromium: Chromium;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
});
afterAll(async () => {
  await chromium.close();
  await sites.close();
});
afterEach(() => chromium.closePages());

describe('a privacy notice that the person has', () => {
  const words = readFileSync(new URL('../sites/notices/leeds-website.txt', import.meta.url), 'utf8');

  async function openForm(): Promise<Page> {
    const { tab } = await open(chromium, sites, pageNamed('leeds-denial-contradicted').address);
    const popup = await popupOf(chromium, tab);
    await (await control(popup, 'summary', 'Paste the privacy notice, or open a file')).click();
    return popup;
  }

  it('can be pasted with the keyboard alone, and is compared with', async () => {
    const popup = await openForm();
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('notice-text');
    await popup.evaluate((text) => {
      const area = document.activeElement as HTMLTextAreaElement;
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
    expect(await violations(popup)).toEqual([]);
    await pictures(popup, 'reading-paste');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await says(popup, 'The privacy notice says the council does not use Facebook pixel here.');
    await says(popup, 'You gave it to us today at ');
    expect(asked(sites)).toEqual([]);
  });

  it('can be opened from a file', async () => {
    const popup = await openForm();
    const file = join(tmpdir(), `candour-notice-${process.pid}.html`);
    writeFileSync(file, `<!doctype html><title>Cookies</title><h1>Cookies</h1><p>${words}</p>`);
    const input = await popup.waitForSelector('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await (await control(popup, 'button', 'Compare with this')).click();
    await says(popup, 'You gave it to us today at ');
    rmSync(file);
  });

  it('is asked for where nothing was given, and told of where it says nothing or is a PDF', async () => {
    const popup = await openForm();
    await (await control(popup, 'button', 'Compare with this')).click();
    await says(popup, 'Paste the text of the privacy notice, or choose a file.');
    await popup.type('#notice-text', 'Good morning.');
    await (await control(popup, 'button', 'Compare with this')).click();
    await says(popup, 'found nothing there that a privacy notice says');
    await popup.$eval('#notice-text', (area) => ((area as HTMLTextAreaElement).value = ''));
    await popup.type('#notice-text', '%PDF-1.4 notice');
    await (await control(popup, 'button', 'Compare with this')).click();
    await says(popup, 'What you gave us is a PDF. We cannot read those.');
  });
});
