/** The site's own privacy notice: what a page was held against, the offer to read it, what came of that. */
import type { NoticeTroubleCode } from '../../notices/site/trouble.ts';

/** `page`: its address without the scheme, or what stands for it. */
const troubles: Record<NoticeTroubleCode, (page: string) => string> = {
  'no-link': () => 'We did not find a link to a privacy notice on this page.',
  'other-site': (page) =>
    `${page} is on another organisation’s website. We only read the council’s own pages.`,
  'led-elsewhere': (page) => `${page} leads to another organisation’s website. We did not go there.`,
  'not-found': (page) => `${page} is not there: the website says that it has no such page.`,
  refused: (page) => `The website answered with an error when we asked for ${page}.`,
  'robot-wall': (page) => `The website asked us to prove that we are not a robot when we asked for ${page}.`,
  unreachable: (page) => `We could not reach ${page}.`,
  'too-slow': (page) => `We waited 15 seconds for ${page} and then stopped.`,
  'too-large': (page) => `${page} is too long for us to read: it has more than 2 million letters.`,
  pdf: (page) => `${page} is a PDF. We cannot read those.`,
  docx: (page) => `${page} is a Word document. We cannot read those.`,
  'other-format': (page) => `${page} is not a web page or plain text, so we could not read it.`,
  'no-text': (page) => `There is no text in ${page}. It may be a picture of one.`,
  locked: (page) => `${page} can only be opened with a password.`,
  damaged: (page) => `${page} is a document that we could not open.`,
  empty: (page) => `We read ${page}, and found nothing there that a privacy notice says.`,
  'error-page': (page) => `${page} says that the page is not there, or not now.`,
  login: (page) => `${page} asks people to sign in, so we could not read it.`,
  frames: (page) => `${page} only shows other pages in frames, and we could not read those.`,
  news: (page) => `${page} is a story about others. It is not a privacy notice.`,
  'of-an-app': (page) => `${page} is the privacy notice of an app, and not of this website.`,
  'needs-scripts': (page) =>
    `${page} only shows its words to a browser that runs its scripts, so we could not read it.`,
  'rows-missing': (page) =>
    `We read ${page}, but not the list of cookies that is filled in while people look at it.`,
  'too-many': (page) => `There were too many links to privacy notices for us to read ${page} too.`,
  'too-much': () => 'The privacy notice says more than Candour can keep.',
};

export const notice = {
  compared: {
    /** The date it bears and whose it is: null where it says none, or where it is the council's own. */
    with: (title: string, date: string | null, publisher: string | null): string => {
      if (date === null)
        return publisher === null
          ? `Compared with “${title}”.`
          : `Compared with “${title}”, of ${publisher}.`;
      return publisher === null
        ? `Compared with “${title}”, dated ${date}.`
        : `Compared with “${title}”, dated ${date}, of ${publisher}.`;
    },
    andWith: (title: string, date: string | null, publisher: string | null): string => {
      if (date === null)
        return publisher === null ? `And with “${title}”.` : `And with “${title}”, of ${publisher}.`;
      return publisher === null
        ? `And with “${title}”, dated ${date}.`
        : `And with “${title}”, dated ${date}, of ${publisher}.`;
    },
    withBanner: 'Compared with what the cookie banner on this page says.',
    andWithBanner: 'And with what the cookie banner on this page says.',
    none: 'This page was not compared with a privacy notice.',
  },
  arrival: {
    bundled: (day: string): string => `Our copy was read on ${day}.`,
    read: (when: string): string => `Read from the council’s website ${when}.`,
    banner: 'Declared by the cookie banner on this page.',
    supplied: (when: string): string => `You gave it to us ${when}.`,
  },

  section: 'The privacy notice on the website',
  sectionRead: 'The privacy notice we read',
  sectionSupplied: 'The privacy notice you gave us',
  link: 'Privacy notice',
  linksTo: 'This page links to:',
  oneAsked:
    'We ask the website for it, and for a cookie page that is named there, without your cookies. Nothing else is sent.',
  someAsked:
    'We ask the website for them, and for a cookie page that is named there, without your cookies. Nothing else is sent.',
  alsoElsewhere: 'It also links to another organisation’s website, where we do not read:',
  elsewhere: 'Its privacy notice is on another organisation’s website, where we do not read:',
  noLink: 'We did not find a link to a privacy notice on this page.',
  forget: 'Forget what was read',
  forgetSupplied: 'Forget what you gave us',

  reading: 'Reading the privacy notice…',
  readNow: 'Read it now',
  readLive: 'Read the live privacy notice',
  readAgain: 'Read it again',
  tryAgain: 'Try again',

  troubles,
  /** Stands for the page where it was pasted or opened. */
  given: 'what you gave us',
  waysOut: {
    given: 'If you have the privacy notice, you can paste its text or open it as a file below.',
    open: 'You can open it yourself, and paste its text below.',
  },

  paste: {
    title: 'Paste the privacy notice, or open a file',
    text: 'Text of the privacy notice',
    file: 'Or a file: a saved web page, or plain text',
    tooLong: 'This file is too long for us to read.',
    nothing: 'Paste the text of the privacy notice, or choose a file.',
    stays: 'It stays in this browser until you close it.',
    compare: 'Compare with this',
    closes: 'Does this window close when you choose a file?',
    openInTab: 'Open it in a tab.',
  },
};
