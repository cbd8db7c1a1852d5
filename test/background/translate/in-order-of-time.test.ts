import { expect, it } from 'vitest';
import { inOrderOfTime } from '../../../src/background/translate/in-order-of-time.ts';

it('puts what waited kind by kind in order of time, and leaves what came at once as it came', () => {
  const waited = [
    { time: 30, kind: 'request' },
    { time: 70, kind: 'request' },
    { time: 10, kind: 'navigation' },
    { time: 70, kind: 'navigation' },
  ];
  expect(inOrderOfTime(waited).map(({ time, kind }) => `${time} ${kind}`)).toEqual([
    '10 navigation',
    '30 request',
    '70 request',
    '70 navigation',
  ]);
});
