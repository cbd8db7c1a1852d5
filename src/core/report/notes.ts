/** What an auditor says of findings: noted beside them, changing nothing. A note outlives its finding. Pure. */
import type { Finding } from '../findings/finding.ts';
import type { Report } from './report.ts';

/** `accepted`: it is right. `disputed`: it is not. `comment`: neither. */
export type Stance = 'accepted' | 'disputed' | 'comment';

export interface Note {
  /** Of the finding: ../report/notes.ts `findingKey`. */
  key: string;
  stance: Stance;
  /** In the auditor's words; never empty. */
  reason: string;
  /** ISO 8601. */
  at: string;
}

/** With what its finding was when it was noted. */
export interface NoteKept extends Note {
  finding: string;
  title: string;
  observed: string;
}

/** `stands`: whether this Report still has the finding: a correction, or another look, may have taken it away. */
export interface NoteTold extends NoteKept {
  stands: boolean;
}

/** Characters of a note, and notes of a page. */
export const MOST_NOTE = 2000;
export const MOST_NOTES = 300;

/** A finding's own from one judging of a page to the next: what it is and what it is about, free of counts. */
export const findingKey = ({ id, subject, declared }: Finding): string => {
  const about = Object.entries(subject).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([id, ...(about.length > 0 ? about : [declared?.quote ?? ''])]);
};

/** Null where there is no such finding. */
export function keptNote(note: Note, { findings }: Report): NoteKept | null {
  const found = findings.find((finding) => findingKey(finding) === note.key);
  return found === undefined
    ? null
    : { ...note, finding: found.id, title: found.title, observed: found.observed };
}

export function withNotes(report: Report, notes: readonly NoteKept[]): Report {
  if (notes.length === 0) return report;
  const here = new Set(report.findings.map(findingKey));
  return { ...report, notes: notes.map((note) => ({ ...note, stands: here.has(note.key) })) };
}
