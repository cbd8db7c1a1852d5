/** A reading's cookies in the IAB's deviceStorage form, version 1.1. */
import { hostOf } from '../parties/host.ts';
import type { CookieRead, NoticeReading } from './reading.ts';

interface Disclosure {
  identifier: string;
  type: 'cookie';
  /** 0 until the browser closes; null where the notice gives no length. */
  maxAgeSeconds: number | null;
  /** False: a notice does not say that a cookie is set anew. */
  cookieRefresh: boolean;
  domains: string[];
  /** Purpose 1 of the framework, to store and access; no other is guessed from a council's words. */
  purposes: number[];
  description?: string;
}

interface DeviceStorage {
  disclosures: Disclosure[];
  domains: { domain: string; use?: string }[];
}

export function asDeviceStorage({ cookies, address }: NoticeReading): DeviceStorage {
  const own = address === null ? null : hostOf(address);
  const disclosures = cookies
    .filter(({ pattern }) => pattern.replaceAll('*', '') !== '')
    .map((cookie) => disclosureOf(cookie, own));
  const domains = [...new Set(disclosures.flatMap((each) => each.domains))].map((domain) => ({ domain }));
  return { disclosures, domains };
}

function disclosureOf(
  { pattern, seconds, host, purpose, category }: CookieRead,
  own: string | null,
): Disclosure {
  const domain = host ?? own;
  return {
    identifier: pattern,
    type: 'cookie',
    maxAgeSeconds: seconds === null ? null : Math.round(seconds),
    cookieRefresh: false,
    domains: domain === null ? [] : [domain],
    purposes: category === 'necessary' ? [] : [1],
    ...(purpose !== null && { description: purpose }),
  };
}
