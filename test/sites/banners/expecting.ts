/** How what can be done on a banner page is written down. */
import type { JourneyExpected, Part, Registered } from './banner.ts';

/** From the one in which the first press was made: what a way back opens is the first. */
const layersOf = (way: Part[]): number => 1 + way.filter((part) => part === 'settings').length;

export const done = (way: Part[], registers: Registered): JourneyExpected => ({
  outcome: 'done',
  way,
  clicks: way.filter((part) => part !== 'uncover').length,
  layers: layersOf(way),
  registers,
});

export const not = (
  outcome: JourneyExpected['outcome'],
  registers: Registered = 'none',
): JourneyExpected => ({
  outcome,
  way: null,
  clicks: null,
  layers: null,
  registers,
});
