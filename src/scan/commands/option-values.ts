/** How values of the command line are read, each with one line on what is wrong with it. */
import { findings } from '../../core/findings/index.ts';
import { SEVERITIES, VERDICTS } from '../../core/report/verdict.ts';
import { formatNamed } from '../formats/index.ts';
import { pageAddress } from '../given/address.ts';
import { CHOICES, type Choosing } from '../journeys/journey.ts';
import { UsageError } from '../known/usage.ts';

export const listed = (names: readonly string[]): string =>
  `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

export function addressesWith(text: string, before: readonly string[] = []): string[] {
  return [...before, pageAddress(text)];
}

export function formatsOf(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].map((name) => formatNamed(name).id);
}

export const MOST_LOOKS = 20;
/** A hundred terabytes: no disk. */
export const MOST_EVIDENCE = 100_000_000;
/** More than this of one site is a copy of it. */
export const MOST_PAGES = 1000;

export const wholeNumber =
  (option: string, least: number, most: number) =>
  (text: string): number => {
    const given = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
    if (given >= least && given <= most) return given;
    throw new UsageError(`${option} takes a number from ${least} to ${most}, not “${text}”.`);
  };

export const seconds =
  (option: string, least: number) =>
  (text: string): number => {
    const given = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(given) && given >= least && given <= 3600) return given;
    throw new UsageError(`${option} takes seconds from ${least} to 3600, not “${text}”.`);
  };

/** What is so where nothing is said: the first that is said takes its place. */
export const DIFFERS: readonly string[] = ['differs'];

export function failOnWith(text: string, before: readonly string[] = DIFFERS): string[] {
  const given = text.split(',').map((one) => one.trim());
  const known: readonly string[] = [...SEVERITIES, ...VERDICTS, ...findings.map(({ id }) => id)];
  const unknown = given.find((one) => !known.includes(one));
  if (unknown !== undefined)
    throw new UsageError(
      `--fail-on takes a severity (${SEVERITIES.join(', ')}), a verdict (${VERDICTS.join(', ')}) or the id of a finding, not “${unknown}”.`,
    );
  return [...new Set([...(before === DIFFERS ? [] : before), ...given])];
}

/** Each once, in the order of the list: the one without a choice, where it is asked for, is the first that is told. */
export function choicesOf(text: string): Choosing[] {
  const asked = text.split(',').map((choice) => choice.trim());
  const unknown = asked.find((choice) => !CHOICES.some((known) => known === choice));
  if (unknown !== undefined)
    throw new UsageError(`--choice takes ${listed(CHOICES)}, with commas between, not “${unknown}”.`);
  return CHOICES.filter((choice) => asked.includes(choice));
}
