/** How English counts and lists. */
import { countingIn } from '../counting.ts';

export const { count, grouped, list, either } = countingIn(
  'en-GB',
  (more) => `${more.toLocaleString('en-GB')} others`,
);
