/** The date in an Expires attribute, read as RFC 6265bis section 5.1.1 says: in any order, with much forgiven. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What parts the tokens: all of ASCII that is printed but letters, digits and colons. */
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

/**
 * Whole seconds from `now` (milliseconds since the epoch) to the date, never 0: one that is past, or is now, is
 * negative. Null for no date.
 */
export function secondsUntil(date: string, now: number): number | null {
  const time = cookieDate(date);
  return time === null ? null : wholeSeconds((time - now) / 1000);
}

/** 0 would mean until the browser closes: a lifetime within a second of its end is still one, or is over. */
export function wholeSeconds(seconds: number): number {
  return seconds > 0 ? Math.max(1, Math.round(seconds)) : Math.min(-1, Math.round(seconds));
}

/**
 * What the time was for the server that asked: browsers count Expires from the answer's own Date header, where it has
 * one that can be read (`CanonicalCookie::ParseExpiration` in Chromium, seen in 156). Milliseconds since the epoch.
 */
export function serverTime(dateHeader: string | null | undefined, now: number): number {
  return (dateHeader === null || dateHeader === undefined ? null : cookieDate(dateHeader)) ?? now;
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
