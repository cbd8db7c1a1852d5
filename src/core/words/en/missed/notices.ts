/** What exactly was missed of the notices of a page, for an auditor: the details of gaps. */
import type { NoticeTroubleCode } from '../../../notices/site/trouble.ts';

/** As the end of a sentence. `it`: an address, or what stands for one. */
const why: Record<NoticeTroubleCode, (it: string) => string> = {
  'no-link': () => 'the page has no link to one that could be followed',
  'other-site': (it) => `it stands on a site that is not the council’s (${it})`,
  'led-elsewhere': (it) => `${it} leads to a site that is not the council’s`,
  'not-found': (it) => `${it} was not found`,
  refused: (it) => `${it} answered with an error`,
  'robot-wall': (it) => `${it} asks visitors to show that they are people`,
  unreachable: (it) => `${it} could not be reached`,
  'too-slow': (it) => `${it} did not answer in time`,
  'too-large': (it) => `${it} is larger than is read`,
  pdf: (it) => `${it} is a PDF`,
  docx: (it) => `${it} is a Word document`,
  'other-format': (it) => `${it} is neither a web page, nor text, nor a PDF or Word document`,
  'no-text': (it) => `there is no text in ${it}`,
  locked: (it) => `${it} can only be opened with a password`,
  damaged: (it) => `${it} is a document that cannot be opened`,
  empty: (it) => `nothing that a notice says was found at ${it}`,
  'error-page': (it) => `${it} says that the page is not there`,
  login: (it) => `${it} asks visitors to sign in`,
  frames: (it) => `the words of ${it} are on other pages, which it shows in frames`,
  news: (it) => `${it} is somebody’s story about others, and no notice`,
  'of-an-app': (it) => `${it} is the notice of an app, and not of the website`,
  'needs-scripts': (it) => `the words of ${it} only come with its scripts`,
  'rows-missing': (it) =>
    `the list of cookies at ${it} comes from elsewhere, by a consent tool or in a frame`,
  'too-many': (it) => `there were more links than are followed (${it})`,
  'too-much': () => 'it is more than is kept',
};

export const missedInNotices = {
  why,
  supplied: 'what was supplied',
  /** `because`: the end of the sentence. */
  notRead: (because: string): string => `The privacy notice was not read: ${because}.`,
  otherNotRead: (because: string): string => `Another page of the privacy notice was not read: ${because}.`,
  notAllRead: (because: string): string => `Not all of the privacy notice was read: ${because}.`,
  onlyDeclared: 'Only what the cookie banner declares was read, not the privacy notice itself.',
  onlyListed: 'Only what the cookie banner lists was read, not the privacy notice itself.',
  /** `language`: its code; null where it is not known. */
  otherLanguage: (title: string, language: string | null): string =>
    language === null
      ? `“${title}” is in another language: its tables, names and dates were read, its sentences were not.`
      : `“${title}” is in another language (${language}): its tables, names and dates were read, its sentences were not.`,
  unread: {
    page: (text: string): string => `The page links to “${text}”, which was not read.`,
    notice: (text: string): string => `The privacy notice points to its ${text}, which was not read.`,
    banner: (text: string): string => `The list that the cookie banner (${text}) shows was not read.`,
  },
  twoReadings: (cookie: string): string => `What the notice says of ${cookie} can be read in two ways.`,
  inPassing: (name: string): string =>
    `The notice names ${name}, in words that we could not read as listing it.`,
  manyInPassing: (n: number): string =>
    `The notice names ${n} of the cookies and keys seen, in words that we could not read as listing them.`,
  policy: (title: string): string =>
    `“${title}” is an internal policy. It points to a privacy policy that was not read.`,
  oldCopy: (title: string, day: string): string =>
    `Of “${title}” only a copy of ${day} was at hand; the notice as it is now was not read.`,
};
