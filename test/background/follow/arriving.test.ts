/** What webNavigation and webRequest tell of one page comes together in whatever order the two come. */
import { describe, expect, it } from 'vitest';
import { beforeNavigate, unasked, type NavigationDetails } from '../../../src/background/follow/arriving.ts';
import { flush } from '../../../src/background/follow/flush.ts';
import { committed, navigationFailed } from '../../../src/background/follow/navigation.ts';
import { openingsOf } from '../../../src/background/follow/openings.ts';
import {
  beforeRequest,
  ended,
  headersReceived,
  sendHeaders,
  type Flights,
  type RequestDetails,
} from '../../../src/background/follow/requests.ts';
import {
  noteGap,
  openHeldVisits,
  release,
  type HeldVisit,
  type HeldVisits,
} from '../../../src/background/held/held-visits.ts';
import { fromNavigationFailed } from '../../../src/background/translate/from-web-navigation.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const A = 'https://www.norfolk.gov.uk/a';
const B = 'https://www.norfolk.gov.uk/b';
const SHORT = 'https://short.example/x';

interface Browser {
  inHand: HeldVisits;
  flights: Flights;
}

type Event = (browser: Browser) => void;

let count = 0;
const openingsIn = (inHand: HeldVisits) =>
  openingsOf({
    inHand,
    conditions: {
      browser: 'Firefox/153.0',
      userAgent: '',
      language: 'en-GB',
      globalPrivacyControl: false,
      profile: 'resident',
      thirdPartyCookies: 'unknown',
      journeys: [],
    },
    isWatched: (host) => host.endsWith('.gov.uk'),
    newId: () => `v${(count += 1)}`,
    begun: () => undefined,
    superseded: (held) => release(inHand, held),
  });

const at = (url: string, ms: number, given: Partial<NavigationDetails> = {}): NavigationDetails => ({
  tabId: 1,
  frameId: 0,
  parentFrameId: -1,
  url,
  timeStamp: START + ms,
  ...given,
});
const navigate =
  (url: string, ms: number): Event =>
  ({ inHand }) =>
    void beforeNavigate(inHand, openingsIn(inHand), at(url, ms));
const commit =
  (url: string, ms: number, documentId: string): Event =>
  ({ inHand }) =>
    void committed(inHand, openingsIn(inHand), at(url, ms, { documentId }));
const failed =
  (url: string, ms: number, error: string, documentId: string): Event =>
  ({ inHand }) =>
    void navigationFailed(inHand, fromNavigationFailed(at(url, ms, { error, documentId })));

const asked = (requestId: string, url: string, ms: number): RequestDetails => ({
  ...at(url, ms),
  requestId,
  type: 'main_frame',
});
const asks =
  (requestId: string, url: string, ms: number): Event =>
  ({ inHand, flights }) => {
    const details = asked(requestId, url, ms);
    beforeRequest(inHand, openingsIn(inHand), flights, details);
    sendHeaders(flights, { ...details, requestHeaders: [] });
  };
const answers =
  (requestId: string, url: string, ms: number, statusCode: number): Event =>
  ({ inHand, flights }) => {
    const details = { ...asked(requestId, url, ms), statusCode };
    headersReceived(flights, { ...details, responseHeaders: [] });
    ended(inHand, flights, details, statusCode < 300);
  };
const breaks =
  (requestId: string, url: string, ms: number, error: string): Event =>
  ({ inHand, flights }) =>
    void ended(inHand, flights, { ...asked(requestId, url, ms), error }, true);

/** Every way in which two lines of events can come, each in its own order. */
function interleavings(one: Event[], other: Event[]): Event[][] {
  const [first, ...rest] = one;
  const [second, ...others] = other;
  if (first === undefined) return [other];
  if (second === undefined) return [one];
  return [
    ...interleavings(rest, other).map((line) => [first, ...line]),
    ...interleavings(one, others).map((line) => [second, ...line]),
  ];
}

const ways = { readJar: async () => [], toolOfHost: () => null, pathKept: () => '', now: () => START + 900 };

/** What the tab shows after them. `isSlow`: all is folded after each, as on a slow machine. */
async function shownAfter(events: Event[], isSlow: boolean): Promise<HeldVisit | undefined> {
  const browser: Browser = { inHand: openHeldVisits(), flights: new Map() };
  for (const event of events) {
    event(browser);
    if (isSlow) for (const held of browser.inHand.visits.values()) await flush(held, ways);
  }
  for (const held of browser.inHand.visits.values()) await flush(held, ways);
  expect(browser.inHand.visits.size).toBeLessThanOrEqual(1);
  return browser.inHand.byTab.get(1);
}

