/** Who loaded whom, for a spreadsheet. */
import { linesOf, type Field } from '../csv.ts';
import type { Origin } from '../origins.ts';

export const ORIGIN_FIELDS: Field<Origin>[] = [
  ['host', (o) => o.host],
  ['party', (o) => o.party],
  ['company', (o) => o.company],
  ['loaded_by', (o) => linesOf(o.loadedBy)],
  ['chain', (o) => linesOf(o.chain)],
  ['loads', (o) => linesOf(o.loads)],
  ['requests', (o) => o.requests],
  ['stopped', (o) => o.stopped],
  ['journeys', (o) => linesOf(o.journeys)],
];
