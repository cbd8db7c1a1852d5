/**
 * Contacts that an answer's headers ask the browser itself to make on a page's behalf: reports (Reporting API, Network
 * Error Logging) and connections made ahead. No interface of the browser tells an extension of them.
 */
import { hostOf } from '../parties/index.ts';
import { hintsIn } from './link-header.ts';

/** Values of the header of this name (lower case), in order. */
export type HeaderValues = (name: string) => string[];

/** Policies that send reports to a named endpoint; those of windows count for top documents alone. */
const REPORTING = [
  'content-security-policy',
  'content-security-policy-report-only',
  'cross-origin-embedder-policy',
  'cross-origin-embedder-policy-report-only',
  'permissions-policy',
  'permissions-policy-report-only',
  'document-policy',
  'document-policy-report-only',
  'require-document-policy',
  'integrity-policy',
  'integrity-policy-report-only',
];
const OF_WINDOWS = ['cross-origin-opener-policy', 'cross-origin-opener-policy-report-only'];
/** What is long is no header of a site that works. */
const LONGEST = 8_192;

/**
 * Hosts that may be sent reports of a document: endpoints that a policy of the document names, or that take whatever
 * has no other (`default`). https://www.w3.org/TR/reporting-1/, https://www.w3.org/TR/network-error-logging/
 */
export function reportHosts(values: HeaderValues, document: string, isTop: boolean): string[] {
  const endpoints = [...namedEndpoints(values), ...groupedEndpoints(values)];
  if (endpoints.length === 0) return [];
  const policies = [...REPORTING, ...(isTop ? OF_WINDOWS : [])].flatMap(values).join(' ; ');
  const words = new Set(policies.slice(0, LONGEST).match(/[\w.*-]+/g));
  const used = new Set(['default', ...logging(values)]);
  const asked = endpoints.filter(([name]) => used.has(name) || words.has(name));
  return hostsOf(
    asked.map(([, address]) => address),
    document,
  );
}

/** Hosts that `Link` headers ask the browser to get ready for. https://www.w3.org/TR/resource-hints/ */
export const hintedHosts = (values: HeaderValues, document: string): string[] =>
  hostsOf(hintsIn(values('link').join(', '), document, false), document);

function hostsOf(addresses: readonly string[], document: string): string[] {
  const hosts = addresses.map((address) => hostOf(URL.parse(address, document)?.href ?? ''));
  return [...new Set(hosts.filter((host) => host !== null))];
}

type Endpoint = [name: string, address: string];

/** `Reporting-Endpoints: name="address", …` */
function namedEndpoints(values: HeaderValues): Endpoint[] {
  const text = values('reporting-endpoints').join(', ').slice(0, LONGEST);
  return [...text.matchAll(/([\w.*-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', address = '']) => [
    name,
    address,
  ]);
}

/** `Report-To: {"group":…,"endpoints":[{"url":…}]}, {…}` */
function groupedEndpoints(values: HeaderValues): Endpoint[] {
  return jsonOf(values('report-to')).flatMap(({ group = 'default', endpoints }) => {
    if (typeof group !== 'string' || !Array.isArray(endpoints)) return [];
    return endpoints.flatMap((endpoint: unknown): Endpoint[] => {
      const url =
        typeof endpoint === 'object' && endpoint !== null && 'url' in endpoint ? endpoint.url : null;
      return typeof url === 'string' ? [[group, url]] : [];
    });
  });
}

/** Groups that are told of requests that went well, too: of failures alone a page that works tells nothing. */
function logging(values: HeaderValues): string[] {
  return jsonOf(values('nel')).flatMap(({ report_to: group, success_fraction: part }) =>
    typeof group === 'string' && typeof part === 'number' && part > 0 ? [group] : [],
  );
}

function jsonOf(values: readonly string[]): Record<string, unknown>[] {
  try {
    const read = JSON.parse(`[${values.join(',').slice(0, LONGEST)}]`) as unknown[];
    return read.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null);
  } catch {
    // Not what the header is: browsers take no notice of it either.
    return [];
  }
}
