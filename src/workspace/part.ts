/** What a part of the workspace is: a line in ./parts.ts and a component that is given all it may need. */
import type { Component } from 'svelte';
import type { Report } from '../core/report/report.ts';
import type { Ask, TabState } from '../core/report/tab-state.ts';

export interface PartProps {
  report: Report;
  tabState: TabState;
  /**
   * Asks the background and shows what it answers; gives false, having said `failing`, where that fails. Null where
   * what is shown is only stored, and nobody can be asked.
   */
  ask: ((question: Ask, failing: string) => Promise<boolean>) | null;
}

export interface Part {
  /** Of its tab, and in the address after `#`. */
  id: string;
  label: string;
  /** How many there are, beside the label; null where there is nothing to count. */
  count: (report: Report) => number | null;
  component: Component<PartProps>;
}
