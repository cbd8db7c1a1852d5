/**
 * Why a privacy notice could not be read, in plain words, and what a person can do about it.
 */
import type { NoticeTrouble, NoticeTroubleCode } from '../core/notices/site/trouble.ts';

/** `{page}` stands for the page's address without its scheme, or for "it". */
const WORDS: Record<NoticeTroubleCode, string> = {
  'no-link': 'We did not find a link to a privacy notice on this page.',
  'other-site': '{page} is on another organisation’s website. We only read the council’s own pages.',
  'led-elsewhere': '{page} leads to another organisation’s website. We did not go there.',
  'not-found': '{page} is not there: the website says that it has no such page.',
  refused: 'The website answered with an error when we asked for {page}.',
  'robot-wall': 'The website asked us to prove that we are not a robot when we asked for {page}.',
  unreachable: 'We could not reach {page}.',
  'too-slow': 'We waited 15 seconds for {page} and then stopped.',
  'too-large': '{page} is too long for us to read: it has more than 2 million letters.',
  pdf: '{page} is a PDF. We cannot read those.',
  docx: '{page} is a Word document. We cannot read those.',
  'other-format': '{page} is not a web page or plain text, so we could not read it.',
  'no-text': 'There is no text in {page}. It may be a picture of one.',
  locked: '{page} can only be opened with a password.',
  damaged: '{page} is a document that we could not open.',
  empty: 'We read {page}, and found nothing there that a privacy notice says.',
  'error-page': '{page} says that the page is not there, or not now.',
  login: '{page} asks people to sign in, so we could not read it.',
  frames: '{page} only shows other pages in frames, and we could not read those.',
  news: '{page} is a story about others. It is not a privacy notice.',
  'of-an-app': '{page} is the privacy notice of an app, and not of this website.',
  'needs-scripts': '{page} only shows its words to a browser that runs its scripts, so we could not read it.',
  'rows-missing': 'We read {page}, but not the list of cookies that is filled in while people look at it.',
  'too-many': 'There were too many links to privacy notices for us to read {page} too.',
  'too-much': 'The privacy notice says more than Candour can keep.',
};

/** "www.leeds.gov.uk/privacy", as people write addresses. */
export const shownAddress = (address: string): string =>
  address
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

export function troubleWords({ code, address }: NoticeTrouble): string {
  const page = address === null ? 'what you gave us' : shownAddress(address);
  const words = WORDS[code].replace('{page}', page);
  // Addresses begin small; sentences that are about the text itself do not.
  return address === null ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** What to do next: there is always a way. */
export const wayOut = (troubles: readonly NoticeTrouble[]): string =>
  troubles.some(({ address }) => address === null)
    ? 'If you have the privacy notice, you can paste its text or open it as a file below.'
    : 'You can open it yourself, and paste its text below.';
