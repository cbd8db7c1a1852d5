/** What the consent banner offers to choose with, for a spreadsheet, in the Report's own units. */
import type { ControlRow } from '../../core/report/rows.ts';
import type { Field } from '../csv.ts';

export const CONTROL_FIELDS: Field<ControlRow>[] = [
  ['name', (c) => c.name],
  ['does', (c) => c.does],
  ['layer', (c) => c.layer],
  // Nothing was pressed, or as many presses as are made did not reach it: two different things.
  ['tab_was_pressed', (c) => c.stops !== undefined],
  ['tab_stops', (c) => c.stops ?? null],
  ['width', (c) => c.width],
  ['height', (c) => c.height],
  ['contrast', (c) => c.contrast],
  ['journey', (c) => c.journey],
  ['load', (c) => c.load],
];
