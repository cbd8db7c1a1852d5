/** www.googletagmanager.com: one host, several products, told apart by the id asked for. */
import { javascript } from '../exchange.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { adsScript } from './google-ads.ts';
import { analyticsScript, googleAnalytics } from './google-analytics.ts';
import type { Vendor } from './vendor.ts';

/** A container that holds one tag: Google Analytics. */
const container = (page: PageTools): void => {
  page.load('https://www.googletagmanager.com/gtag/js?id=G-C0UNC1L001&cx=c');
};

export const googleTagManager: Vendor = {
  name: 'Google Tag Manager',
  hosts: ['www.googletagmanager.com'],
  answer: ({ path, query }) => {
    const id = query.get('id') ?? '';
    if (path === '/gtm.js') return javascript(inPage(container));
    if (path !== '/gtag/js') return null;
    return javascript(id.startsWith('AW-') ? adsScript(id) : analyticsScript(id));
  },
  tag: '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-C0UNC1L"></script>',
  leaves: (caller) => googleAnalytics.leaves(caller),
};
