import { describe, expect, it } from 'vitest';
import { openIdentifiers, addIdentifier } from '../../../src/core/visit/identifiers.ts';
import {
  fromBeforeRequest,
  fromEnd,
  fromFlight,
  withHeaders,
  type AskingPage,
  type StartedDetails,
} from '../../../src/background/translate/from-web-request.ts';

const details = (given: Partial<StartedDetails> = {}): StartedDetails => ({
  requestId: '17',
  url: 'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=8216350947.1719403311',
  type: 'xmlhttprequest',
  initiator: 'https://www.norfolk.gov.uk',
  documentId: 'D1',
  timeStamp: 1_000_400,
  ...given,
});

const page = (given: Partial<AskingPage> = {}): AskingPage => ({
  url: 'https://www.norfolk.gov.uk/article/1?from=home',
  title: null,
  startedAt: 1_000_000,
  identifiers: openIdentifiers([1, 2]),
  isInferred: false,
  ...given,
});

describe('a request from webRequest', () => {
  it('keeps host, path, tag and initiator, and no query', () => {
    const seen = fromFlight(fromBeforeRequest(details(), 0), page());
    expect(seen).toMatchObject({
      seen: 'request',
      id: '17.0',
      host: 'www.google-analytics.com',
      path: '/g/collect',
      tag: 'G-ABC123',
      type: 'fetch',
      initiators: ['www.norfolk.gov.uk'],
      inferred: false,
      at: 400,
    });
    expect(JSON.stringify(seen)).not.toContain('8216350947');
  });

  it.each([
    [{ initiator: undefined, originUrl: 'https://www.norfolk.gov.uk/a?b=c' }, ['www.norfolk.gov.uk']],
    [{ initiator: undefined, originUrl: 'moz-extension://abc/page.html' }, []],
    [{ initiator: undefined }, []],
  ])('knows in Firefox who asked for it by an address: %j', (given, initiators) => {
    expect(fromFlight(fromBeforeRequest(details(given), 0), page())?.initiators).toEqual(initiators);
  });

  it.each<[string, Partial<StartedDetails>, string | undefined]>([
    ['the page itself', { parentFrameId: -1 }, undefined],
    ['a frame', { parentFrameId: 0, initiator: 'https://maps.example' }, 'maps.example'],
    [
      'a frame, which Firefox names by its document',
      { parentFrameId: 0, documentUrl: 'https://maps.example/embed', initiator: 'https://x.example' },
      'maps.example',
    ],
    [
      'a frame that it fetches',
      { parentFrameId: 0, type: 'sub_frame', url: 'https://maps.example/embed' },
      'maps.example',
    ],
    ['a frame without an origin', { parentFrameId: 0, initiator: 'null' }, undefined],
  ])('has the host of its frame only within the page: %s', (_, given, frame) => {
    expect(fromFlight(fromBeforeRequest(details(given), 0), page())?.frame).toBe(frame);
  });

  it('tells what its headers gave away, by name alone', () => {
    const flight = withHeaders(
      fromBeforeRequest(details(), 0),
      [
        { name: 'Referer', value: 'https://www.norfolk.gov.uk/' },
        { name: 'Cookie', value: '_ga=GA1.1.8216350947.1719403311; theme=dark' },
      ],
      0,
    );
    const { sent } = fromFlight(flight, page()) ?? {};
    expect(sent).toMatchObject({ page: 'origin', cookies: ['_ga', 'theme'] });
  });

  it('knows a stored value again', () => {
    const identifiers = openIdentifiers([3, 4]);
    addIdentifier(identifiers, '_ga', 'GA1.1.8216350947.1719403311');
    expect(fromFlight(fromBeforeRequest(details(), 0), page({ identifiers }))?.sent.identifiers).toEqual([
      '_ga',
    ]);
  });

  it('reads a body of fields and of bytes', () => {
    const identifiers = openIdentifiers([3, 4]);
    addIdentifier(identifiers, 'uid', 'a81bc81bdeadbeef');
    const url = 'https://collect.example/in';
    const bytes = new TextEncoder().encode('{"u":"a81bc81bdeadbeef"}').buffer;
    const raw = fromBeforeRequest(details({ url, requestBody: { raw: [{ bytes }] } }), 0);
    const fields = fromBeforeRequest(
      details({ url, requestBody: { formData: { u: ['a81bc81bdeadbeef'] } } }),
      0,
    );
    expect(fromFlight(raw, page({ identifiers }))?.sent.identifiers).toEqual(['uid']);
    expect(fromFlight(fields, page({ identifiers }))?.sent.identifiers).toEqual(['uid']);
  });

  it('is none where the address has no host', () => {
    expect(fromFlight(fromBeforeRequest(details({ url: 'about:blank' }), 0), page())).toBeNull();
  });

  it.each([
    ['main_frame', undefined, [], 'document'],
    ['main_frame', 'D1', [], 'prefetch'],
    ['sub_frame', 'D1', [], 'frame'],
    ['ping', 'D1', [], 'beacon'],
    ['beacon', 'D1', [], 'beacon'],
    ['imageset', 'D1', [], 'image'],
    ['csp_report', 'D1', [], 'csp-report'],
    ['xmlhttprequest', 'D1', [{ name: 'Accept', value: 'text/event-stream' }], 'eventsource'],
    ['other', 'D1', [{ name: 'Sec-Purpose', value: 'prefetch' }], 'prefetch'],
    ['webtransport', 'D1', [], 'other'],
    ['font', 'D1', [], 'font'],
  ])('of kind %s from document %s is a %s request', (type, documentId, headers, kind) => {
    const flight = withHeaders(fromBeforeRequest(details({ type, documentId }), 0), headers, 0);
    expect(fromFlight(flight, page())?.type).toBe(kind);
  });
});

