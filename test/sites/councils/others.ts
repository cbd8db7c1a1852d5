/** A site that two councils share, and one that is no council's and tracks as eagerly: of it no trace may be left. */
import { govukPattern } from '../consent/govuk-pattern.ts';
import { nothingLeft } from '../expected.ts';
import { googleAnalytics } from '../vendors/google-analytics.ts';
import { hotjar } from '../vendors/hotjar.ts';
import { metaPixel } from '../vendors/meta-pixel.ts';
import { microsoftClarity } from '../vendors/microsoft-clarity.ts';
import { callerOn, type CouncilSite } from './council.ts';
import { ownScripts } from './tracking-page.ts';

export const adurWorthing: CouncilSite = {
  host: 'www.adur-worthing.gov.uk',
  publisher: 'Adur & Worthing Councils',
  caller: callerOn('www.adur-worthing.gov.uk'),
  consent: govukPattern,
  every: { cookies: () => [], leaves: nothingLeft },
  footer: [['Privacy', '/privacy']],
  pages: [
    {
      name: 'two-councils',
      verdict: 'no-notice',
      path: '/beaches',
      title: 'Beaches',
      why: 'One site, two councils, no bundled notice.',
      vendors: [googleAnalytics],
    },
  ],
};

export const notACouncil: CouncilSite = {
  host: 'www.example.org',
  publisher: 'Example shop',
  caller: callerOn('www.example.org'),
  consent: null,
  every: { cookies: () => [], leaves: nothingLeft },
  footer: [['Privacy', '/privacy']],
  pages: [
    {
      name: 'not-a-council',
      verdict: 'no-notice',
      path: '/shop',
      title: 'Shop',
      why: 'Not a council: trackers, storage and a service worker of its own, none of which may be recorded.',
      vendors: [googleAnalytics, hotjar, metaPixel, microsoftClarity],
      own: ownScripts('www.example.org'),
    },
  ],
};
