/** What the extension's own pages may ask. */
import type { CompareAsk } from '../../core/compare/ask.ts';
import type { Ask, Question } from '../../core/report/tab-state.ts';

export type AnyAsk = Ask | Question | CompareAsk;

const NAMES: Record<AnyAsk['ask'], true> = {
  judge: true,
  'add-site': true,
  'remove-site': true,
  'set-choice': true,
  'read-notice': true,
  'supply-notice': true,
  'forget-notice': true,
  'show-notices': true,
  'correct-notice': true,
  'take-back': true,
  note: true,
  compare: true,
};

export function isAsk(message: unknown): message is AnyAsk {
  if (typeof message !== 'object' || message === null) return false;
  const { ask, tab } = message as { ask?: unknown; tab?: unknown };
  return typeof ask === 'string' && Object.hasOwn(NAMES, ask) && Number.isInteger(tab);
}
