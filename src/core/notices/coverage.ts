/** Which notices speak of a page, by host and path. A notice covers hosts, not a domain. */
import type { Notice, Scope } from './notice.ts';
import { plainHost } from '../parties/index.ts';

interface Coverage {
  covering: Notice[];
  elsewhere: Notice[];
  policies: Notice[];
}

/** A page by what scopes speak of. */
type Place = Pick<URL, 'hostname' | 'pathname'>;

/** `councils`: ids of the councils whose site the page is on. Of others' notices only those count that cover the page. */
export function coverageOf(notices: readonly Notice[], page: Place, councils: readonly string[]): Coverage {
  const coverage: Coverage = { covering: [], elsewhere: [], policies: [] };
  for (const notice of notices) {
    if (notice.kind === 'policy') {
      if (notice.councils.some((id) => councils.includes(id))) coverage.policies.push(notice);
    } else if (covers(notice.scope, page)) {
      coverage.covering.push(notice);
    } else if (notice.councils.some((id) => councils.includes(id))) {
      coverage.elsewhere.push(notice);
    }
  }
  return coverage;
}

export function covers(scope: Scope, page: Place): boolean {
  const host = plainHost(page.hostname);
  const isOneOf = (hosts: readonly string[]): boolean =>
    hosts.some((pattern) => isHost(host, pattern.toLowerCase()));
  if (!isOneOf(scope.hosts) || isOneOf(scope.except)) return false;
  return scope.paths.length === 0 || scope.paths.some((path) => isUnder(page.pathname, path));
}

/** The place itself, or anything below it: `/care` is not the start of `/careers`. */
function isUnder(path: string, start: string): boolean {
  const bare = start.replace(/\/$/, '');
  return path === bare || path.startsWith(`${bare}/`);
}

/** `*.example.gov.uk` for subdomains only; else the host itself. */
function isHost(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
