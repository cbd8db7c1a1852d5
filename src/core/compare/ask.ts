/** What the extension's own pages ask of the worker, which knows the rules that comparing goes by. */
import type { Report } from '../report/report.ts';
import type { Comparison } from './comparison.ts';

/** Answered by a Comparison. Neither Report is kept. */
export interface CompareAsk {
  ask: 'compare';
  tab: number;
  before: Report;
  after: Report;
}

export interface CompareAnswers {
  compare: Comparison;
}
