/** Scripts of a site's own that keep what they can: every kind of storage, and a service worker. */
import { javascript, type Answer } from '../exchange.ts';
import { byScript, SECONDS, type Leaves } from '../expected.ts';

export const ownScripts = (host: string): { head: string; leaves: Leaves } => ({
  head: `<script>
  document.cookie = 'visitor=9f8e7d6c5b4a3210; path=/; max-age=${SECONDS.year}';
  localStorage.setItem('visitor', '9f8e7d6c5b4a3210');
  indexedDB.open('visits', 1);
  navigator.serviceWorker.register('/worker.js');
</script>`,
  leaves: {
    hosts: [],
    cookies: [byScript(host, { name: 'visitor', host, askedSeconds: SECONDS.year })],
    storage: [
      { kind: 'local', host, key: 'visitor' },
      { kind: 'indexeddb', host, key: 'visits' },
    ],
  },
});

export const ownWorker = (path: string): Answer | null =>
  path === '/worker.js' ? javascript("self.addEventListener('install', () => self.skipWaiting());") : null;
