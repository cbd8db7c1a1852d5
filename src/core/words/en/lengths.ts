/** Lengths of time. A unit is given with its number; which unit suits a length is worked out elsewhere. */
import { count, grouped } from './counting.ts';

const units = {
  second: (n: number): string => count(n, { one: '1 second', other: `${grouped(n)} seconds` }),
  minute: (n: number): string => count(n, { one: '1 minute', other: `${grouped(n)} minutes` }),
  hour: (n: number): string => count(n, { one: '1 hour', other: `${grouped(n)} hours` }),
  day: (n: number): string => count(n, { one: '1 day', other: `${grouped(n)} days` }),
  month: (n: number): string => count(n, { one: '1 month', other: `${grouped(n)} months` }),
  year: (n: number): string => count(n, { one: '1 year', other: `${grouped(n)} years` }),
};

export const lengths = {
  units,
  yearsAndMonths: (years: number, months: number): string =>
    `${units.year(years)} and ${units.month(months)}`,
  about: (time: string): string => `about ${time}`,
  /** What a person would say, and what it is to the day. */
  exactly: (spoken: string, exact: string): string => `${spoken} (${exact})`,
  notKnown: 'not known',
  gone: 'deleted at once',
  session: 'until you close your browser',
  /** In a cell of a table. */
  sessionShort: 'session',
  /** After "kept". `time`: such as "2 years". */
  forTime: (time: string): string => `for ${time}`,
  forSession: 'until the browser closes',
};
