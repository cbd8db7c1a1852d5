/** What findings observed, one file a group of them. */
import { aboutChoices, aboutLists, aboutWays } from './choices.ts';
import { aboutCompanies } from './companies.ts';
import { aboutCookies } from './cookies.ts';
import { aboutNotices } from './notices.ts';
import { shared } from './shared.ts';

export const observed = {
  ...shared,
  ...aboutChoices,
  ...aboutWays,
  ...aboutLists,
  ...aboutCompanies,
  ...aboutCookies,
  ...aboutNotices,
};
