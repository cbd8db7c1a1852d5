/** The other hosts of norfolk.gov.uk: the account, ICT Solutions, and one that no notice in hand covers. */
import { civic } from '../consent/civic.ts';
import { byHttp, nothingLeft } from '../expected.ts';
import { setCookie } from '../set-cookie.ts';
import { googleAds } from '../vendors/google-ads.ts';
import { googleAnalytics } from '../vendors/google-analytics.ts';
import { granicus } from '../vendors/granicus.ts';
import { metaPixel } from '../vendors/meta-pixel.ts';
import { xButton } from '../vendors/social-buttons.ts';
import { callerOn, type CouncilSite } from './council.ts';

const session = (host: string): CouncilSite['every'] => ({
  cookies: () => [setCookie('JSESSIONID', '4F0C2A9D71E86B35', { httpOnly: true, secure: true })],
  leaves: {
    ...nothingLeft,
    cookies: [byHttp(host, { name: 'JSESSIONID', host, askedSeconds: 0, httpOnly: true, secure: true })],
  },
});

const footer: CouncilSite['footer'] = [
  ['Privacy notice and cookie policy', '/privacy'],
  ['Terms', '/terms'],
];

export const myNorfolk: CouncilSite = {
  host: 'my.norfolk.gov.uk',
  publisher: 'My Norfolk',
  caller: callerOn('my.norfolk.gov.uk'),
  consent: null,
  every: session('my.norfolk.gov.uk'),
  footer: [['Privacy', 'https://www.norfolk.gov.uk/privacy']],
  pages: [
    {
      name: 'my-norfolk-account',
      verdict: 'matches',
      path: '/account',
      title: 'Your account',
      why: 'The account, with a Granicus form in a frame.',
      vendors: [granicus],
    },
  ],
};

export const norfolkJobs: CouncilSite = {
  host: 'jobs.norfolk.gov.uk',
  publisher: 'Norfolk jobs',
  caller: callerOn('jobs.norfolk.gov.uk'),
  consent: null,
  every: session('jobs.norfolk.gov.uk'),
  footer,
  pages: [
    {
      name: 'norfolk-not-covered',
      verdict: 'no-notice',
      path: '/vacancies',
      title: 'Vacancies',
      why: 'A host of the council that none of its notices in hand covers.',
      vendors: [googleAnalytics],
      shows: ['notice-does-not-cover-page'],
    },
  ],
};

const ICT = 'www.ictsolutions.norfolk.gov.uk';

export const norfolkIct: CouncilSite = {
  host: ICT,
  publisher: 'ICT Solutions',
  caller: callerOn(ICT),
  consent: civic,
  every: session(ICT),
  footer,
  pages: [
    {
      name: 'ict-match',
      verdict: 'inconclusive',
      path: '/match',
      title: 'Services for schools',
      why: 'Google Analytics waits until the visitor accepts in the cookie controller.',
      afterAcceptance: [googleAnalytics],
    },
    {
      name: 'ict-before-choice',
      verdict: 'inconclusive',
      path: '/before-choice',
      title: 'Broadband',
      why: 'Google Analytics stores before any choice, where the notice says it asks first.',
      vendors: [googleAnalytics],
      shows: ['optional-before-choice'],
    },
    {
      name: 'ict-advertising',
      verdict: 'differs',
      path: '/advertising',
      title: 'Training for school staff',
      why: 'Advertising, a category that the notice does not have, before any choice.',
      vendors: [googleAds, metaPixel],
      shows: ['advertising-before-choice'],
    },
    {
      name: 'ict-share-buttons',
      verdict: 'inconclusive',
      path: '/share-buttons',
      title: 'News',
      why: 'Share buttons that contact X when the page loads; the notice shows plain links.',
      vendors: [xButton],
      shows: ['undeclared-third-party'],
    },
    {
      name: 'ict-promised-control-missing',
      verdict: 'differs',
      path: '/no-controller',
      title: 'Help desk',
      why: 'The cookie controller that the notice promises is not on the page.',
      vendors: [googleAnalytics],
      consent: null,
      shows: ['promised-control-not-found'],
    },
  ],
};
