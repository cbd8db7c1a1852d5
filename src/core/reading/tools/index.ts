/**
 * The consent tools whose own lists of cookies we can read: one file each, named as its rule in rules/consent. Where a page
 * holds what is read here, which scripts are the tool's, and how it remembers a choice is all in that rule.
 */
import { civic } from './civic-cookie-control.ts';
import { cookiebot } from './cookiebot.ts';
import { cookieyes } from './cookieyes.ts';
import type { ToolReader } from './declared.ts';
import { drupal } from './drupal-eu-cookie-compliance.ts';
import { klaro } from './klaro.ts';
import { onetrust } from './onetrust.ts';
import { termly } from './termly.ts';
import { vanilla } from './vanilla-cookieconsent.ts';

/** Each is asked in turn whether settings are its own: those that look at least come last. */
export const toolReaders: readonly ToolReader[] = [
  onetrust,
  civic,
  cookiebot,
  cookieyes,
  termly,
  drupal,
  klaro,
  vanilla,
];
