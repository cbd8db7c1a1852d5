/**
 * What a cookie banner said, reading for reading: a banner may come late, open or go. What a visitor could see once was
 * said, so that the readings are kept together, within a bound.
 */
import { missedWords } from '../words/missed.ts';
import { addGap, type Draft } from './draft.ts';
import { gapOf, type Gap } from './gaps.ts';
import type { BannerRead } from './seen.ts';

const missed = missedWords.inPage;

/** Characters of one reading: several times what a banner says. */
export const MOST_BANNER_TEXT = 4_000;
/** Readings that differ. */
const MOST_BANNERS = 4;

/** Where words of a banner were not read, nobody may be said not to be named. */
export const BANNER_CUT: Gap = gapOf('bound-reached', missed.bannerCut, {
  loses: ['notice'],
});

export const BANNER_LATE: Gap = gapOf('too-slow', missed.bannerLate, {
  loses: ['notice'],
});

export function bannerRead(draft: Draft, { seen: _, ...banner }: BannerRead): void {
  if (draft.banners.some(({ text }) => text.includes(banner.text))) return;
  const others = draft.banners.filter(({ text }) => !banner.text.includes(text));
  if (others.length < MOST_BANNERS) draft.banners = [...others, banner];
  else addGap(draft, BANNER_CUT);
}
