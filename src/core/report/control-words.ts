/** What the consent banner offered to choose with, in words: each control once, beside the one that says yes. */
import { shown } from '../findings/phrases.ts';
import { MOST_STOPS } from '../visit/stops.ts';
import { words } from '../words/index.ts';
import type { Report } from './report.ts';
import type { ControlRow } from './rows.ts';

interface ControlShown {
  control: ControlRow;
  /** The one that says yes, seen at the same time and as soon; null where there is none, and for itself. */
  accept: ControlRow | null;
}

/** Each control once, as it was seen first: where no choice is made, which is where Tab is pressed. */
export function controlsShown({ controls = [] }: Report): ControlShown[] {
  const byName = Map.groupBy(controls, ({ does, name, layer }) => JSON.stringify([does, name, layer]));
  return [...byName.values()].flatMap(([control]) =>
    control === undefined ? [] : [{ control, accept: acceptBeside(control, controls) }],
  );
}

function acceptBeside(control: ControlRow, controls: readonly ControlRow[]): ControlRow | null {
  if (control.does === 'accept') return null;
  const isBeside = ({ does, journey, load, layer }: ControlRow): boolean =>
    does === 'accept' && journey === control.journey && load === control.load && layer === control.layer;
  return controls.find(isBeside) ?? null;
}

/** What is written on it, fit to be shown. */
const nameOf = ({ name }: ControlRow): string => shown(name) || words.controls.nameless;

/** What a person would say of it: what it does, where it is, by keyboard, how large, how plain to read. */
export function controlSentences({ control, accept }: ControlShown): string[] {
  const says = words.controls;
  const { does, layer, stops, contrast } = control;
  const name = nameOf(control);
  const yes = accept === null ? null : { ...accept, name: nameOf(accept) };
  return [
    says.whatItDoes[does](name),
    says.shown(layer),
    ...(stops === undefined ? [] : [says.keyboard(name, stops, MOST_STOPS)]),
    says.size({ ...control, name }, yes),
    ...(contrast === null ? [] : [says.contrast({ name, contrast }, yes)]),
  ];
}
