/** How long cookies that are in both Reports are kept: a second, a slow clock or a fixed end is no change. */
import { lifetimeLabel } from '../report/plain-labels.ts';
import type { Report } from '../report/report.ts';
import { specialistWords } from '../words/specialist.ts';
import type { Change } from './comparison.ts';
import { cookieKey, stableName } from './identity.ts';

const says = specialistWords.compared;

/** What a server's clock and a slow answer make of one lifetime, in seconds, and as a part of it. */
const NOISE_SECONDS = 120;
const NOISE_PART = 0.01;

interface Kept {
  name: string;
  /** Longest asked for; null where not known of any. */
  seconds: number | null;
}

function keptIn({ cookies }: Report): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const row of cookies) {
    if (row.state === 'sent-only') continue;
    const key = cookieKey(row);
    const before = kept.get(key)?.seconds ?? null;
    const asked = row.askedSeconds;
    const seconds = asked === null ? before : Math.max(asked, before ?? 0);
    kept.set(key, { name: says.onHost(stableName(row.name), row.host), seconds });
  }
  return kept;
}

/** `elapsed`: seconds between the two looks. */
export function isSameLifetime(before: number, after: number, elapsed: number): boolean {
  // Until the browser closes, or for a time: that is no matter of noise.
  if ((before === 0) !== (after === 0)) return false;
  const noise = Math.max(NOISE_SECONDS, NOISE_PART * Math.max(before, after));
  // A cookie that ends on a given day has less left at the later look.
  return Math.abs(before - after) <= noise || Math.abs(before - after - elapsed) <= noise;
}

export function lifetimeChanges(before: Report, after: Report): Change[] {
  const was = keptIn(before);
  const elapsed = (Date.parse(after.conditions.startedAt) - Date.parse(before.conditions.startedAt)) / 1000;
  return [...keptIn(after)].flatMap(([key, { name, seconds }]): Change[] => {
    const earlier = was.get(key);
    if (earlier === undefined || earlier.seconds === seconds) return [];
    const told = { thing: 'lifetime' as const, key, name };
    if (earlier.seconds === null || seconds === null) {
      const why = says.lengthUnseen[seconds === null ? 'second' : 'first'];
      return [
        { ...told, how: 'could-not-tell', before: labelOf(earlier.seconds), after: labelOf(seconds), why },
      ];
    }
    if (isSameLifetime(earlier.seconds, seconds, elapsed)) return [];
    return [
      { ...told, how: 'changed', before: labelOf(earlier.seconds), after: labelOf(seconds), why: null },
    ];
  });
}

const labelOf = (seconds: number | null): string | null => (seconds === null ? null : lifetimeLabel(seconds));
