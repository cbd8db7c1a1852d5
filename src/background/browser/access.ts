/**
 * Whether the person lets Candour see all websites: without it the browser tells of no request to another site. Firefox
 * lets anyone take it back at any time, Chromium leaves them the choice of "on click".
 */
import browser from 'webextension-polyfill';

export const mayLookEverywhere = (): Promise<boolean> =>
  browser.permissions.contains({ origins: ['<all_urls>'] });
