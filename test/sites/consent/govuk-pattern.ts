/** The cookie banner of the GOV.UK Design System, as services write it by hand: two buttons, two cookies, a year. */
import { byScript, nothingLeft, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { waiting, type Consent } from './consent.ts';

const run = (page: PageTools): void => {
  const banner = document.querySelector<HTMLElement>('.govuk-cookie-banner');
  const remember = (name: string, value: string): void => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; SameSite=Lax; Secure`;
  };
  const choose = (isAccepted: boolean): void => {
    const policy = { essential: true, settings: isAccepted, usage: isAccepted, campaigns: isAccepted };
    remember('cookies_policy', encodeURIComponent(JSON.stringify(policy)));
    remember('cookies_preferences_set', 'true');
    if (banner !== null) banner.hidden = true;
    if (isAccepted) page.open('optional');
  };
  document.querySelector('[data-accept-cookies]')?.addEventListener('click', () => choose(true));
  document.querySelector('[data-reject-cookies]')?.addEventListener('click', () => choose(false));
  if (page.read('cookies_preferences_set') === null) return;
  if (banner !== null) banner.hidden = true;
  if (decodeURIComponent(page.read('cookies_policy') ?? '').includes('"usage":true')) page.open('optional');
};

export const govukPattern: Consent = {
  name: 'GOV.UK Design System pattern',
  id: 'govuk-design-system',
  hosts: [],
  answer: () => null,
  needsPackages: false,
  banner: (council, optional) => `${waiting(optional)}
<div class="govuk-cookie-banner" data-nosnippet role="region" aria-label="Cookies on ${council}">
  <div class="govuk-cookie-banner__message">
    <h2 class="govuk-cookie-banner__heading">Cookies on ${council}</h2>
    <p>We use some essential cookies. We would also like to use additional cookies.</p>
    <div class="govuk-button-group">
      <button type="button" class="govuk-button" data-accept-cookies="true">Accept additional cookies</button>
      <button type="button" class="govuk-button" data-reject-cookies="true">Reject additional cookies</button>
      <a class="govuk-link" href="/cookies">View cookies</a>
    </div>
  </div>
</div>
<script>${inPage(run)}</script>`,
  leaves: () => nothingLeft,
  accept: '[data-accept-cookies]',
  reject: '[data-reject-cookies]',
  remembers: ({ host }) =>
    ['cookies_policy', 'cookies_preferences_set'].map((name) =>
      byScript(host, { name, host, askedSeconds: SECONDS.year, secure: true, sameSite: 'lax' }),
    ),
};

/** The same, which tells who counts. `how`: an attribute of the sentence. */
export const bannerThatNames = (product: string, how = ''): Consent => ({
  ...govukPattern,
  banner: (council, optional) =>
    govukPattern
      .banner(council, optional)
      .replace(
        'additional cookies.</p>',
        `additional cookies.</p><p ${how}>We use ${product} to see how our pages are used.</p>`,
      ),
});

/** The same with the Design System's own style sheet and script. */
export const govukFrontend: Consent = {
  ...govukPattern,
  name: 'GOV.UK Frontend',
  needsPackages: true,
  banner: (council, optional) => `<link rel="stylesheet" href="/packages/govuk-frontend.min.css">
<script type="module">
  import { initAll } from '/packages/govuk-frontend.min.js';
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  initAll();
</script>
${govukPattern.banner(council, optional)}`,
};
