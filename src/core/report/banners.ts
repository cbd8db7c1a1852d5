/** What the cookie banner of a judged page names, read where something is looked up in it, and then once. */
import { bannerNotice } from '../notices/banner.ts';
import type { Notice } from '../notices/notice.ts';
import { councilsOfHost } from '../parties/index.ts';
import type { BannerSeen, Visit } from '../visit/visit.ts';
import type { Known } from './known.ts';

/** A page is judged again and again, and its banner says the same each time. By what is known, then by words. */
const read = new WeakMap<Known, Map<string, Notice>>();
const MOST_KEPT = 40;

/** None where no notice covers the page: there is nothing that a banner's words could be added to. */
export function bannersOf(
  visits: readonly Visit[],
  current: readonly Notice[],
  pageHost: string,
  known: Known,
): () => readonly Notice[] {
  if (current.length === 0) return () => [];
  return () =>
    visits.flatMap(({ banners, startedAt }) =>
      banners.map((banner) => noticeOf(banner, startedAt, pageHost, known)),
    );
}

function noticeOf(banner: BannerSeen, startedAt: string, pageHost: string, known: Known): Notice {
  const kept = read.get(known) ?? new Map<string, Notice>();
  read.set(known, kept);
  const key = JSON.stringify([pageHost, startedAt, banner]);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const councilsAt = (host: string) => councilsOfHost(host, known.councils);
  const notice = bannerNotice(banner, { pageHost, startedAt, names: known.names(), councilsAt });
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, notice);
  return notice;
}
