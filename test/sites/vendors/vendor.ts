/**
 * A replayed vendor: which hosts are its own, how they answer, what a council puts in its page to call it, and
 * (written by hand) what one load of that leaves behind. The scripts are ours and small; hosts, cookie names,
 * lifetimes and attributes are those that the vendor documents.
 */
import type { Answering } from '../exchange.ts';
import type { Leaves } from '../expected.ts';

/** The page that calls a vendor. */
export interface Caller {
  host: string;
  /** Registrable domain. */
  site: string;
  /** Public suffix that the browser refuses cookies for, where the site has three labels; else null. */
  suffix: string | null;
}

export interface Vendor {
  name: string;
  /** Hosts it answers for: exact, or `*.example.com` for subdomains. */
  hosts: string[];
  answer: Answering;
  /** HTML for a council's page. */
  tag: string;
  leaves(caller: Caller): Leaves;
  /** True where it serves a package of test/sites/node_modules. */
  needsPackages?: true;
}

export const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
