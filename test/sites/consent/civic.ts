/**
 * Civic Cookie Control 9: its script, the check of its key, the panel, and the cookie that holds a default before
 * anybody acted (`interactedWith: false`) and the choice afterwards.
 */
import { javascript, json } from '../exchange.ts';
import { byScript, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { waiting, type Consent } from './consent.ts';

const SCRIPT = 'cc.cdn.civiccomputing.com';
const KEYS = 'apikeys.civiccomputing.com';

interface Settings {
  apiKey: string;
  product: string;
  necessaryCookies: string[];
  optionalCookies: { name: string; label: string; description: string; cookies: string[] }[];
  statement: { description: string; name: string; url: string; updated: string };
}

const cookieControl = (page: PageTools): void => {
  const load = (settings: Settings): void => {
    void fetch(
      `https://apikeys.civiccomputing.com/c/v?d=${location.hostname}&p=${settings.product}&v=9&format=json`,
    );
    const kept = page.read('CookieControl');
    type Kept = { optionalCookies: Record<string, string>; interactedWith: boolean };
    const before = kept === null ? null : (JSON.parse(decodeURIComponent(kept)) as Kept);
    const save = (answer: string | null): void => {
      const optional = settings.optionalCookies.map(({ name }) => [name, answer ?? 'revoked']);
      const value = {
        necessaryCookies: settings.necessaryCookies,
        optionalCookies: answer === null ? {} : Object.fromEntries(optional),
        statement: { shown: true, updated: settings.statement.updated },
        consentDate: Date.now(),
        consentExpiry: 90,
        interactedWith: answer !== null,
        user: 'B1E0C4D7-62A9-4F38-8D15-7C0E93A6F2B4',
      };
      document.cookie = `CookieControl=${encodeURIComponent(JSON.stringify(value))}; path=/; max-age=7776000; SameSite=Lax`;
    };
    if (before === null) save(null);
    if (Object.values(before?.optionalCookies ?? {}).includes('accepted')) page.open('optional');
    const panel = document.createElement('div');
    panel.id = 'ccc';
    panel.innerHTML = `<div id="ccc-notify" role="region" aria-label="Cookie preferences">
<p>${settings.statement.description} <a href="${settings.statement.url}">${settings.statement.name}</a></p>
<button type="button" id="ccc-notify-accept">Accept</button>
<button type="button" id="ccc-notify-reject">Reject</button></div>
<button type="button" id="ccc-icon" aria-label="Open Cookie Control">C</button>`;
    document.body.append(panel);
    const notify = panel.querySelector<HTMLElement>('#ccc-notify');
    if (notify !== null) notify.hidden = before?.interactedWith === true;
    const act = (answer: string): void => {
      save(answer);
      if (notify !== null) notify.hidden = true;
      if (answer === 'accepted') page.open('optional');
    };
    panel.querySelector('#ccc-notify-accept')?.addEventListener('click', () => act('accepted'));
    panel.querySelector('#ccc-notify-reject')?.addEventListener('click', () => act('revoked'));
    panel.querySelector('#ccc-icon')?.addEventListener('click', () => {
      if (notify !== null) notify.hidden = false;
    });
  };
  Object.assign(globalThis, { CookieControl: { load } });
};

const settings: Settings = {
  apiKey: '0123456789abcdef0123456789abcdef01234567',
  product: 'COMMUNITY',
  necessaryCookies: ['JSESSIONID', 'GOSS_*'],
  optionalCookies: [
    {
      name: 'analytics',
      label: 'Analytical or performance cookies',
      description: 'Count visitors and how they move around.',
      cookies: ['_ga', '_ga_*'],
    },
  ],
  statement: {
    description: 'This site uses cookies. You choose which.',
    name: 'Privacy notice and cookie policy',
    url: '/privacy',
    updated: '01/01/2024',
  },
};

export const civic: Consent = {
  name: 'Civic Cookie Control',
  id: 'civic-cookie-control',
  hosts: [SCRIPT, KEYS],
  answer: ({ host }) =>
    host === SCRIPT ? javascript(inPage(cookieControl)) : json({ valid: true, product: 'COMMUNITY' }),
  needsPackages: false,
  banner: (_council, optional) => `${waiting(optional)}
<script src="https://${SCRIPT}/9/cookieControl-9.10.0.min.js"></script>
<script>CookieControl.load(${JSON.stringify(settings)});</script>`,
  leaves: ({ host }) => ({
    hosts: [SCRIPT, KEYS],
    cookies: [
      byScript(SCRIPT, { name: 'CookieControl', host, askedSeconds: SECONDS.days90, sameSite: 'lax' }),
    ],
    storage: [],
  }),
  accept: '#ccc-notify-accept',
  reject: '#ccc-notify-reject',
  remembers: ({ host }) => [
    byScript(SCRIPT, { name: 'CookieControl', host, askedSeconds: SECONDS.days90, sameSite: 'lax' }),
  ],
};
