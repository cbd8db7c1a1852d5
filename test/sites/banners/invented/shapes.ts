/** What the page platform offers to ask with: dialogs, popovers, shadow roots, forms, lists of switches. */
import type { Invented } from './invented.ts';

const OVER = `<style>[hidden] { display: none !important; }
.over { position: fixed; inset: auto 0 0; background: #fff; border-top: 3px solid #222; padding: 16px 24px; z-index: 999; }
.middle { position: fixed; top: 15%; left: 25%; width: 50%; background: #fff; border: 1px solid #222; padding: 24px; z-index: 9999; }
.wall { position: fixed; inset: 0; background: #fffd; padding: 20vh 25vw; z-index: 9999; }
.press { display: inline-block; cursor: pointer; border: 1px solid #222; padding: 6px 12px; }
.corner { position: fixed; left: 8px; bottom: 8px; z-index: 99; }</style>`;

export const shapes: readonly Invented[] = [
  {
    name: 'modal-dialog',
    why: 'A modal dialog of the page, in words of everyday.',
    html: `${OVER}<dialog data-layer="ask" aria-labelledby="asks"><h2 id="asks">A word about cookies</h2><p>May we count your visit with cookies? It helps us to mend what is hard to find.</p>
<button data-does="accept">That’s fine</button> <button data-does="reject">I’d rather not</button></dialog>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'popover',
    why: 'A popover, with switches a layer down that are off.',
    html: `${OVER}<div popover="manual" data-layer="ask" role="region" aria-label="Cookie choices"><p>We’d like to turn on cookies for maps and visitor counting. Nothing is on yet.</p>
<button data-does="accept">Turn on</button> <button data-does="reject">Leave off</button> <button data-does="settings" data-to="more">Let me decide</button></div>
<div popover="manual" data-layer="more" role="dialog" aria-label="Decide about cookies"><p>Decide for each purpose.</p>
<p><label><input type="checkbox" data-does="switch"> Visitor counting</label></p><p><label><input type="checkbox" data-does="switch"> Maps</label></p><button data-does="save">Save my choice</button></div>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Cookie choices</a></li>',
    ways: {
      reject: ['reject'],
      accept: ['accept'],
      withdraw: ['reopen', 'switch', 'switch', 'save'],
      close: null,
    },
  },
  {
    name: 'closed-element',
    why: 'In a closed shadow root, with a yes and a no to cookies.',
    html: `${OVER}<section class="over" data-layer="ask" aria-label="Cookies"><p>Cookies help us to improve these pages.</p><button data-does="accept">Yes to cookies</button> <button data-does="reject">No to cookies</button></section>`,
    how: { place: 'closed-shadow' },
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'sent-form',
    why: 'Sends a form, and the page comes again with a word that confirms it.',
    html: `${OVER}<form method="get" data-layer="ask" role="region" aria-label="Cookies on this service" style="background: #eee; padding: 16px"><h2>Cookies on this service</h2><p>We use some essential cookies. We’d like to use analytics cookies to see how you use the service.</p>
<button name="answer" value="yes" data-does="accept">Accept analytics cookies</button> <button name="answer" value="no" data-does="reject">Reject analytics cookies</button> <a href="/cookies">View cookies</a></form>
<div data-layer="thanks" role="alert" style="background: #eee; padding: 16px"><p>You’ve answered. You can <a href="/cookies">change your cookie settings</a> at any time.</p><button data-does="hide">Hide this message</button></div>`,
    how: { sends: true, place: 'flow' },
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'wall',
    why: 'A wall over the whole page.',
    html: `${OVER}<div class="wall" data-layer="ask"><h2>Before you go on</h2><p>We and our advertisers would like to store cookies on your device.</p><button data-does="accept">Accept and go on</button> <button data-does="reject">Refuse and go on</button></div>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'after-scroll',
    why: 'Asks only once the page is scrolled.',
    body: `<div style="height: 1600px">Read on.</div>`,
    html: `${OVER}<div class="over" data-layer="ask" role="dialog" aria-label="Cookies"><p>We use cookies to measure how the site is used.</p><button data-does="accept">Accept</button> <button data-does="reject">Decline</button></div>`,
    how: { comes: 'scrolled' },
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'after-touch',
    why: 'Its scripts wait for the visitor to move: nothing asks before.',
    html: `${OVER}<div class="over" data-layer="ask" role="dialog" aria-label="Cookies"><p>We use cookies to measure how the site is used.</p><button data-does="accept">Accept</button> <button data-does="reject">Decline</button></div>`,
    how: { comes: 'touched' },
    keeps: 'local',
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'switch-list',
    why: 'A list of switches in its first layer, all off; to refuse is to keep them so.',
    html: `${OVER}<div class="middle" data-layer="ask" role="dialog" aria-label="Your cookies"><p>Choose which cookies we may use.</p>
<p>Counting visits <button role="switch" aria-checked="false" aria-label="Counting visits" data-does="switch">off</button></p><p>Films from other sites <button role="switch" aria-checked="false" aria-label="Films from other sites" data-does="switch">off</button></p>
<button data-does="save">Confirm my choices</button> <button data-does="accept">Allow everything</button></div>`,
    ways: { reject: ['save'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'radio-pairs',
    why: 'A Yes and a No for each purpose, none chosen, and a button that goes on.',
    html: `${OVER}<form class="middle" data-layer="ask" role="dialog" aria-label="Cookies"><h2>Cookies</h2><p>Which cookies may we use?</p>
<fieldset><legend>Cookies that count visits</legend><label><input type="radio" name="count" value="yes" data-does="switch"> Yes</label> <label><input type="radio" name="count" value="no" data-does="switch"> No</label></fieldset>
<fieldset><legend>Cookies for advertising</legend><label><input type="radio" name="adverts" value="yes" data-does="switch"> Yes</label> <label><input type="radio" name="adverts" value="no" data-does="switch"> No</label></fieldset>
<button data-does="save">Continue</button></form>`,
    ways: {
      reject: ['switch', 'switch', 'save'],
      accept: ['switch', 'switch', 'save'],
      withdraw: null,
      close: null,
    },
  },
  {
    name: 'footer-only',
    why: 'Asks nobody; a link in the footer has the switches, which are off.',
    html: `<div data-layer="closed"></div>${OVER}<div class="middle" data-layer="more" role="dialog" aria-label="Cookie settings"><p>Optional cookies are off unless you turn them on.</p><label><input type="checkbox" data-does="switch"> Visitor counting</label> <button data-does="save">Save cookie settings</button></div>`,
    footer: '<li><a href="#" data-does="reopen" data-to="more">Cookie settings</a></li>',
    ways: { reject: null, accept: null, withdraw: null, close: null },
    open: ['reject', 'accept', 'withdraw', 'close'],
  },
  {
    name: 'told-only',
    why: 'Tells that cookies are used, and has nothing but a cross.',
    html: `${OVER}<div class="over" data-layer="ask" role="region" aria-label="Cookie notice"><p>By using this website you agree to our use of cookies.</p><button data-does="close" aria-label="Close cookie notice">×</button></div>`,
    ways: { reject: null, accept: null, withdraw: null, close: ['close'] },
    open: ['withdraw'],
  },
  {
    name: 'words-in-prose',
    why: 'Its no is a link within its text.',
    html: `${OVER}<div class="over" data-layer="ask" role="dialog" aria-label="Privacy"><p>We would like to set cookies to learn what people read. You can also <a href="#" data-does="reject">continue without agreeing</a>.</p><button data-does="accept">Agree and continue</button></div>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'no-real-buttons',
    why: 'Its controls are boxes with a pointer, an input and a link with a role.',
    html: `${OVER}<div class="over" data-layer="ask"><p>This website would like to store optional cookies.</p><div class="press" data-does="accept">Okay</div> <input type="button" data-does="reject" value="No thank you"> <a role="button" tabindex="0" data-does="settings" data-to="more">More choices</a></div>
<div class="middle" data-layer="more" role="dialog" aria-label="Cookie choices"><p>Optional cookies</p><label><input type="checkbox" data-does="switch"> Statistics</label> <span class="press" data-does="save">Save</span></div>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'fold-out',
    why: 'A fold-out with its switches, and one button that accepts them all.',
    html: `${OVER}<div class="over" data-layer="ask" role="dialog" aria-label="Cookie preferences"><p>We use cookies. Some are optional.</p><details><summary data-does="settings">Choose what to allow</summary><p><label><input type="checkbox" data-does="switch"> Analytics</label></p><p><label><input type="checkbox" data-does="switch"> Marketing</label></p><button data-does="save">Save my choices</button></details><button data-does="accept">Allow all</button></div>`,
    ways: { reject: ['settings', 'save'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'asks-twice',
    why: 'Asks whether a no was meant.',
    html: `${OVER}<div class="over" data-layer="ask" role="dialog" aria-label="Cookies"><p>Can we use cookies to improve this website?</p><button data-does="accept">Accept cookies</button> <button data-does="reject" data-to="sure">Reject cookies</button></div>
<div class="middle" data-layer="sure" role="alertdialog" aria-label="Reject cookies?"><p>Are you sure? Without cookies, maps will not be shown.</p><button data-does="reject">Yes, reject cookies</button> <button data-to="ask">Go back</button></div>`,
    ways: { reject: ['reject', 'reject'], accept: ['accept'], withdraw: null, close: null },
  },
  {
    name: 'beside-others',
    why: 'Beside a newsletter, a chat and a question about the page, each with a yes and a no.',
    body: '<div class="useful" style="border: 1px solid"><p>Is this page useful?</p><button type="button">Yes</button> <button type="button">No</button></div>',
    html: `${OVER}<div class="over" data-layer="ask" role="region" aria-label="Cookies"><p>Cookies tell us which pages are read.</p><button data-does="accept">OK with me</button> <button data-does="reject">Not OK</button></div>
<div style="position: fixed; right: 8px; top: 8px; background: #fff; border: 1px solid; padding: 8px; z-index: 99" role="dialog" aria-label="Chat"><p>Would you like to chat with us?</p><button type="button">Accept</button> <button type="button">No thanks</button></div>
<div style="position: fixed; left: 8px; top: 8px; background: #fff; border: 1px solid; padding: 8px; z-index: 99" role="dialog" aria-label="News"><p>Accept our newsletter?</p><button type="button">I agree</button> <button type="button">Decline</button></div>`,
    ways: { reject: ['reject'], accept: ['accept'], withdraw: null, close: null },
  },
];
