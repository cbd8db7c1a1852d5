import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/scan/translate/exchange.ts';
import { ExchangeLog } from '../../../src/scan/observe/exchange-log.ts';
import { answered, cookie, failed, gotExtra, PAGE, redirected, sent, sentExtra, START } from '../events.ts';

const VENDOR = 'https://tag.vendor.example/t.js';

function only(log: ExchangeLog): Exchange {
  const all = log.exchanges();
  expect(all).toHaveLength(1);
  return all[0] as Exchange;
}

describe('one request', () => {
  it('is joined from its pieces in the usual order', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', VENDOR), 'page', false);
    log.sentExtra(sentExtra('1', { headers: { Referer: 'https://www.anytown.gov.uk/' } }));
    log.gotExtra(gotExtra('1', { headers: { 'Set-Cookie': 'a=1' } }), START + 200);
    log.answered(answered('1', VENDOR), 'page', START + 210);
    log.finished('1', START + 220);
    expect(only(log)).toMatchObject({
      address: VENDOR,
      wentOut: true,
      headers: { referer: 'https://www.anytown.gov.uk/' },
      answer: { status: 200, setCookies: [{ line: 'a=1', refusedBecause: null }] },
      end: { error: null },
    });
  });

  it('is joined the same when what went over the wire is told first', () => {
    const log = new ExchangeLog();
    log.sentExtra(sentExtra('1', { headers: { Referer: PAGE } }));
    log.gotExtra(gotExtra('1', { headers: { 'set-cookie': 'a=1' } }), START + 200);
    log.sent(sent('1', VENDOR), 'page', false);
    log.answered(answered('1', VENDOR), 'page', START + 210);
    expect(only(log)).toMatchObject({ wentOut: true, headers: { referer: PAGE }, answer: { status: 200 } });
    expect(only(log).answer?.setCookies).toHaveLength(1);
  });

  it('is counted once when two sessions tell of it', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', VENDOR), 'page', false);
    log.sent(sent('1', VENDOR), 'service_worker', false);
    expect(log.exchanges()).toHaveLength(1);
  });

  it('is known by its answer where its start was missed', () => {
    const log = new ExchangeLog();
    log.answered(answered('1', VENDOR), 'iframe', START + 210);
    expect(only(log)).toMatchObject({ address: VENDOR, from: 'iframe', answer: { status: 200 } });
  });

  it('keeps the cookies that went out and not those held back', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', VENDOR), 'page', false);
    log.sentExtra(
      sentExtra('1', {
        associatedCookies: [
          { cookie: cookie('went'), blockedReasons: [] },
          { cookie: cookie('stayed'), blockedReasons: ['SameSiteLax'] },
        ],
      }),
    );
    expect(only(log).cookies.map(({ name }) => name)).toEqual(['went']);
  });

  it('tells each Set-Cookie line taken or refused, twins included', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', VENDOR), 'page', false);
    log.gotExtra(
      gotExtra('1', {
        headers: { 'set-cookie': 'a=1\nb=2; Domain=x.example\na=1' },
        blockedCookies: [{ blockedReasons: ['InvalidDomain'], cookieLine: 'b=2; Domain=x.example' }],
      }),
      START + 200,
    );
    expect(only(log).answer?.setCookies).toEqual([
      { line: 'a=1', refusedBecause: null },
      { line: 'b=2; Domain=x.example', refusedBecause: 'InvalidDomain' },
      { line: 'a=1', refusedBecause: null },
    ]);
  });
});

