/** What a scan says of a journey on a banner page, held against the page's own record. Reads no browser. */
import type { JourneyTaken } from '../../src/core/visit/visit.ts';
import type { BannerPage, JourneyOnBanner, Part, Registered } from '../sites/banners/banner.ts';
import type { Recorded } from '../sites/banners/recorder.ts';

export interface Scored {
  page: BannerPage;
  journey: JourneyOnBanner;
  /** The page has a way, and leaves nothing open. */
  isPossible: boolean;
  /** As the page recorded it. */
  isDone: boolean;
  falseActs: string[];
  /** What was said and is not so. */
  dishonest: string[];
  /** What came out otherwise without being wrong: more presses than were needed, another word for a failure. */
  otherwise: string[];
  said: JourneyTaken['outcome'] | 'nothing';
}

const ALWAYS: Part[] = ['settings', 'switch', 'save', 'hide', 'uncover'];
const MAY_PRESS: Record<JourneyOnBanner, Part[]> = {
  reject: ['reject', ...ALWAYS],
  accept: ['accept', ...ALWAYS],
  withdraw: ['accept', 'reopen', 'reject', ...ALWAYS],
  close: ['close', 'uncover'],
};
const MAY_REGISTER: Record<JourneyOnBanner, Registered[]> = {
  reject: ['rejected'],
  accept: ['accepted'],
  withdraw: ['accepted', 'rejected'],
  close: ['closed'],
};

export function scoreOf(
  page: BannerPage,
  journey: JourneyOnBanner,
  taken: JourneyTaken | null,
  records: readonly Recorded[],
): Scored {
  const expected = page.journeys[journey];
  const isDone = isDoneBy(page, journey, records);
  const said = taken?.outcome ?? 'nothing';
  return {
    page,
    journey,
    isPossible: expected.way !== null && expected.outcome === 'done',
    isDone,
    falseActs: falseActsOf(page, journey, records),
    dishonest: dishonestOf(page, { said, isDone, isIgnored: journey === 'close' && taken?.clicks === 0 }),
    otherwise: otherwiseOf(page, journey, taken, isDone),
    said,
  };
}

function isDoneBy(page: BannerPage, journey: JourneyOnBanner, records: readonly Recorded[]): boolean {
  const choices = records.flatMap(({ choice }) => (choice === null ? [] : [choice]));
  const last = choices.at(-1) ?? 'none';
  switch (journey) {
    case 'reject':
      return last === 'rejected';
    case 'accept':
      return last === 'accepted';
    case 'withdraw':
      return choices.includes('accepted') && last === 'rejected';
    case 'close':
      return (
        page.journeys.close.way !== null && records.some(({ part, trusted }) => part === 'close' && trusted)
      );
  }
}

function falseActsOf(page: BannerPage, journey: JourneyOnBanner, records: readonly Recorded[]): string[] {
  const { registers } = page.journeys[journey];
  const may = [...MAY_REGISTER[journey], registers, 'none'];
  const acts: string[] = [];
  // The panel of some tools is closed once the choice is made in it.
  let isChosen = false;
  for (const { what, part, text, trusted, choice } of records) {
    if (what === 'pressed' && part !== null && part !== 'nothing') {
      const isMeant = (MAY_PRESS[journey] as string[]).includes(part) || (part === 'close' && isChosen);
      if (!isMeant) acts.push(`pressed ${part} “${text}”`);
      if (!trusted) acts.push(`a script pressed ${part} “${text}”`);
    }
    if (what === 'registered' && choice !== null) {
      isChosen = true;
      if (!may.includes(choice)) acts.push(`registered ${choice}`);
    }
  }
  return acts;
}

/** A banner that was only passed by was not pressed: closing is done by that as well. */
function dishonestOf(
  page: BannerPage,
  { said, isDone, isIgnored }: { said: Scored['said']; isDone: boolean; isIgnored: boolean },
): string[] {
  if (said === 'no-banner' && page.hasBanner) return ['said no-banner, and there is one'];
  if (said === 'done' && !isDone && !isIgnored) return ['said done, and the page knows nothing of it'];
  if (said !== 'done' && isDone) return [`said ${said}, and the page has registered it`];
  return [];
}

function otherwiseOf(
  page: BannerPage,
  journey: JourneyOnBanner,
  taken: JourneyTaken | null,
  isDone: boolean,
): string[] {
  const { outcome, clicks, layers } = page.journeys[journey];
  if (taken === null) return ['no journey in the Report'];
  const words: string[] = [];
  if (outcome !== 'either' && taken.outcome !== outcome) words.push(`${taken.outcome}, not ${outcome}`);
  if (isDone && clicks !== null && taken.clicks !== clicks)
    words.push(`${taken.clicks} clicks, not ${clicks}`);
  if (isDone && layers !== null && taken.layers !== layers)
    words.push(`${taken.layers} layers, not ${layers}`);
  return words;
}