const told = (held: HeldVisit | undefined) =>
  held && {
    page: held.visit.page,
    finalPage: held.visit.finalPage,
    httpStatus: held.visit.httpStatus,
    gaps: held.visit.gaps.map(({ code }) => code),
    requests: held.visit.requests.map(({ host, types, status }) => `${host} ${types.join()} ${status}`),
  };

const cases: { name: string; navigation: Event[]; requests: Event[]; is: object }[] = [
  {
    name: 'a page',
    navigation: [navigate(A, 20), commit(A, 60, 'D1')],
    requests: [asks('1', A, 10), answers('1', A, 40, 200)],
    is: { page: A, finalPage: A, httpStatus: 200, gaps: [], requests: ['www.norfolk.gov.uk document 200'] },
  },
  {
    name: 'a page in a new tab, whose empty document is told of too',
    navigation: [
      navigate('about:blank', 0),
      commit('about:blank', 5, 'D0'),
      navigate(A, 20),
      commit(A, 60, 'D1'),
    ],
    requests: [asks('1', A, 10), answers('1', A, 40, 200)],
    is: { page: A, finalPage: A, httpStatus: 200, gaps: [], requests: ['www.norfolk.gov.uk document 200'] },
  },
  {
    name: 'a page that another address of the council leads to',
    navigation: [navigate(A, 20), commit(B, 90, 'D1')],
    requests: [asks('1', A, 10), answers('1', A, 40, 302), asks('1', B, 50), answers('1', B, 70, 200)],
    is: {
      page: A,
      finalPage: B,
      httpStatus: 200,
      gaps: [],
      requests: ['www.norfolk.gov.uk document 302', 'www.norfolk.gov.uk document 200'],
    },
  },
  {
    name: 'a page that another site leads to',
    navigation: [navigate(SHORT, 20), commit(A, 90, 'D1')],
    requests: [
      asks('1', SHORT, 10),
      answers('1', SHORT, 40, 302),
      asks('1', A, 50),
      answers('1', A, 70, 200),
    ],
    is: { page: A, finalPage: A, httpStatus: 200, gaps: [], requests: ['www.norfolk.gov.uk document 200'] },
  },
  {
    name: 'a page that is asked for again before it has come',
    navigation: [navigate(A, 20), navigate(A, 40), commit(A, 90, 'D1')],
    requests: [
      asks('1', A, 10),
      breaks('1', A, 29, 'NS_BINDING_ABORTED'),
      asks('2', A, 30),
      answers('2', A, 70, 200),
    ],
    is: {
      page: A,
      finalPage: A,
      httpStatus: 200,
      gaps: [],
      requests: expect.arrayContaining(['www.norfolk.gov.uk document 200']) as string[],
    },
  },
  {
    name: 'a page that does not come, and the error page in its place',
    navigation: [navigate(A, 20), failed(A, 50, 'Error code 2152398861', 'D0'), commit(A, 90, 'E1')],
    requests: [asks('1', A, 10), breaks('1', A, 40, 'NS_ERROR_CONNECTION_REFUSED')],
    is: {
      page: A,
      finalPage: A,
      httpStatus: null,
      gaps: ['unreachable'],
      requests: ['www.norfolk.gov.uk document null'],
    },
  },
];

describe.each(cases)('$name', ({ navigation, requests, is }) => {
  it.each([false, true])(
    'is seen whole in whatever order it is told (folded at once: %s)',
    async (isSlow) => {
      const orders = interleavings(navigation, requests);
      for (const events of orders) expect(told(await shownAfter(events, isSlow))).toEqual(is);
      expect(orders.length).toBeGreaterThan(5);
    },
  );
});

describe('a page whose own request was never told of', () => {
  it('has a gap, until the request is told of after all', async () => {
    const late = [asks('1', A, 10), answers('1', A, 40, 200)];
    const browser: Browser = { inHand: openHeldVisits(), flights: new Map() };
    for (const event of [navigate(A, 20), commit(A, 60, 'D1')]) event(browser);
    const held = browser.inHand.byTab.get(1) as HeldVisit;
    await flush(held, ways);
    const [gap] = unasked(held);
    expect(gap).toMatchObject({
      code: 'not-watched',
      loses: expect.arrayContaining(['cookies']) as string[],
    });
    if (gap !== undefined) noteGap(held, gap, START + 800);
    await flush(held, ways);
    expect(held.visit.gaps).toHaveLength(1);
    for (const event of late) event(browser);
    await flush(held, ways);
    expect([held.visit.gaps, unasked(held)]).toEqual([[], []]);
  });
});
