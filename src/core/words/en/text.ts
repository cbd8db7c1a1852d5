/** What the command prints of a page or a site for a person. */
import type { Collector, VisitConditions } from '../../visit/visit.ts';
import { count, grouped, list } from './counting.ts';

const profiles: Record<'fresh' | Collector, string> = {
  fresh: 'a fresh profile',
  extension: 'the person’s own profile',
  scanner: 'a saved session',
};

const policies: Record<VisitConditions['thirdPartyCookies'], string> = {
  stored: 'cookies of other sites stored',
  refused: 'cookies of other sites refused',
  unknown: 'not known whether cookies of other sites are stored',
};

interface Compared {
  title: string;
  /** Null where it bears no date. */
  dated: string | null;
  /** How it came to be read, in words, and on which day. */
  how: string;
  day: string;
}

interface Looked {
  startedAt: string;
  collector: Collector;
  browser: string;
  profile: keyof typeof profiles;
  thirdPartyCookies: VisitConditions['thirdPartyCookies'];
}

export const text = {
  /** A heading, with how many stand below it. */
  heading: (title: string, n: number): string => `${title} (${n})`,
  ledTo: (asked: string, answered: string): string => `${asked} → ${answered}`,
  verdict: (verdict: string, status: number | null): string =>
    status === null ? `Verdict: ${verdict}` : `Verdict: ${verdict} (HTTP ${status})`,
  comparedWith: ({ title, dated, how, day }: Compared): string =>
    dated === null
      ? `Compared with “${title}” (${how}, ${day}).`
      : `Compared with “${title}”, dated ${dated} (${how}, ${day}).`,
  pointsTo: (unread: readonly string[]): string => `It points to what we have not read: ${list(unread, 5)}.`,

  /** `who`: such as "The privacy notice says:". */
  quoted: (who: string, quote: string): string => `${who} “${quote}”`,
  /** `product`: null where it is the only one of its company. What it did follows, part by part. */
  product: (product: string | null, did: readonly string[]): string =>
    product === null ? did.join(' · ') : `${product}: ${did.join(' · ')}`,
  requests: (n: number, hosts: readonly string[]): string =>
    count(n, {
      one: `1 request to ${list(hosts, 3)}`,
      other: `${grouped(n)} requests to ${list(hosts, 3)}`,
    }),
  /** `longest`: in words; null where it is not known. */
  cookies: (n: number, longest: string | null): string => {
    if (longest === null) return count(n, { one: '1 cookie', other: `${grouped(n)} cookies` });
    return count(n, {
      one: `1 cookie, kept up to ${longest}`,
      other: `${grouped(n)} cookies, kept up to ${longest}`,
    });
  },
  passingCookies: (n: number): string =>
    count(n, {
      one: '1 cookie, kept until the browser closes',
      other: `${grouped(n)} cookies, kept until the browser closes`,
    }),
  seen: (when: string): string => `seen ${when}`,
  notSeen: (names: readonly string[]): string => `${names.join(', ')}. This is normal.`,

  findings: 'Findings',
  finding: (id: string, outcome: string, severity: string): string => `${id} · ${outcome} · ${severity}`,
  /** Before the rules. */
  restsOn: 'Rests on:',
  cookieTable: 'Cookies',
  declared: (how: string): string => `declared: ${how}`,
  gap: (detail: string, code: string): string => `${detail} [${code}]`,

  looked: ({ startedAt, collector, browser, profile, thirdPartyCookies }: Looked): string =>
    `Seen ${startedAt} by the ${collector}, ${browser}, ${profiles[profile]}, ${policies[thirdPartyCookies]}.`,
  certificateIgnored: (host: string): string =>
    `The certificate of ${host} was not looked at, as was asked for.`,
  tool: (name: string, version: string, rules: string): string => `${name} ${version}, rules ${rules}.`,

  site: {
    pages: 'Pages looked at',
    page: (address: string, verdict: string): string => `${address}  ${verdict}`,
    findings: (n: number): string => `Findings (${n}), each once`,
    products: 'Companies’ products',
    /** `on`: such as "on every page"; `when`: null where nothing of it is known. */
    product: (name: string, on: string, when: string | null): string =>
      when === null ? `${name}: ${on}` : `${name}: ${on}, ${when}`,
    leftOut: 'Not looked at',
  },
};
