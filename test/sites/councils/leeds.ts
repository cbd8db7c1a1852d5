/**
 * www.leeds.gov.uk: no bundled notice. It publishes one of our own wording (notices/leeds-website.txt, transcribed
 * in leeds-website.json), which lists cookies by name, asks first, and denies: what the five bundled ones do not.
 */
import { readFileSync } from 'node:fs';
import { cookiebot, cookieYes, oneTrust } from '../consent/hosted.ts';
import { govukFrontend, govukPattern } from '../consent/govuk-pattern.ts';
import { byHttp, byScript, nothingLeft, SECONDS } from '../expected.ts';
import { escaped } from '../layout.ts';
import { setCookie } from '../set-cookie.ts';
import { googleAds } from '../vendors/google-ads.ts';
import { googleAnalytics } from '../vendors/google-analytics.ts';
import { metaPixel } from '../vendors/meta-pixel.ts';
import { callerOn, type CouncilPage, type CouncilSite } from './council.ts';

const HOST = 'www.leeds.gov.uk';

const isRow = (line: string | undefined): boolean => line?.includes('\t') ?? false;

/** The notice as a page: a line with tabs is a table's row, a short line before text is a heading. */
const noticeBody = (text: string): string => {
  const blocks = text.trim().split('\n\n').slice(1);
  return blocks
    .map((block) => {
      const lines = block.split('\n');
      if (isRow(lines[0])) {
        const [head, ...rows] = lines.map((line) => line.split('\t').map(escaped));
        const cells = (row: string[], tag: string): string =>
          row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
        return `<table><thead><tr>${cells(head ?? [], 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`;
      }
      return /[.\d]$/.test(block) ? `<p>${escaped(block)}</p>` : `<h2>${escaped(block)}</h2>`;
    })
    .join('\n');
};

const notice = readFileSync(new URL('../notices/leeds-website.txt', import.meta.url), 'utf8');

const acceptedIn = (consent: CouncilSite['consent'], name: string): CouncilPage => ({
  name: `leeds-${name}`,
  verdict: 'matches',
  path: `/${name}`,
  title: `Services (${consent?.name ?? ''})`,
  why: `Google Analytics once the visitor accepts in ${consent?.name ?? ''}.`,
  consent,
  afterAcceptance: [googleAnalytics],
});

export const leeds: CouncilSite = {
  host: HOST,
  publisher: 'Leeds City Council',
  caller: callerOn(HOST),
  consent: govukPattern,
  every: {
    cookies: () => [setCookie('leeds_session', 'k2p9x4', { httpOnly: true, secure: true })],
    leaves: {
      ...nothingLeft,
      cookies: [
        byHttp(HOST, { name: 'leeds_session', host: HOST, askedSeconds: 0, httpOnly: true, secure: true }),
      ],
    },
  },
  footer: [
    ['Privacy and cookies', '/privacy'],
    ['Accessibility', '/accessibility'],
  ],
  pages: [
    {
      name: 'leeds-notice',
      verdict: 'matches',
      path: '/privacy',
      title: 'Website privacy and cookies',
      why: 'The notice itself.',
      body: noticeBody(notice),
    },
    {
      name: 'leeds-match',
      verdict: 'matches',
      path: '/match',
      title: 'Recycling sites',
      why: 'What the notice lists, for as long as it says, statistics after acceptance.',
      afterAcceptance: [googleAnalytics],
      own: {
        head: `<script>document.cookie = 'leeds_theme=large; path=/; max-age=${SECONDS.month}';</script>`,
        leaves: {
          ...nothingLeft,
          cookies: [byScript(HOST, { name: 'leeds_theme', host: HOST, askedSeconds: SECONDS.month })],
        },
      },
    },
    {
      name: 'leeds-before-choice',
      verdict: 'differs',
      path: '/before-choice',
      title: 'Leisure centres',
      why: 'Statistics before any choice, where the notice asks first.',
      vendors: [googleAnalytics],
      shows: ['optional-before-choice'],
    },
    {
      name: 'leeds-undeclared-cookie',
      verdict: 'differs',
      path: '/undeclared-cookie',
      title: 'Events',
      why: 'A cookie that the notice does not list.',
      own: {
        head: `<script>document.cookie = 'visitor_profile=a1b2c3d4e5f6a7b8; path=/; max-age=${SECONDS.year}';</script>`,
        leaves: {
          ...nothingLeft,
          cookies: [byScript(HOST, { name: 'visitor_profile', host: HOST, askedSeconds: SECONDS.year })],
        },
      },
      shows: ['undeclared-cookie'],
    },
    {
      name: 'leeds-undeclared-storage',
      verdict: 'matches',
      path: '/undeclared-storage',
      title: 'Find a school',
      why: 'A key in local storage, where the notice lists what it stores by name.',
      own: {
        head: `<script>localStorage.setItem('recent_searches', '["schools"]');</script>`,
        leaves: {
          ...nothingLeft,
          storage: [{ kind: 'local', host: HOST, key: 'recent_searches' }],
        },
      },
      shows: ['undeclared-storage'],
    },
    {
      name: 'leeds-lasts-longer',
      verdict: 'differs',
      path: '/lasts-longer',
      title: 'Large text',
      why: 'A cookie declared for 30 days that asks for two years.',
      own: {
        head: `<script>document.cookie = 'leeds_theme=large; path=/; max-age=${SECONDS.twoYears}';</script>`,
        leaves: {
          ...nothingLeft,
          cookies: [byScript(HOST, { name: 'leeds_theme', host: HOST, askedSeconds: SECONDS.twoYears })],
        },
      },
      shows: ['lasts-longer'],
    },
    {
      name: 'leeds-category-differs',
      verdict: 'differs',
      path: '/category-differs',
      title: 'Apply for a garden waste bin',
      why: 'Google Ads’ _gcl_au, which the notice lists among the cookies the website needs.',
      vendors: [googleAds],
      shows: ['advertising-before-choice', 'category-differs', 'denial-contradicted'],
    },
    {
      name: 'leeds-denial-contradicted',
      verdict: 'differs',
      path: '/denial-contradicted',
      title: 'Foster for Leeds',
      why: 'The Meta pixel, which the notice says the website does not use.',
      vendors: [metaPixel],
      shows: ['advertising-before-choice', 'denial-contradicted'],
    },
    acceptedIn(govukFrontend, 'govuk-frontend'),
    acceptedIn(oneTrust, 'onetrust'),
    acceptedIn(cookiebot, 'cookiebot'),
    acceptedIn(cookieYes, 'cookieyes'),
  ],
};
