/** What tells whose a host is, of all companies. The built extension has it at hand before all else that is known of them. */
import { companies } from '../../../rules/index.ts';
import { hostRulesOf } from '../../core/companies/host-rules.ts';

export const hostRules = hostRulesOf(companies);
