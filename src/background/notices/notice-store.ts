/**
 * Notices that came in this run of the browser, by the site they came for: kept in `storage.session` under one key,
 * where they outlive the worker. What does not fit pushes out the site asked about longest ago.
 */
import type { Notice } from '../../core/notices/notice.ts';
import type { NoticeTrouble } from '../../core/notices/site/trouble.ts';
import { octetsOf } from '../held/fitting.ts';
import type { Area } from '../held/journal.ts';

export interface SiteNotices {
  site: string;
  notices: Notice[];
  /** Of the last try. */
  troubles: NoticeTrouble[];
}

export interface NoticeStore {
  of(site: string): SiteNotices;
  /** Keeps what came for a site in place of what was kept; answers false where it is more than can be kept. */
  put(came: SiteNotices): Promise<boolean>;
  forget(site: string): Promise<void>;
}

const KEY = 'notices';
/** Octets of JSON, over all sites: a tenth of what the browser gives; the Visits take most of the rest. */
const MOST_KEPT = 1_000_000;
const MOST_OF_A_SITE = 500_000;

export async function openNotices(area: Area): Promise<NoticeStore> {
  const { [KEY]: stored } = await area.get(KEY);
  // Oldest first. The extension alone writes there.
  let kept = (stored as SiteNotices[] | undefined) ?? [];
  const write = (): Promise<void> => area.set({ [KEY]: kept });
  return {
    of: (site) => kept.find((each) => each.site === site) ?? { site, notices: [], troubles: [] },
    async put(came) {
      const fits = sizeOf(came) <= MOST_OF_A_SITE;
      const others = kept.filter(({ site }) => site !== came.site);
      kept = fits ? [...others, came] : kept;
      while (sizeOf(kept) > MOST_KEPT) kept = kept.slice(1);
      await write();
      return fits;
    },
    async forget(site) {
      kept = kept.filter((each) => each.site !== site);
      await write();
    },
  };
}

const sizeOf = (value: unknown): number => octetsOf(JSON.stringify(value));
