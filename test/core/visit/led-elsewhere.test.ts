import { describe, expect, it } from 'vitest';
import { gapOfPlace } from '../../../src/core/visit/led-elsewhere.ts';

const ASKED = 'https://www.anytown.gov.uk/pay';
const PASSWORD = '<form><input name="p" type="password"></form>';

const codeOf = (shown: string, given: { asked?: string; title?: string; html?: string } = {}) =>
  gapOfPlace({
    asked: ASKED,
    title: 'Pay',
    html: '<h1>Pay</h1>',
    ...given,
    shown,
    isOwn: (host) => host.endsWith('anytown.gov.uk'),
  })?.code ?? null;

describe('the page that was asked for', () => {
  it.each([ASKED, 'https://anytown.gov.uk/pay/', 'http://www.anytown.gov.uk/pay', `${ASKED}?step=1#top`])(
    'is %s, whatever is on it',
    (shown) => expect(codeOf(shown, { html: PASSWORD, title: 'Sign in' })).toBeNull(),
  );

  it('may be another of the same site', () => {
    expect(codeOf('https://my.anytown.gov.uk/payments')).toBeNull();
    expect(codeOf('https://www.anytown.gov.uk/home', { html: PASSWORD })).toBeNull();
    expect(codeOf('https://www.anytown.gov.uk/authorities', { title: 'Sign language' })).toBeNull();
  });

  it('is one to sign in at where that is what was asked for', () => {
    const asked = 'https://my.anytown.gov.uk/login';
    expect(codeOf(asked, { asked, html: PASSWORD, title: 'Log in' })).toBeNull();
  });
});

describe('what was put in its place', () => {
  it('is another site', () => {
    expect(codeOf('https://anytown.supplier.example/pay')).toBe('led-elsewhere');
  });

  it.each([
    [
      'by a field for a password',
      'https://www.anytown.gov.uk/hello',
      { html: PASSWORD, title: 'My account' },
    ],
    ['by its host', 'https://login.anytown.gov.uk/', {}],
    ['by its path and title', 'https://www.anytown.gov.uk/account/sign-in', { title: 'Sign in to pay' }],
    ['on another site', 'https://login.supplier.example/oauth2/v2', {}],
  ])('is a page to sign in at, %s', (_, shown, given) => {
    expect(codeOf(shown, given)).toBe('needs-login');
  });

  it('is told by its host and path alone: what stands behind them may be a visitor’s', () => {
    const gap = gapOfPlace({
      asked: ASKED,
      shown: 'https://login.supplier.example/sign-in?state=secret',
      isOwn: () => false,
      title: '',
      html: '',
    });
    expect(gap?.detail).toBe('The address led to a page to sign in at (login.supplier.example).');
  });
});
