/**
 * CDP leaves Set-Cookie out of what it tells of a WebSocket's handshake (Chromium 156). A cookie that the jar holds
 * for the socket's own host, where that host was contacted in no other way, was asked for by it.
 */
import { hostOf } from '../../core/parties/index.ts';
import type { CookieRemoved, CookieStored } from '../../core/visit/seen.ts';
import type { CookieAsked } from '../../core/cookies/cookie.ts';
import { since } from '../../core/visit/since.ts';
import type { Exchange } from './exchange.ts';

export function askedBySockets(
  exchanges: readonly Exchange[],
  changes: readonly (CookieStored | CookieRemoved)[],
  startedAt: number,
): CookieAsked[] {
  const handshakes = exchanges.flatMap(({ kind, address, answer }) => {
    const host = hostOf(address);
    if (kind !== 'WebSocket' || answer === null || host === null) return [];
    return [{ host, at: since(startedAt, answer.at) }];
  });
  const speakers = new Set(
    exchanges.flatMap(({ kind, address }) => (kind === 'WebSocket' ? [] : [hostOf(address)])),
  );
  return changes.flatMap((change) => {
    if (change.seen !== 'cookie-stored') return [];
    const holder = change.host.replace(/^\./, '');
    const handshake = handshakes.find(({ host }) => host === holder && !speakers.has(host));
    if (!handshake) return [];
    const { storedSeconds, seen: _, ...cookie } = change;
    // The jar was read a moment after the cookie was stored.
    const sinceThen = Math.max(0, Math.round((change.at - handshake.at) / 1000));
    const askedSeconds = storedSeconds === 0 ? 0 : storedSeconds + sinceThen;
    return [
      {
        seen: 'cookie-asked',
        ...cookie,
        partitioned: cookie.partitioned === true,
        askedSeconds,
        setBy: 'http',
        setByHost: handshake.host,
        refusedBecause: null,
      },
    ];
  });
}
