/** What is done with one site: given to the fleet, which knows of no browser. */
import type { Report } from '../../core/report/report.ts';

export interface Work {
  /** Its Reports, the entry page's first. `signal`: nobody waits for them any more. */
  look(address: string, signal: AbortSignal): Promise<Report[]>;
  /** An inconclusive Report, of a site of which nothing came. */
  unseen(address: string, reason: string): Report;
  /** A site that has not come by then is given up for now. */
  secondsASite: number;
}
