/**
 * Some pages keep a choice by a form that stays where it is: that it was kept shows once the page is opened anew and its
 * switches stand as they were put.
 */
import { addressNow, lookFor, openAnew, type Opened } from './stage.ts';
import { wayIn, type Wish } from './way.ts';

/** The page is there again, and its form filled in, within this, in milliseconds. */
const OPENED_MS = 4000;

/**
 * `save`: what the control that keeps it is called. Only for a form whose switches had to be put: one that stood so by
 * itself would stand so again.
 */
export async function areSettingsKept(stage: Opened, wish: Wish, save: string): Promise<boolean> {
  const address = await addressNow(stage);
  if (address === null || !(await openAnew(stage, address))) return false;
  const anew = { ...stage, before: null };
  const found = await lookFor(
    anew,
    (banners) => wayIn(banners, wish, save)?.switches.length === 0,
    OPENED_MS,
  );
  return found.length > 0;
}
