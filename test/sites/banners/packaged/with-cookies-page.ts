/** Banners whose choice is changed on a page of its own, with a Yes and a No for each purpose: GOV.UK's and The National Archives'. */
import type { Memory, Parts } from '../banner.ts';
import { hiddenReject, honest, ignoresRejection, type Behaviour } from '../behaviours.ts';
import { startOptional, waitingOr, type Packaged, type PackagedPage } from './packaged.ts';

const PARTS: Parts = {
  accept: '[value="accept"]',
  reject: '[value="reject"]',
  settings: '.to-cookies-page',
  switch: 'input[type="radio"]',
  save: '.save-cookies',
  hide: '[value="close"]',
  reopen: '.footer-cookies',
};

const ways: PackagedPage['ways'] = {
  reject: ['reject'],
  accept: ['accept'],
  withdraw: ['reopen', 'switch', 'save'],
  close: null,
};
const waysWithoutReject: PackagedPage['ways'] = { ...ways, reject: ['settings', 'switch', 'save'] };

/** What the cookies page does: shows what is chosen, and keeps what is saved. Runs in the page beside its memory. */
export const cookiesPage = (style: string): string => `${style}
<h2 class="govuk-heading-l">Change your cookie settings</h2>
<div class="saved" role="alert" hidden><p>You’ve set your cookie preferences.</p></div>
<form class="cookie-form"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Do you want to accept analytics cookies?</legend>
<div class="govuk-radios"><div class="govuk-radios__item"><input class="govuk-radios__input" id="usage-yes" name="usage" type="radio" value="yes"><label class="govuk-label govuk-radios__label" for="usage-yes">Yes</label></div>
<div class="govuk-radios__item"><input class="govuk-radios__input" id="usage-no" name="usage" type="radio" value="no"><label class="govuk-label govuk-radios__label" for="usage-no">No</label></div></div></fieldset>
<button type="submit" class="govuk-button save-cookies">Save cookie settings</button></form>
<script>(() => {
  const page = { read: (name) => document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1) ?? null };
  const form = document.querySelector('.cookie-form');
  const now = bannerMemory.read(page);
  if (now !== 'none') form.elements.usage.value = now === 'accepted' ? 'yes' : 'no';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.elements.usage.value === '') return;
    bannerMemory.write(page, form.elements.usage.value === 'yes' ? 'accepted' : 'rejected');
    document.querySelector('.saved').hidden = false;
  });
})();</script>`;

const govukMemory: Memory = {
  read: (page) => {
    if (page.read('cookies_preferences_set') === null) return 'none';
    const kept = JSON.parse(decodeURIComponent(page.read('cookies_policy') ?? '{}')) as { usage?: boolean };
    return kept.usage === true ? 'accepted' : 'rejected';
  },
  write: (_page, choice) => {
    const until = 'path=/; max-age=31536000; SameSite=Lax; Secure';
    const policy = { essential: true, usage: choice === 'accepted' };
    document.cookie = `cookies_policy=${encodeURIComponent(JSON.stringify(policy))}; ${until}`;
    document.cookie = `cookies_preferences_set=true; ${until}`;
  },
};

const govukBanner = (how: Behaviour, cookies: string): string =>
  `<div class="govuk-cookie-banner" data-nosnippet role="region" aria-label="Cookies on Brackenford services" hidden style="position: static">
<div class="govuk-cookie-banner__message govuk-width-container" id="cookie-message"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h2 class="govuk-cookie-banner__heading govuk-heading-m">Cookies on Brackenford services</h2>
<div class="govuk-cookie-banner__content"><p class="govuk-body">We use some essential cookies to make this service work.</p><p class="govuk-body">We’d like to set analytics cookies so we can understand how people use the service and make improvements.</p></div></div></div>
<div class="govuk-button-group"><button value="accept" type="button" class="govuk-button" data-module="govuk-button">Accept analytics cookies</button>
${how.rejects === 'settings' ? '' : '<button value="reject" type="button" class="govuk-button" data-module="govuk-button">Reject analytics cookies</button>'}
<a class="govuk-link to-cookies-page" href="${cookies}">${how.rejects === 'settings' ? 'Set cookie preferences' : 'View cookies'}</a></div></div>
<div class="govuk-cookie-banner__message govuk-width-container" role="alert" id="cookie-done" hidden><p class="govuk-body">You can <a class="govuk-link" href="${cookies}">change your cookie settings</a> at any time.</p><div class="govuk-button-group"><button value="close" type="button" class="govuk-button">Hide cookie message</button></div></div></div>`;

