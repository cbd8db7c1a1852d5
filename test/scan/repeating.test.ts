import { expect, it } from 'vitest';
import { repeating } from '../../src/scan/repeating.ts';
import type { How, Scanner } from '../../src/scan/scanner.ts';
import { report, request } from '../core/build.ts';
import { silent } from '../core/findings/notices.ts';

const how: How = { observeSeconds: 0, timeoutSeconds: 5, supplied: [] };

function counting() {
  const asked: (readonly string[] | undefined)[] = [];
  const scan: Scanner['scan'] = (_, { choices, further }) => {
    const besides = further?.(null) ?? [];
    asked.push([...(choices ?? []), ...besides]);
    return Promise.resolve(report([request('counter.example')], [silent]));
  };
  return { asked, scanner: { scan } as Scanner };
}

it('takes the same journeys each time, one look after another', async () => {
  const { asked, scanner } = counting();
  const told = await repeating(scanner, 3).scan('https://www.anytown.gov.uk/bins', {
    ...how,
    choices: ['none'],
    further: () => ['reject'],
  });
  expect(asked).toEqual([
    ['none', 'reject'],
    ['none', 'reject'],
    ['none', 'reject'],
  ]);
  expect(told.conditions.looks).toBe(3);
});

it('looks once where nothing else is asked for', async () => {
  const { asked, scanner } = counting();
  const told = await repeating(scanner, 1).scan('https://www.anytown.gov.uk/bins', how);
  expect(asked).toHaveLength(1);
  expect(told.conditions.looks).toBeUndefined();
});
