/** What stands in a table, on a screen or a terminal, for each value of the Report's closed lists. */
import { specialistWords } from '../words/specialist.ts';

const labels = specialistWords.labels;

export const CATEGORY_LABELS = labels.categories;
export const PARTY_LABELS = labels.parties;
export const COOKIE_STATE_LABELS = labels.cookieStates;
export const SET_BY_LABELS = labels.setBy;
export const SAME_SITE_LABELS = labels.sameSite;
export const CHOICE_LABELS = labels.choices;
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
