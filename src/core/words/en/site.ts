/** What is said of a whole site: it speaks of the pages looked at, and says how many they were. */
import type { NotFollowed } from '../../site/links.ts';
import { count, grouped, list } from './counting.ts';

/** Pages that are named beside a finding or a company; the rest is in the JSON. */
const MOST_NAMED = 4;

/** Links that were not followed, by the reason. */
const leftOut: Record<NotFollowed, (n: number) => string> = {
  'other-site': (n) =>
    count(n, {
      one: '1 link that leads to another site',
      other: `${grouped(n)} links that lead to other sites`,
    }),
  robots: (n) =>
    count(n, {
      one: '1 link that the site asks not to open (robots.txt)',
      other: `${grouped(n)} links that the site asks not to open (robots.txt)`,
    }),
  'log-out': (n) =>
    count(n, { one: '1 link that ends a session', other: `${grouped(n)} links that end a session` }),
  'changes-something': (n) =>
    count(n, {
      one: '1 link that could change something',
      other: `${grouped(n)} links that could change something`,
    }),
  calendar: (n) =>
    count(n, {
      one: '1 link that is another day of a calendar',
      other: `${grouped(n)} links that are other days of a calendar`,
    }),
  file: (n) =>
    count(n, {
      one: '1 link that is a file, not a page',
      other: `${grouped(n)} links that are files, not pages`,
    }),
  endless: (n) =>
    count(n, {
      one: '1 link that is the same page sorted or filtered, or leads on without end',
      other: `${grouped(n)} links that are the same page sorted or filtered, or lead on without end`,
    }),
  'passed-over': (n) =>
    count(n, {
      one: '1 link that the page asks not to follow',
      other: `${grouped(n)} links that the page asks not to follow`,
    }),
  'same-page': (n) =>
    count(n, {
      one: '1 link that leads to a page looked at already',
      other: `${grouped(n)} links that lead to a page looked at already`,
    }),
  'enough-pages': (n) =>
    count(n, {
      one: '1 link that was more than the pages asked for',
      other: `${grouped(n)} links that were more than the pages asked for`,
    }),
  'too-many-links': (n) =>
    count(n, {
      one: '1 link, as there were too many to remember',
      other: `${grouped(n)} links, as there were too many to remember`,
    }),
  stopped: (n) =>
    count(n, {
      one: '1 link that was left when we stopped',
      other: `${grouped(n)} links that were left when we stopped`,
    }),
};

export const site = {
  /** `ways`: how many differences decide. */
  differs: (differing: number, looked: number, ways: number): string => {
    if (ways > 1)
      return looked === 1
        ? `The page we looked at differs from what the council publishes, in ${grouped(ways)} ways.`
        : count(differing, {
            one: `1 of the ${grouped(looked)} pages we looked at differs from what the council publishes, in ${grouped(ways)} ways.`,
            other: `${grouped(differing)} of the ${grouped(looked)} pages we looked at differ from what the council publishes, in ${grouped(ways)} ways.`,
          });
    return looked === 1
      ? 'The page we looked at differs from what the council publishes.'
      : count(differing, {
          one: `1 of the ${grouped(looked)} pages we looked at differs from what the council publishes.`,
          other: `${grouped(differing)} of the ${grouped(looked)} pages we looked at differ from what the council publishes.`,
        });
  },
  /** `unknown`: pages that we know no privacy notice for. */
  inconclusive: (unsure: number, unknown: number, looked: number): string => {
    if (unsure === looked)
      return count(looked, {
        one: 'We could not check all of the page we looked at.',
        other: `We could not check everything on any of the ${grouped(looked)} pages we looked at.`,
      });
    if (unknown === 0)
      return `We could not check all of ${grouped(unsure)} of the ${grouped(looked)} pages we looked at. On the others nothing differs.`;
    return unsure + unknown === looked
      ? `We could not check all of ${grouped(unsure)} of the ${grouped(looked)} pages we looked at, and know no privacy notice for the others.`
      : `We could not check all of ${grouped(unsure)} of the ${grouped(looked)} pages we looked at, and know no privacy notice for ${grouped(unknown)}. On the others nothing differs.`;
  },
  matches: (looked: number): string =>
    count(looked, {
      one: 'Nothing we saw on the page we looked at differs from what the council publishes.',
      other: `Nothing we saw on the ${grouped(looked)} pages we looked at differs from what the council publishes.`,
    }),
  /** Where the look ended before its time. */
  matchesInPart: (looked: number): string =>
    count(looked, {
      one: 'We could look at one page only. Nothing we saw on it differs from what the council publishes.',
      other: `We could look at ${grouped(looked)} pages only. Nothing we saw on them differs from what the council publishes.`,
    }),
  noNotice: (unknown: number, looked: number): string =>
    unknown === looked
      ? count(looked, {
          one: 'We know no privacy notice for the page we looked at.',
          other: 'We know no privacy notice for the pages we looked at.',
        })
      : `We know no privacy notice for ${grouped(unknown)} of the ${grouped(looked)} pages we looked at. On the others nothing differs.`,

  notAnswering: 'The site stopped answering, so we stopped looking.',
  interrupted: 'The look was ended before all pages were seen.',
  notChecked: (n: number): string =>
    count(n, {
      one: 'Another page could not be checked.',
      other: `${grouped(n)} other pages could not be checked.`,
    }),
  notLookedAt: (n: number): string =>
    count(n, {
      one: '1 more page was found and not looked at: what it does is not known.',
      other: `${grouped(n)} more pages were found and not looked at: what they do is not known.`,
    }),

  leftOut,
  onEveryPage: 'on every page',
  onPages: (paths: readonly string[]): string => `on ${list(paths, MOST_NAMED)}`,
  seenOnEveryPage: 'Seen on every page.',
  seenOnPages: (paths: readonly string[]): string => `Seen on ${list(paths, MOST_NAMED)}.`,
  weighsLess: (n: number): string =>
    count(n, {
      one: 'On 1 other page it weighs less.',
      other: `On ${grouped(n)} other pages it weighs less.`,
    }),
};
