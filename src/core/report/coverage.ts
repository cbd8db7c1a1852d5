/** Which notices speak of a page, by host and path. A notice covers hosts, not a domain. */
import type { Notice, Scope } from '../notices/notice.ts';

export interface Coverage {
  covering: Notice[];
  elsewhere: Notice[];
  policies: Notice[];
}

/** `councils`: ids of the councils whose site the page is on. Notices of others are left out, but for read and supplied ones. */
export function coverageOf(notices: readonly Notice[], page: URL, councils: readonly string[]): Coverage {
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

export function covers(scope: Scope, page: URL): boolean {
  const isOneOf = (hosts: readonly string[]): boolean =>
    hosts.some((pattern) => isHost(page.hostname, pattern));
  if (!isOneOf(scope.hosts) || isOneOf(scope.except)) return false;
  return scope.paths.length === 0 || scope.paths.some((path) => page.pathname.startsWith(path));
}

/** `*.example.gov.uk` for subdomains only; else the host itself. */
function isHost(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
