/** In the shape of Cookiebot, OneTrust, CookieYes and Civic Cookie Control: scripts of hosts of their own. */
import type { Imitation } from '../imitation.ts';

const button = (attributes: string, words: string): string =>
  `<button type="button" ${attributes}>${words}</button>`;

/** Cookiebot: one dialog; its second layer has a box for each purpose, and lets all or the ticked ones through. */
export const cookiebotLike: Imitation = {
  id: 'cookiebot',
  name: 'Cookiebot',
  consentTool: 'cookiebot',
  script: {
    host: 'consent.cookiebot.eu',
    path: '/uc.js',
    tag: '<script id="Cookiebot" src="https://consent.cookiebot.eu/uc.js" data-cbid="7a1c93f0-58be-4d21-9c07-b4e2d86f1a35" data-blockingmode="auto"></script>',
  },
  words: {
    text: 'This website uses cookies to personalise content and to analyse our traffic.',
    accept: 'Allow all',
    reject: 'Deny',
    settings: 'Customize',
    save: 'Allow selection',
    close: 'Close banner',
    reopen: 'Consent widget: cookie preferences',
    purposes: ['Statistics', 'Marketing'],
  },
  style: `#CybotCookiebotDialog, .CybotDetail { position: fixed; top: 50%; left: 50%; transform: translate(-50%, -50%); width: 600px; max-width: 90vw; background: #fff; border-radius: 8px; box-shadow: 0 8px 32px #0008; padding: 24px; z-index: 2147483631; }
.CybotCookiebotDialogBodyButton { padding: 12px; border-radius: 4px; border: 2px solid #1032cf; background: #1032cf; color: #fff; }
#CookiebotWidget { position: fixed; left: 16px; bottom: 16px; } #CookiebotWidget button { width: 48px; height: 48px; border-radius: 24px; }`,
  first: (
    words,
    has,
  ) => `<div id="CybotCookiebotDialog" name="CybotCookiebotDialog" role="dialog" aria-modal="true" aria-labelledby="CybotCookiebotDialogBodyContentTitle" lang="en">
<div id="CybotCookiebotDialogBody">
${!has.close ? '' : `<div class="CybotCookiebotBannerCloseButton-wrapper">${button('class="CybotCookiebotBannerCloseButton" aria-label="' + words.close + '"', '✕')}</div>`}
<h2 id="CybotCookiebotDialogBodyContentTitle">This website uses cookies</h2>
<div id="CybotCookiebotDialogBodyContentText">${words.text}</div>
<div id="CybotCookiebotDialogFooter"><div id="CybotCookiebotDialogBodyButtonsWrapper">
${has.reject ? button('id="CybotCookiebotDialogBodyButtonDecline" class="CybotCookiebotDialogBodyButton"', words.reject) : ''}
${!has.settings ? '' : button('id="CybotCookiebotDialogBodyLevelButtonCustomize" class="CybotCookiebotDialogBodyButton"', words.settings)}
${button('id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll" class="CybotCookiebotDialogBodyButton"', words.accept)}
</div></div></div></div>`,
  second: (
    words,
    has,
  ) => `<div id="CybotCookiebotDialogDetail" class="CybotDetail" role="dialog" aria-modal="true" aria-label="Cookie details">
<h2>Cookie categories</h2>
<form class="CybotCookiebotDialogBodyLevelButtonSliderWrapper">
<p><label for="CybotNecessary">Necessary</label> <input type="checkbox" id="CybotNecessary" checked disabled></p>
${words.purposes.map((purpose, at) => `<p><label for="CybotCookiebotDialogBodyLevelButton${at}">${purpose}</label> <input type="checkbox" class="CybotCookiebotDialogBodyLevelButton" id="CybotCookiebotDialogBodyLevelButton${at}"${has.preticked ? ' checked' : ''}></p>`).join('')}
</form>
${button('id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection" class="CybotCookiebotDialogBodyButton"', words.save)}
${button('id="CybotCookiebotDialogDetailAllowAll" class="CybotCookiebotDialogBodyButton"', words.accept)}
</div>`,
  reopen: (words) =>
    `<div id="CookiebotWidget" class="CookiebotWidget">${button(`class="CookiebotWidget-logo" aria-label="${words.reopen}"`, '<svg viewBox="0 0 24 24" width="24" aria-hidden="true"><circle cx="12" cy="12" r="9"/></svg>')}</div>`,
  confirm: null,
  parts: {
    accept: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogDetailAllowAll',
    reject: '#CybotCookiebotDialogBodyButtonDecline',
    settings: '#CybotCookiebotDialogBodyLevelButtonCustomize',
    switch: '.CybotCookiebotDialogBodyLevelButton',
    save: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection',
    close: '.CybotCookiebotBannerCloseButton',
    reopen: '.CookiebotWidget-logo',
  },
  memory: {
    read: (page) => {
      const kept = page.read('CookieConsent') ?? '';
      const says = ['statistics', 'marketing'].map((name) => kept.includes(`${name}:true`));
      if (kept === '') return 'none';
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: (_page, choice) => {
      if (choice === 'closed') return;
      const [statistics, marketing] =
        choice === 'partial' ? [true, false] : [choice === 'accepted', choice === 'accepted'];
      document.cookie = `CookieConsent={stamp:%27p0o9i8u7y6%27%2Cnecessary:true%2Cpreferences:${marketing}%2Cstatistics:${statistics}%2Cmarketing:${marketing}%2Cmethod:%27explicit%27%2Cver:1%2Cutc:${Date.now()}%2Cregion:%27gb%27}; path=/; max-age=31536000; SameSite=Lax; Secure`;
    },
  },
  closes: 'absent',
  closedMeans: 'none',
  refusesInSettings: false,
};

/** OneTrust: a bar, and a preference centre that slides over the page. */
export const oneTrustLike: Imitation = {
  id: 'onetrust',
  name: 'OneTrust',
  consentTool: 'onetrust',
  script: {
    host: 'cdn.cookielaw.org',
    path: '/scripttemplates/otSDKStub.js',
    tag: '<script src="https://cdn.cookielaw.org/scripttemplates/otSDKStub.js" data-domain-script="c41f07d8-2e95-4b6a-8f30-91d5a7be6c02"></script>',
  },
  words: {
    text: 'By clicking “Accept All Cookies”, you agree to the storing of cookies on your device to enhance site navigation and analyze site usage.',
    accept: 'Accept All Cookies',
    reject: 'Reject All',
    settings: 'Cookies Settings',
    save: 'Confirm My Choices',
    close: 'Close',
    reopen: 'Cookies Settings',
    purposes: ['Performance Cookies', 'Targeting Cookies'],
  },
  style: `#onetrust-banner-sdk { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; box-shadow: 0 0 18px #0004; padding: 16px 24px; z-index: 2147483645; }
#onetrust-pc-sdk { position: fixed; left: 50%; top: 10%; width: 500px; transform: translateX(-50%); background: #fff; max-height: 80%; overflow: auto; padding: 16px; z-index: 2147483647; box-shadow: 0 2px 10px #0004; }
#onetrust-banner-sdk button, #onetrust-pc-sdk button { background: #468254; color: #fff; border: 1px solid #468254; padding: 12px 30px; } .ot-sdk-show-settings { cursor: pointer; }`,
  first: (
    words,
    has,
  ) => `<div id="onetrust-banner-sdk" class="otFlat bottom ot-wo-title" tabindex="0" role="region" aria-label="Cookie banner"><div role="dialog" aria-label="Privacy"><div class="ot-sdk-container"><div class="ot-sdk-row">
<div id="onetrust-group-container"><div id="onetrust-policy"><div id="onetrust-policy-text">${words.text} <a class="ot-cookie-policy-link" href="/privacy" aria-label="More information about your privacy">Cookie policy</a></div></div></div>
<div id="onetrust-button-group-parent"><div id="onetrust-button-group">
${!has.settings ? '' : `<button id="onetrust-pc-btn-handler" tabindex="0" aria-label="${words.settings}">${words.settings}</button>`}
${!has.reject ? '' : `<button id="onetrust-reject-all-handler">${words.reject}</button>`}
<button id="onetrust-accept-btn-handler">${words.accept}</button></div></div>
${!has.close ? '' : `<div id="onetrust-close-btn-container"><button class="onetrust-close-btn-handler onetrust-close-btn-ui banner-close-button ot-close-icon" aria-label="${words.close}">×</button></div>`}
</div></div></div></div>`,
  second: (
    words,
    has,
  ) => `<div id="onetrust-pc-sdk" class="otPcCenter ot-hide ot-fade-in" role="dialog" aria-label="Preference center" aria-modal="true"><h2 id="ot-pc-title">Privacy Preference Center</h2>
<div id="ot-pc-desc">When you visit any website, it may store or retrieve information on your browser, mostly in the form of cookies.</div>
<button id="accept-recommended-btn-handler">Allow All</button>
<section class="ot-sdk-row ot-cat-grp"><h3>Manage Consent Preferences</h3>
<div class="ot-cat-item"><h4>Strictly Necessary Cookies</h4><div class="ot-always-active">Always Active</div></div>
${words.purposes.map((purpose, at) => `<div class="ot-cat-item"><h4 id="ot-header-id-C000${at + 2}">${purpose}</h4><div class="ot-tgl"><input type="checkbox" class="category-switch-handler" id="ot-group-id-C000${at + 2}" role="switch" aria-labelledby="ot-header-id-C000${at + 2}"${has.preticked ? ' checked' : ''}></div></div>`).join('')}
</section><div class="ot-btn-container">
${has.preticked ? '' : `<button class="ot-pc-refuse-all-handler">${words.reject}</button>`}
<button class="save-preference-btn-handler onetrust-close-btn-handler">${words.save}</button></div></div>`,
  reopen: (words) => `<li><a class="ot-sdk-show-settings" href="#">${words.reopen}</a></li>`,
  confirm: null,
  parts: {
    accept: '#onetrust-accept-btn-handler, #accept-recommended-btn-handler',
    reject: '#onetrust-reject-all-handler, .ot-pc-refuse-all-handler',
    settings: '#onetrust-pc-btn-handler',
    switch: '.category-switch-handler',
    save: '.save-preference-btn-handler',
    close: '.banner-close-button',
    reopen: '.ot-sdk-show-settings',
  },
  memory: {
    read: (page) => {
      const kept = decodeURIComponent(page.read('OptanonConsent') ?? '');
      if (page.read('OptanonAlertBoxClosed') === null) return 'none';
      const says = ['C0002', 'C0003'].map((name) => kept.includes(`${name}:1`));
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: (_page, choice) => {
      const [second, third] = choice === 'partial' ? [1, 0] : choice === 'accepted' ? [1, 1] : [0, 0];
      const until = 'path=/; max-age=31536000; SameSite=Lax; Secure';
      const now = encodeURIComponent(new Date().toISOString());
      document.cookie = `OptanonConsent=isGpcEnabled=0&datestamp=${now}&version=202501.1.0&interactionCount=1&groups=C0001%3A1%2CC0002%3A${second}%2CC0003%3A${third}; ${until}`;
      document.cookie = `OptanonAlertBoxClosed=${now}; ${until}`;
    },
  },
  closes: 'closed',
  closedMeans: 'rejected',
  refusesInSettings: true,
};

/** CookieYes: a box in the corner, and a dialog whose switches have words beside them. */
export const cookieYesLike: Imitation = {
  id: 'cookieyes',
  name: 'CookieYes',
  consentTool: 'cookieyes',
  script: {
    host: 'cdn-cookieyes.com',
    path: '/client_data/51de80ab7c3f9264/banner.js',
    tag: '<script id="cookieyes" src="https://cdn-cookieyes.com/client_data/51de80ab7c3f9264/banner.js"></script>',
  },
  words: {
    text: 'We use cookies to enhance your browsing experience and analyse our traffic. By clicking "Accept All", you consent to our use of cookies.',
    accept: 'Accept All',
    reject: 'Reject All',
    settings: 'Customise',
    save: 'Save My Preferences',
    close: 'Close',
    reopen: 'Consent Preferences',
    purposes: ['Analytics', 'Advertisement'],
  },
  style: `.cky-consent-container { position: fixed; left: 40px; bottom: 40px; width: 440px; z-index: 9999999; background: #fff; border: 1px solid #f4f4f4; box-shadow: 0 -1px 10px #acabab4d; padding: 24px; }
.cky-modal { position: fixed; left: 50%; top: 50%; transform: translate(-50%, -50%); width: 640px; background: #fff; padding: 24px; z-index: 999999999; box-shadow: 0 32px 68px #0004; }
.cky-btn { border: 2px solid #1863dc; color: #1863dc; background: transparent; padding: 8px 27px; } .cky-btn-accept { background: #1863dc; color: #fff; }
.cky-btn-revisit-wrapper { position: fixed; left: 15px; bottom: 15px; width: 45px; height: 45px; border-radius: 50%; background: #0056a7; z-index: 999999; } .cky-btn-revisit { width: 45px; height: 45px; padding: 0; }`,
  first: (
    words,
    has,
  ) => `<div class="cky-consent-container cky-box-bottom-left" tabindex="0" aria-label="We value your privacy" role="region">
<div class="cky-consent-bar" data-cky-tag="notice">
${has.close ? `<button class="cky-banner-btn-close" aria-label="${words.close}">✕</button>` : ''}
<div class="cky-notice"><p class="cky-title" role="heading" aria-level="1">We value your privacy</p><div class="cky-notice-group"><div class="cky-notice-des"><p>${words.text}</p></div>
<div class="cky-notice-btn-wrapper">
${!has.settings ? '' : `<button class="cky-btn cky-btn-customize" aria-label="${words.settings}">${words.settings}</button>`}
${!has.reject ? '' : `<button class="cky-btn cky-btn-reject" aria-label="${words.reject}">${words.reject}</button>`}
<button class="cky-btn cky-btn-accept" aria-label="${words.accept}">${words.accept}</button></div></div></div></div></div>`,
  second: (
    words,
    has,
  ) => `<div class="cky-modal cky-modal-open" tabindex="0" aria-label="Customise Consent Preferences" role="dialog"><div class="cky-preference-center"><div class="cky-preference-header"><span class="cky-preference-title">Customise Consent Preferences</span></div>
<div class="cky-preference-body-wrapper"><p>We use cookies to help you navigate efficiently and perform certain functions.</p>
<div class="cky-accordion"><button class="cky-accordion-btn" aria-label="Necessary">Necessary</button> <span class="cky-always-active">Always Active</span></div>
${words.purposes.map((purpose, at) => `<div class="cky-accordion"><span id="ckyName${at}">${purpose}</span> <div class="cky-switch"><input type="checkbox" id="ckySwitch${at}" class="cky-switch-input" aria-label="Enable ${purpose}"${has.preticked ? ' checked' : ''}></div></div>`).join('')}</div>
<div class="cky-footer-wrapper"><div class="cky-prefrence-btn-wrapper">
${has.preticked ? '' : `<button class="cky-btn cky-btn-reject" aria-label="${words.reject}">${words.reject}</button>`}
<button class="cky-btn cky-btn-preferences" aria-label="${words.save}">${words.save}</button>
<button class="cky-btn cky-btn-accept" aria-label="${words.accept}">${words.accept}</button></div></div></div></div>`,
  reopen: (words) =>
    `<div class="cky-btn-revisit-wrapper cky-revisit-bottom-left" data-tooltip="${words.reopen}"><button class="cky-btn-revisit" aria-label="${words.reopen}"><span aria-hidden="true">🍪</span></button></div>`,
  confirm: null,
  parts: {
    accept: '.cky-btn-accept',
    reject: '.cky-btn-reject',
    settings: '.cky-btn-customize',
    switch: '.cky-switch-input',
    save: '.cky-btn-preferences',
    close: '.cky-banner-btn-close',
    reopen: '.cky-btn-revisit',
  },
  memory: {
    read: (page) => {
      const kept = page.read('cookieyes-consent') ?? '';
      if (!kept.includes('action:yes')) return 'none';
      const says = ['analytics', 'advertisement'].map((name) => kept.includes(`${name}:yes`));
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: (_page, choice) => {
      const [first, second] =
        choice === 'partial' ? ['yes', 'no'] : choice === 'accepted' ? ['yes', 'yes'] : ['no', 'no'];
      document.cookie = `cookieyes-consent=consentid:bTdLc2Zx,consent:${first},action:yes,necessary:yes,functional:${first},analytics:${first},performance:${first},advertisement:${second}; path=/; max-age=31536000; SameSite=Lax; Secure`;
    },
  },
  closes: 'absent',
  closedMeans: 'rejected',
  refusesInSettings: true,
};

/** Civic Cookie Control: a bar, a panel at the side, and a button that always stays. */
export const civicLike: Imitation = {
  id: 'civic',
  name: 'Cookie Control',
  consentTool: 'civic-cookie-control',
  script: {
    host: 'cc.cdn.civiccomputing.com',
    path: '/9/cookieControl-9.x.min.js',
    tag: '<script src="https://cc.cdn.civiccomputing.com/9/cookieControl-9.x.min.js"></script>',
  },
  words: {
    text: 'We use necessary cookies to make our site work. We’d also like to set optional cookies to help us measure web traffic.',
    accept: 'Accept',
    reject: 'Reject',
    settings: 'Settings',
    save: 'Save and close',
    close: 'Close Cookie Control',
    reopen: 'Set cookie preferences',
    purposes: ['Analytical cookies', 'Marketing cookies'],
  },
  style: `#ccc-notify { position: fixed; inset: auto 0 0; background: #fff; padding: 16px; z-index: 9999999; border-top: 4px solid #333; display: flex; gap: 16px; }
#ccc-panel { position: fixed; left: 0; top: 0; bottom: 0; width: 400px; background: #333; color: #fff; padding: 24px; z-index: 99999999; overflow: auto; }
#ccc-icon { position: fixed; left: 10px; bottom: 10px; width: 56px; height: 56px; padding: 4px; background: #333; border-radius: 50%; color: #fff; z-index: 9999; }
.ccc-notify-button { background: #333; color: #fff; border: 0; }`,
  first: (
    words,
    has,
  ) => `<div id="ccc-notify" role="region" aria-labelledby="ccc-notify-title" class="ccc-notify-box">
<div class="ccc-content--notify"><h2 id="ccc-notify-title">Our use of cookies</h2><p>${words.text}</p></div>
<div class="ccc-notify-buttons">
${!has.settings ? '' : `<button class="ccc-notify-button ccc-link ccc-tabbable" id="ccc-notify-settings"><span>${words.settings}</span></button>`}
${!has.reject ? '' : `<button id="ccc-notify-reject" class="ccc-notify-button ccc-button-solid ccc-reject-button ccc-tabbable"><span>${words.reject}</span></button>`}
<button id="ccc-notify-accept" class="ccc-notify-button ccc-button-solid ccc-accept-button ccc-tabbable"><span>${words.accept}</span></button>
${has.close ? `<button id="ccc-notify-dismiss" class="ccc-tabbable" aria-label="${words.close}">×</button>` : ''}</div></div>`,
  second: (
    words,
    has,
  ) => `<div id="ccc-panel" role="dialog" aria-label="Cookie Control panel"><div id="ccc-content"><h2 id="ccc-title">Our use of cookies</h2>
<div id="ccc-statement">You can read more in our <a href="/privacy">privacy notice</a>.</div>
${has.preticked ? '' : `<button id="ccc-reject-settings" class="ccc-notify-button ccc-button-solid">${words.reject}</button>`}
<button id="ccc-recommended-settings" class="ccc-notify-button ccc-button-solid">${words.accept}</button>
<h3>Necessary cookies</h3><p>Needed for page navigation.</p>
<div id="ccc-optional-categories">${words.purposes.map((purpose, at) => `<div class="optional-cookie"><h3 id="ccc-optional-${at}">${purpose}</h3><label class="checkbox-toggle ccc-toggle"><input class="checkbox-toggle-input" type="checkbox" aria-labelledby="ccc-optional-${at}"${has.preticked ? ' checked' : ''}><span class="checkbox-toggle-on">On</span> <span class="checkbox-toggle-off">Off</span></label></div>`).join('')}</div>
<button id="ccc-dismiss-button" class="ccc-notify-button">${words.save}</button></div></div>`,
  reopen: (words) =>
    `<button id="ccc-icon" aria-controls="ccc-module" accesskey="c" aria-label="${words.reopen}" title="${words.reopen}">C</button>`,
  confirm: null,
  parts: {
    accept: '#ccc-notify-accept, #ccc-recommended-settings',
    reject: '#ccc-notify-reject, #ccc-reject-settings',
    settings: '#ccc-notify-settings',
    switch: '.checkbox-toggle-input',
    save: '#ccc-dismiss-button',
    close: '#ccc-notify-dismiss',
    reopen: '#ccc-icon',
  },
  memory: {
    read: (page) => {
      const kept = page.read('CookieControl');
      if (kept === null) return 'none';
      type Kept = { optionalCookies: Record<string, string>; interactedWith: boolean };
      const { optionalCookies, interactedWith } = JSON.parse(decodeURIComponent(kept)) as Kept;
      if (!interactedWith) return 'none';
      const says = Object.values(optionalCookies).map((answer) => answer === 'accepted');
      if (says.length === 0) return 'closed';
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: (_page, choice) => {
      const [first, second] =
        choice === 'partial'
          ? ['accepted', 'revoked']
          : choice === 'accepted'
            ? ['accepted', 'accepted']
            : ['revoked', 'revoked'];
      const value = {
        necessaryCookies: ['__RequestVerificationToken'],
        optionalCookies: choice === 'closed' ? {} : { analytics: first, marketing: second },
        statement: {},
        consentDate: Date.now(),
        consentExpiry: 90,
        interactedWith: true,
        user: '4C7E09B2-1D58-4A63-B0F9-63E85D2A1C74',
      };
      document.cookie = `CookieControl=${encodeURIComponent(JSON.stringify(value))}; path=/; max-age=7776000; SameSite=Lax; Secure`;
    },
  },
  closes: 'absent',
  closedMeans: 'closed',
  refusesInSettings: true,
};
