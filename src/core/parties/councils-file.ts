/** The shape of rules/councils.json: each council and site with where it was read, and when. */
import type { Council, CouncilSite } from './council.ts';

export interface CouncilsFile {
  $schema?: string;
  sources: CouncilsSource[];
  councils: SourcedCouncil[];
}

export interface CouncilsSource {
  id: string;
  title: string;
  /**
   * Where it is published: `owner/name@commit` of a public repository, with `:path` where all was read in one file, or
   * an address; null where each fact names its own.
   */
  at: string | null;
  /** The day of that version, or the day it was read. */
  date: string;
  licence: string | null;
}

export interface SourcedCouncil extends Council {
  sites: SourcedSite[];
}

export interface SourcedSite extends CouncilSite {
  /** Id in the file's list of sources. */
  source: string;
  /** Where in that source, if it is more than one file or page: a path in its repository, or a page's address. */
  at?: string;
  /** Ids of the other councils whose site it is, too. */
  sharedWith?: string[];
  /** `former-council` alone: whose it was. */
  former?: FormerCouncil;
  /** `former-address` alone: the day from which the name was no longer held, where that is known. */
  until?: string;
}

interface FormerCouncil {
  name: string;
  /** Its last day. */
  until: string;
  /** Who says that it ended, or was replaced by this council: id in the file's list of sources. */
  source: string;
}
