/** What was read of the banner of a page, each time that it was read: what is news is noted. Asks no browser. */
import { missedWords } from '../../core/words/missed.ts';
import type { BannerWords } from '../../probes/banner-words.ts';
import { sha256Of } from '../known/sha256.ts';
import { BANNER_CUT, BANNER_LATE } from '../../core/visit/banner.ts';
import { gapOf } from '../../core/visit/gaps.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { note, noteGap, type HeldVisit } from '../held/held-visits.ts';
import { since } from '../../core/visit/since.ts';

const missed = missedWords.byExtension;

const ANSWERED = gapOf('too-slow', missed.bannerAnswered, {
  loses: ['notice'],
});

export async function noteBanner(held: HeldVisit, { text, isCut }: BannerWords, now: number): Promise<void> {
  const { banners, gaps } = held.visit;
  const at = since(held.startedAt, now);
  if (gaps.some(({ detail }) => detail === BANNER_LATE.detail))
    note(held, { seen: 'gap-closed', code: BANNER_LATE.code, detail: BANNER_LATE.detail, at });
  if (isCut) noteGap(held, BANNER_CUT, now);
  if (text !== '' && !banners.some((banner) => banner.text.includes(text)))
    note(held, { seen: 'banner', text, sha256: await sha256Of(text), at });
  else if (text === '' && banners.length === 0 && isAnswered(held.visit)) noteGap(held, ANSWERED, now);
}

/** True where a choice was open when the page came, and has been made since. */
const isAnswered = ({ choices }: Visit): boolean => {
  const open = choices.findIndex(({ choice }) => choice === 'none');
  return open >= 0 && choices.slice(open).some(({ choice }) => choice !== 'none' && choice !== 'unknown');
};
