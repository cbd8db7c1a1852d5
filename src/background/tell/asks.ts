/** What the popup may ask: a map of small functions, each answering with the tab's state as it is then. */
import type { Ask, TabState } from '../../core/report/tab-state.ts';
import { noteChoice } from '../follow/choice.ts';
import { forgetNotice, readNoticeOf, supplyNotice } from '../notices/notice-asks.ts';
import type { Worker } from '../worker.ts';

type Answers = {
  [Name in Ask['ask']]: (worker: Worker, ask: Extract<Ask, { ask: Name }>) => Promise<TabState>;
};

const answers: Answers = {
  judge: (worker, { tab }) => worker.judgeTab(tab),
  'add-site': async (worker, { tab, site }) => {
    await worker.changeSites((sites) => sites.add(site));
    return worker.judgeTab(tab);
  },
  'remove-site': async (worker, { tab, site }) => {
    await worker.changeSites((sites) => sites.delete(site));
    await worker.notices.forget(site);
    return worker.judgeTab(tab);
  },
  'set-choice': async (worker, { tab, choice }) => {
    const held = worker.schedule.inHand.byTab.get(tab);
    if (held !== undefined) {
      noteChoice(held, choice, 'person', Date.now());
      worker.schedule.touch([held]);
    }
    return worker.judgeTab(tab);
  },
  'read-notice': readNoticeOf,
  'supply-notice': supplyNotice,
  'forget-notice': forgetNotice,
};

export function isAsk(message: unknown): message is Ask {
  if (typeof message !== 'object' || message === null) return false;
  const { ask, tab } = message as { ask?: unknown; tab?: unknown };
  return typeof ask === 'string' && Object.hasOwn(answers, ask) && Number.isInteger(tab);
}

export function answerAsk(worker: Worker, ask: Ask): Promise<TabState> {
  const answer = answers[ask.ask] as (worker: Worker, ask: Ask) => Promise<TabState>;
  return answer(worker, ask);
}
