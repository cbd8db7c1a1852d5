/**
 * One consent journey in a fresh profile: the page is opened, the choice made as a visitor makes it, what follows is
 * looked at, and the page opened again under that choice. It says how far it got; what follows from that is judged elsewhere.
 */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, isPageLost, type Gap } from '../../core/visit/gaps.ts';
import type { Choice, Journey, JourneyTaken } from '../../core/visit/visit.ts';
import type { Browser } from '../browser/browser.ts';
import type { Deadline } from '../browser/deadline.ts';
import type { Artifacts } from '../observe/artifacts.ts';
import { observeLoads } from '../observe/observe-loads.ts';
import type { Acting, Load, ObserveOptions } from '../observe/observe-page.ts';
import { readSite } from '../observe/page-reads.ts';
import type { SiteLinksFound } from '../../probes/site-links.ts';
import { choose, withdraw } from './choose.ts';
import { addressNow, openAnew, type Stage } from './stage.ts';
import type { Act } from './take.ts';
import { Telling, type Picture } from './telling.ts';
import { typeIntoForms } from './typing.ts';
import type { Wish } from './way.ts';

const missed = missedWords.byScanner;

export type Choosing = Exclude<Journey, 'resident'>;
export const CHOICES: readonly Choosing[] = ['none', 'reject', 'accept', 'withdraw', 'close'];

export interface LoadSeen {
  artifacts: Artifacts;
  /** What was in force as the load began; null where nothing was chosen before. */
  chosen: Choice | null;
}

export interface JourneySeen {
  journey: Choosing;
  loads: LoadSeen[];
  taken: JourneyTaken;
}

export interface JourneyOptions extends ObserveOptions {
  /** Called with each picture that is taken; where it is not given, none is. */
  onPicture?: (picture: Picture) => void;
  /** Opens the banner’s settings where no choice is made, once all else was looked at. */
  mayOpen?: boolean;
  /** Types made-up values into the page’s fields, in the journey without a choice. */
  typeIntoForms?: boolean;
  /** Called with all links of the page, in the journey without a choice, where it is one to judge and lets them be read. */
  onSiteLinks?: (found: SiteLinksFound) => void;
}

/** How long what follows an act is looked at, or until the page is quiet, before it is opened again. */
const AFTER_ACT_SECONDS = 0.5;

/** Always ends, within the deadline and what is set aside for putting away. */
export async function observeJourney(
  browser: Browser,
  journey: Choosing,
  options: JourneyOptions,
  deadline: Deadline,
): Promise<JourneySeen> {
  const told = new Telling(options.onPicture);
  if (journey === 'none') {
    const look: Load = {
      observeSeconds: options.observeSeconds,
      ...(options.typeIntoForms === true && { act: typing }),
      meanwhile: (acting) => told.stirUnasked(acting),
      atEnd: async (acting) => {
        const { onSiteLinks } = options;
        const found = onSiteLinks === undefined ? null : await readSite(acting);
        if (found !== null) onSiteLinks?.(found);
        await told.lookAtRest(acting, options.mayOpen === true);
      },
    };
    const loads = await observeLoads(browser, options, [look], deadline);
    const seen = loads.map((artifacts) => ({ artifacts, chosen: null }));
    return { journey, loads: seen, taken: takenOf(journey, null, 1, seen) };
  }
  const course = new Course(journey, options.observeSeconds, told);
  const seen = await observeLoads(browser, options, course.loads(), deadline);
  const loads = seen.map((artifacts, at) => ({ artifacts, chosen: course.chosen[at] ?? null }));
  course.conclude(loads);
  return { journey, loads, taken: takenOf(journey, course.act, loads.length, loads) };
}

async function typing({ page, recorder, artifacts, deadline }: Acting): Promise<void> {
  const { values, isCut } = await typeIntoForms(page, recorder.sessions('page', 'iframe'), deadline);
  artifacts.typed = values;
  if (!isCut) return;
  artifacts.gaps.push(gapOf('bound-reached', missed.fieldsCut, { loses: ['sent'] }));
}

function takenOf(journey: Choosing, act: Act | null, loads: number, seen: readonly LoadSeen[]): JourneyTaken {
  const isLost = seen.every(({ artifacts }) => artifacts.gaps.some(isPageLost));
  if (journey === 'none' || act === null) {
    const outcome = journey === 'none' && !isLost ? 'done' : 'not-taken';
    const nothing = { consentTool: null, control: null, clicks: 0, layers: 0, chosenAt: null };
    return { journey, loads, ...nothing, outcome, knownBy: null, tookMs: null };
  }
  const { control, clicks, layers, pressedAt, knownBy, tool } = act;
  return {
    journey,
    loads,
    consentTool: tool,
    control,
    clicks,
    layers,
    outcome: act.outcome === 'taken' ? 'done' : act.outcome,
    chosenAt: pressedAt === null ? null : new Date(pressedAt).toISOString(),
    knownBy,
    tookMs: act.tookMs,
  };
}

