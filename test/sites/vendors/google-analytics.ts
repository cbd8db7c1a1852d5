/** Google Analytics 4: gtag.js for a `G-` id, its collectors, and the older analytics.js. */
import { javascript, nothing, pixel } from '../exchange.ts';
import { byScript, SECONDS, type CookieExpected } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import type { Caller, Vendor } from './vendor.ts';

const ID = 'G-C0UNC1L001';
const TAG_HOST = 'www.googletagmanager.com';

/**
 * `_ga` and `_ga_<id>` for two years, written on the widest domain that takes them; a page view to the regional
 * collector and, Google signals being on, to stats.g.doubleclick.net. With analytics storage denied (consent mode)
 * it sends a ping without cookies and stores nothing, until it is granted.
 */
const analytics = (page: PageTools, id: string): void => {
  type Entry = { readonly length: number; readonly [index: number]: unknown };
  const scope = globalThis as unknown as { dataLayer?: Entry[] };
  const layer = (scope.dataLayer ??= []);
  const isGranted = (): boolean => {
    let granted = true;
    for (const entry of layer) {
      if (entry[0] !== 'consent') continue;
      const says = (entry[2] as { analytics_storage?: string }).analytics_storage;
      if (says !== undefined) granted = says === 'granted';
    }
    return granted;
  };
  const TWO_YEARS = 63_072_000;
  const told = (): string => `v=2&tid=${id}&en=page_view&${page.told('dl', 'dt')}`;
  const measure = (): void => {
    const now = Math.floor(Date.now() / 1_000);
    const client = page.read('_ga')?.split('.').slice(2).join('.') ?? `1824507341.${now}`;
    page.storeWidest('_ga', `GA1.1.${client}`, TWO_YEARS);
    page.storeWidest(`_ga_${id.slice(2)}`, `GS2.1.s${now}$o1$g0$t${now}$j60$l0$h0`, TWO_YEARS);
    navigator.sendBeacon(`https://region1.google-analytics.com/g/collect?${told()}&cid=${client}&gcs=G111`);
    void fetch(`https://stats.g.doubleclick.net/g/collect?${told()}&cid=${client}&aip=1`, {
      method: 'POST',
      mode: 'no-cors',
      keepalive: true,
    });
  };
  if (isGranted()) {
    measure();
    return;
  }
  navigator.sendBeacon(`https://region1.google-analytics.com/g/collect?${told()}&gcs=G100`);
  let hasMeasured = false;
  const push = layer.push.bind(layer);
  layer.push = (...entries) => {
    const length = push(...entries);
    if (!hasMeasured && isGranted()) {
      hasMeasured = true;
      measure();
    }
    return length;
  };
};

/** `_ga` two years, `_gid` a day, `_gat` a minute, one hit: as analytics.js did until it was switched off. */
const universal = (page: PageTools): void => {
  const now = Math.floor(Date.now() / 1_000);
  page.storeWidest('_ga', `GA1.3.1824507341.${now}`, 63_072_000);
  page.storeWidest('_gid', `GA1.3.907512264.${now}`, 86_400);
  page.storeWidest('_gat', '1', 60);
  void fetch(
    `https://www.google-analytics.com/j/collect?v=1&tid=UA-1234567-1&t=pageview&${page.told('dl', 'dt')}`,
    { method: 'POST', mode: 'no-cors' },
  );
};

/** Stored on the site and, before that, refused on the public suffix. */
const widest = (caller: Caller, setByHost: string, name: string, askedSeconds: number): CookieExpected[] => [
  ...(caller.suffix === null
    ? []
    : [byScript(setByHost, { name, host: `.${caller.suffix}`, askedSeconds, state: 'refused' })]),
  byScript(setByHost, { name, host: `.${caller.site}`, askedSeconds }),
];

export const analyticsScript = (id: string): string => inPage(analytics, id);

const gtag = (config: string): string =>
  `<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
gtag('js', new Date());${config} gtag('config', '${ID}');</script>
<script async src="https://${TAG_HOST}/gtag/js?id=${ID}"></script>`;

export const googleAnalytics: Vendor = {
  name: 'Google Analytics',
  hosts: ['region1.google-analytics.com', 'www.google-analytics.com', 'stats.g.doubleclick.net'],
  answer: ({ path }) => {
    if (path === '/analytics.js') return javascript(inPage(universal));
    if (path.endsWith('/collect')) return nothing();
    return pixel();
  },
  tag: gtag(''),
  leaves: (caller) => ({
    hosts: [TAG_HOST, 'region1.google-analytics.com', 'stats.g.doubleclick.net'],
    cookies: [
      ...widest(caller, TAG_HOST, '_ga', SECONDS.twoYears),
      ...widest(caller, TAG_HOST, `_ga_${ID.slice(2)}`, SECONDS.twoYears),
    ],
    storage: [],
  }),
};

/** Consent mode with everything denied: a ping, no storage. */
export const googleAnalyticsDenied: Vendor = {
  ...googleAnalytics,
  name: 'Google Analytics, storage denied',
  tag: gtag(" gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied' });"),
  leaves: () => ({ hosts: [TAG_HOST, 'region1.google-analytics.com'], cookies: [], storage: [] }),
};

export const universalAnalytics: Vendor = {
  ...googleAnalytics,
  name: 'Google Analytics (analytics.js)',
  tag: '<script async src="https://www.google-analytics.com/analytics.js"></script>',
  leaves: (caller) => ({
    hosts: ['www.google-analytics.com'],
    cookies: [
      ...widest(caller, 'www.google-analytics.com', '_ga', SECONDS.twoYears),
      ...widest(caller, 'www.google-analytics.com', '_gid', SECONDS.day),
      ...widest(caller, 'www.google-analytics.com', '_gat', SECONDS.minute),
    ],
    storage: [],
  }),
};
