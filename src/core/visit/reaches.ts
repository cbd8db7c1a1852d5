/** Which hosts a cookie goes to, by the host that a browser keeps it for. */
import { cookieHost } from '../parties/index.ts';

/** True where a cookie kept for `jarHost`, with a leading dot for its subdomains too, goes to `host` (RFC 6265bis 5.1.3). */
export function reaches(jarHost: string, host: string): boolean {
  const held = cookieHost(jarHost);
  return held.startsWith('.') ? host === held.slice(1) || host.endsWith(held) : host === held;
}
