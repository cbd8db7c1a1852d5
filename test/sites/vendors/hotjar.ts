/** Hotjar: its loader and modules, the session cookies, the domain test, and the recording's WebSocket. */
import { answer, javascript, nothing } from '../exchange.ts';
import { byScript, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import type { Vendor } from './vendor.ts';

const SITE_ID = '2417633';
const MODULES = 'script.hotjar.com';

const loader = (page: PageTools): void => {
  page.load('https://script.hotjar.com/modules.8da33a8f469c3b5ffcec.js');
};

/**
 * Tries `_hjTLDTest` on ever narrower domains until one takes it and deletes it again; then the visitor for a year
 * and the session for half an hour.
 */
const modules = (page: PageTools, id: string): void => {
  const domain = page.storeWidest('_hjTLDTest', '1', null);
  if (domain !== null) document.cookie = `_hjTLDTest=; path=/; domain=${domain}; max-age=0`;
  const more = '; SameSite=None; Secure';
  const user = '5b0c2a1e-7d34-5f60-9b8a-13c4d2e6f708';
  page.store(
    `_hjSessionUser_${id}`,
    btoa(JSON.stringify({ id: user, created: Date.now() })),
    31_536_000,
    more,
  );
  page.store(`_hjSession_${id}`, btoa(JSON.stringify({ id: user.slice(9), c: Date.now() })), 1_800, more);
  sessionStorage.setItem('hjViewportId', crypto.randomUUID());
  void fetch(`https://content.hotjar.io/?site_id=${id}&gzip=1`, {
    method: 'POST',
    body: JSON.stringify({ address: location.href, title: document.title, user }),
  });
  new WebSocket(`wss://ws.hotjar.com/api/v2/client/ws?v=7&site_id=${id}`);
};

export const hotjar: Vendor = {
  name: 'Hotjar',
  hosts: ['static.hotjar.com', MODULES, 'ws.hotjar.com', 'content.hotjar.io'],
  answer: ({ host }) => {
    if (host === 'static.hotjar.com') return javascript(inPage(loader));
    if (host === MODULES) return javascript(inPage(modules, SITE_ID));
    if (host === 'ws.hotjar.com') return answer('text/plain', '{"ok":true}');
    return nothing();
  },
  tag: `<script async src="https://static.hotjar.com/c/hotjar-${SITE_ID}.js?sv=6"></script>`,
  leaves: ({ host, site, suffix }) => ({
    hosts: ['static.hotjar.com', MODULES, 'ws.hotjar.com', 'content.hotjar.io'],
    cookies: [
      ...(suffix === null
        ? []
        : [byScript(MODULES, { name: '_hjTLDTest', host: `.${suffix}`, askedSeconds: 0, state: 'refused' })]),
      byScript(MODULES, { name: '_hjTLDTest', host: `.${site}`, askedSeconds: 0, state: 'deleted' }),
      ...(
        [
          [`_hjSessionUser_${SITE_ID}`, SECONDS.year],
          [`_hjSession_${SITE_ID}`, SECONDS.halfHour],
        ] as const
      ).map(([name, askedSeconds]) =>
        byScript(MODULES, { name, host: `.${site}`, askedSeconds, secure: true, sameSite: 'none' }),
      ),
    ],
    storage: [{ kind: 'session', host, key: 'hjViewportId' }],
  }),
};
