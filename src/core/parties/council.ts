/** Which councils there are and which sites are theirs: the shape of rules/councils.json. */

export type Nation = 'England' | 'Scotland' | 'Wales' | 'Northern Ireland';

export interface Council {
  /** Kebab-case, unique, stable. */
  id: string;
  name: string;
  nation: Nation;
  /** Registrable domains, the home page's first. */
  sites: CouncilSite[];
}

export interface CouncilSite {
  /** Registrable domain, such as `norfolk.gov.uk`. */
  site: string;
  /** Id in the file's list of sources. */
  source: string;
}

export interface Councils {
  $schema?: string;
  sources: { id: string; title: string; date: string; licence: string | null }[];
  councils: Council[];
}
