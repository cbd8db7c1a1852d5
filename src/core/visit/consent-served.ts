/**
 * Which consent tool a script is, by where it was served from and under which name: the browser's own evidence that the
 * tool is there, which no script of the page can make up.
 */
import { plainHost } from '../parties/host.ts';
import { hostOf, siteOf } from '../parties/index.ts';
import type { ConsentTool } from './consent-tool.ts';
import { isLikeAny } from './like.ts';

export interface Served {
  url: string;
  /** In the words of the Fetch and webRequest standards. */
  type: string;
  /** HTTP status of the answer, or null where there was none or it was not seen. */
  status: number | null;
}

/** Hosts of public packages, and what stands before a package's path there in place of `npm/`. */
const PACKAGE_HOSTS: Record<string, string> = {
  'cdn.jsdelivr.net': '/',
  'unpkg.com': '/npm/',
  'cdnjs.cloudflare.com': '/npm/',
};

/** True for one of the hosts, and for what is under one. */
const isOneOf = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));

/** The tool whose scripts come from this host, or null. */
export function consentToolOfHost(tools: readonly ConsentTool[], host: string): ConsentTool | null {
  const name = plainHost(host);
  return tools.find(({ hosts }) => isOneOf(name, hosts)) ?? null;
}

/** Null where it is no script of a tool that we know, or none was answered. `page`: address of the page. */
export function consentToolServed(
  tools: readonly ConsentTool[],
  { url, type, status }: Served,
  page: string,
): ConsentTool | null {
  const address = URL.parse(url);
  const host = hostOf(url);
  if (type !== 'script' || status === null || status >= 400 || address === null || host === null) return null;
  const isOwn = siteOf(host) === siteOf(hostOf(page) ?? '');
  const packaged = packageIn(host, address.pathname);
  const serves = ({ hosts, files = [], packages = [] }: ConsentTool): boolean =>
    isOneOf(host, hosts) ||
    (isOwn && isLikeAny(address.pathname, files)) ||
    (packaged !== null &&
      packages.some((name) => packaged.startsWith(`${name}@`) || packaged.startsWith(`${name}/`)));
  return tools.find(serves) ?? null;
}

/** `npm/NAME@VERSION/…` or `gh/OWNER/NAME@VERSION/…`, or null. */
function packageIn(host: string, path: string): string | null {
  const before = PACKAGE_HOSTS[host];
  return before === undefined ? null : `${before}${path.replace(/^\/(?:ajax\/libs\/)?/, '')}`.slice(1);
}
