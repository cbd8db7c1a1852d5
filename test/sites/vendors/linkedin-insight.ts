/** The LinkedIn Insight tag: script, collector, and the identifiers of linkedin.com. */
import { javascript, pixel, redirect } from '../exchange.ts';
import { byOther, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const SCRIPT = 'snap.licdn.com';
const COLLECTOR = 'px.ads.linkedin.com';

const insight = (page: PageTools): void => {
  page.pixel(`https://px.ads.linkedin.com/collect/?v=2&fmt=js&pid=412763&${page.told('url', 'title')}`);
};

const ON_COLLECT: [name: string, value: string, seconds: number][] = [
  ['li_sugr', 'b3a0c1d7-4e26-4f91-8c5a-90d7e2f6a134', SECONDS.days90],
  ['UserMatchHistory', 'AQKv0m2d8w1xRQAAAZ', SECONDS.month],
  ['AnalyticsSyncHistory', 'AQLf7c3k0v9tWgAAAZ', SECONDS.month],
  ['lidc', '"b=VGST09:s=V:r=V:a=V:p=V:g=3301"', SECONDS.day],
];

export const linkedinInsight: Vendor = {
  name: 'LinkedIn Insight tag',
  hosts: [SCRIPT, COLLECTOR, 'www.linkedin.com'],
  answer: ({ host }) => {
    if (host === SCRIPT) return javascript(inPage(insight));
    if (host === COLLECTOR) {
      return redirect(
        'https://www.linkedin.com/px/li_sync?redirect=1',
        ON_COLLECT.map(([name, value, seconds]) =>
          setOtherCookie(name, value, { domain: 'linkedin.com', seconds }),
        ),
      );
    }
    return pixel([
      setOtherCookie('bcookie', '"v=2&5d8e1f60-92a7-4bc3-8f14-70e6a2c9d3b5"', {
        domain: 'linkedin.com',
        seconds: SECONDS.year,
      }),
      setOtherCookie('li_gc', 'MTswOzE3MzIxOTQwMDA7MjswMjE', {
        domain: 'linkedin.com',
        seconds: SECONDS.days180,
      }),
    ]);
  },
  tag: `<script>window._linkedin_data_partner_ids = ['412763'];</script>
<script async src="https://${SCRIPT}/li.lms-analytics/insight.min.js"></script>`,
  leaves: () => ({
    hosts: [SCRIPT, COLLECTOR, 'www.linkedin.com'],
    cookies: [
      ...ON_COLLECT.map(([name, , askedSeconds]) =>
        byOther(COLLECTOR, { name, host: '.linkedin.com', askedSeconds }),
      ),
      byOther('www.linkedin.com', { name: 'bcookie', host: '.linkedin.com', askedSeconds: SECONDS.year }),
      byOther('www.linkedin.com', { name: 'li_gc', host: '.linkedin.com', askedSeconds: SECONDS.days180 }),
    ],
    storage: [],
  }),
};
