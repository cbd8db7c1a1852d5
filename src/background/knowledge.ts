/** What the background knows: the rules, made ready once. The heavy part waits until something is to be judged. */
import { companies, consentTools, councils, notices, rulesHash } from '../../rules/index.ts';
import { companiesOf } from '../core/companies/index.ts';
import type { Notice } from '../core/notices/notice.ts';
import { councilIndexOf, councilsOfHost } from '../core/parties/index.ts';
import type { Known } from '../core/report/judge.ts';

export { consentTools };

const councilIndex = councilIndexOf(councils);

export const isCouncilHost = (host: string): boolean => councilsOfHost(host, councilIndex).length > 0;

let ready: { known: Known; notices: Notice[] } | null = null;

export function knowledge(version: string): { known: Known; notices: Notice[] } {
  ready ??= {
    known: { companies: companiesOf(companies), councils: councilIndex, version, rules: rulesHash },
    notices: notices.map((rule) => ({ ...rule, layer: 'bundled' })),
  };
  return ready;
}
