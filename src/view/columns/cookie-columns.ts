/**
 * The auditor's cookie table: what was seen beside what the notice declares.
 */
import type { CookieRow } from '../../core/findings/rows.ts';
import { lifetimeLabel } from '../../core/report/labels.ts';
import {
  CATEGORY_LABELS,
  CHOICE_LABELS,
  CONFIDENCE_LABELS,
  COOKIE_STATE_LABELS,
  DECLARED_HOW_LABELS,
  JOURNEY_LABELS,
  PARTY_LABELS,
  SAME_SITE_LABELS,
  SET_BY_LABELS,
} from '../../core/report/labels.ts';
import { words } from '../../core/words/index.ts';
import type { Column } from '../table.ts';

const setBy = (cookie: CookieRow): string =>
  cookie.setByHost ? `${SET_BY_LABELS[cookie.setBy]} of ${cookie.setByHost}` : SET_BY_LABELS[cookie.setBy];

const attributes = (cookie: CookieRow): string =>
  [
    cookie.path === '/' ? '' : `Path=${cookie.path}`,
    cookie.httpOnly ? 'HttpOnly' : '',
    cookie.secure ? 'Secure' : '',
    SAME_SITE_LABELS[cookie.sameSite],
    cookie.partitioned ? 'Partitioned' : '',
  ]
    .filter(Boolean)
    .join(', ');

/** With why, where the browser says. */
const state = (cookie: CookieRow): string =>
  cookie.refusedBecause === undefined
    ? COOKIE_STATE_LABELS[cookie.state]
    : words.shown.cookieRefused(cookie.refusedBecause);

const product = (cookie: CookieRow): string => {
  if (cookie.product === null) return 'not known';
  return cookie.confidence === null
    ? cookie.product
    : `${cookie.product} (${CONFIDENCE_LABELS[cookie.confidence]})`;
};

const declaredWhere = (cookie: CookieRow): string => {
  const by = cookie.declaredBy;
  if (by === null) return 'not declared';
  const how =
    by.pattern === null ? DECLARED_HOW_LABELS[by.how] : `${DECLARED_HOW_LABELS[by.how]}, ${by.pattern}`;
  return `${by.notice}: ${how}`;
};

export const COOKIE_COLUMNS: Column<CookieRow>[] = [
  { id: 'name', label: 'Name', kind: 'name', text: (c) => c.name },
  { id: 'host', label: 'Held by', kind: 'name', text: (c) => c.host },
  { id: 'set-by', label: 'Set by', kind: 'name', text: setBy },
  { id: 'frame', label: 'In the frame of', kind: 'name', text: (c) => c.frame ?? '', onlyIfFilled: true },
  { id: 'party', label: 'Party', text: (c) => PARTY_LABELS[c.party], isExtra: true },
  { id: 'state', label: 'State', text: state },
  {
    id: 'asked',
    label: 'Asked for',
    kind: 'figure',
    text: (c) => lifetimeLabel(c.askedSeconds) || 'not seen',
    order: (c) => c.askedSeconds,
  },
  {
    id: 'declared',
    label: 'Notice says',
    kind: 'figure',
    text: (c) => lifetimeLabel(c.declaredBy?.seconds ?? null),
    order: (c) => c.declaredBy?.seconds ?? null,
  },
  {
    id: 'stored',
    label: 'Stored for',
    kind: 'figure',
    text: (c) => lifetimeLabel(c.storedSeconds),
    order: (c) => c.storedSeconds,
    isExtra: true,
  },
  { id: 'product', label: 'Product', kind: 'name', text: product, isExtra: true },
  { id: 'category', label: 'Category seen', text: (c) => CATEGORY_LABELS[c.category] },
  {
    id: 'declared-category',
    label: 'Category declared',
    text: (c) => (c.declaredBy?.category ? CATEGORY_LABELS[c.declaredBy.category] : ''),
    isExtra: true,
  },
  { id: 'choice', label: 'Choice in force', text: (c) => CHOICE_LABELS[c.choice] },
  { id: 'where', label: 'Declared where', kind: 'name', text: declaredWhere },
  {
    id: 'quote',
    label: 'In the notice’s words',
    kind: 'quote',
    text: (c) => c.declaredBy?.quote ?? '',
    isExtra: true,
  },
  { id: 'attributes', label: 'Attributes', kind: 'name', text: attributes, isExtra: true },
  { id: 'source', label: 'Known from', text: (c) => c.source ?? '', isExtra: true },
  { id: 'journey', label: 'Journey', text: (c) => JOURNEY_LABELS[c.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: 'Load',
    kind: 'figure',
    text: (c) => String(c.load),
    order: (c) => c.load,
    onlyIfVaried: true,
  },
  {
    id: 'at',
    label: 'First seen, ms',
    kind: 'figure',
    text: (c) => String(c.at),
    order: (c) => c.at,
    isExtra: true,
  },
];
