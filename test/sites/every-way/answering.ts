/** Answers of the many-ways page, its workers, and the sites it contacts. */
import {
  answer,
  css,
  html,
  javascript,
  json,
  nothing,
  pixel,
  redirect,
  silence,
  type Answer,
  type Asked,
} from '../exchange.ts';
import { setCookie } from '../set-cookie.ts';
import { cookieHosts, otherCookie, pageCookies } from './cookies.ts';
import { everyWayPage, REPORTING_POLICY } from './page.ts';
import { EVERY_WAY_HOST, EVERY_WAY_PATH, hostOfWay } from './ways.ts';

const at = (way: string, path: string): string => `https://${hostOfWay(way)}${path}`;

const WORKERS: Record<string, () => string> = {
  '/every-way/worker.js': () => `
    importScripts('${at('import-scripts', '/script.js')}');
    fetch('${at('worker-fetch', '/data.json')}');
    const xhr = new XMLHttpRequest();
    xhr.open('GET', '${at('worker-xhr', '/data.json')}');
    xhr.send();
    new WebSocket('wss://${hostOfWay('worker-websocket')}/socket');
    new Worker('/every-way/nested-worker.js');
    indexedDB.open('way-worker-database', 1);`,
  '/every-way/nested-worker.js': () => `fetch('${at('nested-worker-fetch', '/data.json')}');`,
  '/every-way/module-worker.js': () => `import '${at('worker-import', '/module.js')}';`,
  '/every-way/shared-worker.js': () => `fetch('${at('shared-worker-fetch', '/data.json')}');`,
  '/every-way/service-worker.js': () => `
    importScripts('${at('service-worker-import', '/script.js')}');
    self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('message', (event) => event.waitUntil(Promise.all([
      fetch('${at('service-worker-fetch', '/data.json')}'),
      cookieStore.set({ name: 'way_worker', value: 'd1', expires: Date.now() + 86400000 }),
    ])));`,
};

const ownAnswer = (path: string): Answer | null => {
  if (path === EVERY_WAY_PATH) {
    return html(everyWayPage(), {
      cookies: pageCookies,
      headers: { 'content-security-policy-report-only': REPORTING_POLICY },
    });
  }
  if (path === '/every-way/delete') {
    return nothing({ cookies: [setCookie('way_http_deleted', '', { seconds: 0 })] });
  }
  const worker = WORKERS[path];
  if (worker === undefined) return null;
  // The service worker's folder is narrower than its scope.
  return javascript(worker(), { headers: { 'service-worker-allowed': EVERY_WAY_PATH } });
};

const FRAME = '<!doctype html><title>Frame</title><p>Frame</p>';

const frameOf = (host: string): string => {
  if (host === hostOfWay('frame'))
    return `${FRAME}<script src="${at('frame-script', '/script.js')}"></script>`;
  if (host !== cookieHosts.frame) return FRAME;
  return `${FRAME}<script>
    document.cookie = 'way_frame=e1; path=/; max-age=86400; SameSite=None; Secure';
    document.cookie = 'way_frame_partitioned=e2; path=/; max-age=86400; SameSite=None; Secure; Partitioned';
    localStorage.setItem('way-frame-local', '1');
  </script>`;
};

const COOKIES: Record<string, string> = {
  [cookieHosts.image]: otherCookie.image,
  [cookieHosts.fetch]: otherCookie.fetch,
  [cookieHosts.omitted]: otherCookie.omitted,
  [cookieHosts.webSocket]: otherCookie.webSocket,
  [cookieHosts.partitioned]: otherCookie.partitioned,
};

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" /></svg>';

/** By path; any other path is a collector's. */
const FILES: Record<string, (host: string) => Answer> = {
  '/cookie.js': () => javascript("document.cookie = 'way_other_script=f1; path=/; max-age=86400';"),
  '/script.js': () => javascript(''),
  '/module.js': () => javascript('export {};'),
  '/imports.js': () => javascript(`import '${at('module-import', '/module.js')}';`),
  '/style.css': () => css(''),
  '/image.gif': () => pixel(),
  '/image.svg': () => answer('image/svg+xml', SVG),
  '/frame.html': (host) => html(frameOf(host)),
  '/page.html': () => html(FRAME),
  '/data.json': () => json({}),
  '/events': () => answer('text/event-stream', 'data: one\n\n'),
  '/track.vtt': () => answer('text/vtt', 'WEBVTT\n'),
  '/video.mp4': silence,
  '/audio.mp3': silence,
  '/way.woff2': () => answer('font/woff2', ''),
  '/socket': () => answer('text/plain', 'ok'),
};

const otherAnswer = (host: string, path: string): Answer => {
  if (path === '/start' && host === cookieHosts.redirect) {
    return redirect(`https://${host}/image.gif`, [otherCookie.redirect]);
  }
  if (path === '/start') return redirect(at('redirect-last', '/data.json'));
  const cookie = COOKIES[host];
  const file = FILES[path]?.(host) ?? nothing();
  return { ...file, cookies: cookie === undefined ? [] : [cookie] };
};

const OTHERS = new Set<string>(Object.values(cookieHosts));

export const everyWayAnswer = ({ host, path }: Asked): Answer | null => {
  if (host === EVERY_WAY_HOST) return ownAnswer(path);
  return /^way-[a-z-]+\.example$/.test(host) || OTHERS.has(host) ? otherAnswer(host, path) : null;
};
