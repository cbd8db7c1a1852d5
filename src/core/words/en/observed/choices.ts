/**
 * What findings observed of choices: who stored, or was contacted, before one, after one, and where that is not known.
 * `who`: such as "This page"; `names`: of cookies or keys, as a list.
 */
import { count, grouped, list } from '../counting.ts';

const stored = {
  beforeChoice: (who: string, names: string): string => `${who} stored ${names} before any choice was made.`,
  perhapsBeforeChoice: (who: string, names: string): string =>
    `${who} stored ${names}. We do not know what had been chosen by then.`,
  perhapsBeforeUse: (who: string, names: string): string =>
    `${who} stored ${names} some time after the page was opened. We do not know whether it had been used by then.`,
  afterReject: (who: string, names: string): string =>
    `${who} stored ${names} on a page that was opened after cookies were rejected.`,
  perhapsAfterReject: (who: string, names: string): string =>
    `${who} stored ${names}. We do not know whether cookies were rejected by then.`,
  afterObjection: (who: string, names: string): string =>
    `${who} stored ${names} on a page that was opened after statistics were declined.`,
  perhapsAfterObjection: (who: string, names: string): string =>
    `${who} stored ${names}. We do not know whether statistics were declined by then.`,
  afterClose: (who: string, names: string): string =>
    `${who} stored ${names} on a page that was opened after the cookie banner was closed without an answer.`,
  perhapsAfterClose: (who: string, names: string): string =>
    `${who} stored ${names}. We do not know whether the cookie banner had been closed by then.`,
  afterUnsureClose: (who: string, names: string, control: string): string =>
    `${who} stored ${names} after “${control}” was pressed. That control may say yes as well as close.`,
  afterWithdrawal: (who: string, names: string): string =>
    `${who} stored ${names} on a page that was opened after consent was taken back.`,
  perhapsAfterWithdrawal: (who: string, names: string): string =>
    `${who} stored ${names}. We do not know whether consent had been taken back by then.`,
};

const contacted = {
  beforeChoice: (names: readonly string[]): string =>
    `This page contacted ${list(names, 5)} before any choice was made.`,
  perhapsBeforeChoice: (names: readonly string[]): string =>
    `This page contacted ${list(names, 5)}. We do not know what had been chosen by then.`,
  /** `isPromised`: the notice promises that nobody is contacted; else only that nothing is stored. */
  afterReject: (receiver: string, isPromised: boolean): string =>
    isPromised
      ? `A page that was opened after cookies were rejected contacted ${receiver}.`
      : `A page that was opened after cookies were rejected contacted ${receiver}. Contact alone is not storage.`,
  perhapsAfterReject: (receiver: string): string =>
    `This page contacted ${receiver}. We do not know whether cookies were rejected by then.`,
};

/** What was stored before consent was taken back, and went out again. */
const reached = {
  afterWithdrawal: (names: string, whom: string | null): string =>
    whom === null
      ? `The value of ${names} reached its company on a page that was opened after consent was taken back.`
      : `The value of ${names} reached ${whom} on a page that was opened after consent was taken back.`,
  perhapsAfterWithdrawal: (names: string, whom: string | null): string =>
    whom === null
      ? `The value of ${names} reached its company. We do not know whether consent had been taken back by then.`
      : `The value of ${names} reached ${whom}. We do not know whether consent had been taken back by then.`,
};

export const aboutChoices = {
  stored,
  contacted,
  reached,
  thisPage: 'This page',
  aStatisticsProduct: 'A statistics product',
  /** `product`: null where its name is not known. */
  advertisingProduct: (product: string | null): string =>
    product === null ? 'A known advertising product' : `${product}, a known advertising product,`,
  recordingProduct: (product: string): string => `${product}, a known recording product,`,

  /** `names`: of the switches, in quotation marks. `isBefore`: before any choice was made; else that is not known. */
  'preselected-choice': (names: readonly string[], isBefore: boolean): string =>
    isBefore
      ? count(names.length, {
          one: `${list(names, 5)} is switched on before any choice was made.`,
          other: `${list(names, 5)} are switched on before any choice was made.`,
        })
      : count(names.length, {
          one: `${list(names, 5)} is switched on. We do not know whether that was chosen earlier.`,
          other: `${list(names, 5)} are switched on. We do not know whether that was chosen earlier.`,
        }),
};

export const aboutLists = {
  /** `isRead`: all that could list them was read. `who`: such as "The privacy notice". */
  'cookies-not-listed': (
    { n, names }: { n: number; names: string },
    { who, isRead }: { who: string; isRead: boolean },
  ): string => {
    const cookies = count(n, { one: '1 cookie', other: `${grouped(n)} cookies` });
    return isRead
      ? `This page stored ${cookies}: ${names}. ${who} does not list cookies by name.`
      : `This page stored ${cookies}: ${names}. We did not find a list of cookies by name.`;
  },
};
