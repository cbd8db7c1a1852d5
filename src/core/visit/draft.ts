/** A Visit being folded: the working copy and what the steps of the fold share. Lives as long as one fold. */
import { missedWords } from '../words/missed.ts';
import { gapOf, type Gap, type Need } from './gaps.ts';
import type { Choice, ChoiceSeen, RequestSeen, Visit } from './visit.ts';

const missed = missedWords.inPage;

/** Rows of one kind that a Visit keeps: a page that makes more is said to have (gap `bound-reached`). */
export const MOST_ROWS = 5000;

/** A Visit being folded, with look-ups by row key that live only as long as one fold. */
export interface Draft extends Visit {
  /** How many requests are pending. */
  open: number;
  rowOf: Map<string, RequestSeen>;
  cookieOf: Map<string, number>;
  storageOf: Map<string, number>;
}

export function draftOf(visit: Visit): Draft {
  const requests = visit.requests.map((row) => ({ ...row }));
  return {
    ...visit,
    choices: [...visit.choices],
    consentTools: [...visit.consentTools],
    requests,
    pending: { ...visit.pending },
    open: Object.keys(visit.pending).length,
    cookies: visit.cookies.map((row) => ({ ...row })),
    storage: visit.storage.map((row) => ({ ...row })),
    banners: [...visit.banners],
    controls: [...visit.controls],
    switches: [...visit.switches],
    screenshots: [...visit.screenshots],
    gaps: [...visit.gaps],
    rowOf: new Map(requests.map((row) => [requestKey(row), row])),
    cookieOf: new Map(visit.cookies.map((row, index) => [cookieKey(row), index])),
    storageOf: new Map(visit.storage.map((row, index) => [`${row.kind} ${row.host} ${row.key}`, index])),
  };
}

export function cookieKey(cookie: {
  name: string;
  host: string;
  path: string;
  partitioned: boolean;
}): string {
  return JSON.stringify([cookie.name, cookie.host, cookie.path, cookie.partitioned]);
}

/** Rows are alike when all but their count and time is equal. */
export function requestKey(row: RequestSeen): string {
  const { host, path, tag, types, outcome, stoppedBy, status, initiators, frame, inferred, sent, choice } =
    row;
  const ended = [outcome, stoppedBy, status];
  return JSON.stringify([host, path, tag, types, ended, initiators, frame, inferred, sent, choice]);
}

/** The choice in force at a moment: the last one known by then, unless what came after makes that unsure. */
export function choiceAt(visit: Pick<Visit, 'choices'>, at: number): Choice {
  let choice: Choice = 'unknown';
  for (const known of visit.choices) if (known.at <= at) choice = known.choice;
  return visit.choices.some((made) => isUnsure({ choice, at }, made)) ? 'unknown' : choice;
}

/** A tool acts on a choice, then writes it down, and that is heard a moment later still. */
const WRITTEN_WITHIN_MS = 500;
/** Whose word says exactly when a choice was made. */
const EXACT = ['fresh-profile', 'journey'];

/**
 * A choice becomes known after it was made: what was seen in the moment before may be its consequence. A person tells
 * of it when they like, so that nothing earlier in this Visit is sure to be from before it.
 */
export function isUnsure({ choice, at }: { choice: Choice; at: number }, made: ChoiceSeen): boolean {
  if (EXACT.includes(made.by) || ['none', 'unknown', choice].includes(made.choice) || at > made.at)
    return false;
  return made.by === 'person' ? choice === 'none' : at >= made.at - WRITTEN_WITHIN_MS;
}

export function addGap(draft: Draft, gap: Gap): void {
  const known = draft.gaps.some(
    (other) =>
      other.code === gap.code &&
      other.detail === gap.detail &&
      JSON.stringify(other.about) === JSON.stringify(gap.about),
  );
  if (!known && draft.gaps.length < MOST_ROWS) draft.gaps.push(gap);
}

/** False, with a gap, where a page has made more rows of a kind than a Visit keeps. */
export function hasRoom(draft: Draft, rows: number, loses: readonly Need[]): boolean {
  if (rows < MOST_ROWS) return true;
  addGap(draft, gapOf('bound-reached', missed.rowsCut(MOST_ROWS, loses), { loses }));
  return false;
}
