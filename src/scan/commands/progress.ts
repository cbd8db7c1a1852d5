/** How far a scan of many pages, or sites, is, in one line. */

interface Progress {
  /** Pages done, and pages in all. */
  done: number;
  total: number;
  /** Milliseconds since the first page was begun. */
  elapsedMs: number;
  /** Address that was begun last. */
  address: string;
  /** Of those done: before this began, by a run that was taken up again. */
  before?: number;
  what?: 'pages' | 'sites';
}

const MINUTE = 60_000;

/** For one page, or before the first is done, only what is being looked at: any rate would be a guess. */
export function progressLine({
  done,
  total,
  elapsedMs,
  address,
  before = 0,
  what = 'pages',
}: Progress): string {
  if (total === 1) return `Looking at ${address} …`;
  if (done <= before || elapsedMs <= 0) return `${done} of ${total} ${what}; looking at ${address} …`;
  const rate = (done - before) / (elapsedMs / MINUTE);
  return `${done} of ${total} ${what}, ${rate.toFixed(0)} a minute, ${left((total - done) / rate)} left …`;
}

function left(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 1.5) return 'about a minute';
  if (minutes < 90) return `about ${Math.round(minutes)} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
