/**
 * Some pages keep a choice by a form that stays where it is: that it was kept shows once the page is opened anew and its
 * switches stand as they were put.
 */
import { CdpError } from '../browser/cdp.ts';
import { lookFor, type Opened } from './stage.ts';
import { wayIn, type Wish } from './way.ts';

/** The page is there again, and its form filled in, within this, in milliseconds. */
const OPENED_MS = 4000;

/**
 * `save`: what the control that keeps it is called. Only for a form whose switches had to be put: one that stood so by
 * itself would stand so again.
 */
export async function areSettingsKept(stage: Opened, wish: Wish, save: string): Promise<boolean> {
  try {
    const { currentIndex, entries } = await stage.page.send('Page.getNavigationHistory');
    const url = entries[currentIndex]?.url;
    if (url === undefined) return false;
    // Asked for by its address: reloading could send the form once more.
    const { errorText } = await stage.page.send('Page.navigate', { url: url.replace(/#.*$/su, '') });
    if (errorText !== undefined) return false;
  } catch (error) {
    // The page went on meanwhile: then nothing shows that it was kept.
    if (error instanceof CdpError) return false;
    throw error;
  }
  const anew = { ...stage, before: null };
  const found = await lookFor(
    anew,
    (banners) => wayIn(banners, wish, save)?.switches.length === 0,
    OPENED_MS,
  );
  return found.length > 0;
}
