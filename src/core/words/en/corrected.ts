/** That a Report rests on an auditor's corrections: under the headline, wherever one is shown. */
import { count, grouped } from './counting.ts';

export const corrected = {
  judgedWith: (n: number): string =>
    count(n, {
      one: 'An auditor corrected by hand how the privacy notice was read, in 1 place. All of this report rests on it.',
      other: `An auditor corrected by hand how the privacy notice was read, in ${grouped(n)} places. All of this report rests on that.`,
    }),
  asRead: (headline: string): string => `Without the corrections the report said: “${headline}”`,
};
