/** What choice pages are crossed from: how the banner behaves × what is used × what the notice says; tools take turns. */
import type { Journey } from '../../src/core/visit/visit.ts';
import { ADVERTISING, STATISTICS, type Vendor } from '../judgements/vendors.ts';
import * as behaviours from '../sites/banners/behaviours.ts';
import type { Behaviour } from '../sites/banners/behaviours.ts';
import { civicLike, cookiebotLike, cookieYesLike, oneTrustLike } from '../sites/banners/imitated/hosted.ts';
import { drupalLike, govukLike, plainBar, plainDialog } from '../sites/banners/imitated/own.ts';
import type { Imitation } from '../sites/banners/imitation.ts';

const TOOLS: readonly Imitation[] = [
  cookiebotLike,
  plainDialog,
  oneTrustLike,
  govukLike,
  cookieYesLike,
  drupalLike,
  civicLike,
  plainBar,
];

/** Journeys in which the behaviour shows, and in which it must not. */
const BEHAVIOURS = {
  honest: { how: behaviours.honest, choices: ['none', 'reject', 'accept', 'withdraw', 'close'] },
  'ignores-rejection': {
    how: behaviours.ignoresRejection,
    choices: ['none', 'reject', 'accept', 'withdraw'],
  },
  'sets-before': { how: behaviours.setsBefore, choices: ['none', 'reject', 'withdraw', 'close'] },
  'hidden-reject': { how: behaviours.hiddenReject, choices: ['none', 'reject', 'accept'] },
  preticked: { how: behaviours.preticked, choices: ['none', 'reject', 'accept'] },
  'no-reject': { how: behaviours.noReject, choices: ['none', 'reject', 'accept'] },
  'close-accepts': { how: behaviours.closeAccepts, choices: ['none', 'reject', 'close'] },
  /** No banner at all, and what would wait for a yes runs at once. */
  'no-banner': { how: null, choices: ['none', 'reject', 'accept'] },
} as const satisfies Record<string, { how: Behaviour | null; choices: Choosing[] }>;

const NOTICES = [
  'asks-first', // its cookies only with consent
  'asks-contact', // it is loaded only with consent
  'can-decline', // named, and can be turned off
  'names', // named, with what it is for
  'silent', // not named
  'control', // named, and a cookie banner on every page is told of
] as const;

type Choosing = Exclude<Journey, 'resident'>;

/** What is used: `ping` is a statistics product that never stores. */
const KINDS = ['statistics', 'advertising', 'recording', 'ping'] as const;
const PING_WITH: readonly string[] = ['honest', 'ignores-rejection', 'sets-before', 'no-banner'];

const RECORDING: readonly Vendor[] = STATISTICS.filter(({ id }) =>
  ['hotjar', 'microsoft-clarity'].includes(id),
);
/** Hosts of Google's own serve both ends: statistics that nobody doubts are those of others. */
const COUNTING: readonly Vendor[] = STATISTICS.filter(({ id }) =>
  ['siteimprove-analytics', 'matomo'].includes(id),
);
const VENDORS: Record<(typeof KINDS)[number], readonly Vendor[]> = {
  statistics: COUNTING,
  advertising: ADVERTISING,
  recording: RECORDING,
  ping: COUNTING,
};

/** What its switch is called. */
const PURPOSES: Record<(typeof KINDS)[number], string[]> = {
  statistics: ['Statistics'],
  advertising: ['Marketing'],
  recording: ['Session recordings'],
  ping: ['Statistics'],
};

export interface ChoiceCase {
  name: string;
  behaviour: keyof typeof BEHAVIOURS;
  kind: (typeof KINDS)[number];
  notice: (typeof NOTICES)[number];
  vendor: Vendor;
  /** Null: no banner. */
  tool: Imitation | null;
  how: Behaviour | null;
  choices: readonly Choosing[];
}

const crossed = (Object.keys(BEHAVIOURS) as (keyof typeof BEHAVIOURS)[]).flatMap((behaviour) =>
  KINDS.filter((kind) => kind !== 'ping' || PING_WITH.includes(behaviour)).flatMap((kind) =>
    NOTICES.map((notice) => ({ behaviour, kind, notice })),
  ),
);

const inTurn = <Item>(items: readonly Item[], turn: number): Item => items[turn % items.length] as Item;

export const choiceCases: readonly ChoiceCase[] = crossed.map(({ behaviour, kind, notice }, turn) => {
  const { how, choices } = BEHAVIOURS[behaviour];
  return {
    name: `c${String(turn + 1).padStart(3, '0')}`,
    ...{ behaviour, kind, notice, choices },
    vendor: inTurn(VENDORS[kind], turn),
    tool: how === null ? null : inTurn(TOOLS, turn),
    how: how === null ? null : { ...how, words: { purposes: PURPOSES[kind] } },
  };
});
