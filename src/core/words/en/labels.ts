/** What stands in a table, on a screen or a terminal, for each value of the Report’s closed lists. */
import type { Category } from '../../companies/company.ts';
import type { Layer } from '../../notices/notice.ts';
import type { NoticeKind } from '../../reading/reading.ts';
import type { Verdict } from '../../report/report.ts';
import type { FindingOutcome, Severity } from '../../findings/finding.ts';
import type { CookieDeclaredBy } from '../../findings/rows.ts';
import type { Confidence } from '../../companies/answer.ts';
import type { Party } from '../../parties/party.ts';
import type {
  Choice,
  CookieState,
  Journey,
  Outcome,
  PageTold,
  RequestType,
  StorageKind,
} from '../../visit/visit.ts';
import { refusedWhy, stoppedBy } from './stopped.ts';
import type { CookieSetBy, SameSite } from '../../cookies/cookie.ts';

const categories: Record<Category, string> = {
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

const parties: Record<Party, string> = {
  first: 'this site',
  sibling: 'another site of the council',
  third: 'another company',
};

const setBy: Record<CookieSetBy, string> = {
  http: 'a response',
  script: 'a script',
  worker: 'a script in a worker',
  unknown: 'not seen',
};

const sameSite: Record<SameSite, string> = {
  strict: 'SameSite=Strict',
  lax: 'SameSite=Lax',
  none: 'SameSite=None',
  unspecified: '',
};

const choices: Record<Choice, string> = {
  none: 'none yet',
  rejected: 'rejected',
  accepted: 'accepted',
  withdrawn: 'withdrawn',
  closed: 'banner closed',
  partial: 'partly accepted',
  unknown: 'not known',
};

const storage: Record<StorageKind, string> = {
  local: 'local storage',
  session: 'session storage',
  indexeddb: 'IndexedDB',
  cache: 'cache',
};

/** A browser refuses; a visitor says no, or rejects. Never one word for both. */
const cookieStates: Record<CookieState, string> = {
  stored: 'stored',
  refused: 'refused by the browser',
  deleted: 'stored, then deleted',
  'sent-only': 'there before, sent again',
};

const outcomes: Record<Outcome, string> = {
  answered: 'answered',
  failed: 'no answer',
  blocked: 'stopped, never left',
  unknown: 'not seen',
};

const pageTold: Record<PageTold, string> = {
  full: 'page address',
  origin: 'site address',
  none: '',
};

const requests: Record<RequestType, string> = {
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

const findingOutcomes: Record<FindingOutcome, string> = {
  contradiction: 'contradiction',
  unsupported: 'unsupported',
  advisory: 'advisory',
  'cannot-tell': 'cannot tell',
};

const severities: Record<Severity, string> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'info',
};

const confidence: Record<Confidence, string> = {
  certain: 'certain',
  likely: 'likely',
  weak: 'weak',
};

const declaredHow: Record<CookieDeclaredBy['how'], string> = {
  listed: 'listed by name',
  product: 'through its product',
  category: 'through its category',
};

const journeys: Record<Journey, string> = {
  none: 'no choice',
  reject: 'reject',
  accept: 'accept',
  withdraw: 'withdraw',
  close: 'close',
  resident: 'own browsing',
};

const verdicts: Record<Verdict, string> = {
  matches: 'matches',
  differs: 'differs',
  inconclusive: 'inconclusive',
  'no-notice': 'no notice',
};

const layers: Record<Layer, string> = {
  bundled: 'kept in Candour',
  read: 'read from the website',
  'consent-tool': 'declared by the cookie banner',
  supplied: 'supplied by you',
};

const noticeKinds: Record<NoticeKind, string> = {
  website: 'website privacy notice',
  service: 'privacy notice of a service',
  cookies: 'cookie list',
  policy: 'internal policy',
};

export const labels = {
  /** `why`: the browser’s word for it. */
  cookieRefused: (why: string): string => `refused by the browser: ${refusedWhy(why)}`,
  stoppedBy,
  categories,
  parties,
  setBy,
  sameSite,
  choices,
  storage,
  outcomes,
  pageTold,
  requests,
  findingOutcomes,
  severities,
  confidence,
  declaredHow,
  journeys,
  verdicts,
  layers,
  noticeKinds,
  cookieStates,
};
