/**
 * Asks the domain name system which of a council’s own hosts are other names (CNAME, RFC 1034 section 3.6.2) of hosts
 * elsewhere. Only hosts that the page was seen to ask, so that nobody learns a name who did not carry it anyway.
 */
import { missedWords } from '../../core/words/missed.ts';
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { AliasSeen } from '../../core/visit/visit.ts';
import type { Deadline } from '../browser/deadline.ts';

const missed = missedWords.byScanner;

/** The names that a name stands for, one step on; empty where it stands for itself. Rejects where that is not known. */
export type AskAlias = (host: string) => Promise<string[]>;

export interface AliasesFound {
  aliases: AliasSeen[];
  gaps: Gap[];
}

/** Hosts of its own that a page may have before some are not asked after. */
const MOST_HOSTS = 60;
/** Names that may stand one for another; more is a circle. */
const MOST_STEPS = 10;
const ONE_ANSWER_MS = 2000;
const TRIES = 2;

/** Switches by which the browser finds hosts otherwise than this machine does. */
const ELSEWHERE = /^--(?:host-resolver-rules|host-rules|proxy-server|proxy-pac-url|proxy-auto-detect)\b/u;
/** https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md#linux-system-proxy-settings */
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];

/** Null where the browser does not ask this machine’s domain name system: what that says is then not what it got. */
export function askDns(browserArgs: readonly string[], environment = process.env): AskAlias | null {
  if (browserArgs.some((arg) => ELSEWHERE.test(arg)) || PROXIES.some((name) => environment[name]))
    return null;
  const resolver = new Resolver({ timeout: ONE_ANSWER_MS, tries: TRIES });
  return (host) => cnameOf(resolver, host);
}

/** A name without a CNAME answers ENODATA; other codes say that it is not known. */
export async function cnameOf(resolver: Resolver, host: string): Promise<string[]> {
  try {
    return await resolver.resolveCname(host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENODATA') return [];
    throw error;
  }
}

/**
 * `ask` is called once for each host and each name that it stands for. What is not known in time is a gap about its host.
 * Null where none of them got an answer: from here the domain name system cannot be asked.
 */
export async function aliasesAmong(
  hosts: readonly string[],
  ask: AskAlias,
  deadline: Deadline,
): Promise<AliasesFound | null> {
  const named = [...new Set(hosts)].filter((host) => isIP(host) === 0 && host.includes('.'));
  const asked = named.slice(0, MOST_HOSTS);
  const gaps: Gap[] = named.slice(MOST_HOSTS).map((host) =>
    gapOf('bound-reached', missed.aliasesCut(host), {
      loses: ['dns'],
      about: { host },
    }),
  );
  const aliases: AliasSeen[] = [];
  await Promise.all(
    asked.map(async (host) => {
      const { names, isWhole } = await deadline.within(chainOf(host, ask), () => NOT_IN_TIME);
      if (names.length > 0) aliases.push({ host, canonical: names });
      if (!isWhole) gaps.push(unknown(host));
    }),
  );
  if (asked.length > 0 && aliases.length === 0 && gaps.length === named.length) return null;
  const byHost = (one: { host: string }, other: { host: string }): number => (one.host < other.host ? -1 : 1);
  return { aliases: aliases.toSorted(byHost), gaps };
}

interface Chain {
  /** All names it stands for, the next first, as far as they are known. */
  names: string[];
  isWhole: boolean;
}

const NOT_IN_TIME: Chain = { names: [], isWhole: false };

async function chainOf(host: string, ask: AskAlias): Promise<Chain> {
  const names: string[] = [];
  let at = host;
  try {
    while (names.length < MOST_STEPS) {
      const [next] = await ask(at);
      if (next === undefined) return { names, isWhole: true };
      at = next.toLowerCase().replace(/\.$/u, '');
      names.push(at);
    }
  } catch {
    // Whatever was the matter: what would have come after it is not known.
  }
  return { names, isWhole: false };
}

const unknown = (host: string): Gap =>
  gapOf('not-watched', missed.aliasUnknown(host), {
    loses: ['dns'],
    about: { host },
  });
