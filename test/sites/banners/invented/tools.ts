/** In the words and layers of consent tools that many sites have, none of which the rules know by these pages. */
import type { Invented } from './invented.ts';

const STYLE = `<style>[hidden] { display: none !important; }
.bar { position: fixed; inset: auto 0 0; background: #fff; border-top: 1px solid #777; padding: 16px; z-index: 99999; }
.box { position: fixed; left: 20%; right: 20%; top: 10%; max-height: 80%; overflow: auto; background: #fff; border: 1px solid #777; padding: 24px; z-index: 999999; }
.tab { position: fixed; left: 12px; bottom: 12px; width: 44px; height: 44px; border-radius: 50%; z-index: 9999; }</style>`;

export const tools: readonly Invented[] = [
  {
    name: 'more-options',
    why: 'AGREE stands beside MORE OPTIONS, which alone leads to a no.',
    html: `${STYLE}<div class="box" data-layer="ask" role="dialog" aria-modal="true" aria-label="We value your privacy"><h2>We value your privacy</h2><p>We and our 812 partners store and/or access information on a device, such as cookies and process personal data, such as unique identifiers.</p><button data-does="settings" data-to="more" mode="secondary">MORE OPTIONS</button> <button data-does="accept" mode="primary">AGREE</button></div>
<div class="box" data-layer="more" role="dialog" aria-modal="true" aria-label="We value your privacy"><p>You can set your consent preferences and determine how you want your data to be used based on the purposes below.</p><button data-does="reject">REJECT ALL</button> <button data-does="accept">ACCEPT ALL</button><ul><li>Store and access information <button role="switch" aria-checked="false" aria-label="Store and access information" data-does="switch">OFF</button></li><li>Personalised ads <button role="switch" aria-checked="false" aria-label="Personalised ads" data-does="switch">OFF</button></li></ul><button>PARTNERS</button> <button>LEGITIMATE INTEREST</button> <button data-does="save">SAVE &amp; EXIT</button></div>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Privacy choices</a></li>',
    ways: {
      reject: ['settings', 'reject'],
      accept: ['accept'],
      withdraw: ['reopen', 'reject'],
      close: null,
    },
    keeps: 'local',
  },
  {
    name: 'deny-in-shadow',
    why: 'Deny, Accept All and More Information in an open shadow root; a fingerprint brings it back.',
    html: `${STYLE}<div class="box" data-layer="ask" role="dialog" aria-label="Privacy Settings"><h2>Privacy Settings</h2><p>This site uses third-party website tracking technologies to provide and continually improve our services. I agree and may revoke or change my consent at any time.</p><a href="/privacy">Privacy Policy</a> <button data-does="settings" data-to="more">More Information</button> <button data-does="reject">Deny</button> <button data-does="accept">Accept All</button></div>
<div class="box" data-layer="more" role="dialog" aria-label="Privacy Settings"><p>Decide which tracking technologies we may use.</p><button role="switch" aria-checked="true" disabled aria-label="Essential">on</button> <button role="switch" aria-checked="false" aria-label="Functional" data-does="switch">off</button> <button role="switch" aria-checked="false" aria-label="Marketing" data-does="switch">off</button><button data-does="save">Save Settings</button> <button data-does="reject">Deny</button> <button data-does="accept">Accept All</button></div>
<button class="tab" data-does="reopen" data-to="more" aria-label="Open Privacy Settings">◎</button>`,
    how: { place: 'open-shadow' },
    keeps: 'local',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'reject'], close: null },
  },
  {
    name: 'reject-non-essential',
    why: 'Reject Non-Essential beside Accept, with a drawer of toggles and a widget.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="dialog" aria-label="Cookie Consent Banner"><span>This website utilizes technologies such as cookies to enable essential site functionality, as well as for analytics, personalization, and targeted advertising.</span> <a href="/cookies">Cookie Policy</a> <button data-does="settings" data-to="more">Manage Preferences</button> <button data-does="accept">Accept</button> <button data-does="reject">Reject Non-Essential</button> <button aria-label="Close this dialog" data-does="close">✕</button></div>
<div class="box" data-layer="more" role="dialog" aria-label="Cookie Preferences"><p>Choose your cookie preferences.</p><label><input type="checkbox" checked disabled> Essential</label> <label><input type="checkbox" data-does="switch"> Targeted Advertising</label> <label><input type="checkbox" data-does="switch"> Analytics</label> <button data-does="save">Save</button></div>
<button class="tab" data-does="reopen" data-to="more" aria-label="Cookie Preferences">C</button>`,
    ways: {
      reject: ['reject'],
      accept: ['accept'],
      withdraw: ['reopen', 'switch', 'switch', 'save'],
      close: ['close'],
    },
  },
  {
    name: 'preferences-decline',
    why: 'Preferences, Decline and Accept; its memory is the page’s storage.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="alertdialog" aria-label="Cookie Consent Prompt"><p>We use essential cookies to make our site work. With your consent, we may also use non-essential cookies to improve user experience and analyze website traffic.</p><button data-does="settings" data-to="more">Preferences</button> <button data-does="reject">Decline</button> <button data-does="accept">Accept</button></div>
<div class="box" data-layer="more" role="dialog" aria-label="Cookie Preferences"><p>Cookies by purpose</p><label><input type="checkbox" checked disabled> Essential</label> <label><input type="checkbox" data-does="switch"> Analytics and Customization</label><button data-does="reject">Decline All</button> <button data-does="accept">Allow All</button> <button data-does="save">Save</button></div>`,
    footer: '<li><button type="button" data-does="reopen" data-to="more">Consent Preferences</button></li>',
    keeps: 'local',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'reject'], close: null },
  },
  {
    name: 'inline-purposes',
    why: 'Ticks for each purpose in the first layer, with Decline all, and a tab that renews the consent.',
    html: `${STYLE}<div class="box" data-layer="ask" role="alertdialog" aria-label="Consent to the use of cookies"><h2>We use cookies</h2><p>We use cookies for statistics and for marketing. Only with your consent do we set them.</p><label><input type="checkbox" checked disabled> Necessary</label> <label><input type="checkbox" data-does="switch"> Statistic</label> <label><input type="checkbox" data-does="switch"> Marketing</label> <button data-does="reject">Decline all</button> <button data-does="save">Accept selected</button> <button data-does="accept">Accept all</button></div>
<button class="tab" data-does="reopen" data-to="ask" aria-label="Renew or change your cookie consent">R</button>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'reject'], close: null },
  },
  {
    name: 'disagree-and-close',
    why: 'Its no stands at its edge: disagree and close.',
    html: `${STYLE}<div class="box" data-layer="ask" role="dialog" aria-label="Welcome"><span class="press" role="button" tabindex="0" data-does="reject" style="cursor: pointer">Disagree and close</span><p>With your agreement, we and our partners use cookies or similar technologies to store and access personal data like your visit on this website.</p><button data-does="settings" data-to="more">Learn More →</button> <button data-does="accept">Agree and close</button></div>
<div class="box" data-layer="more" role="dialog" aria-label="Your consent preferences"><p>Set your consent preferences.</p><button data-does="reject">Disagree to all</button> <button data-does="accept">Agree to all</button></div>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Consent choices</a></li>',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'reject'], close: null },
  },
  {
    name: 'cookies-nudge',
    why: 'A corner that asks with two pictures whose alternative texts are their names.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="region" aria-label="Cookie question"><p>A cookie for your thoughts? Ours count visits.</p><input type="image" alt="Allow cookies" width="40" height="40" data-does="accept" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> <input type="image" alt="Block cookies" width="40" height="40" data-does="reject" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
];
