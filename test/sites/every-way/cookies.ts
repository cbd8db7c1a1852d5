/** Ground truth of the cookies and storage of https://www.norfolk.gov.uk/every-way: set in every way, kept or not. */
import {
  byHttp,
  byOther,
  byScript,
  SECONDS,
  type CookieExpected,
  type StorageExpected,
} from '../expected.ts';
import { setCookie, setOtherCookie } from '../set-cookie.ts';
import { EVERY_WAY_HOST as HOST } from './ways.ts';

export interface CookieWay extends CookieExpected {
  how: string;
}

const of = (how: string, cookie: CookieExpected): CookieWay => ({ how, ...cookie });
const refused = (cookie: CookieExpected): CookieExpected => ({
  ...cookie,
  state: 'refused',
  stateWhereRefused: 'refused',
});

/** Hosts that exist to set a cookie. */
export const cookieHosts = {
  frame: 'cookie-frame.example',
  image: 'cookie-image.example',
  redirect: 'cookie-redirect.example',
  fetch: 'cookie-fetch.example',
  omitted: 'cookie-omitted.example',
  webSocket: 'cookie-websocket.example',
  partitioned: 'cookie-partitioned.example',
} as const;

/** Set-Cookie headers of the page itself. */
export const pageCookies: string[] = [
  setCookie('way_http', 'a1', { seconds: SECONDS.day, sameSite: 'Lax' }),
  setCookie('way_httponly', '7d0c9b8a6f5e4d3c', { httpOnly: true, secure: true, sameSite: 'Strict' }),
  setCookie('way_domain', '1', { domain: 'norfolk.gov.uk', seconds: SECONDS.day }),
  setCookie('way_elsewhere', '1', { path: '/elsewhere', seconds: SECONDS.day }),
  setCookie('way_http_deleted', '1', { seconds: SECONDS.hour }),
  setCookie('way_refused_http', '1', { sameSite: 'None' }),
  setCookie('__Host-way_refused_http', '1', { domain: 'norfolk.gov.uk', secure: true }),
  setCookie('way_refused_domain', '1', { domain: 'cornwall.gov.uk', seconds: SECONDS.day }),
];

export const otherCookie = {
  image: setOtherCookie('way_image', 'b2', { seconds: SECONDS.day }),
  redirect: setOtherCookie('way_redirect', 'b3', { seconds: SECONDS.day }),
  fetch: setOtherCookie('way_fetch', 'b4', { seconds: SECONDS.day }),
  omitted: setOtherCookie('way_omitted', 'b5', { seconds: SECONDS.day }),
  webSocket: setOtherCookie('way_websocket', 'b6', { seconds: SECONDS.day }),
  partitioned: setOtherCookie('way_partitioned', 'b7', { seconds: SECONDS.day, partitioned: true }),
};

