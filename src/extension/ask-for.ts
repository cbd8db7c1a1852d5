/** Asks the background for something else than a tab's state, or with the reason where it refuses. */
import browser from 'webextension-polyfill';
import type { CompareAnswers, CompareAsk } from '../core/compare/ask.ts';
import type { Refused } from '../core/notices/corrections/correction.ts';
import type { Answers, Ask, Question } from '../core/report/tab-state.ts';
import { specialistWords } from '../core/words/specialist.ts';

type All = Answers & CompareAnswers;

/** Fails where it fails. */
export async function askFor<Asked extends Question | CompareAsk>(
  question: Asked,
): Promise<All[Asked['ask']]> {
  return (await answerTo(question)) as All[Asked['ask']];
}

/** Null where it was done; else why not, in words. */
export async function refusalOf(question: Ask): Promise<string | null> {
  try {
    await answerTo(question);
    return null;
  } catch (error) {
    const { message } = error as Error;
    return specialistWords.desk.refused[message as Refused] ?? specialistWords.desk.notDone(message);
  }
}

async function answerTo(question: Ask | Question | CompareAsk): Promise<unknown> {
  const answer: unknown = await browser.runtime.sendMessage(question);
  if (typeof answer === 'object' && answer !== null && 'error' in answer)
    throw new Error(String(answer.error), { cause: answer });
  return answer;
}
