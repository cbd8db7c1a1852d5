/** Cookies as a reader of a printed report needs them: the same one in several journeys and loads is told once. */
import type { CookieRow } from '../../core/findings/rows.ts';
import {
  CATEGORY_LABELS,
  COOKIE_STATE_LABELS,
  DECLARED_HOW_LABELS,
  PARTY_LABELS,
} from '../../core/report/labels.ts';
import { lifetimeLabel, seenWords } from '../../core/report/plain-labels.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Column } from '../table.ts';
import { asSentence } from '../text.ts';

const { cookieColumns: columns, cookieCells: cells } = specialistWords.printed;

interface CookieShown {
  cookie: CookieRow;
  /** "before you chose · after no" */
  when: string;
}

const cellsOf = ({ name, host, party, state, askedSeconds, category, declaredBy }: CookieRow): string =>
  JSON.stringify([name, host, party, state, askedSeconds, category, declaredBy?.how, declaredBy?.seconds]);

/** What a script only tried is counted beside them. */
export const triedIn = (cookies: readonly CookieRow[]): number =>
  cookies.filter(({ tried }) => tried === true).length;

export const cookiesShown = (cookies: readonly CookieRow[]): CookieShown[] =>
  [
    ...Map.groupBy(
      cookies.filter(({ tried }) => tried !== true),
      cellsOf,
    ).values(),
  ].flatMap((same) => {
    const [cookie] = same;
    return cookie === undefined ? [] : [{ cookie, when: seenWords(same) }];
  });

/** `isListRead`: what could list them was read, so that what is in no list is said to be in none. */
export const columnsFor = (isListRead: boolean): Column<CookieShown>[] => [
  { id: 'name', label: columns.name, kind: 'name', text: ({ cookie }) => cookie.name || cells.nameless },
  { id: 'host', label: columns.host, kind: 'name', text: ({ cookie }) => cookie.host },
  { id: 'party', label: columns.party, text: ({ cookie }) => PARTY_LABELS[cookie.party] },
  { id: 'state', label: columns.state, text: ({ cookie }) => COOKIE_STATE_LABELS[cookie.state] },
  { id: 'category', label: columns.category, text: ({ cookie }) => CATEGORY_LABELS[cookie.category] },
  { id: 'when', label: columns.seen, text: ({ when }) => asSentence(when) || cells.whenNotKnown },
  {
    id: 'asked',
    label: columns.asked,
    text: ({ cookie }) => lifetimeLabel(cookie.askedSeconds) || cells.notSeen,
  },
  {
    id: 'declared',
    label: columns.declared,
    text: ({ cookie: { declaredBy } }) =>
      declaredBy === null
        ? isListRead
          ? cells.notInIt
          : cells.notRead
        : cells.declared(DECLARED_HOW_LABELS[declaredBy.how], lifetimeLabel(declaredBy.seconds) || null),
  },
];
