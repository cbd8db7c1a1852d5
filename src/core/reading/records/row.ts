/** What a layout found out about one row, stanza or item. */
import type { Role } from './labels.ts';

/** What a row says, by the role of each cell; each cell as its displayed lines. */
export interface Row {
  names: string[];
  cells: Partial<Record<Role, string[]>>;
  /** A second cell that may as well hold how long they last. */
  rival?: string[];
  /** Place of the row in the document's text; `end` is exclusive. */
  offset: number;
  end: number;
}
