/** Which transcriptions a live reading has taken the place of: nobody is held to words that no longer stand. */
import type { Notice } from './notice.ts';
import { isSamePlace } from './place.ts';

/**
 * True where `live` is the same notice as the site has it now: by its address. A transcription without one is of the
 * site's notice of its kind, so that what the site now says takes its place whatever it is called.
 */
function isNowReadAs(bundled: Notice, live: Notice): boolean {
  if (bundled.layer !== 'bundled' || live.layer !== 'read' || bundled.kind !== live.kind) return false;
  const { address } = bundled;
  if (address !== null && live.addresses.length > 0)
    return live.addresses.some((reached) => isSamePlace(reached, address));
  if (address === null && bundled.kind !== 'service') return true;
  // A page's title has the site's name after it.
  return plain(live.title).startsWith(plain(bundled.title));
}

/** True where the live notice was read and its text is another. */
export function isSuperseded(notice: Notice, all: readonly Notice[]): boolean {
  const live = all.filter((other) => isNowReadAs(notice, other));
  return live.length > 0 && live.every(({ sha256 }) => sha256 !== notice.sha256);
}

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
