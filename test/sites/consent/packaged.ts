/** Consent tools that npm has: vanilla-cookieconsent and Klaro, the real ones, served by the council itself. */
import { byScript, nothingLeft, SECONDS } from '../expected.ts';
import type { Consent } from './consent.ts';

/** Turns tags into ones that these tools start themselves once their category or service is accepted. */
const held = (optional: string, attributes: string): string =>
  optional.replaceAll('<script', `<script type="text/plain" ${attributes}`);

export const vanillaCookieConsent: Consent = {
  name: 'vanilla-cookieconsent',
  id: 'vanilla-cookieconsent',
  hosts: [],
  answer: () => null,
  needsPackages: true,
  banner: (council, optional) => `${held(optional, 'data-category="analytics"')}
<link rel="stylesheet" href="/packages/cookieconsent.css">
<script src="/packages/cookieconsent.umd.js"></script>
<script>
  CookieConsent.run(${JSON.stringify({
    // Otherwise it shows no banner to a browser that is driven by a program.
    hideFromBots: false,
    categories: {
      necessary: { enabled: true, readOnly: true },
      analytics: { autoClear: { cookies: [{ name: '_ga' }] } },
    },
    language: {
      default: 'en',
      translations: {
        en: {
          consentModal: {
            title: `Cookies on ${council}`,
            description: 'We would like to count visits.',
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Reject all',
            showPreferencesBtn: 'Choose',
          },
          preferencesModal: {
            title: 'Choose',
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Reject all',
            savePreferencesBtn: 'Save',
            sections: [
              { title: 'Necessary', linkedCategory: 'necessary' },
              { title: 'Statistics', linkedCategory: 'analytics' },
            ],
          },
        },
      },
    },
  })});
</script>`,
  leaves: () => nothingLeft,
  accept: '#cc-main [data-role="all"]',
  reject: '#cc-main [data-role="necessary"]',
  remembers: ({ host }) => [
    byScript(host, {
      name: 'cc_cookie',
      host: `.${host}`,
      askedSeconds: 182 * SECONDS.day,
      secure: true,
      sameSite: 'lax',
    }),
  ],
};

export const klaro: Consent = {
  name: 'Klaro',
  id: 'klaro',
  hosts: [],
  answer: () => null,
  needsPackages: true,
  banner: (
    _council,
    optional,
  ) => `${held(optional, 'data-type="application/javascript" data-name="google-analytics"').replaceAll(' src=', ' data-src=')}
<script>
  var klaroConfig = ${JSON.stringify({
    elementID: 'klaro',
    storageMethod: 'cookie',
    cookieName: 'klaro',
    cookieExpiresAfterDays: 365,
    default: false,
    mustConsent: false,
    acceptAll: true,
    lang: 'en',
    privacyPolicy: '/privacy',
    translations: { en: { purposes: { analytics: 'Statistics' } } },
    services: [
      { name: 'google-analytics', title: 'Google Analytics', purposes: ['analytics'], cookies: ['_ga'] },
    ],
  })};
</script>
<script defer src="/packages/klaro.js"></script>`,
  leaves: () => nothingLeft,
  accept: '#klaro .cm-btn-success',
  reject: '#klaro .cn-decline',
  remembers: ({ host }) => [
    byScript(host, { name: 'klaro', host, askedSeconds: SECONDS.year, sameSite: 'lax' }),
  ],
};
