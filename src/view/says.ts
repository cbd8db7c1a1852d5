/** Who says what is quoted, above the quote: a cookie banner's own list is no privacy notice. */
import type { Declared } from '../core/findings/rows.ts';
import type { NoticeUsed } from '../core/report/report.ts';
import { words } from '../core/words/index.ts';

/** Standings in which what it says is not that it is used. */
const ONLY: readonly Declared[] = ['in-general-terms', 'not-named'];

/** `of`: what it says it of, where that is not plain. */
export function whoSays(
  notices: readonly NoticeUsed[],
  id: string,
  { declared = 'named', of = null }: { declared?: Declared; of?: string | null } = {},
): string {
  const says = words.shown.says;
  const isBanner = notices.find((notice) => notice.id === id)?.layer === 'consent-tool';
  if (ONLY.includes(declared)) return isBanner ? says.bannerOnly : says.noticeOnly;
  if (of !== null) return isBanner ? says.bannerOf(of) : says.noticeOf(of);
  return isBanner ? says.banner : says.notice;
}
