/**
 * What findings observed of choices: who stored, or was contacted, before one, after one, and where that is not known.
 * `who`: such as "This page"; `names`: of cookies or keys, as a list.
 */
import { count, grouped, list } from '../counting.ts';
import { atTime, speaker, type Speaker } from './shared.ts';
import type { When } from '../../../findings/phrases.ts';

/** How a choice was made: `control`: what is written on what was pressed; null where nothing was. */
export interface Way {
  presses: number;
  layers: number;
  control: string | null;
}

function wayOf({ presses, layers, control }: Way): string {
  const steps = count(presses, { one: '1 press', other: `${grouped(presses)} presses` });
  const through = layers > 1 ? ` through ${grouped(layers)} layers` : '';
  return control === null ? `${steps}${through}` : `${steps}${through}, by “${control}”`;
}

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

export const aboutWays = {
  /** Of something shown in the page. */
  'embed-on-load': (product: string, when: When | null): string =>
    `This page contacted ${product}${atTime(when)}. It stored nothing that we saw by then.`,

  'no-choice-offered': {
    none: (who: string, names: string): string =>
      `${who} stored ${names}. We found no banner, button or link on this page for saying yes or no to it.`,
    elsewhere: (who: string, names: string): string =>
      `${who} stored ${names}. The privacy notice tells of a choice, which may be on another page.`,
    perhaps: (who: string, names: string): string =>
      `${who} stored ${names}. A consent tool or words of a banner are there, and we saw no control.`,
    unknown: (who: string, names: string): string =>
      `${who} stored ${names}. Whether a choice is offered could not be seen.`,
  },

  'promised-control-not-found': {
    none: 'We found no cookie banner, and no button or link for cookie choices, on this page.',
    elsewhere:
      'We found no cookie banner, and no button or link for cookie choices, on this page. It may be on another page.',
    perhaps: 'A consent tool or words of a banner are there, and we saw no control.',
    unknown: 'Whether it is there could not be seen.',
  },

  'reject-harder': {
    harder: (reject: Way, accept: Way): string =>
      `Rejecting took ${wayOf(reject)}; accepting took ${wayOf(accept)}.`,
    harderForUnknown: (reject: Way, accept: Way): string =>
      `Rejecting took ${wayOf(reject)}; accepting took ${wayOf(accept)}. What the choice is for we could not tell: for statistics or appearance alone it may be so.`,
    perhapsHarder: (reject: Way, accept: Way): string =>
      `The way to reject that we found took ${wayOf(reject)}; accepting took ${wayOf(accept)}. The banner has another button, of which we do not know what it does.`,
    noWay: (accept: Way): string => `Accepting took ${wayOf(accept)}. We found no way to reject.`,
  },

  'statistics-without-objection': {
    /** `does`: such as "counts visits". */
    stored: (who: string, does: string, names: string): string =>
      `${who}, which ${does}, stored ${names} before any choice was made.`,
    countsVisits: 'counts visits',
    noPurpose: 'The privacy notice does not say what it is used for.',
    noWay: 'We found no simple way to object, in the notice or on the page.',
    onlyTold:
      'We found no control for it. The privacy notice speaks of a way to refuse; we cannot say whether it is a simple one.',
    unseen: 'Whether the page offers a way to object could not be seen.',
  },
};

export const aboutLists = {
  /** `isRead`: all that could list them was read. */
  'cookies-not-listed': (
    { n, names }: { n: number; names: string },
    { by, isRead }: { by: Speaker; isRead: boolean },
  ): string => {
    const cookies = count(n, { one: '1 cookie', other: `${grouped(n)} cookies` });
    return isRead
      ? `This page stored ${cookies}: ${names}. ${speaker[by]} does not list cookies by name.`
      : `This page stored ${cookies}: ${names}. We did not find a list of cookies by name.`;
  },
};
