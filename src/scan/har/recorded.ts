/** What was recorded of one load of a page, for those who keep its traffic. Holds values: it is redacted before it is written. */
import type { Journey } from '../../core/visit/visit.ts';
import type { Exchange } from '../translate/exchange.ts';

export interface LoadRecorded {
  journey: Journey;
  /** Its place among the loads of its journey, from 1. */
  load: number;
  /** Address of the page’s document at the end. */
  address: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  exchanges: readonly Exchange[];
}

/** All loads of one page. */
export interface PageRecorded {
  loads: LoadRecorded[];
  browser: string;
}
