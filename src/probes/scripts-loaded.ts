/**
 * Which scripts the page has loaded, as the browser tells of it: those from its memory too, of which no request is told.
 * Self-contained: no import at run time, so that its text can be injected. To be run in a world of the observer's own.
 */

/** Addresses without query of scripts that were answered, at most 500 of 2,000 characters. */
export function readScriptsLoaded(): string[] {
  const MOST = 500;
  const LONGEST = 2_000;
  const isAnswered = ({ responseStatus }: PerformanceResourceTiming): boolean =>
    // Nought: of another site that does not let its timing be told.
    responseStatus === undefined || responseStatus < 400;
  return performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .filter((entry) => entry.initiatorType === 'script' && isAnswered(entry))
    .map(({ name }) => name.split(/[?#]/, 1)[0] ?? '')
    .filter((address) => address.length <= LONGEST)
    .slice(0, MOST);
}
