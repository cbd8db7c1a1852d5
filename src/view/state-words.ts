/**
 * Words for what the popup shows when there is no Report to speak: loading, pages it does not look at, trouble.
 */
import type { TabState } from '../core/report/tab-state.ts';
import { listed } from '../core/text/listed.ts';

export const LOADING = 'Still looking…';
export const READING = 'Reading the privacy notice…';

export const UNSUPPORTED = {
  headline: 'There is nothing to check here.',
  lines: [
    'This is one of the browser’s own pages, or a file. Candour looks at the websites of councils.',
    'Open a page of your council’s website, then open Candour again.',
  ],
};

export const NOT_COUNCIL = {
  headline: 'We do not recognise this as a council address.',
  second: 'Councils do use other companies’ sites; this is not a warning.',
  lines: (site: string): string[] => [
    `If you would like, Candour can look at ${site} as well. It starts with the next page you open there.`,
    'What it sees stays in this browser. Nothing is sent anywhere.',
  ],
};

export const FAILED = {
  headline: 'Candour could not look at this page.',
  line: 'Close this and open it again. If it stays so, reload the page. Finish any form first, or what you typed may be lost.',
};

/** Whose page it is: the councils, else the host. */
export function placeName(state: TabState | null): string {
  const councils = state?.report?.councils.map((council) => council.name) ?? [];
  return councils.length > 0 ? listed(councils) : (state?.host ?? state?.site ?? '');
}