describe('the end of a request', () => {
  const flight = fromBeforeRequest(details(), 1);
  it.each([
    ['an answer', flight, { status: 204, time: 1_000_900 }, 'answered', 204],
    [
      'an answer that the browser kept from the page',
      { ...flight, status: 200 },
      { error: 'net::ERR_BLOCKED_BY_ORB', time: 1 },
      'answered',
      200,
    ],
    [
      'a block by another extension',
      flight,
      { error: 'net::ERR_BLOCKED_BY_CLIENT', time: 1 },
      'blocked',
      null,
    ],
    [
      'a connection that was not made',
      flight,
      { error: 'net::ERR_NAME_NOT_RESOLVED', time: 1 },
      'blocked',
      null,
    ],
    ['a failure', flight, { error: 'net::ERR_CONNECTION_RESET', time: 1 }, 'failed', null],
    ['one that the page took back', flight, { error: 'net::ERR_ABORTED', time: 1 }, 'unknown', null],
    ['a block by a list of trackers', flight, { error: 'NS_ERROR_TRACKING_URI', time: 1 }, 'blocked', null],
    [
      'a block by a list of fingerprinters',
      flight,
      { error: 'NS_ERROR_FINGERPRINTING_URI', time: 1 },
      'blocked',
      null,
    ],
    [
      'an answer or a connection not waited for any longer',
      flight,
      { error: 'NS_ERROR_NET_TIMEOUT', time: 1 },
      'unknown',
      null,
    ],
    ['the same in Firefox', flight, { error: 'NS_BINDING_ABORTED', time: 1 }, 'unknown', null],
    [
      'one taken back while its answer came',
      { ...flight, status: 200 },
      { error: 'net::ERR_ABORTED', time: 1 },
      'answered',
      200,
    ],
  ] as const)('by %s', (_, from, end, outcome, status) => {
    expect(fromEnd(from, end, 1_000_000)).toMatchObject({ id: '17.1', outcome, status });
  });

  it('is never before the start of its Visit', () => {
    expect(fromEnd(flight, { time: 5 }, 1_000_000).at).toBe(0);
  });
});
