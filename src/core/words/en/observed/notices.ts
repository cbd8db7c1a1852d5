/** What findings about the notices themselves observed: whole sentences, by the finding’s id. Names are fit to be shown. */
import { count, grouped, list } from '../counting.ts';
import { atTime, speaker, type Speaker } from './shared.ts';
import type { When } from '../../../findings/phrases.ts';

/** Names that stand in a sentence; the others are counted. */
const MOST = 5;

/** What nobody can see broken from a browser. */
type Unseeable = 'no-sale' | 'no-use-by-supplier' | 'does-not-identify';

export const aboutNotices = {
  'complaint-route-missing': (isAllRead: boolean): string =>
    isAllRead
      ? 'We did not find in the privacy notice how to complain to the council itself.'
      : 'We did not find in the privacy notice how to complain to the council itself. It may be said in a further privacy notice that it points to, which we have not read.',

  'declared-not-seen': (name: string): string =>
    `${name} is in the privacy notice and was not seen on this page. This is normal.`,

  /** What the notice says is not done. `receiver`: with its hosts beside it. */
  'denial-contradicted': {
    connected: (receiver: string, when: When | null): string =>
      `This page connected to ${receiver}${atTime(when)}.`,
    perhapsConnected: (receiver: string): string =>
      `This page began a request to ${receiver}. We did not see whether it was sent.`,
    storedOf: (product: string, cookies: string, when: When | null): string =>
      `This page stored cookies of ${product}${atTime(when)}: ${cookies}.`,
    stored: (cookies: string): string => `This page stored ${cookies}.`,
    unseeable: (of: Unseeable, names: readonly string[]): string =>
      ({
        'no-sale': count(names.length, {
          one: `This page contacted ${list(names, MOST)}. Whether what it learns is sold cannot be seen from a browser.`,
          other: `This page contacted ${list(names, MOST)}. Whether what they learn is sold cannot be seen from a browser.`,
        }),
        'no-use-by-supplier': count(names.length, {
          one: `This page contacted ${list(names, MOST)}. Whether what it learns is used for the supplier’s own ends cannot be seen from a browser.`,
          other: `This page contacted ${list(names, MOST)}. Whether what they learn is used for the supplier’s own ends cannot be seen from a browser.`,
        }),
        'does-not-identify': count(names.length, {
          one: `This page contacted ${list(names, MOST)}. Whether what it learns is used to identify anyone cannot be seen from a browser.`,
          other: `This page contacted ${list(names, MOST)}. Whether what they learn is used to identify anyone cannot be seen from a browser.`,
        }),
      })[of],
  },

  /** `isBefore`: before any choice was made; else it is not known what had been chosen. */
  'marketing-claim': (names: readonly string[], isBefore: boolean): string =>
    isBefore
      ? `This page contacted ${list(names, MOST)} before any choice was made. That does not show that personal data was shared.`
      : `This page contacted ${list(names, MOST)}. We do not know what had been chosen by then.`,

  /** What the notice no longer names, and what it names now. */
  'notice-changed': (removed: readonly string[], added: readonly string[]): string =>
    [
      'The privacy notice on the website is not the one we had transcribed.',
      ...(removed.length > 0 ? [`We no longer find ${list(removed, MOST)} in it.`] : []),
      ...(added.length > 0 ? [`It now names ${list(added, MOST)}.`] : []),
    ].join(' '),

  /** `shorter` and `longer`: such as "for 2 years", "until the browser closes". */
  'notice-contradicts-itself': {
    twoLifetimes: (by: Speaker, cookie: string, shorter: string, longer: string): string =>
      `${speaker[by]} says ${cookie} is kept ${shorter} in one place and ${longer} in another.`,
    bannerAndNotice: (cookie: string, banner: string, notice: string): string =>
      `The cookie banner says ${cookie} is kept ${banner}. The privacy notice says it is kept ${notice}.`,
    /** `quote`: its own words, which may end a sentence by themselves. `isUsed`: by the page that was looked at. */
    collected: (name: string, quote: string, isUsed: boolean): string => {
      const said = /[.!?]$/.test(quote) ? `“${quote}”` : `“${quote}”.`;
      return isUsed
        ? `Of ${name}, which this page uses, the privacy notice says ${said} That does not go with what it says elsewhere.`
        : `Of ${name} the privacy notice says ${said} That does not go with what it says elsewhere.`;
    },
  },

  /** `titles`: of the council’s notices that were read. */
  'notice-does-not-cover-page': (host: string, titles: readonly string[]): string => {
    const quoted = list(
      titles.map((title) => `“${title}”`),
      3,
    );
    return titles.length === 1
      ? `This page is on ${host}. Of this council we have read ${quoted}. It does not speak of this part of the website.`
      : `This page is on ${host}. Of this council we have read ${quoted}. None of them speaks of this part of the website.`;
  },

  'notice-not-linked': 'We found no link to a privacy or cookie notice on this page.',

  'notice-out-of-date': {
    words: {
      notice: (what: string) => `The privacy notice still speaks of ${what}.`,
      banner: (what: string) => `The cookie banner still speaks of ${what}.`,
    },
    cookie: {
      notice: (name: string) =>
        `The privacy notice lists ${name}, a cookie of a version of Google Analytics that is no longer offered.`,
      banner: (name: string) =>
        `The cookie banner lists ${name}, a cookie of a version of Google Analytics that is no longer offered.`,
    },
  },

  'notice-too-vague': (services: readonly string[]): string =>
    `This page contacted ${count(services.length, { one: '1 service', other: `${grouped(services.length)} services` })} of other companies: ${list(services, MOST)}. The privacy notice names none of them.`,

  'purpose-missing': {
    notice: (cookies: readonly string[]): string =>
      cookies.length === 1
        ? `The privacy notice lists 1 cookie without saying what it is for: ${list(cookies, MOST)}.`
        : `The privacy notice lists ${grouped(cookies.length)} cookies without saying what they are for: ${list(cookies, MOST)}.`,
    banner: (cookies: readonly string[]): string =>
      cookies.length === 1
        ? `The cookie banner lists 1 cookie without saying what it is for: ${list(cookies, MOST)}.`
        : `The cookie banner lists ${grouped(cookies.length)} cookies without saying what they are for: ${list(cookies, MOST)}.`,
  },
};
