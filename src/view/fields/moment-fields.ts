/** The timeline for a spreadsheet. */
import type { Field } from '../csv.ts';
import type { Moment } from '../moments.ts';

export const MOMENT_FIELDS: Field<Moment>[] = [
  ['journey', (m) => m.journey],
  ['load', (m) => m.load],
  ['ms', (m) => m.at],
  ['kind', (m) => m.kind],
  ['name', (m) => m.name],
  ['count', (m) => m.count],
  ['host', (m) => m.host],
  ['party', (m) => m.party],
  ['company', (m) => m.company],
  ['choice', (m) => m.choice],
];
