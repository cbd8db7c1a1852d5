/** What a page handed over as its consent tool's declarations → readings of them. Untrusted: bounded and checked. */
import { readConsentTool } from '../reader/consent-tools.ts';
import type { Names, NoticeReading } from '../reader/index.ts';
import { isEmpty } from './notice-of.ts';

const MOST_SOURCES = 4;
const MOST_CHARACTERS = 500_000;

export interface Declared {
  reading: NoticeReading;
  /** What was read, whole: the text that the quotes stand in. */
  source: string;
}

/** `sources`: as the probe in the page gave them, or anything else that the page put in their place. */
export function declaredIn(sources: unknown, names: Names): Declared[] {
  if (!Array.isArray(sources)) return [];
  return [...new Set(sources.slice(0, MOST_SOURCES))].flatMap((source: unknown) => {
    if (typeof source !== 'string' || source.length > MOST_CHARACTERS) return [];
    const reading = readConsentTool(source, null, names);
    return reading === null || isEmpty(reading) ? [] : [{ reading, source }];
  });
}
