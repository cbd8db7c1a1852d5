/** What findings observed of cookies held against their declarations: whole sentences, by the finding’s id. */
import type { StorageKind } from '../../../visit/visit.ts';
import { speaker, type Speaker } from './shared.ts';

export interface Kept {
  cookie: string;
  /** It is known how long it asked to be kept; else only how long the browser keeps it. */
  isAsked: boolean;
  /** Such as “for 2 years”. */
  howLong: string;
}

export const aboutCookies = {
  /** `does`: what its product does, in words. `isForSecurity`: called necessary for security, not necessary alone. */
  'category-differs': (
    of: { cookie: string; product: string | null; does: string | null },
    { by, isForSecurity }: { by: 'notice' | 'banner'; isForSecurity: boolean },
  ): string => {
    const product = of.product ?? 'a known product';
    const does = of.does ?? 'does something else';
    const as = isForSecurity ? 'necessary for security' : 'necessary';
    return by === 'banner'
      ? `${of.cookie} belongs to ${product}, which ${does}. The cookie banner calls it ${as}.`
      : `${of.cookie} belongs to ${product}, which ${does}. The privacy notice calls it ${as}.`;
  },

  'party-differs': (cookie: string, host: string, by: 'notice' | 'banner'): string =>
    by === 'banner'
      ? `${cookie} is held by ${host}, which is not the council’s. The cookie banner lists it as a first-party cookie.`
      : `${cookie} is held by ${host}, which is not the council’s. The privacy notice lists it as a first-party cookie.`,

  /** `howLong` and `declared`: such as "for 2 years", "until the browser closes". */
  'lasts-longer': (
    { cookie, isAsked, howLong }: Kept,
    { by, declared, isForSession }: { by: Speaker; declared: string; isForSession: boolean },
  ): string => {
    if (isForSession)
      return isAsked
        ? `${cookie} asked to be kept ${howLong}, whether or not the browser is closed. ${speaker[by]} says it is kept ${declared}.`
        : `${cookie} is kept ${howLong}, whether or not the browser is closed. ${speaker[by]} says it is kept ${declared}.`;
    return isAsked
      ? `${cookie} asked to be kept ${howLong}. ${speaker[by]} says it is kept ${declared}.`
      : `${cookie} is kept ${howLong}. ${speaker[by]} says it is kept ${declared}.`;
  },

  /** `cookie`: with whose it is, where that is known, such as "_ga (Google Analytics)". */
  'long-lifetime': ({ cookie, isAsked, howLong }: Kept): string =>
    isAsked
      ? `The cookie ${cookie} holds a number that can recognise this browser. It asked to be kept ${howLong}.`
      : `The cookie ${cookie} holds a number that can recognise this browser. It is kept ${howLong}.`,

  /** `cookie`: as above, null where it has no name; `howLong`: null where it is not known. */
  'undeclared-cookie': (of: { cookie: string | null; host: string; howLong: string | null }): string => {
    if (of.cookie === null)
      return of.howLong === null
        ? `This page stored a cookie without a name on ${of.host}.`
        : `This page stored a cookie without a name on ${of.host}, to be kept ${of.howLong}.`;
    return of.howLong === null
      ? `This page stored the cookie ${of.cookie} on ${of.host}.`
      : `This page stored the cookie ${of.cookie} on ${of.host}, to be kept ${of.howLong}.`;
  },
  /** Beside it, where its name alone tells what it is for. */
  forConsent: 'remembering a cookie choice',
  commonlyUsed: (forWhat: string): string => `A cookie of this name is commonly used for ${forWhat}.`,

  'undeclared-storage': (key: string, product: string, kind: StorageKind, host: string): string =>
    ({
      local: `This page saved “${key}”${product} in the browser, in local storage of ${host}.`,
      session: `This page saved “${key}”${product} in the browser, in session storage of ${host}.`,
      indexeddb: `This page saved “${key}”${product} in the browser, in a database of ${host}.`,
      cache: `This page saved “${key}”${product} in the browser, in a cache of ${host}.`,
    })[kind],
};
