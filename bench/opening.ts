/**
 * Opening a page of the extension until something is shown, and acting on it: milliseconds by the clock, and of work in
 * the page's own thread, which other programs on the machine change less.
 */
import type { Page } from 'puppeteer';

export interface Opening {
  clock: number;
  work: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds that it took, and that the thread worked. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

const SHOWN = 'candour-shown';

/** In every page that opens from now on, marks the frame that shows what `isShown` looks for. */
export async function markShown(page: Page, isShown: () => boolean): Promise<void> {
  await page.evaluateOnNewDocument(
    `new MutationObserver((_, observer) => {
      if (!(${isShown.toString()})()) return;
      observer.disconnect();
      // As soon as that frame is drawn: before whatever the page put off until then.
      requestAnimationFrame(() =>
        scheduler.postTask(() => performance.mark('${SHOWN}'), { priority: 'user-blocking' }));
    }).observe(document, { childList: true, subtree: true, characterData: true });`,
  );
}

/** `open` opens the page. */
export async function opening(page: Page, open: () => Promise<void>): Promise<Opening> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  await open();
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, {}, SHOWN);
  const clock = await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? 0, SHOWN);
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('The browser kept no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return { clock, work: workOf(traceEvents, clock) };
}

/** Milliseconds that the page's thread worked in so many before the mark. */
function workOf(traceEvents: readonly TraceEvent[], clock: number): number {
  const shown = traceEvents.findLast(({ name }) => name === SHOWN);
  if (shown === undefined) throw new Error('The trace does not say when it was shown.');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' &&
      pid === shown.pid &&
      tid === shown.tid &&
      ts <= shown.ts &&
      // The act itself is in a task that began before it.
      ts + dur >= shown.ts - clock * 1000,
  );
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** From an act in the page, a script such as a click, to the frame that shows what came of it. */
export async function acting(page: Page, act: string): Promise<Opening> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  // A task of its own: what the act sets off belongs to it.
  const clock = (await page.evaluate(
    `new Promise((resolve, reject) => {
      performance.clearMarks('${SHOWN}');
      setTimeout(() => {
        const from = performance.now();
        try {
          ${act};
        } catch (error) {
          reject(error);
        }
        requestAnimationFrame(() =>
          setTimeout(() => resolve(performance.mark('${SHOWN}').startTime - from)));
      });
    })`,
  )) as number;
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('The browser kept no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return { clock, work: workOf(traceEvents, clock) };
}

/** "281 ms at best, 326 in the middle; the page’s thread worked 240, 251". */
export function openingsWords(openings: readonly Opening[]): string {
  const [clock, work] = (['clock', 'work'] as const).map((of) => {
    const sorted = openings.map((each) => each[of]).toSorted((a, b) => a - b);
    return [sorted[0], sorted[Math.floor(sorted.length / 2)]].map((ms) => ms?.toFixed(0) ?? '');
  });
  return `${clock?.[0]} ms at best, ${clock?.[1]} in the middle; the page’s thread worked ${work?.[0]}, ${work?.[1]}`;
}
