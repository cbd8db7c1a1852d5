/** Looks on at an open page until it has gone quiet and a while longer, and reads at the end what it holds. */
import { gapOf } from '../core/visit/gaps.ts';
import { gapOfAnswer } from '../core/visit/trouble.ts';
import type { Session } from './cdp.ts';
import type { Gathered } from './gathered.ts';
import { sleep } from './patience.ts';
import { readConsentDeclarations, readFrames, readPage } from './reading.ts';
import type { Watch } from './watch.ts';

export interface Patience {
  /** Keep looking this long after the page has settled. */
  observeSeconds: number;
  /** Give the page up after this long. */
  timeoutSeconds: number;
}

/** The page is quiet once no request has started for this long, in milliseconds. */
const QUIET = 1000;

export async function lookOn(
  page: Session,
  watch: Watch,
  gathered: Gathered,
  patience: Patience,
): Promise<void> {
  await untilSettled(watch, gathered, patience);
  const until = Date.now() + patience.observeSeconds * 1000;
  while (!watch.crashed && Date.now() < until) await sleep(Math.min(50, Math.max(1, until - Date.now())));
  if (watch.crashed) return;
  gathered.address = watch.address || gathered.address;
  await readAll(page, watch, gathered);
  if (watch.crashed) return;
  const answer = watch.exchanges.exchanges().findLast((exchange) => exchange.isPage)?.answer;
  if (!answer) {
    // Whatever its scripts did since, what the page itself is was not seen.
    gathered.gaps.push(gapOf('unreachable', 'The answer to the page itself was not seen.'));
    return;
  }
  const { status, headers } = answer;
  const trouble = gapOfAnswer({ status, headers, title: '', html: '', ...gathered.page?.marks });
  if (trouble) gathered.gaps.push(trouble);
}

async function untilSettled(watch: Watch, gathered: Gathered, { timeoutSeconds }: Patience): Promise<void> {
  const deadline = gathered.startedAt + timeoutSeconds * 1000;
  const isQuiet = (): boolean => watch.loaded && Date.now() - watch.lastRequestAt >= QUIET;
  while (!isQuiet() && !watch.crashed && Date.now() < deadline) await sleep(50);
  if (watch.crashed || isQuiet()) return;
  const why = watch.loaded ? 'went on sending requests' : 'did not finish loading';
  gathered.gaps.push(gapOf('not-settled', `The page ${why} for ${timeoutSeconds} seconds.`));
}

async function readAll(page: Session, watch: Watch, gathered: Gathered): Promise<void> {
  const [read, { frames, failed }] = await Promise.all([
    readPage(page),
    readFrames(watch.sessions('page', 'iframe')),
  ]);
  if (watch.crashed) return;
  if (read === null) {
    gathered.gaps.push(gapOf('not-settled', 'The page did not let itself be read: its scripts held it.'));
  }
  gathered.page = read;
  gathered.frames = frames;
  // Last, for it asks the page's own code: whatever that does then is no part of what was read.
  gathered.declarations = await readConsentDeclarations(page);
  if (failed.length === 0) return;
  const detail = `What these hold could not be read: ${failed.join('; ')}`;
  gathered.gaps.push(gapOf('hooks-not-run', detail, { loses: ['storage'] }));
}
