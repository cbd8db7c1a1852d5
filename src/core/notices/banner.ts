/**
 * What the words of a page's cookie banner name. A visitor reads them as the council's, whoever made the banner: so they
 * excuse. They are no notice: what they do not say is no silence, and nothing in them is held against anybody.
 */
import { readNotice, type Names } from '../reading/index.ts';
import type { Council } from '../parties/council.ts';
import type { BannerSeen } from '../visit/visit.ts';
import type { Declaration, Notice } from './notice.ts';
import { noticeOf } from './site/notice-of.ts';

interface BannerOn {
  pageHost: string;
  /** When the Visit began, ISO 8601. */
  startedAt: string;
  names: Names;
  councilsAt: (host: string) => readonly Council[];
}

/** As a notice for the Report to quote; of its declarations those alone that name somebody as used. */
export function bannerNotice(
  banner: BannerSeen,
  { pageHost, startedAt, names, councilsAt }: BannerOn,
): Notice {
  const { text, sha256, at } = banner;
  const retrieved = new Date(Date.parse(startedAt) + at).toISOString();
  const reading = readNotice(text, { form: 'text', names });
  const read = noticeOf(reading, { sha256, layer: 'consent-tool', pageHost, retrieved, names, councilsAt });
  return {
    ...read,
    kind: 'cookies',
    links: [],
    claims: [],
    declarations: read.declarations.filter(isNaming).map(barely),
  };
}

/** General words ("analytics cookies") head every banner's switches: they name nobody. */
const isNaming = ({ names, negated }: Declaration): boolean =>
  !negated && (names === 'product' || names === 'company');

/** Without what could be held against the page: how long, of what kind, on whose host, only after what. */
const barely = (declaration: Declaration): Declaration => ({
  ...declaration,
  promise: null,
  openList: false,
  cookies: declaration.cookies.map((cookie) => ({
    ...cookie,
    seconds: null,
    category: null,
    host: null,
    party: null,
  })),
});
