/** `candour who`: who is behind a host, a cookie or a storage key. */
import { Option } from 'commander';
import type { Answer, Companies } from '../../core/companies/index.ts';
import { hostOf } from '../../core/parties/index.ts';
import { harmless } from '../../core/text/harmless.ts';
import type { StorageKind } from '../../core/visit/visit.ts';
import { jsonText } from '../formats/json.ts';
import { knownRules } from '../known/known.ts';
import { UsageError } from '../known/usage.ts';
import type { AddCommand } from './command.ts';

export const addWho: AddCommand = (program, { print }) => {
  program
    .command('who')
    .description('who is behind a host, a cookie (name@host) or a storage key (local:key@host)')
    .argument('<question...>', 'hosts, name@host, local:key@host')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (queries: string[], { format }: { format: string }) => {
      const rows = queries.map((query) => whoIs(query, knownRules().companies));
      await print(format === 'json' ? `${jsonText(rows)}\n` : whoTable(rows));
    });
};

/** One answer, in the order of the questions; null throughout where nobody is known. */
interface WhoRow {
  query: string;
  /** Product id. */
  product: string | null;
  name: string | null;
  company: string | null;
  category: string | null;
  confidence: string | null;
  reason: string | null;
  source: string | null;
}

const KINDS: readonly string[] = ['local', 'session', 'indexeddb', 'cache'];

const isKind = (text: string): text is StorageKind => KINDS.includes(text);

/** A question: `www.clarity.ms`, an address, `_clck@www.norfolk.gov.uk`, `_clck` alone, `local:key@host`. */
export function whoIs(query: string, companies: Companies): WhoRow {
  const answer = ask(query.trim(), companies);
  return {
    query,
    product: answer?.productId ?? null,
    name: answer?.productName ?? null,
    company: answer?.company ?? null,
    category: answer?.category ?? null,
    confidence: answer?.confidence ?? null,
    reason: answer?.reason ?? null,
    source: answer?.source ?? null,
  };
}

/** Throws a UsageError for what names nothing that could be looked up. */
function ask(query: string, companies: Companies): Answer | null {
  if (query === '') throw new UsageError('A question is empty: name a host, name@host, or local:key@host.');
  if (/^(?:https?|wss?):\/\//i.test(query)) {
    const host = hostOf(query) ?? refuse(query);
    return companies.ofRequest({ host, path: URL.parse(query)?.pathname ?? null });
  }
  // The last @ parts the name from the host that holds it: names may have one of their own.
  const at = query.lastIndexOf('@');
  const colon = query.indexOf(':');
  const kind = query.slice(0, Math.max(0, colon)).toLowerCase();
  if (isKind(kind)) {
    const end = at > colon ? at : query.length;
    const key = query.slice(colon + 1, end);
    if (!isName(key)) refuse(query);
    return companies.ofStorage({ kind, key, host: holderIn(query, end) });
  }
  if (at >= 0) {
    const name = query.slice(0, at);
    if (!isName(name)) refuse(query);
    return companies.ofCookie({ name, host: holderIn(query, at) });
  }
  // No cookie's name has a slash; an address may be asked without its scheme.
  if (query.includes('/')) {
    const address = query.replace(/^\/+/, '');
    return address === '' ? refuse(query) : ask(`https://${address}`, companies);
  }
  if (!isName(query) || NOT_IN_COOKIES.test(query)) refuse(query);
  return hostAlone(query, companies) ?? companies.ofCookie({ name: query, host: null });
}

function refuse(query: string): never {
  throw new UsageError(
    `“${query}” cannot be looked up: it is no host, no cookie (name, name@host) and no storage key (local:key@host).`,
  );
}

/** Browsers keep nearly any name, but nobody documents one without a letter or a digit. */
const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What no server can name a cookie with. https://www.rfc-editor.org/rfc/rfc6265#section-5.2 */
const NOT_IN_COOKIES = /[\s;=]/;

/** The host behind the sign at `end`; null where the question ends there. */
const holderIn = (query: string, end: number): string | null =>
  end === query.length ? null : (hostIn(query.slice(end + 1)) ?? refuse(query));

/** A name without a dot is no host on the web, but a cookie's name may well look like one (`connect.sid`). */
function hostAlone(query: string, companies: Companies): Answer | null {
  const host = query.includes('.') ? hostIn(query) : null;
  return host === null ? null : companies.ofRequest({ host });
}

const hostIn = (text: string): string | null =>
  text === '' ? null : hostOf(`https://${text.replace(/^\./, '')}`);

export function whoTable(rows: readonly WhoRow[]): string {
  const cells = rows.map((row) =>
    row.product === null
      ? [row.query, 'not known', '', '', '', '']
      : [
          row.query,
          row.name ?? '',
          row.company ?? '',
          row.category ?? '',
          row.confidence ?? '',
          `${row.reason ?? ''} (${row.source ?? ''})`,
        ],
  );
  const heads = ['asked', 'product', 'company', 'category', 'confidence', 'why (source)'];
  const all = [heads, ...cells.map((row) => row.map(harmless))];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return `${all
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}
