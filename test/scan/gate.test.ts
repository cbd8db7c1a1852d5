import { describe, expect, it } from 'vitest';
import { Gate } from '../../src/scan/gate.ts';

const never = new Promise<void>(() => undefined);
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
});
