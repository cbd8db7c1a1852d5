/**
 * The rows of a Report's tables: part of the same public contract (./report.ts). Findings point into them by place.
 * Lifetimes: seconds, 0 until the browser closes, null not known.
 */
import type { Declared } from '../findings/rows.ts';
import type { Journey, ScreenshotSeen } from '../visit/visit.ts';

/** Headings under which companies are shown. `helps-load` is counted apart; `contacted` where no notice is known. */
export type GroupId = Exclude<Declared, 'own'> | 'in-part' | 'helps-load' | 'contacted';

export interface CompanyGroup {
  id: GroupId;
  title: string;
  /** Places in `companies`. */
  companies: number[];
}

export interface CompanyRow {
  name: string;
  products: string[];
  does: string;
  /** Of its contacted products, the one that stands lowest. */
  declared: Declared;
  /**
   * The same without those of its products that only help the page load, which are counted apart; all of them where it
   * has no others. Headlines and headings go by this.
   */
  declaredApart: Declared;
  /** True where it only helps the page load (fonts, file delivery, hosting): never in the headline's counts. */
  helpsLoad: boolean;
}

/** A picture of the page, kept beside the Report under its hash. */
export interface ScreenshotRow extends ScreenshotSeen {
  journey: Journey;
  load: number;
}

export interface NotSeenRow {
  notice: string;
  name: string;
  product: string | null;
  /**
   * `not-exercised`: it may need a step that was not taken (a form, a login, consent). `not-found`: nothing that could
   * bring it was left undone, the page was seen whole, and it was not there.
   */
  why: 'not-exercised' | 'not-found';
  quote: string;
}
