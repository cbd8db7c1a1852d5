/**
 * Headlines, for a resident. Companies connect; cookies are saved and kept; it is always “the privacy notice”. Companies are
 * counted and never named beside their number: what is named may be a product, of which alone it is true that the privacy
 * notice does not mention it.
 */
import type { GapCode } from '../../visit/gaps.ts';
import { count, either, grouped, list } from './counting.ts';

/** Whose words a promise is. */
type Speaker = 'notice' | 'banner';

/** What was saved: cookies (perhaps more), other storage alone, or nothing but a connection made. */
type Saved = 'cookies' | 'storage' | 'nothing';

/** What the things saved are for, where all are for the same. */
type SavedFor = 'optional' | 'statistics' | 'advertising';

/** How the sentence before it leaves the privacy notice to be spoken of. */
type Where = 'it' | 'it either' | 'the notice';

/** Names in a headline: more would not be read. */
const MOST = 3;
const names = (all: readonly string[]): string => list([...new Set(all)], MOST);
/** The same of what is not: "A, B or 4 others". */
const anyOf = (all: readonly string[], rest?: (more: number) => string): string =>
  either([...new Set(all)], MOST, rest);

const asksFirst: Record<Speaker, string> = {
  notice: 'The privacy notice says it asks first.',
  banner: 'The cookie banner says it asks first.',
};

const savedBefore: Record<SavedFor, Record<'cookies' | 'storage', string>> = {
  optional: {
    cookies: 'Optional cookies were saved before you chose.',
    storage: 'Optional information was saved on your device before you chose.',
  },
  statistics: {
    cookies: 'Cookies that count visits were saved before you chose.',
    storage: 'Information for counting visits was saved on your device before you chose.',
  },
  advertising: {
    cookies: 'Advertising cookies were saved before you chose.',
    storage: 'Information for advertising was saved on your device before you chose.',
  },
};

const savedAfterNo: Record<SavedFor, Record<'cookies' | 'storage', string>> = {
  optional: {
    cookies: 'Optional cookies were saved after you said no.',
    storage: 'Optional information was saved on your device after you said no.',
  },
  statistics: {
    cookies: 'Cookies that count visits were saved after you said no.',
    storage: 'Information for counting visits was saved on your device after you said no.',
  },
  advertising: {
    cookies: 'Advertising cookies were saved after you said no.',
    storage: 'Information for advertising was saved on your device after you said no.',
  },
};

/** Said of a choice that nobody knows. */
const ifNotAnswered: Record<SavedFor, Record<'cookies' | 'storage', string>> = {
  optional: {
    cookies: 'If you had not answered the cookie banner yet, optional cookies were saved before you chose.',
    storage:
      'If you had not answered the cookie banner yet, optional information was saved on your device before you chose.',
  },
  statistics: {
    cookies:
      'If you had not answered the cookie banner yet, cookies that count visits were saved before you chose.',
    storage:
      'If you had not answered the cookie banner yet, information for counting visits was saved before you chose.',
  },
  advertising: {
    cookies:
      'If you had not answered the cookie banner yet, advertising cookies were saved before you chose.',
    storage:
      'If you had not answered the cookie banner yet, information for advertising was saved before you chose.',
  },
};

const inWhich: Record<Where, string> = {
  it: 'mentioned in it',
  'it either': 'mentioned in it either',
  'the notice': 'mentioned in the privacy notice',
};

const helpersNotNamed = (of: readonly string[], where: Where): string =>
  count(of.length, {
    one: `${names(of)}, which helps the page work, is not ${inWhich[where]}.`,
    other: `${names(of)}, which help the page work, are not ${inWhich[where]}.`,
  });

const strangersNotNamed = (of: readonly string[], where: Where): string =>
  count(of.length, {
    one: `${names(of)}, which we do not know, is not ${inWhich[where]}.`,
    other: `${names(of)}, which we do not know, are not ${inWhich[where]}.`,
  });

const nothingContacted = 'We saw no connection to other companies.';

const connectsTo = (others: number): string =>
  count(others, {
    one: 'This page connects to 1 other company.',
    other: `This page connects to ${grouped(others)} other companies.`,
  });

/** `absent`: of these none is mentioned; `companies`: of how many. */
const notMentioned = (absent: readonly string[], companies: number): string => {
  const rest = (more: number): string => `the other ${grouped(more)}`;
  return `The privacy notice does not mention ${absent.length < companies ? anyOf(absent) : anyOf(absent, rest)}.`;
};

/** The first is the whole of what is said of the privacy notice; the second follows what it does not mention. */
const partlyMentioned = {
  alone: (of: readonly string[]) => `The privacy notice mentions only part of what ${names(of)} does here.`,
  aloneMany: (of: readonly string[]) => `The privacy notice mentions only part of what ${names(of)} do here.`,
  beside: (of: readonly string[]) => `It mentions only part of what ${names(of)} does here.`,
  besideMany: (of: readonly string[]) => `It mentions only part of what ${names(of)} do here.`,
};

