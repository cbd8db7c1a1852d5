import { describe, expect, it } from 'vitest';
import {
  hold,
  makeCurrent,
  openHeldVisits,
  type HeldVisit,
} from '../../../src/background/held/held-visits.ts';
import { flush, nextTelling } from '../../../src/background/follow/flush.ts';
import type { Openings } from '../../../src/background/follow/arriving.ts';
import {
  beforeRequest,
  ended,
  headersReceived,
  sendHeaders,
  type Flights,
  type RequestDetails,
} from '../../../src/background/follow/requests.ts';

const PAGE = 'https://www.norfolk.gov.uk/';
const START = Date.parse('2026-11-21T10:00:00Z');
const openings = { isWatched: () => false } as unknown as Openings;
let now = START;
const ways = {
  readJar: async () => [],
  toolOfHost: () => null,
  pathKept: () => '',
  now: () => now,
};

function watched(): { inHand: ReturnType<typeof openHeldVisits>; held: HeldVisit; flights: Flights } {
  const inHand = openHeldVisits();
  const opening = {
    collector: 'extension' as const,
    journey: 'resident' as const,
    load: 1,
    page: PAGE,
    startedAt: new Date(START).toISOString(),
    conditions: {
      browser: 'Chromium/156.0',
      userAgent: '',
      language: 'en-GB',
      globalPrivacyControl: false,
      profile: 'resident' as const,
      thirdPartyCookies: 'unknown' as const,
      journeys: [],
    },
  };
  const held = hold(inHand, 'v1', 1, opening, PAGE);
  makeCurrent(inHand, held);
  return { inHand, held, flights: new Map() };
}

const asks = (type: string, url: string): RequestDetails => ({
  requestId: '7',
  tabId: 1,
  frameId: 0,
  parentFrameId: -1,
  type,
  url,
  initiator: 'https://www.norfolk.gov.uk',
  timeStamp: START + 10,
});

const outcomes = ({ visit }: HeldVisit) =>
  [...visit.requests, ...Object.values(visit.pending)].map(({ host, outcome, status }) => ({
    host,
    outcome,
    status,
  }));

describe('a request', () => {
  it('that is still open is answered once its answer has begun, whatever its page does with it later', async () => {
    const { inHand, held, flights } = watched();
    const stream = asks('xmlhttprequest', 'https://live.example.com/feed');
    beforeRequest(inHand, openings, flights, stream);
    sendHeaders(flights, stream);
    await flush(held, ways);
    expect(outcomes(held)).toEqual([{ host: 'live.example.com', outcome: 'unknown', status: null }]);
    headersReceived(flights, { ...stream, statusCode: 401, responseHeaders: [] });
    await flush(held, ways);
    const answered = [{ host: 'live.example.com', outcome: 'answered', status: 401 }];
    expect(outcomes(held)).toEqual(answered);
    ended(inHand, flights, { ...stream, error: 'net::ERR_ABORTED' }, true);
    await flush(held, ways);
    expect(outcomes(held)).toEqual(answered);
    expect(held.visit.pending).toEqual({});
  });

  it('that is held without an answer has left once it is open for five seconds, and not before', async () => {
    const { inHand, held, flights } = watched();
    const poll = asks('xmlhttprequest', 'https://poll.example.com/wait');
    beforeRequest(inHand, openings, flights, poll);
    await flush(held, ways);
    expect(nextTelling(held)).toBeNull();
    sendHeaders(flights, poll);
    await flush(held, ways);
    expect(nextTelling(held)).toBe(poll.timeStamp + 5_000);
    now = poll.timeStamp + 4_990;
    await flush(held, ways);
    expect(outcomes(held)).toMatchObject([{ outcome: 'unknown' }]);
    now = poll.timeStamp + 5_000;
    await flush(held, ways);
    expect(outcomes(held)).toEqual([{ host: 'poll.example.com', outcome: 'answered', status: null }]);
    expect(nextTelling(held)).toBeNull();
    ended(inHand, flights, { ...poll, error: 'net::ERR_CONNECTION_TIMED_OUT' }, true);
    await flush(held, ways);
    expect(outcomes(held)).toMatchObject([{ outcome: 'blocked' }]);
  });

  it('is not counted again where another worker sees it end', async () => {
    const { inHand, held } = watched();
    held.memory.isTakenUpWhole = true;
    ended(
      inHand,
      new Map(),
      { ...asks('media', 'https://video.example.com/a'), error: 'net::ERR_ABORTED' },
      true,
    );
    await flush(held, ways);
    expect(outcomes(held)).toEqual([]);
    const begun = watched();
    ended(
      begun.inHand,
      new Map(),
      { ...asks('media', 'https://video.example.com/a'), statusCode: 200 },
      true,
    );
    await flush(begun.held, ways);
    expect(outcomes(begun.held)).toEqual([{ host: 'video.example.com', outcome: 'answered', status: 200 }]);
  });

  it('gives the clock of the server with the cookies that it asks for', () => {
    const { inHand, flights } = watched();
    const script = asks('script', 'https://cdn.example.com/a.js');
    beforeRequest(inHand, openings, flights, script);
    const responseHeaders = [
      { name: 'date', value: 'Tue, 05 Jan 2027 10:00:00 GMT' },
      { name: 'set-cookie', value: 'a=1; Expires=Wed, 06 Jan 2027 10:00:00 GMT' },
    ];
    const { cookies } = headersReceived(flights, { ...script, statusCode: 200, responseHeaders });
    expect(cookies).toMatchObject([{ time: START + 10, serverTime: Date.UTC(2027, 0, 5, 10) }]);
  });

  it('gives every cookie that one header asks for, as Firefox joins them', () => {
    const { inHand, flights } = watched();
    const script = asks('script', 'https://cdn.example.com/a.js');
    beforeRequest(inHand, openings, flights, script);
    const responseHeaders = [
      { name: 'Set-Cookie', value: 'a=1; Path=/\nb=2; Expires=Wed, 21 Oct 2027 07:28:00 GMT' },
    ];
    const { cookies } = headersReceived(flights, { ...script, statusCode: 200, responseHeaders });
    expect(cookies.map(({ header }) => header)).toEqual([
      'a=1; Path=/',
      'b=2; Expires=Wed, 21 Oct 2027 07:28:00 GMT',
    ]);
  });
});
