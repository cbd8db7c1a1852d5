/** In the shape of tools that sites serve themselves: Drupal's EU Cookie Compliance, GOV.UK's banner, and home-made ones. */
import type { Imitation } from '../imitation.ts';

/** EU Cookie Compliance with categories: a sliding pop-up, and a tab that brings back a way to withdraw. */
export const drupalLike: Imitation = {
  id: 'drupal',
  name: 'EU Cookie Compliance',
  consentTool: 'drupal-eu-cookie-compliance',
  script: null,
  words: {
    text: 'We use cookies on this site to enhance your user experience.',
    accept: 'Accept all cookies',
    reject: 'Decline',
    settings: 'More choices',
    save: 'Save preferences',
    close: 'Close',
    reopen: 'Privacy settings',
    purposes: ['Analytics', 'Third-party media'],
  },
  style: `#sliding-popup, .sliding-popup-bottom { position: fixed; left: 0; right: 0; bottom: 0; background: #0779bf; color: #fff; padding: 16px 24px; z-index: 99999; }
.eu-cookie-withdraw-tab { position: fixed; left: 50%; bottom: 0; background: #0779bf; color: #fff; padding: 4px 7px; border: 2px solid #fff; }`,
  first: (
    words,
    has,
  ) => `<div id="sliding-popup" class="sliding-popup-bottom clearfix" role="region" aria-labelledby="popup-text"><div class="eu-cookie-compliance-banner eu-cookie-compliance-banner-info eu-cookie-compliance-banner--categories"><div class="popup-content info eu-cookie-compliance-content">
${has.close ? `<button class="eu-cookie-compliance-close-button">${words.close}</button>` : ''}
<div id="popup-text" class="eu-cookie-compliance-message"><h2>${words.text}</h2><p>By clicking the Accept button, you agree to us doing so. <button type="button" class="find-more-button eu-cookie-compliance-more-button">More info</button></p></div>
<div id="popup-buttons" class="eu-cookie-compliance-buttons eu-cookie-compliance-has-categories">
${!has.settings ? '' : `<button type="button" class="eu-cookie-compliance-settings-button">${words.settings}</button>`}
${!has.reject ? '' : `<button type="button" class="decline-button eu-cookie-compliance-default-button">${words.reject}</button>`}
<button type="button" class="agree-button eu-cookie-compliance-secondary-button button">${words.accept}</button></div></div></div></div>`,
  second: (
    words,
    has,
  ) => `<div class="eu-cookie-withdraw-banner sliding-popup-bottom" role="region" aria-label="Privacy settings"><h2>Your cookie choices on this site</h2>
<div id="eu-cookie-compliance-categories" class="eu-cookie-compliance-categories">
<div class="eu-cookie-compliance-category"><input type="checkbox" id="cookie-category-essential" checked disabled> <label for="cookie-category-essential">Essential</label></div>
${words.purposes.map((purpose, at) => `<div class="eu-cookie-compliance-category"><input type="checkbox" name="cookie-categories" class="eu-cookie-compliance-category-checkbox" id="cookie-category-${at}"${has.preticked ? ' checked' : ''}> <label for="cookie-category-${at}">${purpose}</label></div>`).join('')}</div>
<button type="button" class="eu-cookie-compliance-save-preferences-button">${words.save}</button>
${has.preticked ? '' : '<button type="button" class="eu-cookie-withdraw-button">Withdraw consent</button>'}</div>`,
  reopen: (words) => `<button type="button" class="eu-cookie-withdraw-tab">${words.reopen}</button>`,
  confirm: null,
  parts: {
    accept: '.agree-button',
    reject: '.decline-button, .eu-cookie-withdraw-button',
    settings: '.eu-cookie-compliance-settings-button',
    switch: '.eu-cookie-compliance-category-checkbox',
    save: '.eu-cookie-compliance-save-preferences-button',
    close: '.eu-cookie-compliance-close-button',
    reopen: '.eu-cookie-withdraw-tab',
  },
  memory: {
    read: (page) => {
      const kept = page.read('cookie-agreed');
      if (kept === null) return 'none';
      if (kept === '0') return 'rejected';
      const named = decodeURIComponent(page.read('cookie-agreed-categories') ?? '[]');
      const says = ['analytics', 'media'].map((name) => named.includes(`"${name}"`));
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: (_page, choice) => {
      if (choice === 'closed') return;
      const named =
        choice === 'accepted'
          ? ['essential', 'analytics', 'media']
          : choice === 'partial'
            ? ['essential', 'analytics']
            : ['essential'];
      const until = 'path=/; max-age=8640000; SameSite=Strict; Secure';
      document.cookie = `cookie-agreed-version=1.0.0; ${until}`;
      document.cookie = `cookie-agreed=${choice === 'rejected' ? 0 : 2}; ${until}`;
      document.cookie = `cookie-agreed-categories=${encodeURIComponent(JSON.stringify(named))}; ${until}`;
    },
  },
  closes: 'absent',
  closedMeans: 'none',
  refusesInSettings: true,
};

/** GOV.UK Design System: buttons in a form-like banner, a message that confirms, a link in the footer. */
export const govukLike: Imitation = {
  id: 'govuk',
  name: 'GOV.UK cookie banner',
  consentTool: 'govuk-design-system',
  script: null,
  words: {
    text: 'We use some essential cookies to make this service work. We’d like to set additional cookies so we can remember your settings and understand how people use the service.',
    accept: 'Accept additional cookies',
    reject: 'Reject additional cookies',
    settings: 'View cookies',
    save: 'Save cookie settings',
    close: 'Hide this message',
    reopen: 'Cookie settings',
    purposes: ['Cookies that measure website use', 'Cookies that help with our communications'],
  },
  style: `.govuk-cookie-banner { position: static !important; background: #f3f2f1; padding: 20px 24px; } .govuk-button { background: #00703c; color: #fff; border: 0; padding: 8px 10px; } .cookie-settings { position: absolute; inset: 0; background: #fff; z-index: 9; padding: 40px; }`,
  first: (
    words,
    has,
  ) => `<div class="govuk-cookie-banner" data-nosnippet role="region" aria-label="Cookies on our website"><div class="govuk-cookie-banner__message govuk-width-container">
<h2 class="govuk-cookie-banner__heading govuk-heading-m">${words.text}</h2>
<div class="govuk-button-group"><button type="button" class="govuk-button" data-answer="yes">${words.accept}</button>
${!has.reject ? '' : `<button type="button" class="govuk-button" data-answer="no">${words.reject}</button>`}
${!has.settings ? '' : `<a class="govuk-link" data-answer="view" href="#cookies">${words.settings}</a>`}
${has.close ? `<button type="button" class="govuk-button" data-answer="close">${words.close}</button>` : ''}</div></div></div>`,
  second: (
    words,
    has,
  ) => `<form class="cookie-settings" aria-label="Change your cookie settings"><h1>Cookies</h1><p>Choose which cookies you are happy for us to use.</p>
${words.purposes.map((purpose, at) => `<fieldset class="govuk-fieldset"><legend>${purpose}</legend><p><input type="radio" class="cookie-yes" name="purpose${at}" id="yes${at}"${has.preticked ? ' checked' : ''}> <label for="yes${at}">Yes</label></p><p><input type="radio" class="cookie-no" name="purpose${at}" id="no${at}"${has.preticked ? '' : ' checked'}> <label for="no${at}">No</label></p></fieldset>`).join('')}
<button type="button" class="govuk-button" data-answer="save">${words.save}</button></form>`,
  reopen: (words) => `<li><a class="cookie-settings-link" href="#cookie-settings">${words.reopen}</a></li>`,
  confirm: () =>
    '<div class="govuk-cookie-banner" role="alert"><p>You’ve told us about additional cookies.</p><button type="button" class="govuk-button" data-answer="hide">Hide cookie message</button></div>',
  parts: {
    accept: '[data-answer="yes"]',
    reject: '[data-answer="no"]',
    settings: '[data-answer="view"]',
    switch: '.cookie-yes, .cookie-no',
    save: '[data-answer="save"]',
    close: '[data-answer="close"]',
    hide: '[data-answer="hide"]',
    reopen: '.cookie-settings-link',
  },
  memory: {
    read: (page) => {
      if (page.read('cookies_preferences_set') === null) return 'none';
      const kept = JSON.parse(decodeURIComponent(page.read('cookies_policy') ?? '{}')) as Record<
        string,
        boolean
      >;
      const says = [kept['usage'] === true, kept['campaigns'] === true];
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: (_page, choice) => {
      if (choice === 'closed') return;
      const policy = {
        essential: true,
        settings: choice === 'accepted',
        usage: choice !== 'rejected',
        campaigns: choice === 'accepted',
      };
      const until = 'path=/; max-age=31536000; SameSite=Lax; Secure';
      document.cookie = `cookies_policy=${encodeURIComponent(JSON.stringify(policy))}; ${until}`;
      document.cookie = `cookies_preferences_set=true; ${until}`;
    },
  },
  closes: 'absent',
  closedMeans: 'none',
  refusesInSettings: false,
};

/** A bar that somebody at the council wrote: links that look like buttons, local storage. */
export const plainBar: Imitation = {
  id: 'plain-bar',
  name: 'A bar of the council’s own',
  consentTool: null,
  script: null,
  words: {
    text: 'This website uses cookies to count visits and to show adverts for our events.',
    accept: 'Accept cookies',
    reject: 'Reject cookies',
    settings: 'Manage cookies',
    save: 'Save settings',
    close: 'Dismiss',
    reopen: 'Cookie preferences',
    purposes: ['Statistics cookies', 'Advertising cookies'],
  },
  style: `.notice-bar, .notice-options { position: fixed; inset: 0 0 auto; background: #ffd; border-bottom: 2px solid #aa0; padding: 12px 24px; z-index: 50; } .notice-bar a, .notice-options a { display: inline-block; padding: 6px 14px; background: #335; color: #fff; margin-right: 8px; cursor: pointer; }`,
  first: (words, has) => `<div class="notice-bar"><p>${words.text}</p>
<a href="#" class="notice-yes">${words.accept}</a>
${!has.reject ? '' : `<a href="#" class="notice-no">${words.reject}</a>`}
${!has.settings ? '' : `<a href="#" class="notice-more">${words.settings}</a>`}
${!has.close ? '' : `<a href="#" class="notice-close" title="${words.close}">✖</a>`}</div>`,
  second: (words, has) => `<div class="notice-options"><p>Which cookies may we use?</p>
${words.purposes.map((purpose) => `<p><label><input type="checkbox" class="notice-purpose"${has.preticked ? ' checked' : ''}> ${purpose}</label></p>`).join('')}
<a href="#" class="notice-save">${words.save}</a></div>`,
  reopen: (words) => `<li><a href="#" class="notice-again">${words.reopen}</a></li>`,
  confirm: null,
  parts: {
    accept: '.notice-yes',
    reject: '.notice-no',
    settings: '.notice-more',
    switch: '.notice-purpose',
    save: '.notice-save',
    close: '.notice-close',
    reopen: '.notice-again',
  },
  memory: {
    read: () => (localStorage.getItem('brackenford.cookies') as 'accepted' | 'rejected' | null) ?? 'none',
    write: (_page, choice) => {
      if (choice !== 'closed') localStorage.setItem('brackenford.cookies', choice);
    },
  },
  closes: 'closed',
  closedMeans: 'none',
  refusesInSettings: false,
};

/** A dialog of the council's own over a darkened page: buttons that are elements with a role, a cookie that says yes or no. */
export const plainDialog: Imitation = {
  id: 'plain-dialog',
  name: 'A dialog of the council’s own',
  consentTool: null,
  script: null,
  words: {
    text: 'Some cookies are needed. Others help us to improve, with your consent.',
    accept: 'Yes, allow all cookies',
    reject: 'No, necessary cookies only',
    settings: 'Choose cookies',
    save: 'Save my choices',
    close: 'Close',
    reopen: 'Change cookie settings',
    purposes: ['Statistics', 'Social media'],
  },
  style: `.consent-shade { position: fixed; inset: 0; background: #000a; z-index: 1000; display: grid; place-items: center; } .consent-box { background: #fff; padding: 32px; max-width: 480px; } .consent-box [role="button"] { display: inline-block; border: 2px solid #222; padding: 8px 16px; cursor: pointer; margin: 4px; } .consent-box [role="switch"] { min-width: 48px; }`,
  first: (
    words,
    has,
  ) => `<div class="consent-shade"><div class="consent-box" role="dialog" aria-modal="true" aria-labelledby="consent-title"><h2 id="consent-title">Cookies and your privacy</h2><p>${words.text}</p>
${has.close ? `<div role="button" tabindex="0" class="consent-shut" aria-label="${words.close}">×</div>` : ''}
<div role="button" tabindex="0" class="consent-all">${words.accept}</div>
${!has.reject ? '' : `<div role="button" tabindex="0" class="consent-none">${words.reject}</div>`}
${!has.settings ? '' : `<div role="button" tabindex="0" class="consent-options">${words.settings}</div>`}</div></div>`,
  second: (
    words,
    has,
  ) => `<div class="consent-shade"><div class="consent-box" role="dialog" aria-modal="true" aria-label="Cookie choices"><h2>Cookie choices</h2>
${words.purposes.map((purpose, at) => `<p><span id="purpose-${at}">${purpose}</span> <button type="button" role="switch" class="consent-switch" aria-labelledby="purpose-${at}" aria-checked="${has.preticked}">◐</button></p>`).join('')}
<div role="button" tabindex="0" class="consent-keep">${words.save}</div></div></div>`,
  reopen: (words) => `<li><a href="#" class="consent-again">${words.reopen}</a></li>`,
  confirm: null,
  parts: {
    accept: '.consent-all',
    reject: '.consent-none',
    settings: '.consent-options',
    switch: '.consent-switch',
    save: '.consent-keep',
    close: '.consent-shut',
    reopen: '.consent-again',
  },
  memory: {
    read: (page) => (page.read('consent_given') as 'accepted' | 'rejected' | null) ?? 'none',
    write: (_page, choice) => {
      if (choice !== 'closed')
        document.cookie = `consent_given=${choice}; path=/; max-age=15552000; SameSite=Lax; Secure`;
    },
  },
  closes: 'absent',
  closedMeans: 'none',
  refusesInSettings: false,
};
