/** Notices that several tests of findings use. */
import { declares, lists, notice } from '../build.ts';

export const silent = notice({ declarations: [declares('mapper')] });
export const listing = notice({
  listsCookies: true,
  declarations: [
    declares('mapper', { cookies: [lists('_map', { seconds: 86_400, category: 'necessary' })] }),
  ],
});
export const unreadLink = {
  text: 'Cookies page',
  address: null,
  kind: 'cookies' as const,
  read: false,
  quote: 'See our Cookies page.',
  offset: 0,
};