const govukPage = (how: Behaviour, ways: PackagedPage['ways']): PackagedPage => ({
  how,
  ways,
  end: (optional, cookies) => `${waitingOr(how, optional)}
<link rel="stylesheet" href="/packages/govuk-frontend.min.css">
${govukBanner(how, cookies)}
<script>(() => { ${startOptional}
  const page = { read: (name) => document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1) ?? null };
  const banner = document.querySelector('.govuk-cookie-banner');
  document.body.prepend(banner);
  const choose = (choice) => {
    bannerMemory.write(page, choice);
    document.getElementById('cookie-message').hidden = true;
    document.getElementById('cookie-done').hidden = false;
    if (choice === 'accepted') startOptional();
  };
  banner.querySelector('[value="accept"]').addEventListener('click', () => choose('accepted'));
  banner.querySelector('[value="reject"]')?.addEventListener('click', () => choose('rejected'));
  banner.querySelector('[value="close"]').addEventListener('click', () => { banner.hidden = true; });
  const now = bannerMemory.read(page);
  banner.hidden = now !== 'none';
  if (now === 'accepted') startOptional();
})();</script>
<script type="module">document.body.classList.add('js-enabled', 'govuk-frontend-supported'); const { initAll } = await import('/packages/govuk-frontend.min.js'); initAll();</script>`,
});

export const govukFrontend: Packaged = {
  id: 'govuk-frontend',
  name: 'GOV.UK Frontend',
  consentTool: 'govuk-design-system',
  parts: PARTS,
  memory: govukMemory,
  reopen: '<li><a class="footer-cookies" href="COOKIES">Cookies</a></li>',
  pages: [
    govukPage(honest, ways),
    govukPage(ignoresRejection, ways),
    govukPage(hiddenReject, waysWithoutReject),
  ],
};

const archivesMemory: Memory = {
  read: (page) => {
    if (page.read('cookie_preferences_set') === null) return 'none';
    const kept = decodeURIComponent(page.read('cookie_preferences') ?? '');
    return kept.includes('"usage":true') ? 'accepted' : 'rejected';
  },
  write: (_page, choice) => {
    const isOn = choice === 'accepted';
    const until = `domain=${location.hostname}; samesite=Lax; path=/; max-age=31536000; secure`;
    const value = { usage: isOn, settings: isOn, marketing: isOn, essential: true };
    document.cookie = `cookie_preferences=${encodeURIComponent(JSON.stringify(value))}; ${until}`;
    document.cookie = `cookie_preferences_set=true; ${until}`;
  },
};

const archivesPage = (how: Behaviour, ways: PackagedPage['ways']): PackagedPage => ({
  how,
  ways,
  end: (optional, cookies) => `${waitingOr(how, optional)}
<link rel="stylesheet" href="/packages/tna-frontend.css">
<section class="tna-cookie-banner tna-background-tint" data-module="tna-cookie-banner" aria-label="Cookies on Brackenford archives" hidden><div class="tna-container">
<div class="tna-column tna-column--full tna-cookie-banner__message tna-cookie-banner__message--prompt"><h2 class="tna-heading-m">This website uses cookies</h2>
<p>Some of them are essential. With the others we measure how our records are used.</p>
<div class="tna-button-group"><button class="tna-button" type="button" value="accept">Accept cookies</button><button class="tna-button" type="button" value="reject">Reject cookies</button><a class="tna-button tna-button--plain to-cookies-page" href="${cookies}">Set cookie preferences</a></div></div>
<div class="tna-column tna-column--full tna-cookie-banner__message tna-cookie-banner__message--accepted" hidden><p>You have accepted optional cookies.</p><div class="tna-button-group"><button class="tna-button" type="button" value="close">Hide cookies message</button></div></div>
<div class="tna-column tna-column--full tna-cookie-banner__message tna-cookie-banner__message--rejected" hidden><p>You have rejected optional cookies.</p><div class="tna-button-group"><button class="tna-button" type="button" value="close">Hide cookies message</button></div></div></div></section>
<script>document.body.prepend(document.querySelector('.tna-cookie-banner'));</script>
<script src="/packages/tna-frontend.js"></script>
<script>(() => { ${startOptional}
  TNAFrontend.initAll();
  const isOn = () => decodeURIComponent(document.cookie).includes('"usage":true');
  if (isOn()) startOptional();
  document.querySelector('[value="accept"]').addEventListener('click', () => setTimeout(() => { if (isOn()) startOptional(); }));
})();</script>`,
});

export const nationalArchives: Packaged = {
  id: 'archives',
  name: 'The National Archives’ front end',
  consentTool: null,
  parts: PARTS,
  memory: archivesMemory,
  reopen: '<li><a class="footer-cookies" href="COOKIES">Cookies</a></li>',
  pages: [archivesPage(honest, ways), archivesPage(ignoresRejection, ways)],
};
