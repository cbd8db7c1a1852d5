/** What the buttons of a page promise: that cookies can be refused. That they can be accepted promises nothing. */
import { refusesCookies } from '../../page/banner.ts';
import { what } from './chosen.ts';
import type { Found, Said } from './rule.ts';

export const pressed = (said: Said, isOnBanner: boolean): Found[] =>
  refusesCookies(said.text, isOnBanner)
    ? [{ kind: 'can-decline', ...what(said), end: said.text.length }]
    : [];
