import { beforeEach, describe, expect, it } from 'vitest';
import {
  openHeldVisits,
  release,
  visitsOfOrigin,
  type HeldVisits,
} from '../../../src/background/held/held-visits.ts';
import {
  beforeNavigate,
  comingTo,
  pageRequested,
  type NavigationDetails,
  type Openings,
} from '../../../src/background/follow/arriving.ts';
import { committed, navigationFailed } from '../../../src/background/follow/navigation.ts';
import type { VisitConditions } from '../../../src/core/visit/visit.ts';

const conditions: VisitConditions = {
  browser: 'Chromium/156.0',
  userAgent: '',
  language: 'en-GB',
  globalPrivacyControl: false,
  profile: 'resident',
  thirdPartyCookies: 'unknown',
  journeys: [],
};

let inHand: HeldVisits;
let openings: Openings;

beforeEach(() => {
  inHand = openHeldVisits();
  let count = 0;
  openings = {
    isWatched: (host) => host.endsWith('.gov.uk'),
    newId: () => `v${(count += 1)}`,
    opening: (url, time) => ({
      collector: 'extension',
      journey: 'resident',
      load: 1,
      page: url,
      startedAt: new Date(time).toISOString(),
      conditions,
    }),
    begun: () => undefined,
    superseded: (held) => release(inHand, held),
  };
});

const at = (url: string, given: Partial<NavigationDetails> = {}): NavigationDetails => ({
  tabId: 1,
  frameId: 0,
  parentFrameId: -1,
  url,
  timeStamp: 1_000,
  ...given,
});

const go = (url: string, documentId: string, given: Partial<NavigationDetails> = {}) => {
  beforeNavigate(inHand, openings, at(url, given));
  return committed(inHand, openings, at(url, { documentId, ...given }));
};

const A = 'https://www.norfolk.gov.uk/a';
const B = 'https://www.norfolk.gov.uk/b';

describe('the page of a tab', () => {
  it('is a new Visit with each new document', () => {
    const first = go(A, 'D1')?.visit;
    const second = go(A, 'D2');
    expect(second?.visit).not.toBe(first);
    expect(second?.left).toBe(first);
    expect(inHand.byTab.get(1)).toBe(second?.visit);
  });

  it('is the Visit it was, where its document comes back', () => {
    const first = go(A, 'D1')?.visit;
    go(B, 'D2');
    const back = go(A, 'D1');
    expect(back?.visit).toBe(first);
    expect(back?.dropped).not.toBeNull();
    expect(inHand.visits.size).toBe(2);
    expect(first?.isLeft).toBe(false);
  });

  it('stays what it was while another is fetched ahead, until that one is opened', () => {
    const first = go(A, 'D1')?.visit;
    expect(go(B, 'D2', { frameId: 5 })?.left).toBeNull();
    expect(inHand.byTab.get(1)).toBe(first);
    const ahead = inHand.byDocument.get('D2');
    expect(go(B, 'D2')?.visit).toBe(ahead);
    expect(inHand.byTab.get(1)).toBe(ahead);
  });

  it('is no Visit where it is not watched, and the one before is left', () => {
    const first = go(A, 'D1')?.visit;
    const away = go('https://www.example.org/', 'D2');
    expect(away).toMatchObject({ visit: null, left: first });
    expect(inHand.byTab.has(1)).toBe(false);
    expect(inHand.byDocument.has('D2')).toBe(false);
  });

  it('is dropped where a council’s address leads to another’s page', () => {
    beforeNavigate(inHand, openings, at(A));
    pageRequested(inHand, openings, { requestId: '1', ...at('https://supplier.example/') });
    const away = committed(inHand, openings, at('https://supplier.example/', { documentId: 'D1' }));
    expect(away?.visit).toBeNull();
    expect(inHand.visits.size).toBe(0);
  });

  it('begins where another’s address leads to a council’s page', () => {
    beforeNavigate(inHand, openings, at('https://short.example/x'));
    expect(inHand.visits.size).toBe(0);
    const begun = pageRequested(inHand, openings, { requestId: '1', ...at(A) });
    expect(committed(inHand, openings, at(A, { documentId: 'D1' }))?.visit).toBe(begun);
    expect(begun?.visit.page).toBe(A);
  });

  it('says that it began late where only its end was seen', () => {
    const late = committed(inHand, openings, at(A, { documentId: 'D1' }))?.visit;
    expect(late?.entries).toContainEqual(expect.objectContaining({ seen: 'gap', code: 'started-late' }));
  });

  it('does not say so where the request for the page was seen from its beginning', () => {
    pageRequested(inHand, openings, { requestId: '1', ...at(A) });
    const held = committed(inHand, openings, at(A, { documentId: 'D1' }))?.visit;
    expect(held?.entries.some((entry) => 'seen' in entry && entry.seen === 'gap')).toBe(false);
  });

  it('is known by its address while its coming has not been told yet', () => {
    const begun = beforeNavigate(inHand, openings, at(`${A}?page=2`));
    expect(comingTo(inHand, 1, `${A}?page=2#top`)).toBe(begun);
    expect(comingTo(inHand, 1, A)).toBeNull();
    expect(comingTo(inHand, 2, `${A}?page=2`)).toBeNull();
  });

  it('has the documents of its frames, and their origins', () => {
    const held = go(A, 'D1')?.visit;
    const frame = { frameId: 3, parentFrameId: 0, parentDocumentId: 'D1', documentId: 'D2' };
    committed(inHand, openings, at('https://maps.example/', frame));
    expect(inHand.byDocument.get('D2')).toBe(held);
    expect(visitsOfOrigin(inHand, 'https://maps.example')).toEqual([held]);
  });
});

describe('a page that does not come', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns-failed'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-error'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-client'],
    ['NS_ERROR_UNKNOWN_HOST', 'dns-failed'],
    ['SEC_ERROR 0x805a1ff3', 'certificate-error'],
    ['NS_ERROR_REDIRECT_LOOP', 'unreachable'],
    ['NS_ERROR_BLOCKED_URI', 'blocked-by-client'],
  ])('for %s is a Visit with the gap %s', (error, code) => {
    beforeNavigate(inHand, openings, at(A));
    const { visit } = navigationFailed(inHand, at(A, { error, documentId: 'E1' }));
    expect(visit?.entries).toContainEqual(expect.objectContaining({ seen: 'gap', code, loses: ['page'] }));
    expect(inHand.byTab.get(1)).toBe(visit);
  });

  it('leaves the tab as it is where the browser only gave it up', () => {
    const first = go(A, 'D1')?.visit;
    beforeNavigate(inHand, openings, at(B));
    // A file to download, or an answer without content.
    const { visit, left, dropped } = navigationFailed(inHand, at(B, { error: 'net::ERR_ABORTED' }));
    expect([visit, left]).toEqual([null, null]);
    expect(dropped?.visit.page).toBe(B);
    expect(inHand.byTab.get(1)).toBe(first);
    expect(inHand.visits.size).toBe(1);
  });
});

describe('frames', () => {
  it('are kept up to a number, and what is not is said', () => {
    const held = go(A, 'D1')?.visit;
    for (let frame = 1; frame <= 600; frame += 1) {
      const given = { documentId: `F${frame}`, parentDocumentId: 'D1', frameId: frame, parentFrameId: 0 };
      committed(inHand, openings, at('https://ads.example/', given));
    }
    expect(held?.documents.size).toBe(500);
    expect(held?.entries.at(-1)).toMatchObject({
      code: 'bound-reached',
      loses: expect.arrayContaining(['requests']) as string[],
    });
  });
});
