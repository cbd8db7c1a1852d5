/** In the manner of what councils’ own content systems show, in English and Welsh. */
import type { Invented } from './invented.ts';

const STYLE = `<style>[hidden] { display: none !important; }
.top { background: #eef; border-bottom: 2px solid #225; padding: 12px 24px; }
.bar { position: fixed; inset: auto 0 0; background: #fff; border-top: 3px solid #225; padding: 16px; z-index: 999; }
.box { position: fixed; left: 25%; right: 25%; top: 15%; background: #fff; border: 2px solid #225; padding: 24px; z-index: 9999; }</style>`;

export const councils: readonly Invented[] = [
  {
    name: 'top-with-choices',
    why: 'At the top of the page: accept, or choose by On and Off.',
    html: `${STYLE}<div class="top" data-layer="ask" role="region" aria-label="Cookie message"><p>This site uses cookies to store information on your computer. Some are essential; others help us improve your experience by giving us insights into how the site is used.</p><button data-does="accept">Accept all cookies</button> <button data-does="settings" data-to="more">Choose cookies</button></div>
<form class="top" data-layer="more" role="region" aria-label="Choose cookies"><h2>Choose cookies</h2><fieldset><legend>Analytics cookies</legend><label><input type="radio" name="analytics" value="yes" data-does="switch"> On</label> <label><input type="radio" name="analytics" value="no" data-does="switch"> Off</label></fieldset><button data-does="save">Save and continue</button></form>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Change your cookie choices</a></li>',
    how: { place: 'flow' },
    ways: {
      reject: ['settings', 'switch', 'save'],
      accept: ['accept'],
      withdraw: ['reopen', 'switch', 'save'],
      close: null,
    },
  },
  {
    name: 'recommended',
    why: 'Recommended settings, or essential cookies only.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="region" aria-label="Our use of cookies"><p>We use necessary cookies to make our site work. We’d also like to set analytics cookies that help us make improvements.</p><button data-does="accept">Use recommended settings</button> <button data-does="reject">Essential cookies only</button> <button data-does="settings" data-to="more">Cookie settings</button></div>
<div class="box" data-layer="more" role="dialog" aria-label="Cookie settings"><p>Analytics cookies</p><label><input type="checkbox" data-does="switch"> Analytics cookies</label> <button data-does="save">Save settings</button></div>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Update cookie settings</a></li>',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'switch', 'save'], close: null },
  },
  {
    name: 'only-necessary',
    why: 'Accept all, or only use what is necessary.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="dialog" aria-label="Cookies"><h2>Tell us whether you accept cookies</h2><p>We use cookies to collect information about how you use our website.</p><button data-does="accept">Accept all cookies</button> <button data-does="reject">Only use necessary cookies</button> <a href="/cookies">Find out more</a></div>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'from-this-site',
    why: 'I accept, I refuse cookies from this site.',
    html: `${STYLE}<div class="top" data-layer="ask"><p>Cookies are small text files that we would like to keep on your computer to see what you read here.</p><button data-does="accept">I accept cookies from this site</button> <button data-does="reject">I refuse cookies from this site</button></div>`,
    how: { place: 'flow' },
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'ticks-at-once',
    why: 'Its categories stand in the first layer, unticked: to keep them so is to refuse.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="region" aria-label="Cookie choices"><h2>We use cookies on this site to improve your experience</h2><label><input type="checkbox" checked disabled> Essential</label> <label><input type="checkbox" data-does="switch"> Analytics</label> <label><input type="checkbox" data-does="switch"> Social media</label> <button data-does="save">Save preferences</button> <button data-does="accept">Accept all cookies</button></div>
<button style="position: fixed; right: 40%; bottom: 0; z-index: 99" data-does="reopen" data-to="ask">Privacy settings</button>`,
    ways: {
      reject: ['save'],
      accept: ['accept'],
      withdraw: ['reopen', 'switch', 'switch', 'save'],
      close: null,
    },
  },
  {
    name: 'two-tongues',
    why: 'Each button in Welsh and in English.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="region" aria-label="Cwcis / Cookies"><p>Hoffem ddefnyddio cwcis i wella’r wefan. / We would like to use cookies to improve the website.</p><button data-does="accept">Derbyn / Accept</button> <button data-does="reject">Gwrthod / Reject</button></div>`,
    language: 'cy',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'welsh-plain',
    why: 'In plain Welsh, with only what is essential as its no.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="region" aria-label="Cwcis"><p>Mae’r wefan hon yn defnyddio cwcis. Mae rhai yn ddewisol.</p><button data-does="accept">Iawn gen i</button> <button data-does="reject">Dim ond y rhai hanfodol</button> <button data-does="settings" data-to="more">Dewis fy hun</button></div>
<div class="box" data-layer="more" role="dialog" aria-label="Dewis cwcis"><p>Dewiswch pa gwcis a ddefnyddiwn.</p><label><input type="checkbox" data-does="switch"> Cyfrif ymweliadau</label> <button data-does="save">Cadw a chau</button></div>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Newid eich dewis o gwcis</a></li>',
    language: 'cy',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'switch', 'save'], close: null },
  },
  {
    name: 'welsh-refuse',
    why: 'In Welsh, with words of another council.',
    html: `${STYLE}<div class="bar" data-layer="ask" role="dialog" aria-label="Cwcis ar y wefan hon"><p>Gyda’ch caniatâd, byddwn yn gosod cwcis i fesur defnydd o’r wefan.</p><button data-does="accept">Rwy’n fodlon</button> <button data-does="reject">Dwi ddim yn fodlon</button></div>`,
    language: 'cy',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'thanks-after',
    why: 'Says what was answered, with a link to change it and a button that hides it.',
    html: `${STYLE}<div class="top" data-layer="ask" role="region" aria-label="Cookies on Brackenford Borough Council"><h2>Cookies on Brackenford Borough Council</h2><p>We use some essential cookies to make this website work. We’d like to set additional cookies to understand how you use it.</p><button data-does="accept">Accept additional cookies</button> <button data-does="reject">Reject additional cookies</button> <a href="#" data-does="settings" data-to="more">View cookie preferences</a></div>
<div class="top" data-layer="thanks" role="alert"><p>You’ve told us. You can <a href="#" data-to="more">change your cookie settings</a> at any time.</p><button data-does="hide">Hide cookie message</button></div>
<form class="top" data-layer="more"><fieldset><legend>Do you want to accept additional cookies?</legend><label><input type="radio" name="more" value="yes" data-does="switch"> Yes</label> <label><input type="radio" name="more" value="no" data-does="switch"> No</label></fieldset><button data-does="save">Save preferences</button></form>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Cookie preferences</a></li>',
    how: { place: 'flow' },
    ways: { reject: ['reject'], accept: ['accept'], withdraw: ['reopen', 'switch', 'save'], close: null },
  },
];
