/** Whether the page’s own banner let the visitor say no to statistics: what its switches, its control, its words say. */
import type { Visit } from '../../visit/visit.ts';
import type { Facts } from '../facts.ts';
import { isOfAll, purposesIn } from './purposes.ts';

const isOfStatistics = (text: string): boolean => {
  const purposes = purposesIn(text);
  return (
    (purposes.includes('statistics') || purposes.includes('optional')) && !purposes.includes('necessary')
  );
};

/** A line of a banner’s words that names statistics, and does not call them necessary or free of cookies. */
const isOffered = (line: string): boolean => isOfStatistics(line) && !/\bwithout\b|\balways\b/i.test(line);

const sentencesOf = (text: string): string[] => text.split(/\n|(?<=[.!?])\s+/);

/** `journeys`: those in which no was said. */
export function isStatisticsDeclinable(
  { visits }: Pick<Facts, 'visits'>,
  journeys: readonly string[],
): boolean {
  const meant = visits.filter(({ journey }) => journeys.includes(journey));
  return meant.some((visit) => isSwitched(visit) || isPressed(visit) || isSaid(visit));
}

const isSwitched = ({ switches }: Visit): boolean =>
  switches.some(({ name, isFixed }) => !isFixed && isOfStatistics(name));

/** "Reject all" refuses statistics too; "Reject advertising" does not. */
const isPressed = ({ conditions }: Visit): boolean =>
  conditions.journeys.some(
    ({ control, outcome }) =>
      outcome === 'done' && control !== null && (isOfAll(control) || isOfStatistics(control)),
  );

const isSaid = ({ banners }: Visit): boolean => banners.some(({ text }) => sentencesOf(text).some(isOffered));
