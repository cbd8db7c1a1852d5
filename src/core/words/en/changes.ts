/** What changed between two looks: in print, on the auditor’s desk and in the command’s text alike. */
import type { ChangedThing, ChangeHow } from '../../compare/comparison.ts';
import { count, grouped } from './counting.ts';

/** Rows of the chart. */
const things: Record<ChangedThing, string> = {
  finding: 'What was found',
  product: 'Products on the pages',
  declaration: 'How the notices name a product',
  cookie: 'Cookies',
  lifetime: 'How long cookies are kept',
  storage: 'Things stored in the browser',
  notice: 'Texts of the notices',
  claim: 'Statements in the notices',
};

/** Of one change. */
const thing: Record<ChangedThing, string> = {
  finding: 'Found',
  product: 'Product',
  declaration: 'How the notice names it',
  cookie: 'Cookie',
  lifetime: 'How long it is kept',
  storage: 'Stored in the browser',
  notice: 'Text of the notice',
  claim: 'Statement',
};

const hows: Record<ChangeHow, string> = {
  appeared: 'New',
  went: 'Gone',
  changed: 'Changed',
  'could-not-tell': 'Cannot be told',
};

const only = { first: 'only in the first look', second: 'only in the second look' } as const;

export const changes = {
  things,
  thing,
  hows,
  /** One change. `stands`: how it is, or was and is; null where there is no more to say than that it is there. */
  line: (
    of: ChangedThing,
    name: string,
    { stands, onlyIn }: { stands: string | null; onlyIn: keyof typeof only | null },
  ): string => {
    if (onlyIn === null)
      return stands === null ? `${thing[of]}: ${name}` : `${thing[of]}: ${name} (${stands})`;
    return stands === null
      ? `${thing[of]}: ${name} (${only[onlyIn]})`
      : `${thing[of]}: ${name} (${stands}; ${only[onlyIn]})`;
  },
  notKnown: 'not known',
  /** `then` and `now`: such as "on 20 November 2026 at 09:30". */
  looks: (then: string, now: string): string => `The first look was ${then}, the second ${now}.`,
  title: 'What changed since the last time',
  since: (run: number, day: string, pages: number): string =>
    `The last time was run ${run}, begun on ${day}. ${count(pages, {
      one: '1 page was looked at both times.',
      other: `${grouped(pages)} pages were looked at both times.`,
    })}`,
  alike: (alike: number, pages: number): string =>
    alike === pages
      ? count(pages, {
          one: 'Nothing on it has changed that we compare.',
          other: 'On none of them has anything changed that we compare.',
        })
      : alike === 0
        ? count(pages, {
            one: 'Something on it has changed.',
            other: 'On each of them something has changed.',
          })
        : `On ${grouped(alike)} of them nothing has changed that we compare.`,
  otherVerdict: (n: number): string =>
    count(n, {
      one: '1 page has another verdict now.',
      other: n === 0 ? 'No page has another verdict.' : `${grouped(n)} pages have another verdict now.`,
    }),
  chart: 'What changed, by what it is and what became of it',
  corner: 'What',
  counting: 'Each thing counts once a page.',
  uncertain:
    '“Cannot be told”: it was seen one time, and the other time we did not see all that would show it. That is neither new nor gone.',
  onlyThen: (n: number): string =>
    `Pages of the first look alone (${grouped(n)}): nothing is said of what is on them`,
  onlyNow: (n: number): string => `Pages of the second look alone (${grouped(n)}): nothing is compared`,
  councilTitle: (day: string): string => `What changed since ${day}`,
  which: (day: string): string => `The first look is that of ${day}, the second is this one.`,
  notCompared: 'These pages were not looked at the last time, so there is nothing to compare.',
  nothing: 'Nothing that we compare has changed.',
  sameVerdict: (verdict: string): string => `The verdict is “${verdict}”, as before.`,
  verdicts: (then: string, now: string): string => `The verdict was “${then}” and is now “${now}”.`,
  fromTo: (then: string, now: string): string => `${then} → ${now}`,

  /** Of one page held against a kept visit of it. */
  compared: 'What changed',
  otherPage: 'The kept visit is of another page: nothing can be compared.',
  table: 'Changes from the kept visit to this one',
  columns: { what: 'What', how: 'How', before: 'Kept visit', after: 'Now' },
};
