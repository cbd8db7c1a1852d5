/** What judging knows besides the evidence and the notices: companies, councils, versions. */
import type { Companies } from '../companies/index.ts';
import type { CouncilIndex } from '../parties/index.ts';

export interface Known {
  companies: Companies;
  councils: CouncilIndex;
  /** Version of Candour. */
  version: string;
  /** Hash of the bundled rules. */
  rules: string;
}
