/**
 * What the extension's own pages are answered: a map of small functions, most answering with the tab's state as it is
 * then. Brought in by the first question.
 */
import type { CompareAnswers } from '../../core/compare/ask.ts';
import { compare } from '../../core/compare/compare.ts';
import {
  isTabState,
  storedTabState,
  type Answers as OtherAnswers,
  type TabState,
} from '../../core/report/tab-state.ts';
import { noteChoice } from '../follow/choice.ts';
import { correctNotice, note, showNotices, takeBack } from '../notices/correct-asks.ts';
import { forgetNotice, readNoticeOf, supplyNotice } from '../notices/notice-asks.ts';
import type { Worker } from '../worker.ts';
import type { AnyAsk } from './ask.ts';

type Others = OtherAnswers & CompareAnswers;
type AnswerTo<Name> = Name extends keyof Others ? Others[Name] : TabState;

type Answers = {
  [Name in AnyAsk['ask']]: (worker: Worker, ask: Extract<AnyAsk, { ask: Name }>) => Promise<AnswerTo<Name>>;
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
  'show-notices': showNotices,
  'correct-notice': correctNotice,
  'take-back': takeBack,
  note,
  compare: async (_, { before, after }) => compare([before], [after]),
};

/** A state is answered as the text that is written of it. */
export async function answerAsk(worker: Worker, ask: AnyAsk): Promise<unknown> {
  const answer = answers[ask.ask] as (worker: Worker, ask: AnyAsk) => Promise<object>;
  const answered = await answer(worker, ask);
  return isTabState(answered) ? storedTabState(answered) : answered;
}
