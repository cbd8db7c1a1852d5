/** Councils and their sites, as the rest of the code knows them; the file they come from says more (./councils-file.ts). */

type Nation = 'England' | 'Scotland' | 'Wales' | 'Northern Ireland';

export interface Council {
  /** Kebab-case, unique, stable. */
  id: string;
  name: string;
  nation: Nation;
  /** The home page's first. */
  sites: CouncilSite[];
}

export interface CouncilSite {
  /** Registrable domain, such as `norfolk.gov.uk`. */
  site: string;
  role: SiteRole;
}

export type SiteRole =
  /** Where the council's home page is. */
  | 'current'
  /** In use beside it. */
  | 'also-current'
  /** The council's name in Welsh. */
  | 'welsh'
  /** A site or service that several councils run together. */
  | 'shared-service'
  /** An earlier or other address of the same council. */
  | 'former-address'
  /** The site of a council that this one replaced, alone or with others. */
  | 'former-council';

export interface Councils {
  councils: Council[];
}
