/** Why a request never left, told from what the browser says of its end. Pure. */
import { isListed, isUnconnected } from './trouble.ts';

/**
 * `client`: another extension, or the browser's own blocker. `list`: a list of tracking or dangerous addresses.
 * `policy`: the page's own rules (its content security policy, or https only). `network`: no connection was made.
 * `left`: the page took it back. `browser`: a rule of the browser's, or its administrator's.
 */
export type StoppedBy = 'client' | 'list' | 'policy' | 'network' | 'left' | 'browser';

const BY: [RegExp, StoppedBy][] = [
  [/ERR_BLOCKED_BY_CLIENT|NS_ERROR_ABORT_BY|^inspector$/, 'client'],
  [/^subresource-filter$/, 'list'],
  [/ERR_BLOCKED_BY_CSP|^csp$|^mixed-content$/, 'policy'],
  [/ERR_ABORTED|NS_BINDING_ABORTED/, 'left'],
];

/**
 * `error`: the browser's own word for it, such as `net::ERR_BLOCKED_BY_CLIENT`. `reason`: what Chromium's debugger says
 * beside it (https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-BlockedReason).
 */
export function stoppedBy(error: string, reason: string | null = null): StoppedBy {
  const said = BY.find(([word]) => word.test(reason ?? '')) ?? BY.find(([word]) => word.test(error));
  if (said !== undefined) return said[1];
  if (isListed(error)) return 'list';
  return isUnconnected(error) ? 'network' : 'browser';
}
