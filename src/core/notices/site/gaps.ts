/** What could not be read of a site's own notice, as gaps of the Visit that is judged against it. */
import type { NoticeTrouble, NoticeTroubleCode } from './trouble.ts';
import { gapOf, type Gap } from '../../visit/gaps.ts';
import type { Notice } from '../notice.ts';

/** Words for why, as the end of a sentence. `{}` stands for the address. */
const WHY: Record<NoticeTroubleCode, string> = {
  'no-link': 'the page has no link to one that could be followed',
  'other-site': 'it stands on a site that is not the council’s ({})',
  'led-elsewhere': '{} leads to a site that is not the council’s',
  'not-found': '{} was not found',
  refused: '{} answered with an error',
  'robot-wall': '{} asks visitors to show that they are people',
  unreachable: '{} could not be reached',
  'too-slow': '{} did not answer in time',
  'too-large': '{} is larger than is read',
  pdf: '{} is a PDF',
  docx: '{} is a Word document',
  'other-format': '{} is neither a web page, nor text, nor a PDF or Word document',
  'no-text': 'there is no text in {}',
  locked: '{} can only be opened with a password',
  damaged: '{} is a document that cannot be opened',
  empty: 'nothing that a notice says was found at {}',
  'error-page': '{} says that the page is not there',
  login: '{} asks visitors to sign in',
  frames: 'the words of {} are on other pages, which it shows in frames',
  news: '{} is somebody’s story about others, and no notice',
  'of-an-app': '{} is the notice of an app, and not of the website',
  'needs-scripts': 'the words of {} only come with its scripts',
  'rows-missing': 'the list of cookies at {} comes from elsewhere, by a consent tool or in a frame',
  'too-many': 'there were more links than are followed ({})',
  'too-much': 'it is more than is kept',
};

/** Where the notice is there, in a form that is not read. */
const OF_FORMAT: readonly NoticeTroubleCode[] = [
  'pdf',
  'docx',
  'other-format',
  'no-text',
  'locked',
  'damaged',
  'needs-scripts',
];

/** `address: null`: the text was supplied by the person. */
export const whyNotRead = ({ code, address }: NoticeTrouble): string =>
  WHY[code].replace('{}', () => address ?? 'what was supplied');

/** `isOther`: whether another page of the notice is in hand. */
export function gapOfTrouble(trouble: NoticeTrouble, isOther: boolean): Gap {
  const what = isOther ? 'Another page of the privacy notice' : 'The privacy notice';
  const code = OF_FORMAT.includes(trouble.code) ? 'notice-format' : 'notice-unread';
  // The page itself was read; only what it lists was not.
  if (trouble.code === 'rows-missing')
    return gapOf(code, `Not all of the privacy notice was read: ${whyNotRead(trouble)}.`, {
      loses: ['cookie-list'],
    });
  return gapOf(code, `${what} was not read: ${whyNotRead(trouble)}.`);
}

/** `notices`: those that came for the page; `hasBundled`: whether a bundled one speaks of it too. */
export function gapsOfNotices(notices: readonly Notice[], hasBundled: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (!hasBundled && notices.length > 0 && notices.every(({ layer }) => layer === 'consent-tool'))
    gaps.push(
      gapOf('notice-unread', 'Only what the cookie banner declares was read, not the privacy notice itself.'),
    );
  for (const { title, language } of notices)
    if (!/^en\b/i.test(language))
      gaps.push(
        gapOf(
          'notice-language',
          `“${title}” is in another language${language === 'und' ? '' : ` (${language})`}: its tables, names and dates were read, its sentences were not.`,
        ),
      );
  return gaps;
}
