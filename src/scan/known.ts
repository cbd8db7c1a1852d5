/** What the command knows besides the evidence: the bundled rules, indexed once, and its own version. */
import { fallback } from '../../rules/fallback.ts';
import { companies, councils, rulesHash } from '../../rules/index.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { companiesOf } from '../core/companies/index.ts';
import { councilIndexOf } from '../core/parties/index.ts';
import type { Known } from '../core/report/known.ts';

export const version = packageFile.version;

let known: Known | null = null;

export function knownRules(): Known {
  known ??= {
    companies: companiesOf(companies, fallback),
    councils: councilIndexOf(councils),
    version,
    rules: rulesHash,
  };
  return known;
}
