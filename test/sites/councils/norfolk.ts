/** www.norfolk.gov.uk, held against the notice "Website privacy and cookies"; and Connecting Communities on it. */
import { civic } from '../consent/civic.ts';
import { bannerThatNames, govukPattern } from '../consent/govuk-pattern.ts';
import { canDigital, click4Assistance, govMetric } from '../vendors/council-suppliers.ts';
import { googleAds } from '../vendors/google-ads.ts';
import { googleAdsense } from '../vendors/google-adsense.ts';
import { googleAnalytics, googleAnalyticsDenied, universalAnalytics } from '../vendors/google-analytics.ts';
import { googleFonts } from '../vendors/google-fonts.ts';
import { googleTagManager } from '../vendors/google-tag-manager.ts';
import { granicus } from '../vendors/granicus.ts';
import { hotjar } from '../vendors/hotjar.ts';
import { linkedinInsight } from '../vendors/linkedin-insight.ts';
import { metaPixel } from '../vendors/meta-pixel.ts';
import { microsoftClarity } from '../vendors/microsoft-clarity.ts';
import { plausible } from '../vendors/plausible.ts';
import { sitecoreCookies, sitecoreLeaves } from '../vendors/sitecore.ts';
import { xPixel } from '../vendors/x-pixel.ts';
import { youtube, youtubeBehindButton } from '../vendors/youtube.ts';
import { callerOn, type CouncilSite } from './council.ts';
import {
  deletedCookies,
  HOST,
  ownStorage,
  prerendering,
  refusedCookies,
  servedByWorker,
} from './norfolk-own.ts';

const advertising = [googleAds, googleAdsense, metaPixel, linkedinInsight, xPixel, canDigital];

