/** Set-Cookie headers, given to the Visits of the pages they came for. */
import { hostOf } from '../../core/parties/index.ts';
import { addIdentifier } from '../../core/visit/identifiers.ts';
import { fromSetCookie } from '../../core/cookies/set-cookie.ts';
import { since } from '../../core/visit/since.ts';
import { note } from '../held/held-visits.ts';
import { noteAsked } from './cookie-changes.ts';
import type { SetCookie } from './requests.ts';

export function noteSetCookies(cookies: readonly SetCookie[]): void {
  for (const { visits, header, url, frame, time, serverTime } of cookies) {
    for (const held of visits) {
      const at = since(held.startedAt, time);
      const asked = fromSetCookie(header, {
        url,
        setBy: 'http',
        setByHost: hostOf(url),
        frame,
        at,
        now: serverTime,
      });
      if (asked === null) continue;
      note(held, asked);
      noteAsked(held, asked.name, asked.host, time);
      const pair = header.split(';', 1)[0] ?? '';
      addIdentifier(held.memory.identifiers, asked.name, pair.slice(pair.indexOf('=') + 1).trim());
    }
  }
}
