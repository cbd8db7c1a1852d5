import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/scan/translate/exchange.ts';
import {
  fromCdpRequest,
  initiatorsOf,
  mayLeave,
  outcomeOf,
  typeOf,
} from '../../../src/scan/translate/from-cdp.ts';
import { PAGE, START } from '../events.ts';

function exchange(given: Partial<Exchange> = {}): Exchange {
  return {
    id: '1#0',
    address: 'https://tag.vendor.example/t.js',
    method: 'GET',
    kind: 'Script',
    from: 'page',
    isPage: false,
    isFramed: false,
    initiator: { type: 'parser', url: PAGE },
    document: PAGE,
    body: null,
    headers: {},
    startedAt: START + 100,
    wentOut: false,
    cookies: [],
    answer: null,
    mimeType: null,
    isLocal: false,
    end: null,
    ...given,
  };
}

const answer = (status = 200): Exchange['answer'] => ({
  at: START + 200,
  status,
  headers: {},
  setCookies: [],
});
const end = (given: Partial<NonNullable<Exchange['end']>>): Exchange['end'] => ({
  at: START + 300,
  error: 'net::ERR_FAILED',
  blockedReason: null,
  isCors: false,
  ...given,
});

describe('what became of a request', () => {
  const cases: [string, Partial<Exchange>, string][] = [
    ['an answer came', { wentOut: true, answer: answer() }, 'answered'],
    [
      'an answer came that CORS kept from the script',
      { wentOut: true, answer: answer(), end: end({ isCors: true }) },
      'answered',
    ],
    ['ORB kept the answer from the page', { end: end({ error: 'net::ERR_BLOCKED_BY_ORB' }) }, 'answered'],
    ['the answer had the wrong type', { end: end({ blockedReason: 'content-type' }) }, 'answered'],
    ['the answer failed its integrity check', { end: end({ blockedReason: 'integrity' }) }, 'answered'],
    ['the page’s policy stopped it', { end: end({ error: '', blockedReason: 'csp' }) }, 'blocked'],
    ['it was mixed content', { end: end({ error: '', blockedReason: 'mixed-content' }) }, 'blocked'],
    ['an extension stopped it', { end: end({ error: 'net::ERR_BLOCKED_BY_CLIENT' }) }, 'blocked'],
    ['its preflight was refused', { end: end({ isCors: true }) }, 'blocked'],
    [
      'the connection was reset',
      { wentOut: true, end: end({ error: 'net::ERR_CONNECTION_RESET' }) },
      'failed',
    ],
    ['the name was not found', { end: end({ error: 'net::ERR_NAME_NOT_RESOLVED' }) }, 'blocked'],
    ['the connection was refused', { end: end({ error: 'net::ERR_CONNECTION_REFUSED' }) }, 'blocked'],
    ['the page gave it up before it went out', { end: end({ error: 'net::ERR_ABORTED' }) }, 'blocked'],
    [
      'the page gave it up once it was out',
      { wentOut: true, end: end({ error: 'net::ERR_ABORTED' }) },
      'failed',
    ],
    ['nobody saw its end', { wentOut: true }, 'unknown'],
  ];
  it.each(cases)('%s', (_, given, outcome) => {
    expect(outcomeOf(exchange(given))).toBe(outcome);
  });
});

describe('the kind of a request', () => {
  const cases: [string, Partial<Exchange>, string][] = [
    ['the page itself', { kind: 'Document', isPage: true }, 'document'],
    ['a frame', { kind: 'Document' }, 'frame'],
    ['an object by its destination', { kind: 'Document', headers: { 'sec-fetch-dest': 'object' } }, 'object'],
    ['a report by its destination', { kind: 'Other', headers: { 'sec-fetch-dest': 'report' } }, 'csp-report'],
    [
      'importScripts by its destination',
      { kind: 'Other', headers: { 'sec-fetch-dest': 'script' } },
      'script',
    ],
    ['a prefetch by its purpose', { kind: 'Other', headers: { 'sec-purpose': 'prefetch' } }, 'prefetch'],
    ['a beacon', { kind: 'Ping' }, 'beacon'],
    ['a preflight', { kind: 'Preflight' }, 'fetch'],
    ['a WebSocket', { kind: 'WebSocket' }, 'websocket'],
    ['an EventSource', { kind: 'EventSource' }, 'eventsource'],
  ];
  it.each(cases)('%s', (_, given, type) => {
    expect(typeOf(exchange(given))).toBe(type);
  });
});

