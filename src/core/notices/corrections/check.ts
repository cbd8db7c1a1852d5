/** Whether a correction may be made: what it names is there, what it adds stands in the notice's own words. Pure. */
import { secondsOf } from '../../cookies/lifetimes.ts';
import { patternOf } from '../../cookies/patterns.ts';
import type { Companies } from '../../companies/index.ts';
import type { Notice } from '../notice.ts';
import type { Change, Correction, Refused } from './correction.ts';
import { corrected } from './correct.ts';

export const MOST_CORRECTIONS = 300;
const MOST_REASON = 2000;
/** Characters of any other text in it: a quote is a row of a table or a sentence. */
const MOST_TEXT = 5000;

/** A host in lower case, or `*.` before one. */
const HOST = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;

interface CheckedBy {
  /** As it was read. */
  notice: Notice | undefined;
  /** Those made before. */
  before: readonly Correction[];
  /** The text that its quotes stand in, or null where that is not at hand. */
  text: string | null;
  companies: Companies;
}

/** Null where it may be made. */
export function whyRefused(correction: Correction, by: CheckedBy): Refused | null {
  const { notice, before, text, companies } = by;
  const { change, reason } = correction;
  if (notice === undefined) return 'no-such-notice';
  if (before.length >= MOST_CORRECTIONS) return 'too-many';
  if (reason.trim() === '') return 'no-reason';
  if (reason.length > MOST_REASON || JSON.stringify(change).length > MOST_TEXT) return 'too-long';
  const why = whyNotChange(change, companies) ?? whyNotQuoted(change, notice, text);
  if (why !== null) return why;
  const { notice: made, lapsed } = corrected(notice, [...before, correction], companies);
  if (lapsed.includes(correction)) return 'no-such-entry';
  const told = made.corrections?.at(-1);
  return told?.did === 'changed' && told.fields.length === 0 ? 'no-change' : null;
}

function whyNotChange(change: Change, companies: Companies): Refused | null {
  if (change.act === 'remove') return null;
  if (change.act === 'scope') {
    const hosts = [...change.hosts, ...change.except];
    return change.hosts.length > 0 &&
      hosts.every((host) => HOST.test(host)) &&
      change.paths.every((path) => path.startsWith('/'))
      ? null
      : 'no-host';
  }
  if (change.of === 'claim') return null;
  const fields = change.act === 'add' ? change.with : change.to;
  if (fields.name !== undefined && fields.name.trim() === '') return 'no-name';
  if (change.of === 'declaration') {
    const { product } = change.act === 'add' ? change.with : change.to;
    return product != null && companies.product(product) === null ? 'no-such-product' : null;
  }
  const { name, expiry } = change.act === 'add' ? change.with : change.to;
  if (name !== undefined && !/[^*\s]/.test(patternOf(name) ?? '')) return 'no-name';
  return expiry != null && secondsOf(expiry) === null ? 'no-lifetime' : null;
}

/** What is added is the council's: its words are in the text, or where that is not at hand in a quote of it. */
function whyNotQuoted(change: Change, notice: Notice, text: string | null): Refused | null {
  if (change.act !== 'add') return null;
  const { quote, offset } = change;
  const isThere =
    quote.trim() !== '' &&
    offset >= 0 &&
    (text !== null
      ? text.startsWith(quote, offset)
      : quotesOf(notice).some(
          (known) => offset >= known.offset && known.quote.startsWith(quote, offset - known.offset),
        ));
  if (!isThere) return 'not-in-the-notice';
  return change.of === 'claim' || quote.includes(change.with.name) ? null : 'name-not-in-quote';
}

const quotesOf = ({ declarations, claims, links }: Notice): { quote: string; offset: number }[] =>
  [...declarations, ...declarations.flatMap(({ cookies }) => cookies), ...claims, ...links].filter(
    ({ offset }) => offset >= 0,
  );
