/** Google Ads and DoubleClick: gtag.js for an `AW-` id, the test cookie, and the advertising identifier. */
import { nothing, pixel, redirect } from '../exchange.ts';
import { byOther, byScript, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { deleteCookie, setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const ID = 'AW-1002003004';
const DOUBLECLICK = 'googleads.g.doubleclick.net';

/** `_gcl_au` for 90 days on the site, a conversion ping, and the remarketing pixel. */
const ads = (page: PageTools, id: string): void => {
  const now = Math.floor(Date.now() / 1_000);
  page.store('_gcl_au', `1.1.640187211.${now}`, 7_776_000);
  const number = id.slice(3);
  page.pixel(`https://www.googleadservices.com/pagead/conversion/${number}/?${page.told('url', 'tiba')}`);
  page.pixel(
    `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/${number}/?${page.told('url', 'tiba')}`,
  );
};

export const adsScript = (id: string): string => inPage(ads, id);

export const googleAds: Vendor = {
  name: 'Google Ads',
  hosts: [DOUBLECLICK, 'www.googleadservices.com', 'ad.doubleclick.net'],
  /**
   * First a test cookie for a quarter of an hour and a redirect to see whether it comes back; where it does, the
   * identifier for thirteen months, and the test cookie is deleted again.
   */
  answer: ({ host, path, query, cookies }) => {
    if (host !== DOUBLECLICK || !path.startsWith('/pagead/')) return nothing();
    if (cookies.has('IDE')) return pixel();
    if (!query.has('tested')) {
      query.set('tested', '1');
      return redirect(`https://${host}${path}?${query.toString()}`, [
        setOtherCookie('test_cookie', 'CheckForPermission', { domain: 'doubleclick.net', seconds: 900 }),
      ]);
    }
    if (!cookies.has('test_cookie')) return pixel();
    return pixel([
      setOtherCookie('IDE', 'AHWqTUmf3xq0Yb7wV5nKc2Rp8sLd4TgHjE6uZ1iOaXy', {
        domain: 'doubleclick.net',
        seconds: SECONDS.days390,
        httpOnly: true,
      }),
      deleteCookie('test_cookie', 'doubleclick.net'),
    ]);
  },
  tag: `<script>window.dataLayer = window.dataLayer || [];</script>
<script async src="https://www.googletagmanager.com/gtag/js?id=${ID}"></script>`,
  leaves: ({ site }) => ({
    hosts: ['www.googletagmanager.com', 'www.googleadservices.com', DOUBLECLICK],
    cookies: [
      byScript('www.googletagmanager.com', {
        name: '_gcl_au',
        host: `.${site}`,
        askedSeconds: SECONDS.days90,
      }),
      byOther(DOUBLECLICK, {
        name: 'test_cookie',
        host: '.doubleclick.net',
        askedSeconds: 900,
        state: 'deleted',
      }),
      byOther(DOUBLECLICK, {
        name: 'IDE',
        host: '.doubleclick.net',
        askedSeconds: SECONDS.days390,
        httpOnly: true,
        stateWhereRefused: null,
      }),
    ],
    storage: [],
  }),
};
