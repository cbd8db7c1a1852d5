/** What a scan did about the cookie banner, as a person would tell it. */
import type { Journey } from '../../visit/visit.ts';
import { count, grouped } from './counting.ts';

type Acted = Exclude<Journey, 'none' | 'resident'>;

interface Steps {
  /** What is written on what was pressed; null where nothing was. */
  control: string | null;
  clicks: number;
  layers: number;
}

const did: Record<Acted, string> = {
  reject: 'We said no',
  accept: 'We said yes',
  withdraw: 'We said yes, and then took that back',
  close: 'We closed the cookie banner without an answer',
};

const tried: Record<Acted, string> = {
  reject: 'We tried to say no',
  accept: 'We tried to say yes',
  withdraw: 'We tried to take back a yes',
  close: 'We tried to close it without an answer',
};

const pressing = (control: string | null): string => (control === null ? '' : ` by pressing “${control}”`);

function stepsOf({ clicks, layers }: Steps): string {
  if (clicks === 0) return '';
  const presses = count(clicks, { one: '1 click', other: `${grouped(clicks)} clicks` });
  return layers > 1
    ? ` (${presses}, ${count(layers, { one: '1 layer', other: `${grouped(layers)} layers` })} deep)`
    : ` (${presses})`;
}

export const journeys = {
  done: (journey: Acted, steps: Steps): string =>
    `${did[journey]}${pressing(steps.control)}${stepsOf(steps)}, and looked again.`,
  noBanner: {
    reject: 'We found no cookie banner to say no in.',
    accept: 'We found no cookie banner to say yes in.',
    withdraw: 'We found no cookie banner to take back a yes in.',
    close: 'We found no cookie banner to close without an answer.',
  } satisfies Record<Acted, string>,
  noControl: {
    reject: 'We found a cookie banner, and no way in it to say no.',
    accept: 'We found a cookie banner, and no way in it to say yes.',
    withdraw: 'We found a cookie banner, and no way in it to take back a yes.',
    close: 'We found a cookie banner, and no way to close it without an answer.',
  } satisfies Record<Acted, string>,
  noEffect: (journey: Acted, control: string | null): string =>
    `${tried[journey]}${pressing(control)}, and could not see that it had any effect.`,
  notTaken: {
    reject: 'We did not try to say no.',
    accept: 'We did not try to say yes.',
    withdraw: 'We did not try to take back a yes.',
    close: 'We did not try to close the cookie banner without an answer.',
  } satisfies Record<Acted, string>,
};
