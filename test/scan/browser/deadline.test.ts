import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline, STEPS, tooSlow, TooSlow } from '../../../src/scan/browser/deadline.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = new Promise<never>(() => undefined);

describe('a deadline', () => {
  it('gives what comes in time, and else what stands in for it', async () => {
    const deadline = Deadline.after(2);
    const quick = deadline.within(Promise.resolve('here'), () => 'late');
    const slow = deadline.within(never, () => 'late');
    await vi.advanceTimersByTimeAsync(2010);
    expect(await quick).toBe('here');
    expect(await slow).toBe('late');
    expect(deadline.left()).toBe(0);
  });

  it('says what was too slow, where nothing can go on without it', async () => {
    const waiting = Deadline.after(1)
      .within(never, tooSlow('open a page'))
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1010);
    expect(await waiting).toEqual(new TooSlow('open a page'));
  });

  it('lets a step take its patience while there is time, and its least share when there is none', async () => {
    const deadline = Deadline.after(10);
    expect(deadline.step({ patience: 3000, least: 500 }).left()).toBe(3000);
    await vi.advanceTimersByTimeAsync(9000);
    expect(deadline.step({ patience: 3000, least: 500 }).left()).toBe(1000);
    await vi.advanceTimersByTimeAsync(9000);
    expect(deadline.step({ patience: 3000, least: 500 }).left()).toBe(500);
  });

  it('sets less aside for all that follows than the five seconds that the command promises', () => {
    const least = Object.values(STEPS).map((step) => step.least);
    expect(least.reduce((sum, share) => sum + share, 0)).toBeLessThan(4500);
  });
});
