/** What judging knows besides the evidence and the notices: companies, councils, versions. */
import type { Company } from '../companies/company.ts';
import { companiesOf, type Companies, type FallbackData } from '../companies/index.ts';
import type { HostRules } from '../companies/host-rules.ts';
import type { Councils } from '../parties/council.ts';
import type { ConsentTool } from '../visit/consent-tool.ts';
import { namesOf, type Names } from '../reading/index.ts';
import { councilIndexOf, type CouncilIndex } from '../parties/index.ts';

export interface Known {
  companies: Companies;
  readonly councils: CouncilIndex;
  /** Ids of the consent tools that carry a list of cookies which a reader of ours reads; the others only ask. */
  toolsWithList: ReadonlySet<string>;
  /** Names of companies and products as notices print them: made ready once something is to be read. */
  names: () => Names;
  /** Version of Candour. */
  version: string;
  /** Hash of the bundled rules. */
  rules: string;
}

/** The rules as they are bundled. */
interface Rules {
  companies: readonly Company[];
  /** Of the same companies, where they are at hand. */
  hostRules?: HostRules;
  /** For hosts that no rule knows. */
  fallback: FallbackData;
  councils: Councils;
  consentTools: readonly ConsentTool[];
  rulesHash: string;
}

/** The one way from rules to knowledge, so that every observer's Report knows the same. */
export function knownFrom(rules: Rules, version: string): Known {
  const { companies, hostRules, fallback, councils, consentTools, rulesHash } = rules;
  let names: Names | null = null;
  let byCouncil: CouncilIndex | null = null;
  return {
    companies: companiesOf(companies, fallback, hostRules),
    names: () => (names ??= namesOf(companies)),
    get councils() {
      return (byCouncil ??= councilIndexOf(councils));
    },
    toolsWithList: new Set(consentTools.filter(({ declares }) => declares !== undefined).map(({ id }) => id)),
    version,
    rules: rulesHash,
  };
}
