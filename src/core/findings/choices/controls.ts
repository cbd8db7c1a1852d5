/** What was found of a consent control on the page: a banner, a link, a tool; and whether anybody looked. */
import type { Visit } from '../../visit/visit.ts';
import type { Facts } from '../facts.ts';
import { journeysOf } from './kept.ts';

export type ControlsFound =
  /** There is one: a banner, a control, or a link to one. */
  | 'found'
  /** A tool that shows one was loaded, or words of a banner were read, and no control was seen. */
  | 'perhaps'
  /** Looked for, late ones waited for, and not there. */
  | 'none'
  /** It was to be looked for, and could not be told. */
  | 'unknown'
  /** Nobody set out to look. */
  | 'not-looked-for';

export function controlsFound({ visits, gaps }: Facts): ControlsFound {
  if (visits.some(hasControl)) return 'found';
  // Who said yes or no had something to say it by.
  if (visits.some(({ choices }) => choices.some(({ choice }) => !['none', 'unknown'].includes(choice))))
    return 'found';
  if (visits.some(isUnsure)) return 'unknown';
  if (!visits.some(isLookedThrough)) return gaps.some(losesControl) ? 'unknown' : 'not-looked-for';
  return visits.some(mayHaveControl) ? 'perhaps' : 'none';
}

const hasControl = ({ consentBanner, controls, links }: Visit): boolean =>
  consentBanner === 'found' || controls.length > 0 || links.some(({ kind }) => kind === 'consent-control');

/** A banner shows on the first load of a journey, where nothing has been chosen. */
const isLookedThrough = ({ consentBanner, load, linksRead }: Visit): boolean =>
  consentBanner === 'none' && load === 1 && linksRead;

const losesControl = ({ loses }: Facts['gaps'][number]): boolean => loses.includes('control');

/**
 * It was to be looked for, and whether it is there was not told. Where it was looked for to the end and none was there,
 * the gap of a journey that had nothing to press says no more than that.
 */
const isUnsure = ({ consentBanner, load, journey, gaps, conditions }: Visit): boolean =>
  load === 1 &&
  consentBanner !== 'none' &&
  !conditions.journeys.some(({ outcome }) => outcome === 'no-banner') &&
  ((journey !== 'none' && journey !== 'resident') || gaps.some(losesControl));

/** A tool that shows a banner elsewhere, or words of one that was not taken for a control. */
const mayHaveControl = ({ consentTools, banners }: Visit): boolean =>
  banners.length > 0 || consentTools.some(({ isServed }) => isServed);

/** Journeys in which it was looked for to the end, and was not there. */
export const journeysLooked = ({ visits }: Facts): Visit['journey'][] =>
  journeysOf(visits.filter(isLookedThrough).map((visit) => ({ ...visit, choice: 'none' })));

/** Places, in the Report’s table, of the pictures of these Visits. */
export function picturesOf({ visits }: Facts, isMeant: (visit: Visit) => boolean): number[] {
  return visits
    .flatMap((visit) => visit.screenshots.map(() => isMeant(visit)))
    .flatMap((isOfIt, index) => (isOfIt ? [index] : []));
}

/** Pictures of the page on which a banner was looked for and not found. */
export const picturesWithout = (facts: Facts): number[] => picturesOf(facts, isLookedThrough);
