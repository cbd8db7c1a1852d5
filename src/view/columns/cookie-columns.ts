/**
 * The auditor's cookie table: what was seen beside what the notice declares.
 */
import type { CookieRow } from '../../core/findings/rows.ts';
import { lifetimeWords } from '../text.ts';
import {
  CATEGORY_WORDS,
  CHOICE_WORDS,
  CONFIDENCE_WORDS,
  COOKIE_STATE_WORDS,
  DECLARED_HOW_WORDS,
  JOURNEY_WORDS,
  PARTY_WORDS,
  SAME_SITE_WORDS,
  SET_BY_WORDS,
} from '../value-words.ts';
import type { Column } from '../table.ts';

const setBy = (cookie: CookieRow): string =>
  cookie.setByHost ? `${SET_BY_WORDS[cookie.setBy]} of ${cookie.setByHost}` : SET_BY_WORDS[cookie.setBy];

const attributes = (cookie: CookieRow): string =>
  [
    cookie.path === '/' ? '' : `Path=${cookie.path}`,
    cookie.httpOnly ? 'HttpOnly' : '',
    cookie.secure ? 'Secure' : '',
    SAME_SITE_WORDS[cookie.sameSite],
    cookie.partitioned ? 'Partitioned' : '',
  ]
    .filter(Boolean)
    .join(', ');

const product = (cookie: CookieRow): string => {
  if (cookie.product === null) return 'not known';
  return cookie.confidence === null
    ? cookie.product
    : `${cookie.product} (${CONFIDENCE_WORDS[cookie.confidence]})`;
};

const declaredWhere = (cookie: CookieRow): string => {
  const by = cookie.declaredBy;
  if (by === null) return 'not declared';
  const how =
    by.pattern === null ? DECLARED_HOW_WORDS[by.how] : `${DECLARED_HOW_WORDS[by.how]}, ${by.pattern}`;
  return `${by.notice}: ${how}`;
};

export const COOKIE_COLUMNS: Column<CookieRow>[] = [
  { id: 'name', label: 'Name', kind: 'name', text: (c) => c.name },
  { id: 'host', label: 'Held by', kind: 'name', text: (c) => c.host },
  { id: 'set-by', label: 'Set by', kind: 'name', text: setBy },
  { id: 'party', label: 'Party', text: (c) => PARTY_WORDS[c.party] },
  { id: 'state', label: 'State', text: (c) => COOKIE_STATE_WORDS[c.state] },
  {
    id: 'asked',
    label: 'Asked for',
    kind: 'figure',
    text: (c) => lifetimeWords(c.askedSeconds) || 'not seen',
    order: (c) => c.askedSeconds,
  },
  {
    id: 'declared',
    label: 'Declared',
    kind: 'figure',
    text: (c) => lifetimeWords(c.declaredBy?.seconds ?? null),
    order: (c) => c.declaredBy?.seconds ?? null,
  },
  {
    id: 'stored',
    label: 'Stored for',
    kind: 'figure',
    text: (c) => lifetimeWords(c.storedSeconds),
    order: (c) => c.storedSeconds,
  },
  { id: 'product', label: 'Product', kind: 'name', text: product },
  { id: 'category', label: 'Category seen', text: (c) => CATEGORY_WORDS[c.category] },
  {
    id: 'declared-category',
    label: 'Category declared',
    text: (c) => (c.declaredBy?.category ? CATEGORY_WORDS[c.declaredBy.category] : ''),
  },
  { id: 'choice', label: 'Choice in force', text: (c) => CHOICE_WORDS[c.choice] },
  { id: 'where', label: 'Declared where', kind: 'name', text: declaredWhere },
  { id: 'quote', label: 'In the notice’s words', kind: 'quote', text: (c) => c.declaredBy?.quote ?? '' },
  { id: 'attributes', label: 'Attributes', kind: 'name', text: attributes },
  { id: 'source', label: 'Known from', text: (c) => c.source ?? '' },
  { id: 'journey', label: 'Journey', text: (c) => JOURNEY_WORDS[c.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: 'Load',
    kind: 'figure',
    text: (c) => String(c.load),
    order: (c) => c.load,
    onlyIfVaried: true,
  },
  { id: 'at', label: 'First seen, ms', kind: 'figure', text: (c) => String(c.at), order: (c) => c.at },
];
