/** What findings observed, one file a group of them. */
import { aboutChoices, aboutLists } from './choices.ts';
import { aboutCompanies } from './companies.ts';
import { aboutCookies } from './cookies.ts';
import { aboutNotices } from './notices.ts';

export const observed = {
  ...aboutChoices,
  ...aboutLists,
  ...aboutCompanies,
  ...aboutCookies,
  ...aboutNotices,
};
