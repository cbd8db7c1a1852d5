/** Why nobody can tell of something in two looks that are held together, and what was not alike about the looking. */
import type { VisitConditions } from '../../visit/visit.ts';
import { list } from './counting.ts';

type Which = 'first' | 'second';

type OnWhich = Record<Which, string>;
type OfWhich<Value> = Record<Which, (value: Value) => string>;

const pageUnseen: OnWhich = {
  first: 'The first did not see the page.',
  second: 'The second did not see the page.',
};

/** `visits`: such as "after yes". */
const noVisit: OfWhich<readonly string[]> = {
  first: (visits) => `The first did not make the visit that could show it (${list(visits)}).`,
  second: (visits) => `The second did not make the visit that could show it (${list(visits)}).`,
};

const otherSitesCookies: Record<
  Which,
  Record<Exclude<VisitConditions['thirdPartyCookies'], 'stored'>, string>
> = {
  first: {
    refused: 'In the first, cookies of other sites were refused.',
    unknown: 'In the first, cookies of other sites were perhaps refused.',
  },
  second: {
    refused: 'In the second, cookies of other sites were refused.',
    unknown: 'In the second, cookies of other sites were perhaps refused.',
  },
};

/** `detail`: a sentence, what exactly was missed. */
const partUnseen: OfWhich<string> = {
  first: (detail) => `Not all was seen in the first: ${detail}`,
  second: (detail) => `Not all was seen in the second: ${detail}`,
};

const couldNotTell: OnWhich = {
  first: 'The first could not tell.',
  second: 'The second could not tell.',
};

const partUnread: OnWhich = {
  first: 'The first did not read all that could name it.',
  second: 'The second did not read all that could name it.',
};

const lengthUnseen: OnWhich = {
  first: 'The first did not see for how long it is kept.',
  second: 'The second did not see for how long it is kept.',
};

export const compared = {
  pageUnseen,
  noVisit,
  otherSitesCookies,
  partUnseen,
  couldNotTell,
  partUnread,
  lengthUnseen,
  renamed: 'Both contacted its hosts: the rules know them by different names.',

  /** A sentence for each thing that was not alike. */
  unlike: {
    version: 'They were made by different versions of Candour.',
    rules: 'They were judged by different rules: the same thing may have another name or weight.',
    collector: 'One is of the extension, the other of the scanner.',
    profile: 'One is of a fresh profile, the other of one that was used before.',
    otherSitesCookies: 'Cookies of other sites were treated differently.',
    privacyControl: 'Only one of them asked by Global Privacy Control not to be shared.',
    language: 'The browser asked for different languages.',
    browser: 'They were made with different browsers.',
    journeys: 'Not the same visits were made: choices were taken in one and not in the other.',
    corrections: 'They were not judged with the same corrections by an auditor to how the notices were read.',
    finalPage: 'The address led to different pages.',
  },

  /** What is compared, by name. `about`: what the finding is told of; null where of nothing. */
  finding: (title: string, about: string | null, id: string): string =>
    about === null ? `${title} (${id})` : `${title}: ${about} (${id})`,
  onHost: (name: string, host: string): string => `${name} on ${host}`,
  /** How it stands. */
  weighed: (outcome: string, severity: string): string => `${outcome}, ${severity}`,
  /** `sha256`: the beginning of it. */
  notice: (dated: string | null, sha256: string): string =>
    dated === null ? `no date, text ${sha256}` : `dated ${dated}, text ${sha256}`,
};
