/**
 * What some Norfolk pages do themselves, without any vendor: cookies that the browser refuses or that are deleted
 * again, a page that its service worker serves, one that prerenders another.
 */
import { javascript, type Answer } from '../exchange.ts';
import { byHttp, byScript, nothingLeft, SECONDS, type CookieExpected, type Leaves } from '../expected.ts';
import { setCookie } from '../set-cookie.ts';

export const HOST = 'www.norfolk.gov.uk';

interface Own {
  head?: string;
  answer?: Partial<Answer>;
  leaves: Leaves;
}

const refused = (cookie: CookieExpected): CookieExpected => ({
  ...cookie,
  state: 'refused',
  stateWhereRefused: 'refused',
});

/** Each breaks one rule of RFC 6265bis: no browser stores them. */
export const refusedCookies: Own = {
  answer: {
    cookies: [
      setCookie('none_without_secure', '1', { sameSite: 'None' }),
      setCookie('__Host-with_domain', '1', { domain: 'norfolk.gov.uk', secure: true }),
      setCookie('__Secure-without_secure', '1'),
      setCookie('of_another_site', '1', { domain: 'cornwall.gov.uk' }),
      setCookie('of_the_suffix', '1', { domain: 'gov.uk' }),
    ],
  },
  head: `<script>
  document.cookie = '__Secure-by_script=1; path=/';
  document.cookie = 'script_of_another_site=1; path=/; domain=cornwall.gov.uk; max-age=86400';
  document.cookie = 'script_none_without_secure=1; path=/; SameSite=None; max-age=86400';
</script>`,
  leaves: {
    ...nothingLeft,
    cookies: [
      byHttp(HOST, { name: 'none_without_secure', host: HOST, askedSeconds: 0, sameSite: 'none' }),
      byHttp(HOST, { name: '__Host-with_domain', host: '.norfolk.gov.uk', askedSeconds: 0, secure: true }),
      byHttp(HOST, { name: '__Secure-without_secure', host: HOST, askedSeconds: 0 }),
      byHttp(HOST, { name: 'of_another_site', host: '.cornwall.gov.uk', askedSeconds: 0 }),
      byHttp(HOST, { name: 'of_the_suffix', host: '.gov.uk', askedSeconds: 0 }),
      byScript(HOST, { name: '__Secure-by_script', host: HOST, askedSeconds: 0 }),
      byScript(HOST, { name: 'script_of_another_site', host: '.cornwall.gov.uk', askedSeconds: SECONDS.day }),
      byScript(HOST, {
        name: 'script_none_without_secure',
        host: HOST,
        askedSeconds: SECONDS.day,
        sameSite: 'none',
      }),
    ].map(refused),
  },
};

/** One deleted by the script that wrote it, one by a later response. */
export const deletedCookies: Own = {
  answer: { cookies: [setCookie('deleted_by_response', '1', { seconds: SECONDS.hour })] },
  head: `<script>
  document.cookie = 'deleted_by_script=1; path=/; max-age=3600';
  setTimeout(() => { document.cookie = 'deleted_by_script=; path=/; max-age=0'; }, 400);
  setTimeout(() => { fetch('/delete-cookie'); }, 400);
</script>`,
  leaves: {
    ...nothingLeft,
    cookies: [
      byHttp(HOST, { name: 'deleted_by_response', host: HOST, askedSeconds: SECONDS.hour, state: 'deleted' }),
      byScript(HOST, { name: 'deleted_by_script', host: HOST, askedSeconds: SECONDS.hour, state: 'deleted' }),
    ],
  },
};

/** From its second load on, this page comes out of its service worker's cache and never reaches the server. */
export const servedByWorker: Own = {
  head: `<script>navigator.serviceWorker.register('/served-by-worker.js', { scope: '/served-by-worker' });</script>`,
  leaves: { ...nothingLeft, storage: [{ kind: 'cache', host: HOST, key: 'pages-1' }] },
};

const PAGE_WORKER = `
self.addEventListener('install', (event) => event.waitUntil(
  caches.open('pages-1').then((cache) => cache.add('/served-by-worker')).then(() => self.skipWaiting()),
));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') {
    event.respondWith(caches.match('/served-by-worker').then((kept) => kept ?? fetch(event.request)));
  }
});`;

export const prerendering: Own = {
  head: `<script type="speculationrules">{ "prerender": [{ "urls": ["/match"], "eagerness": "immediate" }] }</script>`,
  leaves: nothingLeft,
};

/** Every kind of storage but cookies, by the page's own script. */
export const ownStorage: Own = {
  head: `<script>
  localStorage.setItem('reading-list', '[]');
  sessionStorage.setItem('scroll-position', '0');
  indexedDB.open('saved-forms', 1);
  caches.open('offline-pages');
</script>`,
  leaves: {
    ...nothingLeft,
    storage: [
      { kind: 'local', host: HOST, key: 'reading-list' },
      { kind: 'session', host: HOST, key: 'scroll-position' },
      { kind: 'indexeddb', host: HOST, key: 'saved-forms' },
      { kind: 'cache', host: HOST, key: 'offline-pages' },
    ],
  },
};

/** What these pages fetch from their own host. */
export const ownFiles = (path: string): Answer | null => {
  if (path === '/served-by-worker.js') return javascript(PAGE_WORKER);
  if (path === '/delete-cookie') {
    return javascript('', { cookies: [setCookie('deleted_by_response', '', { seconds: 0 })] });
  }
  return null;
};
