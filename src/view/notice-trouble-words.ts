/**
 * Why a privacy notice could not be read, in plain words, and what a person can do about it.
 */
import { asSentence } from './text.ts';
import { words } from '../core/words/index.ts';
import type { NoticeTrouble } from '../core/notices/site/trouble.ts';

/** "www.leeds.gov.uk/privacy", as people write addresses. */
export const shownAddress = (address: string): string =>
  address
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

export function troubleWords({ code, address }: NoticeTrouble): string {
  const page = address === null ? words.notice.given : shownAddress(address);
  const sentence = words.notice.troubles[code](page);
  // Addresses begin small; sentences that are about the text itself do not.
  return address === null ? asSentence(sentence) : sentence;
}

/** What to do next: there is always a way. */
export const wayOut = (troubles: readonly NoticeTrouble[]): string =>
  troubles.some(({ address }) => address === null) ? words.notice.waysOut.given : words.notice.waysOut.open;
