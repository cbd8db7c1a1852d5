/** How far a scan of many pages is, in one line. */

interface Progress {
  /** Pages done, and pages in all. */
  done: number;
  total: number;
  /** Milliseconds since the first page was begun. */
  elapsedMs: number;
  /** Address that was begun last. */
  address: string;
}

const MINUTE = 60_000;

/** For one page, or before the first is done, only what is being looked at: any rate would be a guess. */
export function progressLine({ done, total, elapsedMs, address }: Progress): string {
  if (total === 1) return `Looking at ${address} …`;
  if (done === 0 || elapsedMs <= 0) return `0 of ${total} pages; looking at ${address} …`;
  const rate = done / (elapsedMs / MINUTE);
  return `${done} of ${total} pages, ${rate.toFixed(0)} a minute, ${left((total - done) / rate)} left …`;
}

function left(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 1.5) return 'about a minute';
  if (minutes < 90) return `about ${Math.round(minutes)} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
