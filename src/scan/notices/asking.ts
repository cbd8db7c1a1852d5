/** Through which browser a notice is asked for, and what the person gives so that their own site lets it in. */
import type { Admission } from '../browser/access.ts';
import type { Connection } from '../browser/cdp.ts';

export interface Asking {
  connection: Connection;
  admission: Admission;
}
