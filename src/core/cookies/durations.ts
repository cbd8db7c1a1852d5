/** A length of time as people read it, where a month is 30 days and a year 365. */
import { words } from '../words/index.ts';
import { DAY, HOUR, MINUTE } from './lifetime-words.ts';

/**
 * A lifetime in plain words: "2 years", "13 months", "400 days", "1 day", "until you close your browser", "not known"
 * for null. What was measured a few moments late is told as what was meant.
 */
export function durationWords(seconds: number | null): string {
  const { units, notKnown, gone, session } = words.lengths;
  if (seconds === null || Number.isNaN(seconds)) return notKnown;
  if (seconds < 0) return gone;
  if (seconds === 0) return session;
  const days = Math.round(seconds / DAY);
  if (days >= 1 && (days >= 7 || Math.abs(seconds - days * DAY) <= 5 * MINUTE)) return daysInWords(days);
  const [unit, name] = seconds >= 2 * HOUR ? ([HOUR, 'hour'] as const) : shortUnit(seconds);
  return units[name](Math.max(1, Math.round(seconds / unit)));
}

/** What stands in days is told in months from here on, and in whole days where it stands in hours. */
const MONTHS_FROM_DAYS = 60;
const DAYS_FROM_HOURS = 48;
const MONTHS_IN_YEAR = 12;

/**
 * The same as a person would say it in a sentence: "about 13 months" of 400 days. For reading alone: whatever is
 * compared, and every table, has it to the day.
 */
export function spokenDuration(seconds: number | null): string {
  const exact = durationWords(seconds);
  if (seconds === null || !(seconds > 0)) return exact;
  const { units, about, yearsAndMonths } = words.lengths;
  const days = Math.round(seconds / DAY);
  if (exact === units.hour(Math.round(seconds / HOUR)) && seconds >= DAYS_FROM_HOURS * HOUR)
    return about(units.day(days));
  if (days < MONTHS_FROM_DAYS || exact !== units.day(days)) return exact;
  const all = Math.round((days * MONTHS_IN_YEAR) / 365);
  const [years, months] = [Math.floor(all / MONTHS_IN_YEAR), all % MONTHS_IN_YEAR];
  if (months === 0) return about(units.year(years));
  return about(all < 2 * MONTHS_IN_YEAR ? units.month(all) : yearsAndMonths(years, months));
}

function shortUnit(seconds: number): readonly [number, 'hour' | 'minute' | 'second'] {
  const minutes = Math.round(seconds / MINUTE);
  if (minutes === 60) return [HOUR, 'hour'];
  return seconds < 2 * MINUTE && seconds !== MINUTE ? [1, 'second'] : [MINUTE, 'minute'];
}

function daysInWords(days: number): string {
  const { units, yearsAndMonths, about } = words.lengths;
  if (days % 365 === 0) return units.year(days / 365);
  if (days % 30 === 0 && days < 2 * 365) return units.month(days / 30);
  const months = (days % 365) / 30;
  if (days > 365 && days < 3 * 365 && Number.isInteger(months))
    return yearsAndMonths(Math.floor(days / 365), months);
  if (days % 30 === 0 && days < 3 * 365) return units.month(days / 30);
  if (days < 3 * 365) return units.day(days);
  return about(units.year(Math.round(days / 365)));
}
