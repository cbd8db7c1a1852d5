/** The date in an Expires attribute, read as RFC 6265bis section 5.1.1 says: in any order, with much forgiven. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What parts the tokens: all of ASCII that is printed but letters, digits and colons. */
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

/** Whole seconds from `now` (milliseconds since the epoch) to the date, negative for one past; null for no date. */
export function secondsUntil(date: string, now: number): number | null {
  const time = cookieDate(date);
  return time === null ? null : Math.round((time - now) / 1000);
}

interface Found {
  time: [number, number, number] | null;
  day: number | null;
  month: number | null;
  year: number | null;
}

/** Milliseconds since the epoch, or null. */
export function cookieDate(date: string): number | null {
  const found: Found = { time: null, day: null, month: null, year: null };
  for (const token of date.slice(0, 1024).split(DELIMITERS)) take(token, found);
  const { time, day, month } = found;
  if (time === null || day === null || month === null || found.year === null) return null;
  const year = found.year + (found.year < 70 ? 2000 : found.year < 100 ? 1900 : 0);
  const [hour, minute, second] = time;
  if (day < 1 || day > 31 || year < 1601 || hour > 23 || minute > 59 || second > 59) return null;
  const asked = new Date(Date.UTC(year, month, day, hour, minute, second));
  return asked.getUTCDate() === day ? asked.getTime() : null;
}

/** Each token fills the first field that it fits and that is still empty. */
function take(token: string, found: Found): void {
  const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/.exec(token);
  if (found.time === null && clock) {
    found.time = [Number(clock[1]), Number(clock[2]), Number(clock[3])];
    return;
  }
  const number = /^(\d{1,4})(?:\D|$)/.exec(token)?.[1];
  if (found.day === null && number !== undefined && number.length <= 2) {
    found.day = Number(number);
    return;
  }
  const month = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
  if (found.month === null && month >= 0) {
    found.month = month;
    return;
  }
  if (found.year === null && number !== undefined && number.length >= 2) found.year = Number(number);
}
