/** What findings observed, one file a group of them. */
import { aboutCookies } from './cookies.ts';
import { aboutNotices } from './notices.ts';

export const observed = { ...aboutCookies, ...aboutNotices };
