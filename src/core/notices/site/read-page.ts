/** A page that came → the notice in it, or why there is none, and where it leads. */
import { hostOf } from '../../parties/index.ts';
import type { NoticeLinkFound } from './links.ts';
import type { Notice } from '../notice.ts';
import { readableText, type NoticeReading } from '../../reading/index.ts';
import type { NoticePage } from './page.ts';
import type { NoticePageRead } from './read.ts';
import { isBesideNotice, worthOf } from './worth.ts';

export interface PageReading {
  /** Whether a host is one of the council's. */
  isOwn: (host: string) => boolean;
  readingOf: (page: NoticePage) => NoticeReading;
  /** `source`: the text that the quotes stand in. */
  noticeOf: (reading: NoticeReading, source: string) => Promise<Notice>;
}

export async function readNoticePage(
  page: NoticePage,
  link: NoticeLinkFound,
  { isOwn, readingOf, noticeOf }: PageReading,
): Promise<NoticePageRead> {
  const reading = readingOf(page);
  const { isNotice, trouble, marks } = worthOf(page, reading, link);
  // What an error page or a door points to is not what the council points to.
  if (!isNotice) {
    const isBeside = reading.cookies.length === 0 && isBesideNotice(marks, trouble, link);
    return { notice: null, trouble, links: trouble === 'empty' ? reading.links : [], isBeside };
  }
  const notice = await noticeOf(reading, readableText(page.text, page.form));
  const canonical = URL.parse(marks.canonical ?? '', page.address)?.href ?? '';
  const addresses = isOwn(hostOf(canonical) ?? '') ? [...page.addresses, canonical] : page.addresses;
  // Of what is longer than is read, the rest is unread.
  const why = trouble ?? (reading.cuts.length > 0 ? 'too-large' : null);
  return { notice: { ...notice, addresses }, trouble: why, links: reading.links, isBeside: false };
}
