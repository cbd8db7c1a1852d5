/** Which notices a page is judged against: bundled ones, and those that came for its site in this run. Pure. */
import { isReadingOf, withLinksRead } from './links-read.ts';
import type { Notice } from './notice.ts';
import { gapOfTrouble, gapsOfNotices } from './site/gaps.ts';
import { councilsOfHost, type CouncilIndex } from '../parties/index.ts';
import type { Gap } from '../visit/gaps.ts';
import { coverageOf, covers } from './coverage.ts';
import type { NoticeTrouble } from './site/trouble.ts';

/** What came for a site: read there, declared by its consent tool, supplied by the person. */
export interface NoticesCame {
  notices: Notice[];
  /** What was looked for and not got. */
  troubles: NoticeTrouble[];
}

interface Layered {
  /** All of them, for `judge`: links are marked as read where what they point to is here. */
  notices: Notice[];
  /** Of those that came, the ones that speak of the page. */
  own: Notice[];
  /** What could not be read, for the Visit. */
  gaps: Gap[];
}

export function layered(
  page: URL,
  bundled: readonly Notice[],
  { notices: came, troubles }: NoticesCame,
  councils: CouncilIndex,
): Layered {
  const own = noticesFor(page, came);
  const covering = bundledFor(page, bundled, councils);
  const others = bundled.filter((notice) => !covering.includes(notice));
  // A transcription counts as a reading of what was not had; judge() says whether it is too old for that.
  const untold = troubles.filter(
    ({ address }) => !covering.some((notice) => isTranscriptOf(notice, address)),
  );
  const isAnyHad = covering.length > 0 || own.some(({ layer }) => layer !== 'consent-tool');
  return {
    notices: [...withLinksRead([...covering, ...own]), ...others],
    own,
    gaps: [
      ...gapsOfNotices(own, covering.length > 0),
      ...untold.map((trouble) => gapOfTrouble(trouble, isAnyHad)),
    ],
  };
}

/** Of a link that the page has and we cannot read: whichever of the two it leads to. */
const isTranscriptOf = (notice: Notice, address: string | null): boolean =>
  address === null ||
  (['privacy', 'cookies'] as const).some((kind) => isReadingOf(notice, { address, kind }));

/** The bundled notices that cover the page; a policy covers none. */
export function bundledFor(page: URL, bundled: readonly Notice[], councils: CouncilIndex): Notice[] {
  const ids = councilsOfHost(page.hostname, councils).map(({ id }) => id);
  return coverageOf(bundled, page, ids).covering;
}

/** Those that speak of this page. */
export const noticesFor = (page: URL, notices: readonly Notice[]): Notice[] =>
  notices.filter(({ kind, scope }) => kind === 'policy' || covers(scope, page));
