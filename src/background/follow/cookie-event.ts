/** A change in the cookie jar: for the Visits it belongs to, and for the consent tools that keep a choice in it. */
import { consentTools } from '../known/knowledge.ts';
import { noteMemory } from './choice.ts';
import { isInJarOf, takeChange } from './cookie-changes.ts';
import { reaches } from '../../core/visit/reaches.ts';
import { hostOf } from '../../core/parties/index.ts';
import type { CookieChange } from '../translate/from-cookies.ts';
import type { Worker } from '../worker.ts';

export function cookieEvent({ schedule }: Worker, change: CookieChange & { timeStamp: number }): void {
  const { cookie, removed, timeStamp } = change;
  schedule.touch(takeChange(schedule.inHand, change, timeStamp));
  for (const held of schedule.inHand.byTab.values()) {
    const isIts = isInJarOf(held, cookie) && reaches(cookie.domain, hostOf(held.visit.finalPage) ?? '');
    if (!isIts || change.cause === 'overwrite') continue;
    noteMemory(
      held,
      consentTools,
      { store: 'cookie', key: cookie.name, value: removed ? null : cookie.value },
      timeStamp,
    );
  }
}
