/** What a host is to a page: its own site, another site of the same council, or somebody else's. */

/** `first`: the page’s own site. `sibling`: another site of the same council. `third`: anyone else’s. */
export type Party = 'first' | 'sibling' | 'third';