/** Which loads a journey has, and what is done in each: the next depends on what became of the last. */
class Course {
  readonly chosen: (Choice | null)[] = [];
  act: Act | null = null;
  #journey: Exclude<Choosing, 'none'>;
  #observeSeconds: number;
  #told: Telling;
  /** True once a later load was looked at whole, a late banner's time included, and nothing asked. */
  #staysAway = false;

  constructor(journey: Exclude<Choosing, 'none'>, observeSeconds: number, told: Telling) {
    this.#journey = journey;
    this.#observeSeconds = observeSeconds;
    this.#told = told;
  }

  *loads(): Generator<Load> {
    const journey = this.#journey;
    const wish: Wish = journey === 'withdraw' ? 'accept' : journey;
    yield this.#acting(null, (stage) => choose(stage, wish));
    // Only a banner that was there can be passed by.
    const isSeen = this.act?.outcome === 'control-not-found' && this.act.layers > 0;
    if (journey === 'close' && this.act !== null && isSeen) this.act = ignored(this.act);
    if (!isTaken(this.act)) return;
    if (journey === 'withdraw') {
      const isKept = this.act.knownBy === 'memory' || this.act.knownBy === 'settings-kept';
      // What was accepted is not taken back by that: until it is, this journey has come to nothing.
      this.act = null;
      yield this.#acting('accepted', (stage) => withdraw(stage, isKept));
      if (!isTaken(this.act)) return;
    }
    const { choice, control } = this.act;
    this.chosen.push(choice);
    yield {
      observeSeconds: this.#observeSeconds,
      atEnd: async (acting) => {
        this.#staysAway = await this.#told.staysAway(acting, control);
      },
    };
  }

  #acting(chosen: Choice | null, perform: (stage: Stage) => Promise<Act>): Load {
    this.chosen.push(chosen);
    return {
      observeSeconds: AFTER_ACT_SECONDS,
      isFollowed: () => isTaken(this.act),
      act: async (acting) => {
        const stage = this.#told.stage(acting);
        const address = await addressNow(stage);
        this.act = await perform(stage);
        const { pressedAt, choice, outcome } = this.act;
        if (pressedAt !== null) acting.artifacts.choices.push({ choice, time: pressedAt });
        if (outcome === 'no-banner') await this.#told.tellNone(stage, acting.artifacts);
        await this.#told.picture(acting, 'after');
        await comeBack(stage, address);
      },
    };
  }

  /** The banner’s going counts where it also stays away; what did not work has lost the choice. */
  conclude(loads: readonly LoadSeen[]): void {
    const first = loads[0]?.artifacts;
    // On what is no page nothing was chosen.
    if (first?.gaps.some(isPageLost)) this.act = null;
    const last = loads.at(-1)?.artifacts;
    // Where a load was due and there was no time left for it, what it would have shown was not seen.
    if (this.chosen.length > loads.length) last?.gaps.push(gapOfMissing(this.#journey));
    const { act } = this;
    if (act === null) return;
    // What was only closed may come again.
    const hasToStay = act.outcome === 'taken' && act.knownBy === 'banner-gone' && this.#journey !== 'close';
    if (hasToStay && !this.#staysAway) {
      this.act = { ...act, outcome: 'no-effect', knownBy: null, choice: 'unknown' };
      for (const load of loads) {
        if (load.chosen === act.choice) load.chosen = 'unknown';
        for (const made of load.artifacts.choices) if (made.choice === act.choice) made.choice = 'unknown';
      }
    }
    const gap = gapOfAct(this.#journey, this.act ?? act);
    if (gap !== null) first?.gaps.push(gap);
  }
}

/** Some choices are made on a page of their own: what follows is looked at where the journey began. */
async function comeBack(stage: Stage, address: string | null): Promise<void> {
  const now = await addressNow(stage);
  if (address === null || now === null || now === address) return;
  await openAnew(stage, address);
}

const isTaken = (act: Act | null): act is Act => act?.outcome === 'taken';

/** Nobody has to close a banner: to go on without an answer is what most do. */
const ignored = (act: Act): Act => ({
  ...act,
  outcome: 'taken',
  control: null,
  clicks: 0,
  knownBy: null,
  choice: 'closed',
});

const gapOfMissing = (journey: Exclude<Choosing, 'none'>): Gap =>
  gapOf('too-slow', missed.noTime[journey], {
    loses: ['control', 'choice', 'requests', 'cookies', 'storage', 'lifetimes'],
  });

function gapOfAct(journey: Exclude<Choosing, 'none'>, { outcome, control }: Act): Gap | null {
  switch (outcome) {
    case 'taken':
      return null;
    case 'no-banner':
      return gapOf('banner-not-found', missed.noBanner[journey]);
    case 'control-not-found':
      return gapOf('banner-not-found', missed.noControl[journey]);
    case 'no-effect':
      return gapOf('control-no-effect', missed.noEffect[journey](control ?? ''));
  }
}
