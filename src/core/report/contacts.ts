/** Whom a person can write to about what was seen: contacts that the notice itself gives, and that are the council's own. */
import type { Notice, NoticeContact } from '../notices/notice.ts';
import { hostOf, isPublicBody, partyOf } from '../parties/index.ts';
import type { Known } from './known.ts';
import type { ContactTold } from './report.ts';

const ORDER: readonly NoticeContact['about'][] = ['data-protection', 'complaints', 'anything'];

/** The best first. Nobody is guessed at: who is not of the council's own sites is somebody else. */
export function contactsOf(
  { contacts = [] }: Pick<Notice, 'contacts'>,
  pageHost: string,
  { councils }: Pick<Known, 'councils'>,
): ContactTold[] {
  return contacts
    .filter((contact) => isOwn(contact, pageHost, councils))
    .toSorted((a, b) => ORDER.indexOf(a.about) - ORDER.indexOf(b.about) || byKind(a) - byKind(b))
    .map(({ kind, to, about, quote }) => ({ kind, to, about, quote }));
}

/** A letter goes to an address sooner than into a form. */
const byKind = ({ kind }: NoticeContact): number => (kind === 'email' ? 0 : 1);

function isOwn({ kind, to, about }: NoticeContact, pageHost: string, councils: Known['councils']): boolean {
  const host = kind === 'email' ? (to.split('@')[1] ?? '').toLowerCase() : hostOf(to);
  if (host === null || host === '') return false;
  if (partyOf(host, pageHost, councils) !== 'third') return true;
  // Councils share an officer: another public body that is named for this is who the notice says it is.
  return about === 'data-protection' && isPublicBody(host);
}
