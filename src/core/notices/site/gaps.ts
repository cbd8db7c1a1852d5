/** What could not be read of a site's own notice, as gaps of the Visit that is judged against it. */
import { missedWords } from '../../words/missed.ts';
import type { NoticeTrouble, NoticeTroubleCode } from './trouble.ts';
import { gapOf, type Gap } from '../../visit/gaps.ts';
import type { Notice } from '../notice.ts';

const missed = missedWords.inNotices;

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
  missed.why[code](address ?? missed.supplied);

/** `isOther`: whether another page of the notice is in hand. */
export function gapOfTrouble(trouble: NoticeTrouble, isOther: boolean): Gap {
  const because = whyNotRead(trouble);
  const code = OF_FORMAT.includes(trouble.code) ? 'notice-format' : 'notice-unread';
  // The page itself was read; only what it lists was not.
  if (trouble.code === 'rows-missing')
    return gapOf(code, missed.notAllRead(because), {
      loses: ['cookie-list'],
    });
  return gapOf(code, isOther ? missed.otherNotRead(because) : missed.notRead(because));
}

/** `notices`: those that came for the page; `hasBundled`: whether a bundled one speaks of it too. */
export function gapsOfNotices(notices: readonly Notice[], hasBundled: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (!hasBundled && notices.length > 0 && notices.every(({ layer }) => layer === 'consent-tool'))
    gaps.push(gapOf('notice-unread', missed.onlyDeclared));
  // Sentences are read in English and Welsh.
  for (const { title, language } of notices)
    if (!/^(?:en|cy)\b/i.test(language))
      gaps.push(gapOf('notice-language', missed.otherLanguage(title, language === 'und' ? null : language)));
  return gaps;
}