export const norfolk: CouncilSite = {
  host: HOST,
  publisher: 'Norfolk County Council',
  caller: callerOn(HOST),
  consent: govukPattern,
  every: { cookies: sitecoreCookies, leaves: sitecoreLeaves(HOST) },
  footer: [
    ['Website privacy and cookies', '/privacy'],
    ['Cookies', '/cookies'],
    ['Accessibility', '/accessibility'],
  ],
  pages: [
    {
      name: 'norfolk-plain',
      verdict: 'matches',
      path: '/plain',
      title: 'Opening hours',
      why: 'Sitecore alone: nobody else learns of the visit.',
    },
    {
      name: 'norfolk-match',
      verdict: 'matches',
      path: '/match',
      title: 'Bins and recycling',
      why: 'Google Analytics and Sitecore, both named in the notice; advertising waits for acceptance.',
      vendors: [googleAnalytics],
      afterAcceptance: advertising,
    },
    {
      name: 'norfolk-match-many',
      verdict: 'differs',
      path: '/match-many',
      title: 'Report a problem',
      why: 'Everything the notice names for an ordinary visit: statistics, recording, feedback, chat, a form.',
      vendors: [googleAnalytics, hotjar, govMetric, click4Assistance, granicus],
      afterAcceptance: advertising,
      shows: ['notice-contradicts-itself'],
    },
    {
      name: 'norfolk-tag-manager',
      verdict: 'matches',
      path: '/tag-manager',
      title: 'Libraries',
      why: 'Google Analytics by way of a Tag Manager container.',
      vendors: [googleTagManager],
      shows: ['undeclared-third-party'],
    },
    {
      name: 'norfolk-old-analytics',
      verdict: 'matches',
      path: '/old-analytics',
      title: 'School term dates',
      why: 'Google Analytics by its old script: _ga, _gid, _gat.',
      vendors: [universalAnalytics],
    },
    {
      name: 'norfolk-analytics-denied',
      verdict: 'matches',
      path: '/analytics-denied',
      title: 'Parking',
      why: 'Google Analytics in consent mode, all denied: contacted, nothing stored.',
      vendors: [googleAnalyticsDenied],
    },
    {
      name: 'norfolk-undeclared',
      verdict: 'differs',
      path: '/undeclared',
      title: 'Council tax',
      why: 'Microsoft Clarity, which the notice does not mention, beside Google Analytics.',
      vendors: [googleAnalytics, microsoftClarity],
      shows: ['undeclared-third-party'],
    },
    {
      name: 'norfolk-named-in-banner',
      verdict: 'matches',
      path: '/named-in-banner',
      title: 'Council tax bands',
      why: 'Plausible, which only the banner that the visitor sees names.',
      vendors: [googleAnalytics, plausible],
      consent: bannerThatNames('Plausible'),
      shows: [],
    },
    {
      name: 'norfolk-named-unseen',
      verdict: 'differs',
      path: '/named-unseen',
      title: 'Council tax discounts',
      why: 'The same, where the name stands in a part of the banner that no visitor sees.',
      vendors: [googleAnalytics, plausible],
      consent: bannerThatNames('Plausible', 'hidden'),
      shows: ['undeclared-third-party'],
    },
    {
      name: 'norfolk-undeclared-fonts',
      verdict: 'matches',
      path: '/undeclared-fonts',
      title: 'Museums',
      why: 'Google Fonts, which the notice does not mention: a contact without storage.',
      vendors: [googleFonts],
      shows: ['undeclared-third-party'],
    },
    {
      name: 'norfolk-advertising-before-choice',
      verdict: 'differs',
      path: '/advertising-before-choice',
      title: 'Foster for Norfolk',
      why: 'Every advertising tag that the notice names, from the start.',
      vendors: [googleAnalytics, ...advertising],
      shows: ['advertising-before-choice'],
    },
    {
      name: 'norfolk-embed',
      verdict: 'differs',
      path: '/embed',
      title: 'How we spend your council tax',
      why: 'A YouTube player that stores before it is played.',
      vendors: [youtube],
      shows: ['embed-on-load', 'undeclared-third-party'],
    },
    {
      name: 'norfolk-embed-behind-button',
      verdict: 'matches',
      path: '/embed-behind-button',
      title: 'How we spend your council tax, on request',
      why: 'The same player behind a button: nobody is contacted until it is pressed.',
      vendors: [youtubeBehindButton],
    },
    {
      name: 'norfolk-notice-not-linked',
      verdict: 'matches',
      path: '/notice-not-linked',
      title: 'Trading standards',
      why: 'No banner, and a footer without a privacy or cookie notice.',
      vendors: [googleAnalytics],
      consent: null,
      linksNotice: false,
      shows: ['notice-not-linked'],
    },
    {
      name: 'norfolk-no-banner',
      verdict: 'differs',
      path: '/no-banner',
      title: 'Roads',
      why: 'No way to decline what the notice says can be declined.',
      vendors: [googleAnalytics, metaPixel],
      consent: null,
      shows: ['advertising-before-choice'],
    },
    {
      name: 'norfolk-other-consent-tool',
      verdict: 'matches',
      path: '/other-consent-tool',
      title: 'Adult learning',
      why: 'The banner is Civic Cookie Control, from hosts of its own, with its default stored unasked.',
      vendors: [googleAnalytics],
      consent: civic,
    },
    {
      name: 'norfolk-sensitive-plain',
      verdict: 'matches',
      path: '/connecting-communities',
      title: 'Connecting Communities',
      why: 'A sensitive service page that tells nobody else.',
    },
    {
      name: 'norfolk-sensitive-disclosed',
      verdict: 'differs',
      path: '/connecting-communities/debt-and-isolation',
      title: 'Help with debt and isolation',
      why: 'A sensitive service page whose full address and title go to Google, Meta and Clarity.',
      vendors: [googleAnalytics, metaPixel, microsoftClarity],
      shows: ['advertising-before-choice', 'sensitive-page-disclosed', 'undeclared-third-party'],
    },
    {
      name: 'norfolk-refused-cookies',
      verdict: 'matches',
      path: '/refused-cookies',
      title: 'Cookies that no browser stores',
      why: 'Set-Cookie headers and script cookies that break the rules.',
      own: refusedCookies,
    },
    {
      name: 'norfolk-deleted-cookies',
      verdict: 'matches',
      path: '/deleted-cookies',
      title: 'Cookies deleted again',
      why: 'Stored, and gone after 400 milliseconds.',
      own: deletedCookies,
    },
    {
      name: 'norfolk-own-storage',
      verdict: 'matches',
      path: '/own-storage',
      title: 'Your saved forms',
      why: 'Local and session storage, IndexedDB and Cache of the page’s own; the notice lists nothing by name.',
      own: ownStorage,
    },
    {
      name: 'norfolk-served-by-worker',
      verdict: 'matches',
      path: '/served-by-worker',
      title: 'Read offline',
      why: 'Its service worker answers every load but the first.',
      own: servedByWorker,
    },
    {
      name: 'norfolk-prerendering',
      verdict: 'inconclusive',
      path: '/prerendering',
      title: 'Waste and recycling',
      why: 'Asks the browser to prerender /match, which is another visit.',
      own: prerendering,
      prerenders: 'norfolk-match',
    },
  ],
};
