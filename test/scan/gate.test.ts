import { describe, expect, it } from 'vitest';
import { Gate } from '../../src/scan/gate.ts';

const never = new Promise<void>(() => undefined);
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** As where the machine has other things to do: a timer that is due comes late by as much. */
const blockedFor = async (milliseconds: number): Promise<void> => {
  const free = performance.now() + milliseconds;
  while (performance.now() < free);
  await new Promise((resolve) => setTimeout(resolve, 60));
};

describe('the gate', () => {
  it('lets so many begin, and the next once one is through', async () => {
    const gate = new Gate(2, 60_000);
    const first = Promise.withResolvers<void>();
    const entered: number[] = [];
    const enter = async (number: number, through: Promise<unknown>): Promise<() => void> => {
      const leave = await gate.enter(through);
      entered.push(number);
      return leave;
    };
    const all = [enter(1, first.promise), enter(2, never)];
    const third = enter(3, Promise.resolve());
    await Promise.all(all);
    await soon();
    expect(entered).toEqual([1, 2]);
    first.resolve();
    const leave = await third;
    expect(entered).toEqual([1, 2, 3]);
    for (const over of [...(await Promise.all(all)), leave, leave]) over();
  });

  it('takes one for through that has had its time', async () => {
    const gate = new Gate(1, 20);
    const leave = await gate.enter(never);
    (await gate.enter(never))();
    leave();
  });

  it('lets nobody begin while this process does not get its turn and others are under way', async () => {
    const gate = new Gate(2, 60_000);
    const leave = await gate.enter(Promise.resolve());
    for (let turns = 0; turns < 4; turns += 1) await blockedFor(400);
    let isIn = false;
    const second = gate.enter(Promise.resolve()).then((over) => {
      isIn = true;
      return over;
    });
    await blockedFor(400);
    expect(isIn).toBe(false);
    // It gets its turn again.
    (await second)();
    leave();
  });

  it('lets one begin on a busy machine where nothing is under way', async () => {
    const gate = new Gate(2, 60_000);
    (await gate.enter(Promise.resolve()))();
    await blockedFor(400);
    (await gate.enter(Promise.resolve()))();
  });
});
