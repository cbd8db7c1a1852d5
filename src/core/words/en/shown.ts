/** What a resident reads below the headline, in the popup and in print: companies, differences, what was not seen. */
import type { Choice } from '../../visit/visit.ts';
import type { HeadingId } from '../../report/denied.ts';
import { count, grouped, list } from './counting.ts';

const groups: Record<HeadingId, string> = {
  denied: 'The privacy notice says these are not used',
  'denied-with-exceptions': 'The privacy notice says these are not used, with exceptions',
  'denied-in-part': 'The privacy notice says part of this is not used',
  'not-named': 'Not in the privacy notice',
  'in-part': 'Only partly in the privacy notice',
  'not-read': 'Not yet checked against the privacy notice',
  'in-general-terms': 'Mentioned only in general terms',
  'by-category': 'In the privacy notice, by kind',
  'by-its-cookies': 'In the privacy notice, by their cookies',
  'in-consent-tool': 'In the cookie banner',
  named: 'In the privacy notice',
  contacted: 'This page connects to',
  'public-body': 'Other public sites',
  'helps-load': 'Helps the page load',
};

/** When something was seen; null where that is not known. */
const seenWhen: Record<Choice, string | null> = {
  none: 'before you chose',
  rejected: 'after no',
  accepted: 'after yes',
  withdrawn: 'after yes, then no',
  closed: 'after closing the banner',
  partial: 'after yes to some',
  unknown: null,
};

export const shown = {
  groups,
  /** Of companies of which some are said not to be used; `title`: of the others. */
  orDenied: (title: string): string => `${title}, or said not to be used`,
  seenWhen,

  notSeen: {
    /** `isWhole`: all of the page was seen. */
    title: (isWhole: boolean): string =>
      isWhole
        ? 'Mentioned in the privacy notice, but not used on this page'
        : 'Mentioned in the privacy notice, but not seen here',
    why: 'This is normal. A privacy notice speaks of the whole website, and of steps such as forms and payments.',
    normal: 'This is normal.',
  },

  company: {
    /** Beside the name of its product: whose it is. */
    from: (company: string): string => `(${company})`,
    doesNotKnown: 'We do not know what it does',
    /** `longest`: how long, in words; null where it is not known. */
    cookies: (n: number, longest: string | null): string =>
      longest === null
        ? count(n, { one: '1 cookie', other: `${grouped(n)} cookies` })
        : count(n, {
            one: `1 cookie, to be kept for ${longest}`,
            other: `${grouped(n)} cookies, to be kept for up to ${longest}`,
          }),
    passingCookies: (n: number): string =>
      count(n, {
        one: '1 cookie, kept until you close your browser',
        other: `${grouped(n)} cookies, kept until you close your browser`,
      }),
    identifier: (howLong: string): string =>
      `A number that can recognise this browser is kept for ${howLong}`,
    identifierMeans:
      'Such a number is made for your browser alone. By it the company can tell that the same browser has come back.',
    seen: (when: string): string => `Seen ${when}`,
    seenBefore: 'Seen here before you made a choice.',
    notFoundShort: (names: readonly string[]): string =>
      `We did not find ${list(names)} in the privacy notice`,
    notFound: (names: readonly string[]): string => `We did not find ${list(names)} in the privacy notice.`,
    /** `names`: of its products; null where it is all of what it does here. */
    deniedShort: (names: readonly string[] | null): string =>
      names === null
        ? 'The privacy notice says that it is not used'
        : count(names.length, {
            one: `The privacy notice says that ${list(names)} is not used`,
            other: `The privacy notice says that ${list(names)} are not used`,
          }),
    notChecked: (names: readonly string[]): string =>
      `We could not check whether the privacy notice mentions ${list(names)}: not all of it has been read.`,
    mayBeIn: (unread: readonly string[]): string => `It may be in ${list(unread)}.`,
    sentAddress: (company: string): string => `${company} was sent the address of this page.`,
    sentAddressAndTitle: (company: string): string =>
      `${company} was sent the address of this page and its title.`,
    sentTitle: (company: string): string => `${company} was sent the title of this page.`,
    sentSite: (company: string): string =>
      `${company} was sent the name of the website you are on, but not of the page.`,
    sentTyped: (company: string): string => `${company} was sent something typed into a form.`,
    connectedTo: 'This page connected to:',
    times: (n: number): string =>
      n === 2 ? 'twice' : count(n, { one: 'once', other: `${grouped(n)} times` }),
  },

  says: {
    notice: 'The privacy notice says:',
    banner: 'The cookie banner says:',
    noticeOnly: 'The privacy notice only says:',
    bannerOnly: 'The cookie banner only says:',
    noticeOf: (name: string): string => `The privacy notice says of ${name}:`,
    bannerOf: (name: string): string => `The cookie banner says of ${name}:`,
  },

  differences: 'What we noticed',
  timesHeard: 'times',
  helpsLoad: 'These deliver parts of the page, such as fonts and files. We count them apart.',
  showAll: (n: number): string => `Show all ${grouped(n)}`,
  showMore: (portion: number, all: number): string => `Show ${grouped(portion)} more of ${grouped(all)}`,
  gaps: 'We could not check everything',
};
