import { expect, it } from 'vitest';
import { progressLine } from '../../../src/scan/commands/progress.ts';

const address = 'https://www.anytown.gov.uk/';

it.each([
  [0, 1, 0, 'Looking at https://www.anytown.gov.uk/ …'],
  [0, 40, 5000, '0 of 40 pages; looking at https://www.anytown.gov.uk/ …'],
  [10, 40, 20_000, '10 of 40 pages, 30 a minute, about a minute left …'],
  [30, 40, 60_000, '30 of 40 pages, 30 a minute, less than a minute left …'],
  [100, 1000, 200_000, '100 of 1000 pages, 30 a minute, about 30 minutes left …'],
  [100, 10_000, 200_000, '100 of 10000 pages, 30 a minute, about 6 hours left …'],
])('says of %i of %i pages after %i ms: %s', (done, total, elapsedMs, line) => {
  expect(progressLine({ done, total, elapsedMs, address })).toBe(line);
});
