/** One look at a page, in a browser that is there: its journeys taken, what was seen told, and judged. */
import { consentTools } from '../../rules/index.ts';
import { hostOf, partyOf } from '../core/parties/index.ts';
import type { Report } from '../core/report/report.ts';
import { openVisit, seeAll } from '../core/visit/see.ts';
import type { LinkSeen, Visit } from '../core/visit/visit.ts';
import type { SiteLinksFound } from '../probes/site-links.ts';
import { Admission, NO_ACCESS, type Access } from './browser/access.ts';
import type { Browser, CookiePolicy } from './browser/browser.ts';
import { Deadline, STEPS } from './browser/deadline.ts';
import { NO_SESSION, type SavedSession } from './given/cookie-jar.ts';
import type { PageRecorded } from './har/recorded.ts';
import { observeJourney, type Choosing, type JourneySeen, type LoadSeen } from './journeys/journey.ts';
import type { Picture } from './journeys/telling.ts';
import { judgeBySite, judgeSupplied, type OnJudged, type Visits } from './judging.ts';
import { knownRules } from './known/known.ts';
import type { NoticeKeeping } from './notices/asking.ts';
import { fetchAhead, type NoticeShelf } from './notices/site-notice.ts';
import type { Supplied } from './notices/supplied.ts';
import { aliasesAmong, type AskAlias } from './observe/aliases.ts';
import { toVisit, type VisitContext } from './translate/to-visit.ts';

export interface How {
  /** Keep looking this long after the page has loaded, and at least until it has settled. */
  observeSeconds: number;
  /** Give the page up after this long. */
  timeoutSeconds: number;
  /** Notices that the person named; empty for the site's own. */
  supplied: readonly Supplied[];
  /** What lets the scan into the person's own site; where it is not given, nothing. */
  access?: Access;
  /** What the browser has kept before the page is opened; where it is not given, nothing. */
  saved?: SavedSession;
  /** Consent journeys to take, side by side, each in a profile of its own; where it is not given, the one without a choice. */
  choices?: readonly Choosing[];
  /** Types made-up values into the page’s fields, and never sends them: to see whom the page tells of them. */
  typeIntoForms?: boolean;
  /** Called with each picture that is taken of the page; where it is not given, none is. */
  onPicture?: (picture: Picture) => void;
  /**
   * Called with all links of the page and what it is built of, once the journey without a choice has seen it (null where
   * it could not be read): gives the journeys to take besides. `choices` has to have that journey.
   */
  further?: (found: SiteLinksFound | null) => readonly Choosing[];
  /** Opens the banner’s settings in the journey without a choice, as is done where several are taken. */
  looksIntoSettings?: boolean;
  /** Called with what was recorded of the page; once more where it is looked at once more. */
  onRecorded?: (recorded: PageRecorded) => void;
  /** Called as a look at the page is over, with the Report of that look: once each, where it is looked at several times. */
  onLook?: (report: Report) => void;
  /** Called with what is held against each other, just before it is judged; once more where the page is looked at once more. */
  onJudged?: OnJudged;
  /** Wants the notices as they come; where it is not given, nobody does. */
  keeping?: NoticeKeeping;
  /** Called as the page's turn comes. */
  onBegin?: () => void;
}

/** What all looks of a scanner have in common. */
export interface Looking {
  thirdPartyCookies: CookiePolicy;
  /** Notices that were asked for already. */
  shelf: NoticeShelf;
  /** Null where nobody is asked. */
  askAlias: AskAlias | null;
}

