/** What the command knows besides the evidence: the bundled rules, indexed once, and its own version. */
import { fallback } from '../../../rules/fallback.ts';
import { companies, consentTools, councils, rulesHash } from '../../../rules/index.ts';
import type { Names } from '../../core/reading/index.ts';
import { version } from './version.ts';
import { knownFrom, type Known } from '../../core/report/known.ts';

export { version };

let known: Known | null = null;

export function knownRules(): Known {
  known ??= knownFrom({ companies, fallback, councils, consentTools, rulesHash }, version);
  return known;
}

/** Names of companies and products as notices print them: made ready once a notice is to be read. */
export const namesKnown = (): Names => knownRules().names();
