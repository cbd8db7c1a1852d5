/** Sitecore: the council's own pages set these themselves, all but the language for the server alone to read. */
import { byHttp, SECONDS, type Leaves } from '../expected.ts';
import { setCookie } from '../set-cookie.ts';

const NUMBER = '6e1f0c7b2d9a4835b0c1d2e3f4a59687';

/** Set-Cookie headers of a page. */
export const sitecoreCookies = (): string[] => [
  setCookie('SC_ANALYTICS_GLOBAL_COOKIE', `${NUMBER}|False`, {
    seconds: SECONDS.tenYears,
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  }),
  setCookie('ASP.NET_SessionId', 'x2k0vq4mz1tw8ryn5bcd7fgh', {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  }),
  setCookie('norfolk#lang', 'en'),
];

export const sitecoreLeaves = (host: string): Leaves => ({
  hosts: [],
  cookies: [
    byHttp(host, {
      name: 'SC_ANALYTICS_GLOBAL_COOKIE',
      host,
      askedSeconds: SECONDS.tenYears,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    }),
    byHttp(host, {
      name: 'ASP.NET_SessionId',
      host,
      askedSeconds: 0,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    }),
    byHttp(host, { name: 'norfolk#lang', host, askedSeconds: 0 }),
  ],
  storage: [],
});