describe('who asked', () => {
  const frame = (url: string) => ({ functionName: '', scriptId: '1', url, lineNumber: 0, columnNumber: 0 });

  it('is told back through the scripts that loaded one another, to the page', () => {
    const manager = exchange({ id: 'a', address: 'https://manager.example/m.js' });
    const script = exchange({
      id: 'b',
      address: 'https://script.example/s.js',
      initiator: { type: 'script', stack: { callFrames: [frame('https://manager.example/m.js')] } },
    });
    const pixel = exchange({
      id: 'c',
      address: 'https://pixel.example/p.gif',
      initiator: {
        type: 'script',
        stack: { callFrames: [frame(''), frame('https://script.example/s.js')] },
      },
    });
    const initiators = initiatorsOf([manager, script, pixel], PAGE);
    expect(initiators.get('c')).toEqual(['script.example', 'manager.example', 'www.anytown.gov.uk']);
  });

  it('is the page where a frame has no address of its own', () => {
    const nested = exchange({
      initiator: { type: 'script', stack: { callFrames: [frame('about:srcdoc')] } },
      document: 'about:srcdoc',
    });
    expect(initiatorsOf([nested], PAGE).get('1#0')).toEqual(['www.anytown.gov.uk']);
  });

  it('is nobody for the page itself', () => {
    expect(initiatorsOf([exchange({ isPage: true })], PAGE).get('1#0')).toEqual([]);
  });
});

describe('what a Visit is told', () => {
  const facts = {
    initiators: ['www.anytown.gov.uk'],
    path: '/t.js',
    tag: null,
    carried: { page: 'origin' as const, title: false, cookies: [], identifiers: [], typed: false },
    startedAt: START,
    leftAt: START + 5000,
  };

  it('is a start and an end, in milliseconds since the visit began', () => {
    expect(fromCdpRequest(exchange({ wentOut: true, answer: answer(204) }), facts)).toMatchObject([
      { seen: 'request', host: 'tag.vendor.example', type: 'script', at: 100, inferred: false },
      { seen: 'request-ended', outcome: 'answered', status: 204, at: 200 },
    ]);
  });

  it.each([
    ['of the page itself', { document: PAGE }, undefined],
    ['of a frame within it', { isFramed: true, document: 'https://maps.example/embed' }, 'maps.example'],
    ['of a frame without an address of its own', { isFramed: true, document: 'about:srcdoc' }, undefined],
    ['of a page that another came after', { document: 'https://old.example/' }, undefined],
  ])('has the host of its frame only within the page: %s', (_, given, frame) => {
    const [started] = fromCdpRequest(exchange(given), facts);
    expect(started).toHaveProperty('seen', 'request');
    expect((started as { frame?: string }).frame).toBe(frame);
  });

  it('is only a start where the end was not seen', () => {
    expect(fromCdpRequest(exchange(), facts).map(({ seen }) => seen)).toEqual(['request']);
  });

  it('is known to have left where it went out and its answer was held back until we left', () => {
    const sent = { seen: 'request-sent', id: '1#0', status: null };
    const aborted = { at: START + 300, error: 'net::ERR_ABORTED', blockedReason: null, isCors: false };
    const open = exchange({ wentOut: true });
    const cut = exchange({ wentOut: true, end: { ...aborted, at: facts.leftAt + 20 } });
    for (const held of [open, cut]) expect(fromCdpRequest(held, facts)[1]).toMatchObject(sent);
    // What the page itself gave up has an end of its own.
    const givenUp = exchange({ wentOut: true, end: aborted });
    expect(fromCdpRequest(givenUp, facts)[1]).toMatchObject({ seen: 'request-ended', outcome: 'failed' });
    // And what never went out told nobody anything.
    const waiting = exchange({ end: { ...aborted, at: facts.leftAt + 20 } });
    expect(fromCdpRequest(waiting, facts)[1]).toMatchObject({ outcome: 'blocked' });
  });

  it('is inferred for workers that belong to no page', () => {
    expect(fromCdpRequest(exchange({ from: 'service_worker' }), facts)[0]).toMatchObject({ inferred: true });
  });

  it('is nothing where the answer came from memory, disk or a service worker', () => {
    expect(fromCdpRequest(exchange({ isLocal: true, answer: answer() }), facts)).toEqual([]);
  });

  it.each([
    'data:image/gif;base64,R0',
    'blob:https://www.anytown.gov.uk/1',
    'about:blank',
    'chrome://x/',
    'file:///etc/hosts',
  ])('is nothing for %s, which cannot leave', (address) => {
    expect(mayLeave(address)).toBe(false);
    expect(fromCdpRequest(exchange({ address }), facts)).toEqual([]);
  });
});
