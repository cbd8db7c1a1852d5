import { describe, expect, it } from 'vitest';
import { isUnconnected, gapOfAnswer, gapOfError, gapOfType } from '../../../src/core/visit/trouble.ts';

describe('the browser’s error', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns-failed'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_CONNECTION_RESET', 'unreachable'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'unreachable'],
    ['net::ERR_EMPTY_RESPONSE', 'unreachable'],
    ['net::ERR_TOO_MANY_REDIRECTS', 'unreachable'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate-error'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate-error'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-client'],
    ['net::ERR_INVALID_AUTH_CREDENTIALS', 'needs-login'],
    ['NS_ERROR_UNKNOWN_HOST', 'dns-failed'],
    ['SEC_ERROR_UNKNOWN_ISSUER', 'certificate-error'],
  ])('%s is the gap %s, and loses everything', (error, code) => {
    const gap = gapOfError(error);
    expect(gap).toMatchObject({ code, loses: ['page'] });
    expect(gap.detail).toContain(error);
  });
});

const page = (given: Partial<Parameters<typeof gapOfAnswer>[0]>) =>
  gapOfAnswer({ status: 200, headers: {}, title: 'Bins', html: '<h1>Bins</h1>', ...given })?.code ?? null;

describe('the answer', () => {
  it('of an ordinary page is no gap', () => expect(page({})).toBeNull());
  it('of 404 is an HTTP error', () => expect(page({ status: 404 })).toBe('http-error'));
  it('of 401 asks for a password', () => expect(page({ status: 401 })).toBe('needs-login'));
  it('of 503 is an HTTP error', () => expect(page({ status: 503 })).toBe('http-error'));
  it('of 403 without a known challenge is an HTTP error', () =>
    expect(page({ status: 403 })).toBe('http-error'));
  it('of 429 is a wall', () => expect(page({ status: 429 })).toBe('bot-wall'));

  it.each<[string, Parameters<typeof page>[0]]>([
    ['Cloudflare, by its header', { status: 403, headers: { 'cf-mitigated': 'challenge' } }],
    ['Cloudflare, by its title', { status: 503, title: 'Just a moment...' }],
    [
      'Imperva, which answers 200',
      { html: '<iframe>Request unsuccessful. Incapsula incident ID: 1-2</iframe>' },
    ],
    ['Akamai', { status: 403, headers: { server: 'AkamaiGHost' }, title: 'Access Denied' }],
    ['DataDome', { status: 403, html: '<script src="https://ct.captcha-delivery.com/c.js">' }],
    ['AWS WAF', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }],
    ['HUMAN', { status: 403, html: '<div id="px-captcha">' }],
  ])('of %s is a wall', (_, given) => expect(page(given)).toBe('bot-wall'));

  it.each<[string, Parameters<typeof page>[0]]>([
    ['Cloudflare’s script', { html: '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js">' }],
    ['Imperva’s script', { html: '<script src="/_Incapsula_Resource?SWJIYLWA=719d34d3"></script>' }],
    [
      'DataDome’s tag',
      { html: '<script src="https://js.datadome.co/tags.js">', headers: { 'x-datadome': 'protected' } },
    ],
  ])('of a page that only carries %s is no gap', (_, given) => expect(page(given)).toBeNull());
});

it.each([
  ['text/html; charset=utf-8', 'text/html', false],
  ['', null, false],
  ['text/html', null, false],
  ['', 'application/pdf', true],
  ['application/pdf', 'text/html', true],
  ['text/plain', 'text/plain', true],
  ['application/octet-stream', 'image/png', true],
  ['text/plain', 'text/html', false],
])('takes an answer of the type %j, shown as %j, for a file: %s', (said, taken, isFile) => {
  expect(gapOfType(said, taken)?.code ?? null).toBe(isFile ? 'download' : null);
});

describe('a request that reached nobody', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', true],
    ['net::ERR_CERT_DATE_INVALID', true],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', true],
    ['NS_ERROR_UNKNOWN_HOST', true],
    ['net::ERR_CONNECTION_RESET', false],
    ['net::ERR_TIMED_OUT', false],
    ['net::ERR_ABORTED', false],
  ])('is told by its error: %s', (error, isSo) => {
    expect(isUnconnected(error)).toBe(isSo);
  });
});
