/** What the background knows: the rules, made ready once. The heavy part waits until something is to be judged. */
import { fallback } from '../../rules/fallback.ts';
import { companies, consentTools, councils, notices, rulesHash } from '../../rules/index.ts';
import type { Notice } from '../core/notices/notice.ts';
import { councilIndexOf, councilsOfHost } from '../core/parties/index.ts';
import { knownFrom, type Known } from '../core/report/known.ts';

export { consentTools };

/** Asked at once, of every page: a small index of its own, so that no page waits for the companies. */
const councilIndex = councilIndexOf(councils);

export const isCouncilHost = (host: string): boolean => councilsOfHost(host, councilIndex).length > 0;

let ready: { known: Known; notices: Notice[] } | null = null;

export function knowledge(version: string): { known: Known; notices: Notice[] } {
  ready ??= {
    known: knownFrom({ companies, fallback, councils, rulesHash }, version),
    notices: notices.map((rule) => ({ ...rule, layer: 'bundled' })),
  };
  return ready;
}
