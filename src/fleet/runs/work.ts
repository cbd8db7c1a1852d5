/** What is done with one site: given to the fleet, which knows of no browser. */
import type { SiteLooked } from '../../core/site/site-looked.ts';

export interface Work {
  /** `signal`: nobody waits for it any more. */
  look(address: string, signal: AbortSignal): Promise<SiteLooked>;
  /** Inconclusive: of a site of which nothing came. */
  unseen(address: string, reason: string): SiteLooked;
  /** A site that has not come by then is given up for now. */
  secondsASite: number;
}
