import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  called,
  calledBy,
  listNames,
  perhapsIn,
  shown,
  whenOf,
  whose,
  withAside,
} from '../../../src/core/findings/phrases.ts';
import { cookie, fired, notice } from '../build.ts';

describe('a name that a page chose', () => {
  it('is given as it is where it is an ordinary one', () => {
    expect(shown('_hjSession_123')).toBe('_hjSession_123');
  });

  it('neither fills the screen nor acts on it', () => {
    expect(shown('x'.repeat(5000))).toBe(`${'x'.repeat(59)}…`);
    expect(shown('a\u001b[2J\u202eb\nc')).toBe('a\ufffd[2J\ufffdb\ufffdc');
    fc.assert(
      // eslint-disable-next-line no-control-regex -- control characters are what must be gone
      fc.property(fc.string({ unit: 'binary' }), (name) => !/[\u0000-\u001f\u007f-\u009f]/.test(shown(name))),
    );
  });

  it('is so in findings, whose subject has it whole', () => {
    const name = `\u202e${'y'.repeat(300)}`;
    const [found] = fired('undeclared-cookie', [cookie(name)], [notice({ listsCookies: true })]);
    expect(found?.subject.cookie).toBe(name);
    expect(found?.observed).toContain(`the cookie \ufffd${'y'.repeat(58)}… on`);
  });
});

it('puts no aside into another', () => {
  expect(whose('Hotjar')).toBe(' (Hotjar)');
  expect(whose('Meta Pixel (Facebook)')).toBe(' (Meta Pixel, Facebook)');
  expect(withAside('Hotjar', 'static.hotjar.com')).toBe('Hotjar (static.hotjar.com)');
  expect(withAside('Meta Pixel (Facebook)', 'www.facebook.com')).toBe(
    'Meta Pixel (Facebook; www.facebook.com)',
  );
});

it('lists each name once', () => {
  expect(listNames(['_ga', '_gid', '_ga'])).toBe('_ga and _gid');
});

it('says when by what is known of every one', () => {
  expect(whenOf(['none'])).toBe('none');
  expect(whenOf(['none', 'accepted'])).toBe('none-at-first');
  expect(whenOf(['accepted', 'accepted'])).toBe('accepted');
  expect(whenOf(['unknown', 'accepted'])).toBeNull();
  expect(whenOf(['unknown'])).toBeNull();
});

it('says nothing of lists where all were read', () => {
  expect(perhapsIn([])).toBeNull();
});

describe('what a company is called', () => {
  it('is the name of its one product, with whose it is where that is not said', () => {
    expect(called('Contentsquare', [{ name: 'Hotjar' }])).toBe('Hotjar (Contentsquare)');
    expect(called('Microsoft', [{ name: 'Microsoft Clarity' }])).toBe('Microsoft Clarity');
    expect(called('Meta', [{ name: 'Social Pixel (Facebook)' }])).toBe('Social Pixel (Facebook; Meta)');
  });

  it('is its own name where it has several products here, or none that we know', () => {
    expect(called('Google', [{ name: 'Google Analytics' }, { name: 'YouTube' }])).toBe('Google');
    expect(called('Google', [])).toBe('Google');
    expect(calledBy('host.example', [{ name: 'host.example' }])).toEqual({
      name: 'host.example',
      from: null,
    });
  });
});
