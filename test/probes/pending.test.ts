/** What a page puts off, in a realm of its own whose clock stands still until it is moved. */
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { watchPending } from '../../src/probes/pending.ts';

const BROWSER = `
  class Performance { now() { return time(); } }
  class Scheduler { postTask() {} }
  class AbortSignal { static timeout() {} }
  let ids = 0;
  const give = () => (ids += 1);
  Object.assign(globalThis, { Performance, performance: new Performance(), Scheduler, scheduler: new Scheduler(),
    AbortSignal, setTimeout: give, setInterval: give, clearTimeout() {}, clearInterval() {},
    requestAnimationFrame: give, requestIdleCallback: give });`;

function watchedRealm(): {
  run: (script: string) => unknown;
  pass: (ms: number) => void;
  isPending: (within: number) => boolean;
} {
  let now = 5000;
  const context = createContext({ time: () => now });
  const run = (script: string): unknown => runInContext(script, context);
  run(BROWSER);
  const isPending = run(`(${watchPending})()`) as (within: number) => boolean;
  return {
    run,
    pass: (ms) => {
      now += ms;
    },
    isPending,
  };
}

describe('what a page has put off', () => {
  it('is nothing where its scripts have put off nothing', () => {
    expect(watchedRealm().isPending(3000)).toBe(false);
  });

  it.each([
    ['a timer', 'setTimeout(() => {}, 2000)'],
    ['a timer whose time is a text', "setTimeout(() => {}, '2000')"],
    ['a timer without a time', 'setTimeout(() => {})'],
    ['a timer longer than timers are, which is due at once', 'setTimeout(() => {}, 2 ** 31)'],
    ['a timer whose time only the browser may read', 'setTimeout(() => {}, { valueOf: () => 2000 })'],
    ['an interval', 'setInterval(() => {}, 500)'],
    ['a frame to draw', 'requestAnimationFrame(() => {})'],
    ['an idle moment', 'requestIdleCallback(() => {})'],
    ['a task', 'scheduler.postTask(() => {}, { delay: 1500 })'],
    [
      'a task whose time only the browser may read',
      'scheduler.postTask(() => {}, { get delay() { return 1500; } })',
    ],
    ['the end of a signal', 'AbortSignal.timeout(900)'],
  ])('is %s', (_, script) => {
    const { run, isPending } = watchedRealm();
    run(script);
    expect(isPending(3000)).toBe(true);
  });

  it('is over once it has been due', () => {
    const { run, pass, isPending } = watchedRealm();
    run('setTimeout(() => {}, 2000); requestAnimationFrame(() => {})');
    pass(2500);
    expect(isPending(3000)).toBe(false);
  });

  it('does not count where it is due later than is asked for', () => {
    const { run, pass, isPending } = watchedRealm();
    run('setTimeout(() => {}, 30_000); setInterval(() => {}, 20_000)');
    expect(isPending(3000)).toBe(false);
    pass(18_000);
    expect(isPending(3000)).toBe(true);
  });

  it('an interval goes on until it is taken back', () => {
    const { run, pass, isPending } = watchedRealm();
    run('globalThis.id = setInterval(() => {}, 400)');
    pass(60_000);
    expect(isPending(1000)).toBe(true);
    run('clearInterval(id)');
    expect(isPending(1000)).toBe(false);
  });

  it('is unknown where there are more intervals than are kept', () => {
    const { run, isPending } = watchedRealm();
    run('for (let at = 0; at < 1001; at += 1) setInterval(() => {}, 60_000)');
    expect(isPending(10)).toBe(true);
  });

  it('is told whatever the page puts in the place of clock and objects', () => {
    const { run, isPending } = watchedRealm();
    run(`Performance.prototype.now = () => 1e9; Math.floor = () => 0; Number = () => NaN;
      Object.prototype.apply = () => 1; Reflect.apply = () => 1; setTimeout(() => {}, 2000);`);
    expect(isPending(3000)).toBe(true);
  });

  it('leaves the functions as the page knows them', () => {
    const { run } = watchedRealm();
    expect(run('[setTimeout.name, setTimeout.length, setTimeout() + 1]')).toEqual(['give', 0, 2]);
  });
});