export const everyCookie: CookieWay[] = [
  of('HTTP', byHttp(HOST, { name: 'way_http', host: HOST, askedSeconds: SECONDS.day, sameSite: 'lax' })),
  of(
    'HTTP, HttpOnly, until the browser closes',
    byHttp(HOST, {
      name: 'way_httponly',
      host: HOST,
      askedSeconds: 0,
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
    }),
  ),
  of(
    'HTTP, for the whole site',
    byHttp(HOST, { name: 'way_domain', host: '.norfolk.gov.uk', askedSeconds: SECONDS.day }),
  ),
  of(
    'HTTP, for a path that the page is not under',
    byHttp(HOST, { name: 'way_elsewhere', host: HOST, path: '/elsewhere', askedSeconds: SECONDS.day }),
  ),
  of(
    'HTTP, deleted by a later response',
    byHttp(HOST, { name: 'way_http_deleted', host: HOST, askedSeconds: SECONDS.hour, state: 'deleted' }),
  ),
  of(
    'HTTP, refused: SameSite=None without Secure',
    refused(byHttp(HOST, { name: 'way_refused_http', host: HOST, askedSeconds: 0, sameSite: 'none' })),
  ),
  of(
    'HTTP, refused: __Host- with a Domain',
    refused(
      byHttp(HOST, {
        name: '__Host-way_refused_http',
        host: '.norfolk.gov.uk',
        askedSeconds: 0,
        secure: true,
      }),
    ),
  ),
  of(
    'HTTP, refused: another site’s domain',
    refused(
      byHttp(HOST, { name: 'way_refused_domain', host: '.cornwall.gov.uk', askedSeconds: SECONDS.day }),
    ),
  ),
  of('script', byScript(HOST, { name: 'way_script', host: HOST, askedSeconds: SECONDS.day })),
  of(
    'script, until the browser closes',
    byScript(HOST, { name: 'way_session', host: HOST, askedSeconds: 0 }),
  ),
  of(
    'script, asks for two years and gets 400 days',
    byScript(HOST, { name: 'way_two_years', host: HOST, askedSeconds: SECONDS.twoYears }),
  ),
  of(
    'script, deleted after 400 ms',
    byScript(HOST, { name: 'way_deleted', host: HOST, askedSeconds: SECONDS.day, state: 'deleted' }),
  ),
  of(
    'script, refused: __Secure- without Secure',
    refused(byScript(HOST, { name: '__Secure-way_refused', host: HOST, askedSeconds: SECONDS.day })),
  ),
  of(
    'script, refused: the public suffix',
    refused(byScript(HOST, { name: 'way_refused_suffix', host: '.gov.uk', askedSeconds: SECONDS.day })),
  ),
  of(
    'script of another site, on the page',
    byScript('way-script.example', { name: 'way_other_script', host: HOST, askedSeconds: SECONDS.day }),
  ),
  of(
    'cookieStore',
    byScript(HOST, {
      name: 'way_cookiestore',
      host: HOST,
      askedSeconds: SECONDS.day,
      secure: true,
      sameSite: 'strict',
    }),
  ),
  of(
    'cookieStore in the service worker',
    byScript(HOST, {
      name: 'way_worker',
      host: HOST,
      askedSeconds: SECONDS.day,
      secure: true,
      sameSite: 'strict',
      setBy: 'worker',
    }),
  ),
  of(
    'script in a frame of another site',
    byScript(cookieHosts.frame, {
      name: 'way_frame',
      host: cookieHosts.frame,
      askedSeconds: SECONDS.day,
      secure: true,
      sameSite: 'none',
      stateWhereRefused: 'refused',
    }),
  ),
  of(
    'script in a frame of another site, partitioned',
    byScript(cookieHosts.frame, {
      name: 'way_frame_partitioned',
      host: cookieHosts.frame,
      askedSeconds: SECONDS.day,
      secure: true,
      sameSite: 'none',
      partitioned: true,
    }),
  ),
  of(
    'HTTP of an image of another site',
    byOther(cookieHosts.image, { name: 'way_image', host: cookieHosts.image, askedSeconds: SECONDS.day }),
  ),
  of(
    'HTTP of a redirect of another site',
    byOther(cookieHosts.redirect, {
      name: 'way_redirect',
      host: cookieHosts.redirect,
      askedSeconds: SECONDS.day,
    }),
  ),
  of(
    'HTTP of a fetch with credentials',
    byOther(cookieHosts.fetch, { name: 'way_fetch', host: cookieHosts.fetch, askedSeconds: SECONDS.day }),
  ),
  of(
    'HTTP of a fetch without credentials: asked for, never stored',
    refused(
      byOther(cookieHosts.omitted, {
        name: 'way_omitted',
        host: cookieHosts.omitted,
        askedSeconds: SECONDS.day,
      }),
    ),
  ),
  of(
    'HTTP of a WebSocket’s handshake',
    byOther(cookieHosts.webSocket, {
      name: 'way_websocket',
      host: cookieHosts.webSocket,
      askedSeconds: SECONDS.day,
    }),
  ),
  of(
    'HTTP of an image of another site, partitioned',
    byOther(cookieHosts.partitioned, {
      name: 'way_partitioned',
      host: cookieHosts.partitioned,
      askedSeconds: SECONDS.day,
      partitioned: true,
      stateWhereRefused: 'stored',
    }),
  ),
];

export const everyStorage: StorageExpected[] = [
  { kind: 'local', host: HOST, key: 'way-local' },
  { kind: 'session', host: HOST, key: 'way-session' },
  { kind: 'indexeddb', host: HOST, key: 'way-database' },
  { kind: 'indexeddb', host: HOST, key: 'way-worker-database' },
  { kind: 'cache', host: HOST, key: 'way-cache' },
  { kind: 'local', host: cookieHosts.frame, key: 'way-frame-local' },
];
