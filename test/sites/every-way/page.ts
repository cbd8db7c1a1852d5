/** The many-ways page's own HTML and scripts. Plain text throughout: what it says is what the browser gets. */
import { render } from '../layout.ts';
import { cookieHosts } from './cookies.ts';
import { hostOfWay } from './ways.ts';

const at = (way: string, path: string): string => `https://${hostOfWay(way)}${path}`;

const HEAD = `
<link rel="modulepreload" href="${at('modulepreload', '/module.js')}">
<link rel="preload" as="image" href="${at('preload', '/image.gif')}">
<link rel="prefetch" href="${at('prefetch', '/page.html')}">
<link rel="stylesheet" href="${at('css-link', '/style.css')}">
<style>
  @import url('${at('css-import', '/style.css')}');
  @font-face { font-family: 'Way'; src: url('${at('font', '/way.woff2')}') format('woff2'); }
  .font { font-family: 'Way', serif; }
  .background { width: 10px; height: 10px; background: url('${at('css-background', '/image.gif')}'); }
  .mask { width: 10px; height: 10px; background: #000; mask-image: url('${at('css-mask', '/image.gif')}'); }
</style>
<script src="${at('script', '/cookie.js')}"></script>
<script type="module" src="${at('module-script', '/imports.js')}"></script>`;

const SRCDOC = `<script>fetch('${at('srcdoc-fetch', '/data.json')}')</script>`;
const SANDBOXED = `<script>fetch('${at('sandboxed-fetch', '/data.json')}')</script>`;
const BLOCKED = `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; connect-src 'none'">
<img src="${at('blocked-image', '/image.gif')}"><script>fetch('${at('blocked-fetch', '/data.json')}').catch(() => {})</script>`;

const inAttribute = (source: string): string => source.replaceAll('"', '&quot;');

const BODY = `
<p class="font">Every way to contact another site.</p>
<div class="background"></div><div class="mask"></div>
<img alt="" src="${at('image', '/image.gif')}">
<img alt="" srcset="${at('srcset', '/image.gif')} 1x">
<picture><source srcset="${at('picture', '/image.gif')}"><img alt=""></picture>
<input type="image" alt="Send" src="${at('input-image', '/image.gif')}">
<svg width="10" height="10"><image href="${at('svg-image', '/image.gif')}" width="10" height="10" /></svg>
<div id="shadow"></div>
<iframe title="Frame" src="${at('frame', '/frame.html')}"></iframe>
<iframe title="Document in an attribute" srcdoc="${inAttribute(SRCDOC)}"></iframe>
<iframe title="Sandboxed" sandbox="allow-scripts" srcdoc="${inAttribute(SANDBOXED)}"></iframe>
<iframe title="Blocked" srcdoc="${inAttribute(BLOCKED)}"></iframe>
<iframe title="Form" name="form-target"></iframe>
<form id="form" method="post" target="form-target" action="${at('form', '/frame.html')}"><input name="what" value="nothing"></form>
<video src="${at('video', '/video.mp4')}" poster="${at('poster', '/image.gif')}" preload="auto" crossorigin="anonymous" muted>
  <track default kind="subtitles" srclang="en" src="${at('track', '/track.vtt')}"></video>
<audio src="${at('audio', '/audio.mp3')}" preload="auto"></audio>
<object data="${at('object', '/image.svg')}" type="image/svg+xml" width="10" height="10"></object>
<embed src="${at('embed', '/image.svg')}" type="image/svg+xml" width="10" height="10">
<a id="ping" href="#pinged" ping="${at('ping', '/ping')}">Ping</a>
<iframe title="Cookie" src="https://${cookieHosts.frame}/frame.html"></iframe>
<img alt="" src="https://${cookieHosts.image}/image.gif">
<img alt="" src="https://${cookieHosts.partitioned}/image.gif">
<img alt="" src="https://${cookieHosts.redirect}/start">
<script>document.write('<script src="${at('written-script', '/script.js')}"><\\/script>');</script>`;

const SCRIPT = `
  const later = (wait, run) => setTimeout(run, wait);
  new Image().src = '${at('script-image', '/image.gif')}';
  document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<img alt="" src="${at('shadow-image', '/image.gif')}">';
  import('${at('dynamic-import', '/module.js')}');
  fetch('${at('fetch', '/data.json')}');
  fetch('${at('keepalive-fetch', '/data.json')}', { keepalive: true, method: 'POST', body: 'x' });
  fetch('${at('redirect-first', '/start')}');
  const xhr = new XMLHttpRequest();
  xhr.open('GET', '${at('xhr', '/data.json')}');
  xhr.send();
  navigator.sendBeacon('${at('beacon', '/collect')}', 'x');
  new WebSocket('wss://${hostOfWay('websocket')}/socket');
  new WebSocket('wss://${cookieHosts.webSocket}/socket');
  const events = new EventSource('${at('eventsource', '/events')}');
  events.onmessage = () => events.close();
  new Worker('/every-way/worker.js');
  new Worker('/every-way/module-worker.js', { type: 'module' });
  const source = "fetch('${at('blob-worker-fetch', '/data.json')}')";
  new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  new SharedWorker('/every-way/shared-worker.js');
  new AudioContext().audioWorklet.addModule('${at('worklet', '/module.js')}');
  navigator.serviceWorker.register('/every-way/service-worker.js', { scope: '/every-way' });
  navigator.serviceWorker.ready.then((registration) => registration.active.postMessage('go'));
  document.getElementById('form').submit();
  document.getElementById('ping').click();
  later(2500, () => fetch('${at('late-fetch', '/data.json')}'));
  addEventListener('pagehide', () => {
    navigator.sendBeacon('${at('leaving-beacon', '/collect')}', 'x');
    fetch('${at('leaving-fetch', '/data.json')}', { keepalive: true, method: 'POST', body: 'x' });
  });

  document.cookie = 'way_script=c1; path=/; max-age=86400';
  document.cookie = 'way_session=c2; path=/';
  document.cookie = 'way_two_years=c3; path=/; max-age=63072000';
  document.cookie = 'way_deleted=c4; path=/; max-age=86400';
  later(400, () => { document.cookie = 'way_deleted=; path=/; max-age=0'; });
  later(400, () => fetch('/every-way/delete'));
  document.cookie = '__Secure-way_refused=c5; path=/; max-age=86400';
  document.cookie = 'way_refused_suffix=c6; path=/; domain=gov.uk; max-age=86400';
  cookieStore.set({ name: 'way_cookiestore', value: 'c7', expires: Date.now() + 86400000 });
  fetch('https://${cookieHosts.fetch}/data.json', { credentials: 'include' });
  fetch('https://${cookieHosts.omitted}/data.json', { credentials: 'omit' });

  localStorage.setItem('way-local', '1');
  sessionStorage.setItem('way-session', '1');
  indexedDB.open('way-database', 1);
  caches.open('way-cache');`;

export const everyWayPage = (): string =>
  render({
    title: 'Every way',
    publisher: 'Norfolk County Council',
    head: HEAD,
    body: BODY,
    end: `<script>${SCRIPT}</script>`,
    footer: [['Website privacy and cookies', '/privacy']],
  });

/** Objects are forbidden, in a report that does not enforce: each one loads, and is reported. */
export const REPORTING_POLICY = `object-src 'none'; report-uri ${at('csp-report', '/report')}`;
