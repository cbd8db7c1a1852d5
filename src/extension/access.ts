/** Asks the person to let Candour see all websites. To be called as they press something: else browsers do not ask. */
import browser from 'webextension-polyfill';

/** True where they do. Fails where the browser would not ask. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request({ origins: ['<all_urls>'] });
