/** What stands in a table, on a screen or a terminal, for each value of the Report's closed lists. */
import { words } from '../words/index.ts';
import { durationWords } from '../cookies/lifetimes.ts';
import type { Choice } from '../visit/visit.ts';

const labels = words.labels;

export const CATEGORY_LABELS = labels.categories;
export const PARTY_LABELS = labels.parties;
export const COOKIE_STATE_LABELS = words.shown.cookieStates;
export const SET_BY_LABELS = labels.setBy;
export const SAME_SITE_LABELS = labels.sameSite;
export const CHOICE_LABELS = labels.choices;

/** "before you chose · after no · after yes"; the empty string where nothing of it is known. */
export function seenWords(seen: readonly { choice: Choice }[]): string {
  const choices = new Set(seen.map(({ choice }) => choice));
  const inOrder = Object.entries(labels.seen).filter(([choice]) => choices.has(choice as Choice));
  return inOrder.flatMap(([, words]) => words ?? []).join(' · ');
}

export const STORAGE_LABELS = labels.storage;
export const OUTCOME_LABELS = labels.outcomes;
export const PAGE_TOLD_LABELS = labels.pageTold;
export const REQUEST_LABELS = labels.requests;
export const FINDING_OUTCOME_LABELS = labels.findingOutcomes;
export const SEVERITY_LABELS = labels.severities;
export const CONFIDENCE_LABELS = labels.confidence;
export const DECLARED_HOW_LABELS = labels.declaredHow;
export const JOURNEY_LABELS = labels.journeys;
export const VERDICT_LABELS = labels.verdicts;
export const LAYER_LABELS = labels.layers;
export const NOTICE_KIND_LABELS = labels.noticeKinds;

/** A lifetime for a table cell: "2 years", "session", or "" where it is not known. */
export function lifetimeLabel(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds === 0 ? labels.session : durationWords(seconds);
}
