/** www.cornwall.gov.uk, whose cookie list is on a page not in hand, and www.norwich.gov.uk, with a policy only. */
import { klaro, vanillaCookieConsent } from '../consent/packaged.ts';
import { byHttp, nothingLeft } from '../expected.ts';
import { setCookie } from '../set-cookie.ts';
import { applicationInsights } from '../vendors/application-insights.ts';
import { botFramework } from '../vendors/bot-framework.ts';
import { googleAnalytics } from '../vendors/google-analytics.ts';
import { metaPixel } from '../vendors/meta-pixel.ts';
import { microsoftClarity } from '../vendors/microsoft-clarity.ts';
import { callerOn, type CouncilSite } from './council.ts';

const antiforgery = (host: string, name: string): CouncilSite['every'] => ({
  cookies: () => [setCookie(name, 'CfDJ8Kx0q2Zb7v', { httpOnly: true, secure: true, sameSite: 'Strict' })],
  leaves: {
    ...nothingLeft,
    cookies: [
      byHttp(host, { name, host, askedSeconds: 0, httpOnly: true, secure: true, sameSite: 'strict' }),
    ],
  },
});

const CORNWALL = 'www.cornwall.gov.uk';

export const cornwall: CouncilSite = {
  host: CORNWALL,
  publisher: 'Cornwall Council',
  caller: callerOn(CORNWALL),
  consent: vanillaCookieConsent,
  every: antiforgery(CORNWALL, '.AspNetCore.Antiforgery.k3Vq9xZ'),
  footer: [
    ['Privacy notice', '/privacy'],
    ['Cookies', '/cookies'],
  ],
  pages: [
    {
      name: 'cornwall-match',
      verdict: 'inconclusive',
      path: '/match',
      title: 'Rubbish and recycling',
      why: 'Google Analytics, named in the notice, once the visitor accepts.',
      afterAcceptance: [googleAnalytics],
    },
    {
      name: 'cornwall-analytics',
      verdict: 'inconclusive',
      path: '/analytics',
      title: 'Housing',
      why: 'Google Analytics from the start; whether the cookies page asks first is not known.',
      vendors: [googleAnalytics],
    },
    {
      name: 'cornwall-chatbot',
      verdict: 'inconclusive',
      path: '/chatbot',
      title: 'Ask our chatbot',
      why: 'Microsoft’s chatbot, named in the notice: the real Web Chat with its service.',
      vendors: [botFramework],
    },
    {
      name: 'cornwall-marketing',
      verdict: 'differs',
      path: '/marketing',
      title: 'Visit Cornwall',
      why: 'The Meta pixel before any choice, where the notice promises no sharing for marketing without permission.',
      vendors: [metaPixel],
      shows: ['advertising-before-choice', 'marketing-claim'],
    },
    {
      name: 'cornwall-undeclared',
      verdict: 'differs',
      path: '/undeclared',
      title: 'Planning',
      why: 'Application Insights (the real SDK) and Clarity: not in the notice, perhaps on the unread cookies page.',
      vendors: [applicationInsights, microsoftClarity],
      shows: ['undeclared-third-party'],
    },
  ],
};

const NORWICH = 'www.norwich.gov.uk';

export const norwich: CouncilSite = {
  host: NORWICH,
  publisher: 'Norwich City Council',
  caller: callerOn(NORWICH),
  consent: klaro,
  every: antiforgery(NORWICH, '__RequestVerificationToken'),
  footer: [
    ['Data protection policy', '/data-protection-policy'],
    ['Privacy policy', '/privacy'],
  ],
  pages: [
    {
      name: 'norwich-after-acceptance',
      verdict: 'inconclusive',
      path: '/after-acceptance',
      title: 'Markets',
      why: 'Google Analytics once the visitor accepts; the policy names nobody.',
      afterAcceptance: [googleAnalytics],
    },
    {
      name: 'norwich-before-choice',
      verdict: 'inconclusive',
      path: '/before-choice',
      title: 'Parks',
      why: 'Google Analytics and Meta from the start; the policy speaks of consent wherever that is the ground.',
      vendors: [googleAnalytics, metaPixel],
      shows: ['advertising-before-choice'],
    },
  ],
};
