/** What stands in a table, on a screen or a terminal, for each value of the Report's closed lists. */
import { words } from '../words/index.ts';
import { durationWords } from '../cookies/lifetimes.ts';
import type { Category } from '../companies/company.ts';
import type { Layer } from '../notices/notice.ts';
import type { NoticeKind } from '../reading/reading.ts';
import type { Verdict } from './report.ts';
import type { FindingOutcome, Severity } from '../findings/finding.ts';
import type { CookieDeclaredBy } from '../findings/rows.ts';
import type { Confidence } from '../companies/answer.ts';
import type { Party } from '../parties/party.ts';
import type {
  Choice,
  CookieState,
  Journey,
  Outcome,
  PageTold,
  RequestType,
  StorageKind,
} from '../visit/visit.ts';
import type { CookieSetBy, SameSite } from '../cookies/cookie.ts';

export const CATEGORY_LABELS: Record<Category, string> = {
  necessary: 'necessary',
  security: 'security',
  consent: 'consent',
  functional: 'functional',
  statistics: 'statistics',
  advertising: 'advertising',
  social: 'social',
  support: 'chat, feedback, surveys',
  content: 'video, maps, feeds',
  payments: 'payments',
  hosting: 'hosting',
  unknown: 'not known',
};

export const PARTY_LABELS: Record<Party, string> = {
  first: 'this site',
  sibling: 'another site of the council',
  third: 'another company',
};

export const COOKIE_STATE_LABELS: Record<CookieState, string> = words.shown.cookieStates;

export const SET_BY_LABELS: Record<CookieSetBy, string> = {
  http: 'a response',
  script: 'a script',
  worker: 'a script in a worker',
  unknown: 'not seen',
};

export const SAME_SITE_LABELS: Record<SameSite, string> = {
  strict: 'SameSite=Strict',
  lax: 'SameSite=Lax',
  none: 'SameSite=None',
  unspecified: '',
};

export const CHOICE_LABELS: Record<Choice, string> = {
  none: 'none yet',
  rejected: 'rejected',
  accepted: 'accepted',
  withdrawn: 'withdrawn',
  closed: 'banner closed',
  partial: 'partly accepted',
  unknown: 'not known',
};

/** When something was seen, as a resident has it; null where that is not known. */
const SEEN_WORDS: Record<Choice, string | null> = {
  none: 'before you chose',
  rejected: 'after no',
  accepted: 'after yes',
  withdrawn: 'after yes, then no',
  closed: 'after closing the banner',
  partial: 'after yes to some',
  unknown: null,
};

/** "before you chose · after no · after yes"; the empty string where nothing of it is known. */
export function seenWords(seen: readonly { choice: Choice }[]): string {
  const choices = new Set(seen.map(({ choice }) => choice));
  const inOrder = Object.entries(SEEN_WORDS).filter(([choice]) => choices.has(choice as Choice));
  return inOrder.flatMap(([, words]) => words ?? []).join(' · ');
}

export const STORAGE_LABELS: Record<StorageKind, string> = {
  local: 'local storage',
  session: 'session storage',
  indexeddb: 'IndexedDB',
  cache: 'cache',
};

export const OUTCOME_LABELS: Record<Outcome, string> = {
  answered: 'answered',
  failed: 'no answer',
  blocked: 'stopped, never left',
  unknown: 'not seen',
};

export const PAGE_TOLD_LABELS: Record<PageTold, string> = {
  full: 'page address',
  origin: 'site address',
  none: '',
};

export const REQUEST_LABELS: Record<RequestType, string> = {
  document: 'page',
  frame: 'frame',
  script: 'script',
  stylesheet: 'style sheet',
  image: 'image',
  font: 'font',
  media: 'media',
  object: 'object',
  fetch: 'fetch',
  beacon: 'beacon',
  websocket: 'WebSocket',
  eventsource: 'EventSource',
  prefetch: 'prefetch',
  'csp-report': 'policy report',
  other: 'other',
};

export const FINDING_OUTCOME_LABELS: Record<FindingOutcome, string> = {
  contradiction: 'contradiction',
  unsupported: 'unsupported',
  advisory: 'advisory',
  'cannot-tell': 'cannot tell',
};

export const SEVERITY_LABELS: Record<Severity, string> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'info',
};

export const CONFIDENCE_LABELS: Record<Confidence, string> = {
  certain: 'certain',
  likely: 'likely',
  weak: 'weak',
};

export const DECLARED_HOW_LABELS: Record<CookieDeclaredBy['how'], string> = {
  listed: 'listed by name',
  product: 'through its product',
  category: 'through its category',
};

export const JOURNEY_LABELS: Record<Journey, string> = {
  none: 'no choice',
  reject: 'reject',
  accept: 'accept',
  withdraw: 'withdraw',
  close: 'close',
  resident: 'own browsing',
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  matches: 'matches',
  differs: 'differs',
  inconclusive: 'inconclusive',
  'no-notice': 'no notice',
};

export const LAYER_LABELS: Record<Layer, string> = {
  bundled: 'kept in Candour',
  read: 'read from the website',
  'consent-tool': 'declared by the cookie banner',
  supplied: 'supplied by you',
};

export const NOTICE_KIND_LABELS: Record<NoticeKind, string> = {
  website: 'website privacy notice',
  service: 'privacy notice of a service',
  cookies: 'cookie list',
  policy: 'internal policy',
};

/** A lifetime for a table cell: "2 years", "session", or "" where it is not known. */
export function lifetimeLabel(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds === 0 ? 'session' : durationWords(seconds);
}
