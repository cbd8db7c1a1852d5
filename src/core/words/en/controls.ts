/** What a consent banner offers to choose with, in sentences for anybody. */
import type { ControlDoes } from '../../visit/visit.ts';
import { count, grouped } from './counting.ts';

/** `name`: what is written on it. */
const whatItDoes: Record<ControlDoes, (name: string) => string> = {
  accept: (name) => `“${name}” says yes.`,
  reject: (name) => `“${name}” says no.`,
  settings: (name) => `“${name}” opens the settings.`,
  save: (name) => `“${name}” keeps what is set.`,
  close: (name) => `“${name}” closes the banner.`,
  reopen: (name) => `“${name}” brings the choice back.`,
  other: (name) => `We do not know what “${name}” does.`,
};

const pixels = (length: number): string => grouped(Math.round(length));
const ratio = (contrast: number): string => contrast.toFixed(1);

interface Size {
  name: string;
  width: number;
  height: number;
}

interface Contrast {
  name: string;
  contrast: number | null;
}

export const controls = {
  title: 'What the cookie banner offers',

  nameless: '(without a name)',
  whatItDoes,
  /** `layer`: 1 for what is shown at once, 2 for what is shown after one press. */
  shown: (layer: number): string =>
    layer <= 1
      ? 'It is shown at once.'
      : count(layer - 1, {
          one: 'It is shown after 1 press.',
          other: `It is shown after ${grouped(layer - 1)} presses.`,
        }),

  /** `stops`: presses of Tab until the keyboard was on it; null where `most`, which is as many as are made, did not get there. */
  keyboard: (name: string, stops: number | null, most: number): string => {
    if (stops === null) return `${grouped(most)} presses of Tab did not reach “${name}”.`;
    if (stops === 0) return `The keyboard is on “${name}” as soon as the page has opened.`;
    return count(stops, {
      one: `The keyboard reaches “${name}” after 1 press of Tab.`,
      other: `The keyboard reaches “${name}” after ${grouped(stops)} presses of Tab.`,
    });
  },

  /** `yes`: the control that says yes and stands beside it; null where there is none. */
  size: (one: Size, yes: Size | null): string =>
    yes === null
      ? `“${one.name}” is ${pixels(one.width)} pixels wide and ${pixels(one.height)} high.`
      : `“${one.name}” is ${pixels(one.width)} pixels wide and ${pixels(one.height)} high; “${yes.name}” is ${pixels(yes.width)} wide and ${pixels(yes.height)} high.`,

  contrast: (one: { name: string; contrast: number }, yes: Contrast | null): string =>
    yes === null || yes.contrast === null
      ? `The writing on “${one.name}” stands out from what is behind it by ${ratio(one.contrast)} to 1.`
      : `The writing on “${one.name}” stands out from what is behind it by ${ratio(one.contrast)} to 1; that on “${yes.name}” by ${ratio(yes.contrast)} to 1.`,
};
