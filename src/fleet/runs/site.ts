/** A site of a run, as its job holds it. */
export interface FleetSite {
  run: number;
  /** In the order of the list, from 1. */
  place: number;
  address: string;
}

/** A site to be looked at. */
export interface ToScan {
  address: string;
  /** Ids of the councils whose site it is; empty where it is nobody's that is known. */
  councils: readonly string[];
}