describe('a redirect', () => {
  const FIRST = 'https://a.example/1';
  const SECOND = 'https://b.example/2';

  it('is a hop of its own, each with its own cookies', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', FIRST), 'page', false);
    log.sentExtra(sentExtra('1'));
    log.gotExtra(gotExtra('1', { statusCode: 302, headers: { 'set-cookie': 'first=1' } }), START + 140);
    log.sent(redirected('1', FIRST, SECOND), 'page', false);
    log.sentExtra(sentExtra('1'));
    log.gotExtra(gotExtra('1', { headers: { 'set-cookie': 'second=1' } }), START + 190);
    log.answered(answered('1', SECOND), 'page', START + 200);
    expect(
      log
        .exchanges()
        .map(({ id, address, answer }) => [id, address, answer?.status, answer?.setCookies[0]?.line]),
    ).toEqual([
      ['1#0', FIRST, 302, 'first=1'],
      ['1#1', SECOND, 200, 'second=1'],
    ]);
  });

  it('gives the wire’s word to the second hop where the first never reached the wire', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', FIRST), 'page', false);
    log.sent(redirected('1', FIRST, SECOND, 307, false), 'page', false);
    log.sentExtra(sentExtra('1'));
    log.gotExtra(gotExtra('1', { headers: { 'set-cookie': 'second=1' } }), START + 190);
    log.answered(answered('1', SECOND), 'page', START + 200);
    expect(log.exchanges().map(({ wentOut }) => wentOut)).toEqual([false, true]);
  });

  it('adds no hop when a second session tells of it too', () => {
    const log = new ExchangeLog();
    log.sent(sent('1', FIRST), 'page', false);
    log.sent(redirected('1', FIRST, SECOND), 'page', false);
    log.sent(redirected('1', FIRST, SECOND), 'iframe', false);
    expect(log.exchanges()).toHaveLength(2);
  });
});

describe('sockets and last beacons', () => {
  it('joins a WebSocket’s handshake', () => {
    const log = new ExchangeLog();
    const url = 'wss://live.vendor.example/s';
    log.socketOpened({ requestId: '9', url }, 'worker', START + 5);
    log.socketAnswered(
      { requestId: '9', timestamp: 1, response: { status: 101, statusText: '', headers: {} } },
      START + 9,
    );
    log.socketFailed('9', 'closed', START + 20);
    expect(only(log)).toMatchObject({ kind: 'WebSocket', from: 'worker', answer: { status: 101 } });
  });

  it('counts a request held while the page is left, and its answer, once', () => {
    const log = new ExchangeLog();
    const held = {
      requestId: 'job-1',
      request: sent('x', 'https://bye.vendor.example/b').request,
      frameId: 'F',
      resourceType: 'Ping' as const,
    };
    log.held(held, 'page', START + 50);
    log.held(
      { ...held, responseStatusCode: 204, responseHeaders: [{ name: 'Set-Cookie', value: 'bye=1' }] },
      'page',
      START + 60,
    );
    expect(only(log)).toMatchObject({
      kind: 'Ping',
      wentOut: true,
      answer: { status: 204, setCookies: [{ line: 'bye=1' }] },
    });
  });

  it('does not know whether a held request left, where nothing was heard of its end', () => {
    const log = new ExchangeLog();
    const request = sent('1', VENDOR).request;
    const frameId = 'F';
    log.held({ requestId: 'H', request, frameId, resourceType: 'Ping', networkId: '1' }, 'page', START + 50);
    expect(only(log)).toMatchObject({ wentOut: false, answer: null, end: null });
  });

  it('tells of a file that a script saves, where no request of the page does', () => {
    const log = new ExchangeLog();
    const begun = (guid: string, url: string) =>
      log.downloaded({ frameId: 'F', guid, url, suggestedFilename: 'x.zip' }, START + 50);
    begun('1', 'https://files.example/x.zip');
    log.sent(sent('2', VENDOR), 'page', false);
    begun('2', VENDOR);
    expect(log.exchanges().map(({ address, wentOut }) => [address, wentOut])).toEqual([
      ['https://files.example/x.zip', true],
      [VENDOR, false],
    ]);
  });

  it('does not count a held request again that the page’s own session told of', () => {
    const log = new ExchangeLog();
    log.sent(sent('7', VENDOR), 'page', false);
    log.held(
      {
        requestId: 'job-1',
        networkId: '7',
        request: sent('7', VENDOR).request,
        frameId: 'F',
        resourceType: 'Script',
      },
      'page',
      START + 50,
    );
    expect(log.exchanges()).toHaveLength(1);
  });
});

it('ends a request once: a late end does not undo the first', () => {
  const log = new ExchangeLog();
  log.sent(sent('1', VENDOR), 'page', false);
  log.failed(failed('1', { errorText: 'net::ERR_CONNECTION_RESET' }), START + 300);
  log.finished('1', START + 400);
  expect(only(log).end).toMatchObject({ error: 'net::ERR_CONNECTION_RESET' });
});