/** `onLoaded`: called once the page has loaded, where it does. */
export async function look(
  address: string,
  how: How,
  browser: Browser,
  { thirdPartyCookies, shelf, askAlias }: Looking,
  onLoaded?: () => void,
): Promise<Report> {
  const { observeSeconds, timeoutSeconds, supplied, access = NO_ACCESS, saved = NO_SESSION } = how;
  const { connection } = browser;
  const choices: readonly Choosing[] = how.choices ?? ['none'];
  const deadline = Deadline.after(timeoutSeconds * Math.max(...choices.map(loadsOf)));
  const admission = new Admission(access, address);
  const asking = { connection, admission, keeping: how.keeping };
  const onRead = (page: string, links: readonly LinkSeen[]): void => {
    if (supplied.length === 0) fetchAhead({ page, links, declared: [] }, shelf, asking, deadline);
  };
  const { onPicture, typeIntoForms = false, further } = how;
  let links: SiteLinksFound | null = null;
  const onSiteLinks = (found: SiteLinksFound): void => void (links = found);
  const take = (taken: readonly Choosing[], isFirst: boolean): Promise<JourneySeen[]> =>
    Promise.all(
      taken.map((journey, place) =>
        observeJourney(
          browser,
          journey,
          {
            ...{ address, observeSeconds, timeoutSeconds, admission, saved, typeIntoForms },
            // Who asks for no choice has nothing pressed.
            mayOpen: choices.length > 1 || how.looksIntoSettings === true,
            ...(isFirst && place === 0 && { onRead, onLoaded }),
            ...(further !== undefined && { onSiteLinks }),
            ...(onPicture !== undefined && { onPicture }),
          },
          Deadline.after(timeoutSeconds * loadsOf(journey)),
        ),
      ),
    );
  const journeys = await take(choices, true);
  const besides = further?.(links) ?? [];
  if (besides.length > 0) journeys.push(...(await take(besides, false)));
  how.onRecorded?.(recordedOf(journeys, browser.product));
  if (askAlias !== null) {
    const asked = journeys.flatMap(({ loads }) => loads.map((load) => namesOf(load, askAlias, deadline)));
    await Promise.all(asked);
  }
  const visits = visitsOf(journeys, {
    address,
    browser: browser.product,
    userAgent: browser.face.userAgent,
    thirdPartyCookies,
    certificateIgnored: access.ignoreCertificateErrors ? hostOf(address) : null,
    consentTools,
  });
  const declarations = journeys[0]?.loads[0]?.artifacts.declarations;
  if (!isSome(visits)) throw new RangeError('scan: at least one journey is needed');
  const { onJudged } = how;
  if (supplied.length > 0) return judgeSupplied(visits, supplied, onJudged);
  return judgeBySite(visits, { declarations, shelf, asking, deadline, onJudged });
}

function visitsOf(
  journeys: readonly JourneySeen[],
  told: Omit<VisitContext, 'journey' | 'load' | 'chosen' | 'taken'>,
): Visit[] {
  return journeys.flatMap(({ journey, taken, loads }) =>
    loads.map(({ artifacts, chosen }, place) => {
      const load = { journey, load: place + 1, chosen, taken: place === 0 ? taken : null };
      const { opening, seens } = toVisit(artifacts, { ...told, ...load });
      return seeAll(openVisit(opening), seens);
    }),
  );
}

/** Which of the council’s own hosts, beside the page’s, are other names. */
async function namesOf({ artifacts }: LoadSeen, ask: AskAlias, deadline: Deadline): Promise<void> {
  const page = hostOf(artifacts.address) ?? '';
  const { councils } = knownRules();
  const hosts = artifacts.exchanges.flatMap(({ address }) => hostOf(address) ?? []);
  const own = hosts.filter((host) => host !== page && partyOf(host, page, councils) !== 'third');
  const found = await aliasesAmong(own, ask, deadline.step(STEPS.naming));
  artifacts.aliases = found?.aliases ?? null;
  artifacts.gaps.push(...(found?.gaps ?? []));
}

const recordedOf = (journeys: readonly JourneySeen[], browser: string): PageRecorded => ({
  browser,
  loads: journeys.flatMap(({ journey, loads }) =>
    loads.map(({ artifacts: { address, startedAt, exchanges } }, place) => ({
      ...{ journey, load: place + 1, address, startedAt, exchanges },
    })),
  ),
});

const isSome = (visits: readonly Visit[]): visits is Visits => visits.length > 0;

/** How often a journey opens the page, at most. */
const loadsOf = (journey: Choosing): number => (journey === 'none' ? 1 : journey === 'withdraw' ? 3 : 2);
