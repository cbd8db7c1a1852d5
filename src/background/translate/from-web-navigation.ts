/**
 * From Firefox's webNavigation to what Chromium's says. Pure. Of a navigation that failed Firefox tells a number, and the
 * document that was there before as if it were the one that failed.
 */

/** What a failed navigation is told with. */
interface Failed {
  error?: string;
  documentId?: string;
}

/** `nsresult`, netwerk/base and xpcom/base/ErrorList.py: the upper half names the module, the lower the error. */
const NETWORK = 0x804b;
const SECURITY = 0x805a;
const URI_LOADER = 0x805d;

const NETWORK_ERRORS: Record<number, string> = {
  2: 'NS_BINDING_ABORTED',
  13: 'NS_ERROR_CONNECTION_REFUSED',
  14: 'NS_ERROR_NET_TIMEOUT',
  16: 'NS_ERROR_OFFLINE',
  20: 'NS_ERROR_NET_RESET',
  30: 'NS_ERROR_UNKNOWN_HOST',
  31: 'NS_ERROR_REDIRECT_LOOP',
  42: 'NS_ERROR_UNKNOWN_PROXY_HOST',
  71: 'NS_ERROR_NET_INTERRUPT',
  72: 'NS_ERROR_PROXY_CONNECTION_REFUSED',
};

/** Lists of dangerous and of tracking addresses: NS_ERROR_MALWARE_URI is the first of them. */
const FIRST_LISTED = 30;

/** Details with the name of the error, and without a document that did not fail; others as they are. */
export function fromNavigationFailed<Details extends Failed>(details: Details): Details {
  const number = /^Error code (\d+)$/.exec(details.error ?? '')?.[1];
  if (number === undefined) return details;
  const { documentId: _before, ...rest } = details;
  return { ...rest, error: nameOf(Number(number)) } as Details;
}

function nameOf(code: number): string {
  const [module, error] = [Math.floor(code / 0x10000), code % 0x10000];
  if (module === NETWORK && NETWORK_ERRORS[error] !== undefined) return NETWORK_ERRORS[error];
  if (module === SECURITY) return `SEC_ERROR 0x${code.toString(16)}`;
  if (module === URI_LOADER && error >= FIRST_LISTED) return 'NS_ERROR_BLOCKED_URI';
  return `Error code 0x${code.toString(16)}`;
}