/** Why a page is not said to match, though nothing differs. */
type WhyNot = 'all-said' | 'could-not-read' | 'not-read-yet' | 'too-vague' | 'not-all-checked';

const opening: Partial<Record<GapCode, string>> = {
  unreachable: 'We could not reach this page, so we cannot say anything about it.',
  'dns-failed': 'We could not find this address, so we cannot say anything about it.',
  'certificate-error': 'This page’s security certificate is not valid. We did not go further.',
  'http-error': 'The website answered with an error, so we cannot say anything about this page.',
  'bot-wall': 'The website asked us to prove that we are not a robot. We did not see the page itself.',
  'needs-login': 'The website asked us to sign in. We did not see the page itself.',
  'led-elsewhere':
    'This address led us to another website, so we cannot say anything about the council’s page.',
  download: 'This address is a file to download, not a page.',
  crashed: 'The page stopped working while we looked, so we cannot say.',
};

export const headline = {
  matches: 'Nothing we saw here differs from the council’s privacy notice.',
  /** Where an auditor set right how the notice was read: nothing passes without that being said. */
  matchesAsCorrected:
    'With an auditor’s corrections to how the privacy notice was read, nothing we saw here differs from it.',
  nothing: nothingContacted,
  loading: 'Still looking…',
  notCovered: 'The council’s privacy notice does not cover this part of its website.',
  internalPolicy:
    'We have read only the council’s internal policy. It points to a privacy policy that we have not read.',
  sensitivePage: 'Other companies can see that you opened this page.',
  typed: 'What you type here reaches another company before you send it.',
  afterWithdrawal: 'Optional cookies went on after consent was taken back.',
  afterObjection: 'Your visits are still counted after you said no to that.',
  preselected: 'Something optional is switched on here before you choose.',
  rejectHarder: 'Saying no takes more steps here than saying yes.',
  controlNotFound: 'The privacy notice speaks of a cookie control that we did not find on this page.',
  cloaked: 'A part of this website is another company’s, under the council’s name.',
  somethingDiffers: 'Something here is not as the privacy notice describes it.',
  cookiesNotListed: 'It does not list cookies by name.',
  technicalNotListed: 'Its list leaves out technical cookies that we saw.',

  /** What to say where the page itself could not be observed; nothing of gaps of other kinds. */
  opening,

  /**
   * `helpers`: those that help the page work; `strangers`: those of which we do not know what they do; none: null.
   */
  othersNotNamed: (helpers: readonly string[], strangers: readonly string[], where: Where): string | null => {
    if (helpers.length === 0) return strangers.length === 0 ? null : strangersNotNamed(strangers, where);
    const first = helpersNotNamed(helpers, where);
    return strangers.length === 0 ? first : `${first} ${strangersNotNamed(strangers, 'it either')}`;
  },

  onlyInGeneral: (of: readonly string[]): string => `It mentions ${names(of)} only in general terms.`,

  /** `page`: what the page is called, or null. */
  told: (companies: readonly string[], page: string | null): string => {
    const address = page === null ? 'the address of this page' : `the address of “${page}”`;
    return count(companies.length, {
      one: `${names(companies)} was sent ${address}.`,
      other: `${names(companies)} were sent ${address}.`,
    });
  },

  optionalBeforeChoice: (saved: Saved, kind: SavedFor, products: readonly string[], who: Speaker): string =>
    saved === 'nothing'
      ? `This page connected to ${names(products)} before you chose. ${asksFirst[who]}`
      : `${savedBefore[kind][saved]} ${asksFirst[who]}`,

  advertisingBeforeChoice: (saved: Saved): string =>
    savedBefore.advertising[saved === 'nothing' ? 'storage' : saved],

  afterReject: (saved: Saved, kind: SavedFor): string =>
    savedAfterNo[kind][saved === 'nothing' ? 'storage' : saved],

  contactedAfterReject: (products: readonly string[]): string =>
    `This page connected to ${names(products)} after you said no.`,

  afterClosing: (saved: Saved): string =>
    saved === 'cookies'
      ? 'Optional cookies were saved when the cookie banner was only closed.'
      : 'Optional information was saved on your device when the cookie banner was only closed.',

  noChoice: (saved: Saved): string =>
    saved === 'cookies'
      ? 'Optional cookies were saved, and we found no way to say no.'
      : 'Optional information was saved on your device, and we found no way to say no.',

  ifNotAnswered: (saved: Saved, kind: SavedFor, products: readonly string[]): string =>
    saved === 'nothing'
      ? `If you had not answered the cookie banner yet, this page connected to ${names(products)} before you chose.`
      : ifNotAnswered[kind][saved],

  ifSaidNo: (saved: Saved, products: readonly string[]): string =>
    ({
      cookies: 'If you said no to cookies here, optional cookies were saved all the same.',
      storage: 'If you said no to cookies here, optional information was saved on your device all the same.',
      nothing: `If you said no to cookies here, this page connected to ${names(products)} all the same.`,
    })[saved],

  ifNotUsed: (products: readonly string[]): string =>
    `If you had not answered the cookie banner yet, ${names(products)} saved something on your device before you chose.`,

  /** Saved by what is shown in the page, such as a film. */
  embedded: (products: readonly string[]): string =>
    `${names(products)} saved something on your device before you chose.`,

  countedWithout: (saved: Saved, products: readonly string[]): string =>
    saved === 'cookies'
      ? `Cookies of ${names(products)} that count visits were saved before you chose. We did not find all that the privacy notice should say of them.`
      : `${names(products)} counted your visit before you chose. We did not find all that the privacy notice should say of that.`,

  cookiesDenied: (who: Speaker): string =>
    ({
      notice: 'The privacy notice says such cookies are not used here. This page saved some.',
      banner: 'The cookie banner says such cookies are not used here. This page saved some.',
    })[who],

  /** `printed`: what the words that deny it call it; `known`: what it is called in the list. */
  denied: (printed: string, known: string, isContacted: boolean, who: Speaker): string => {
    const says = {
      notice: `The privacy notice says the council does not use ${printed} here.`,
      banner: `The cookie banner says the council does not use ${printed} here.`,
    }[who];
    return isContacted
      ? `${says} This page connected to ${known}.`
      : `${says} This page saved cookies of ${known}.`;
  },

  /** `about`: products, or cookies of nobody known. */
  contradictsItself: (about: readonly string[]): string =>
    about.length === 0
      ? 'The privacy notice says two different things about the same matter.'
      : `The privacy notice says two different things about ${names(about)}.`,
  theCookie: (name: string): string => `the cookie ${name}`,

  /** `helpers`: names of those that only help the page load, said where there are no others. `perhaps`: may have been asked. */
  connects: (others: number, helpers: readonly string[], perhaps: readonly string[]): string => {
    if (others > 0) return connectsTo(others);
    if (perhaps.length > 0)
      return `This page may have connected to ${names(perhaps)}: we did not see whether anything was sent.`;
    return helpers.length === 0 ? nothingContacted : `This page gets fonts or files from ${names(helpers)}.`;
  },

  noNotice: (connected: string): string => `${connected} We have not read this site’s privacy notice yet.`,

  bannerOnly: (connected: string): string =>
    `${connected} We have read only what the cookie banner says, not the privacy notice.`,

  /** A company of which another product is mentioned is said to be mentioned in part. Of nobody, nothing is said. */
  companiesNotNamed: (companies: number, absent: readonly string[], partly: readonly string[]): string => {
    const isOne = partly.length === 1;
    const first = connectsTo(companies);
    if (absent.length + partly.length === 0) return first;
    if (absent.length === 0) return `${first} ${partlyMentioned[isOne ? 'alone' : 'aloneMany'](partly)}`;
    const second = notMentioned(absent, companies);
    if (partly.length === 0) return `${first} ${second}`;
    return `${first} ${second} ${partlyMentioned[isOne ? 'beside' : 'besideMany'](partly)}`;
  },

  /** Each whole in itself: where several hold, the first two are told. */
  cookiesDiffer: {
    'lasts-longer': 'Some cookies are kept longer than the privacy notice says.',
    'category-differs': 'Some cookies are used for another purpose than the privacy notice says.',
    'party-differs': 'Some cookies are held by another company than the privacy notice says.',
    'undeclared-cookie': 'Some cookies are not listed in the privacy notice.',
    'undeclared-storage':
      'Something that this page saved on your device is not listed in the privacy notice.',
  },

  /** `others`: how many companies there are to check. */
  inconclusive: (connected: string, why: WhyNot, others: number): string => {
    switch (why) {
      case 'all-said':
        return 'What we saw is in the privacy notice, but we could not check everything.';
      case 'could-not-read':
        return `${connected} ${couldNotRead(others)}`;
      case 'not-read-yet':
        return `${connected} ${notReadYet(others)}`;
      case 'too-vague':
        return `${connected} The privacy notice speaks of other companies only in general terms.`;
      case 'not-all-checked':
        return connected === nothingContacted
          ? 'We saw no connection to other companies, but we could not check everything.'
          : `${connected} We could not check everything against the privacy notice.`;
    }
  },
};

function couldNotRead(others: number): string {
  if (others === 0)
    return 'A page of the privacy notice could not be read, so we could not check everything.';
  return count(others, {
    one: 'A page of the privacy notice could not be read, so we could not check it.',
    other: 'A page of the privacy notice could not be read, so we could not check all of them.',
  });
}

function notReadYet(others: number): string {
  if (others === 0)
    return 'We have not read all of the privacy notice yet, so we could not check everything.';
  return count(others, {
    one: 'We have not read all of the privacy notice yet, so we could not check it.',
    other: 'We have not read all of the privacy notice yet, so we could not check all of them.',
  });
}
