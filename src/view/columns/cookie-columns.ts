/**
 * The auditor's cookie table: what was seen beside what the notice declares.
 */
import type { CookieRow } from '../../core/findings/rows.ts';
import { lifetimeLabel } from '../../core/report/plain-labels.ts';
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
import { specialistWords } from '../../core/words/specialist.ts';
import type { Column } from '../table.ts';

const told = specialistWords.tables;
const cells = told.cells;

const setBy = (cookie: CookieRow): string =>
  cells.setBy(SET_BY_LABELS[cookie.setBy], cookie.setByHost || null);

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
    : specialistWords.labels.cookieRefused(cookie.refusedBecause);

const product = ({ product: id, confidence }: CookieRow): string =>
  id === null
    ? cells.notKnown
    : cells.product(id, confidence === null ? null : CONFIDENCE_LABELS[confidence]);

const declaredWhere = ({ declaredBy: by }: CookieRow): string =>
  by === null ? cells.notDeclared : cells.declared(by.notice, DECLARED_HOW_LABELS[by.how], by.pattern);

export const COOKIE_COLUMNS: Column<CookieRow>[] = [
  { id: 'name', label: told.name, kind: 'name', text: (c) => c.name },
  { id: 'host', label: told.heldBy, kind: 'name', text: (c) => c.host },
  { id: 'set-by', label: told.setBy, kind: 'name', text: setBy },
  { id: 'frame', label: told.frame, kind: 'name', text: (c) => c.frame ?? '', onlyIfFilled: true },
  { id: 'party', label: told.party, text: (c) => PARTY_LABELS[c.party], isExtra: true },
  { id: 'state', label: told.state, text: state },
  {
    id: 'asked',
    label: told.askedFor,
    kind: 'figure',
    text: (c) => lifetimeLabel(c.askedSeconds) || cells.notSeen,
    order: (c) => c.askedSeconds,
  },
  {
    id: 'declared',
    label: told.noticeSays,
    kind: 'figure',
    text: (c) => lifetimeLabel(c.declaredBy?.seconds ?? null),
    order: (c) => c.declaredBy?.seconds ?? null,
  },
  {
    id: 'stored',
    label: told.storedFor,
    kind: 'figure',
    text: (c) => lifetimeLabel(c.storedSeconds),
    order: (c) => c.storedSeconds,
    isExtra: true,
  },
  { id: 'product', label: told.product, kind: 'name', text: product, isExtra: true },
  { id: 'category', label: told.categorySeen, text: (c) => CATEGORY_LABELS[c.category] },
  {
    id: 'declared-category',
    label: told.categoryDeclared,
    text: (c) => (c.declaredBy?.category ? CATEGORY_LABELS[c.declaredBy.category] : ''),
    isExtra: true,
  },
  { id: 'choice', label: told.choice, text: (c) => CHOICE_LABELS[c.choice] },
  { id: 'where', label: told.declaredWhere, kind: 'name', text: declaredWhere },
  {
    id: 'quote',
    label: told.quote,
    kind: 'quote',
    text: (c) => c.declaredBy?.quote ?? '',
    isExtra: true,
  },
  { id: 'attributes', label: told.attributes, kind: 'name', text: attributes, isExtra: true },
  { id: 'source', label: told.knownFrom, text: (c) => c.source ?? '', isExtra: true },
  { id: 'journey', label: told.journey, text: (c) => JOURNEY_LABELS[c.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: told.load,
    kind: 'figure',
    text: (c) => String(c.load),
    order: (c) => c.load,
    onlyIfVaried: true,
  },
  {
    id: 'at',
    label: told.firstSeen,
    kind: 'figure',
    text: (c) => String(c.at),
    order: (c) => c.at,
    isExtra: true,
  },
];
