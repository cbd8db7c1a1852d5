import { expect, it } from 'vitest';
import { concurrencyFor } from '../../src/scan/concurrency.ts';

it.each([
  ['a small machine by its memory', 2, 1500, 3],
  ['a common one by its cores', 2, 8000, 8],
  ['a large one by what more pages bring', 64, 256_000, 16],
  ['any machine one page', 1, 100, 1],
])('lets %s have its pages side by side', (_, cores, megabytes, pages) => {
  expect(concurrencyFor(cores, megabytes)).toBe(pages);
});
