/** What is said of a page that was looked at several times, which is twice or more. */
import { count, grouped } from './counting.ts';

export const looks = {
  /** Not in all of them. */
  seenIn: (times: number, all: number): string =>
    count(times, {
      one: `We saw this once in ${grouped(all)} looks.`,
      other: `We saw this ${grouped(times)} times in ${grouped(all)} looks.`,
    }),
  differsEachTime: (all: number): string =>
    `What this page does differs from what the council publishes, each of the ${grouped(all)} times that we looked.`,
  notTheSame: (all: number): string =>
    `We looked ${grouped(all)} times and did not see the same each time, so we cannot say.`,
};
