/** Cookies as a reader of a printed report needs them: the same one in several journeys and loads is told once. */
import type { CookieRow } from '../../core/findings/rows.ts';
import {
  CATEGORY_LABELS,
  COOKIE_STATE_LABELS,
  DECLARED_HOW_LABELS,
  lifetimeLabel,
  PARTY_LABELS,
  seenWords,
} from '../../core/report/labels.ts';
import type { Column } from '../table.ts';
import { asSentence } from '../text.ts';

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
  { id: 'name', label: 'Cookie', kind: 'name', text: ({ cookie }) => cookie.name || '(without a name)' },
  { id: 'host', label: 'Held for', kind: 'name', text: ({ cookie }) => cookie.host },
  { id: 'party', label: 'Whose site', text: ({ cookie }) => PARTY_LABELS[cookie.party] },
  { id: 'state', label: 'What became of it', text: ({ cookie }) => COOKIE_STATE_LABELS[cookie.state] },
  { id: 'category', label: 'Known use', text: ({ cookie }) => CATEGORY_LABELS[cookie.category] },
  { id: 'when', label: 'Seen', text: ({ when }) => asSentence(when) || 'not known when' },
  {
    id: 'asked',
    label: 'Asked to be kept',
    text: ({ cookie }) => lifetimeLabel(cookie.askedSeconds) || 'not seen',
  },
  {
    id: 'declared',
    label: 'The notice says',
    text: ({ cookie: { declaredBy } }) => {
      if (declaredBy === null) return isListRead ? 'not in it' : 'not read';
      const kept = lifetimeLabel(declaredBy.seconds);
      const how = DECLARED_HOW_LABELS[declaredBy.how];
      return kept === '' ? how : `${how}: ${kept}`;
    },
  },
];
