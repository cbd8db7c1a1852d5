/** The report to read and to print, of one page or of many. */
import type { Layer } from '../../notices/notice.ts';
import type { Verdict } from '../../report/report.ts';
import { count, grouped, list } from './counting.ts';

const pages = (n: number): string => count(n, { one: '1 page', other: `${grouped(n)} pages` });
const websites = (n: number): string => count(n, { one: '1 website', other: `${grouped(n)} websites` });

/** How many pages came out how. */
const cameOut: Record<Verdict, (n: number) => string> = {
  differs: (n) => `On ${pages(n)} we saw something that differs from the privacy notice.`,
  matches: (n) => `On ${pages(n)} nothing that we saw differs from the privacy notice.`,
  inconclusive: (n) => `About ${pages(n)} we cannot say: not everything could be seen or read.`,
  'no-notice': (n) => `For ${pages(n)} we had no privacy notice to compare with.`,
};

/** How a privacy notice came to be read. */
const came: Record<Layer, (day: string) => string> = {
  bundled: (day) => `kept in Candour, ${day}`,
  read: (day) => `read from the website, ${day}`,
  'consent-tool': (day) => `declared by the cookie banner, ${day}`,
  supplied: (day) => `supplied by you, ${day}`,
};

export const printed = {
  title: (council: string | null): string =>
    council === null ? 'What councils’ pages do, and what they say' : `${council}: words and pages`,
  /** Above the title. */
  made: (days: string): string => `Candour · ${days}`,
  fromTo: (first: string, last: string): string => `${first} to ${last}`,
  skip: 'Skip to the list of councils',
  lead: (page: number, website: number): string =>
    `We looked at ${pages(page)} of ${websites(website)} and compared what each page does with what the privacy notice says.`,
  cameOut,
  notOpened: (n: number): string =>
    count(n, {
      one: '1 page could not be opened at all. That is counted with those we cannot say anything about, and says nothing about the council.',
      other: `${grouped(n)} pages could not be opened at all. That is counted with those we cannot say anything about, and says nothing about the council.`,
    }),
  noJudgement:
    'A difference is not a judgement: it is what was seen beside what was read, on one page, at one time. Councils are in the order of the alphabet; they are not ranked, since that would rank what could be read.',

  together: {
    title: 'What the pages show together',
    companies: 'What the pages connect to, by how many councils’ pages do',
    company: 'Connected to',
    helpersLeftOut: 'Companies that only help a page load (fonts, files) are left out.',
    noCompany: 'We saw no connection to other companies.',
    byChoice: 'Cookies that were saved, by what they are for and what the visitor had chosen',
    knownUse: 'Known use',
    byNotice: 'Cookies that were saved, beside the privacy notices',
    how: 'How',
    onceACouncil: 'Each cookie counts once a council.',
    noCookie: 'We saw no cookies being saved.',
    /** Cookies that were saved, by how the notices have them. */
    declared: {
      listed: 'Saved, and in the privacy notice by name',
      product: 'Saved, and in it through the product’s name',
      category: 'Saved, and in it only by its kind',
      none: 'Saved, and not in it',
      unread: 'Saved, and what could list it was not read',
    },
    bar: 'Bar',
    number: 'Number',
    more: (n: number): string =>
      count(n, { one: '1 more is not shown here.', other: `${grouped(n)} more are not shown here.` }),
  },

  councils: {
    title: 'Councils, in the order of the alphabet',
    region: 'Councils',
    columns: {
      council: 'Council',
      page: 'Page',
      verdict: 'Verdict',
      seen: 'What was seen',
      unseen: 'Things not seen',
    },
    back: 'Back to the list of councils',
  },

  site: {
    title: 'The site as a whole',
    verdict: (verdict: string, looked: number, most: number): string =>
      `Verdict: ${verdict}. We looked at ${pages(looked)} of it, of at most ${most}.`,
    found: 'What we found, each once',
    finding: (title: string): string => `${title}.`,
    unseen: 'What we did not look at',
  },

  page: {
    /** `status`: null where the website did not answer. */
    verdict: (verdict: string, day: string, status: number | null): string =>
      status === null
        ? `Verdict: ${verdict}. Looked at on ${day}.`
        : `Verdict: ${verdict}. Looked at on ${day}; the website answered with HTTP ${status}.`,
    compared: (title: string, dated: string | null, layer: Layer, day: string): string =>
      dated === null
        ? `Compared with “${title}” (${came[layer](day)}).`
        : `Compared with “${title}”, dated ${dated} (${came[layer](day)}).`,
    notCompared: 'It was not compared with a privacy notice.',

    found: 'What we found',
    notSeen: 'Nothing: the page could not be seen. This says nothing about the council.',
    foundNothing:
      'We saw no connection to other companies, and nothing that differs from what we could read.',
    /** A heading, with how many stand below it. */
    heading: (title: string, n: number): string => `${title} (${grouped(n)})`,
    companyName: (name: string): string => `${name}:`,
    /** `names`: those of one company, as a list. */
    products: (names: string): string => `${names}.`,
    /** `cookies`: in words; null where it has none. */
    company: (does: string, cookies: string | null): string =>
      cookies === null ? `${does}.` : `${does}; ${cookies}.`,
    names: (names: readonly string[]): string => `${names.join(', ')}. This is normal.`,

    unseen: 'What we did not see or read',
    pointsTo: (unread: readonly string[]): string =>
      `The privacy notice points to ${list(unread)}. We have not read that.`,
    untold: 'What we could not tell because of it',
    inFull: 'In full',
    gap: (detail: string, code: string): string => `${detail} [${code}]`,
    missedNothing: 'We noticed nothing that we missed. Other pages of this website may do other things.',
    cookies: (page: string): string => `Cookies on ${page}`,
  },

  cookieColumns: {
    name: 'Cookie',
    host: 'Held for',
    party: 'Whose site',
    state: 'What became of it',
    category: 'Known use',
    seen: 'Seen',
    asked: 'Asked to be kept',
    declared: 'The notice says',
  },
  cookieCells: {
    nameless: '(without a name)',
    whenNotKnown: 'not known when',
    notSeen: 'not seen',
    notInIt: 'not in it',
    notRead: 'not read',
    declared: (how: string, kept: string | null): string => (kept === null ? how : `${how}: ${kept}`),
  },
};
