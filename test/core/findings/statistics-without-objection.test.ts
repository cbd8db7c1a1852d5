import { describe, expect, it } from 'vitest';
import { gapOf, type Gap } from '../../../src/core/visit/gaps.ts';
import {
  claims,
  cookie,
  declares,
  fired,
  firedOver,
  lists,
  looked,
  notice,
  outcomes,
  visit,
} from '../build.ts';
import { unreadLink } from './notices.ts';

const id = 'statistics-without-objection';
const COUNTER = { quote: 'Counter sets a cookie.' };
const purposeless = notice({
  declarations: [declares('counter', COUNTER)],
  claims: [claims('can-decline')],
});
const wayless = notice({
  declarations: [declares('counter', { ...COUNTER, purpose: 'to count visits' })],
});
const whole = notice({
  declarations: [declares('counter', { ...COUNTER, purpose: 'to count visits' })],
  claims: [claims('opt-out-link')],
});
const counted = cookie('_counter');
const withBanner = looked('found');

describe('statistics-without-objection', () => {
  it('fires where the notice does not say what they are for', () => {
    expect(fired(id, [counted, withBanner], [purposeless])).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'medium',
        subject: { product: 'counter', cookie: '_counter' },
        observed:
          'Counter, which counts visits, stored _counter before any choice was made. The privacy notice does not say what it is used for.',
      },
    ]);
  });

  it('fires where no way to object was found, in the notice or on the page', () => {
    const [found] = fired(id, [counted, looked('none')], [wayless]);
    expect(found?.observed).toContain('We found no simple way to object, in the notice or on the page.');
  });

  it('is told, and counts against nobody, where the notice speaks of a way in other words', () => {
    const inBrowser = { ...wayless, wayToRefuse: { quote: 'Set your browser to refuse it.', offset: 7 } };
    const found = fired(id, [counted, looked('none')], [inBrowser]);
    expect(found).toMatchObject([{ outcome: 'advisory', declared: inBrowser.wayToRefuse }]);
    expect(found[0]?.observed).toContain('The privacy notice speaks of a way to refuse;');
    // What it is for is asked all the same, and a way on the page is one.
    const mute = { ...inBrowser, declarations: [declares('counter', COUNTER)] };
    expect(outcomes(fired(id, [counted, looked('none')], [mute]))).toEqual(['unsupported medium']);
    expect(fired(id, [counted, withBanner], [inBrowser])).toEqual([]);
  });

  it('does not fire where both were found: in words, by a kind, by a list, on the page', () => {
    expect(fired(id, [counted, looked('none')], [whole])).toEqual([]);
    expect(fired(id, [counted, looked('found')], [wayless])).toEqual([]);
    const said = [
      declares('counter', { category: 'statistics' }),
      declares(null, { names: 'category', category: 'statistics' }),
      declares(null, { cookies: [lists('_counter', { category: 'statistics' })] }),
    ];
    for (const declaration of said) {
      const given = notice({ declarations: [declaration], claims: [claims('can-decline')] });
      expect(fired(id, [counted, withBanner], [given])).toEqual([]);
    }
  });

  it('does not fire for recording, after a choice, where the notice asks first, or without a notice', () => {
    expect(fired(id, [cookie('_watch'), withBanner], [purposeless])).toEqual([]);
    expect(fired(id, [counted, withBanner], [purposeless], { choice: 'accepted' })).toEqual([]);
    expect(fired(id, [counted, withBanner], [notice({ claims: [claims('asks-first')] })])).toEqual([]);
    expect(fired(id, [counted, withBanner], [])).toEqual([]);
  });

  it('is not judged where nobody looked for a way to object', () => {
    expect(fired(id, [counted], [wayless])).toEqual([]);
    expect(fired(id, [counted], [purposeless])).toEqual([]);
  });

  it('fires where journeys too had nothing to press, and cannot tell where one lost its cookies', () => {
    const over = (gap: Gap) =>
      firedOver(
        id,
        [
          visit([counted, ...looked('none')], { journey: 'none' }),
          visit([counted, ...looked('none'), { seen: 'gap', ...gap, at: 0 }], { journey: 'reject' }),
        ],
        [purposeless],
      );
    expect(outcomes(over(gapOf('banner-not-found', 'Test.')))).toEqual(['unsupported medium']);
    expect(outcomes(over(gapOf('too-slow', 'Test.', { loses: ['cookies'] })))).toEqual([
      'cannot-tell medium',
    ]);
  });

  it('cannot tell where the notice was not read whole', () => {
    const partly = notice({ ...purposeless, links: [unreadLink] });
    expect(outcomes(fired(id, [counted, withBanner], [partly]))).toEqual(['cannot-tell medium']);
  });
});
