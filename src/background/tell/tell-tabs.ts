/** When the popup's value of a tab is written: as its page settles, changes, is left, or is asked about. */
import type { Notice } from '../../core/notices/notice.ts';
import type { Known } from '../../core/report/known.ts';
import { NO_NOTICE_STATE, type TabState } from '../../core/report/tab-state.ts';
import { pageSite, type HeldVisit, type HeldVisits } from '../held/held-visits.ts';
import type { AuditStore } from '../notices/audit-store.ts';
import type { NoticeStore } from '../notices/notice-store.ts';
import { stateOf, type Judged } from './state.ts';

interface TellWays {
  inHand: HeldVisits;
  notices: Pick<NoticeStore, 'of'>;
  audit: Pick<AuditStore, 'corrections' | 'notesOf'>;
  /** Sites whose notice is being read. */
  reading: ReadonlySet<string>;
  isAdded: (site: string) => boolean;
  /** False where the person does not let Candour see all websites. */
  mayLook: () => boolean;
  knowledge: () => { known: Known; notices: Notice[] };
  write: (state: TabState) => Promise<void>;
  forget: (tab: number) => Promise<void>;
}

export interface Telling {
  /** What is said of a Visit may have changed. */
  changed: (held: HeldVisit) => Promise<void>;
  /** The tab shows another page now: the Visit of it, or null. */
  show: (tab: number, held: HeldVisit | null) => Promise<void>;
  /** Judges what is known of the tab, writes it and answers it. Of a page that is not watched nothing is written. */
  judged: (tab: number, held: HeldVisit | null, url: string | null) => Promise<TabState>;
  /** Judges again what every tab on a site shows. */
  changedSite: (site: string) => Promise<void>;
}

const NOT_JUDGED: Judged = { report: null, notice: NO_NOTICE_STATE };

export function tellTabs({
  inHand,
  notices,
  audit,
  reading,
  isAdded,
  mayLook,
  knowledge,
  write,
  forget,
}: TellWays): Telling {
  const stateNow = (tab: number, held: HeldVisit | null, url: string | null, judged: Judged): TabState =>
    stateOf({ tab, url, visit: held?.visit ?? null, isAdded, mayLook: mayLook() }, judged);
  /** Gives judging itself, since what is judged may change while it is brought in. */
  const judging = async (): Promise<(held: HeldVisit) => Judged> => {
    const { judgedOf } = await import('./judged.ts');
    return (held) => {
      const site = pageSite(held);
      return judgedOf(
        held.visit,
        {
          came: notices.of(site),
          isReading: reading.has(site),
          corrections: audit.corrections(),
          notes: audit.notesOf(held.visit.finalPage),
        },
        knowledge(),
      );
    };
  };
  const isShown = (held: HeldVisit): boolean => inHand.byTab.get(held.tab) === held;
  /** Tabs of which it was said that Candour may not look: what was seen before is not said after that. */
  const keptBack = new Set<number>();
  const changed = async (held: HeldVisit): Promise<void> => {
    const judge = await judging();
    if (keptBack.has(held.tab) && !mayLook()) return;
    if (isShown(held)) await write(stateNow(held.tab, held, null, judge(held)));
  };
  return {
    changed,
    async show(tab, held) {
      keptBack.delete(tab);
      if (held === null) await forget(tab);
      else if (held.visit.settled) await changed(held);
      // At once, so that nothing of the page before is read as this one's.
      else await write({ ...stateNow(tab, null, held.memory.url, NOT_JUDGED), status: 'loading' });
    },
    async judged(tab, held, url) {
      const judge = held === null ? null : await judging();
      const state = stateNow(tab, held, url, held === null || judge === null ? NOT_JUDGED : judge(held));
      if (state.status === 'not-allowed') keptBack.add(tab);
      else keptBack.delete(tab);
      // Not even that it was asked about.
      if (held === null) await forget(tab);
      else if (isShown(held)) await write(state);
      return state;
    },
    async changedSite(site) {
      for (const held of [...inHand.byTab.values()]) if (pageSite(held) === site) await changed(held);
    },
  };
}
