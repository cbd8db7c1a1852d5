/** Looks on at an open page until it has gone quiet and a while longer, and reads at the end what it holds. */
import { gapOf, type Gap, type Need } from '../../core/visit/gaps.ts';
import { gapOfLinks } from '../../core/visit/links-kept.ts';
import { gapOfAnswer } from '../../core/visit/trouble.ts';
import type { Session } from '../browser/cdp.ts';
import { STEPS, type Deadline } from '../browser/deadline.ts';
import type { Gathered } from './artifacts.ts';
import { sleep } from '../browser/patience.ts';
import { gapOfFile, pageExchange } from '../translate/page-exchange.ts';
import { gapsOfFrames, readConsentDeclarations, readFrames, readPage } from './page-reads.ts';
import type { Watch } from './recorder.ts';

export interface Patience {
  /** Keep looking this long after the page has settled. */
  observeSeconds: number;
  /** Give the page up after this long. */
  timeoutSeconds: number;
}

/** The page is quiet once no request has started for this long. */
const QUIET_MS = 1000;

/** What is lost where a page was not looked at for as long as it should have been. */
const CUT: readonly Need[] = ['requests', 'cookies', 'storage', 'lifetimes'];

/** False where the page no longer answers: it will not be heard from again, not even on leaving. */
export async function lookOn(
  page: Session,
  watch: Watch,
  gathered: Gathered,
  patience: Patience,
  deadline: Deadline,
): Promise<boolean> {
  if (await isSettled(watch, gathered, patience, deadline)) {
    await lookAWhile(watch, gathered, patience, deadline);
  }
  if (watch.crashed) return false;
  gathered.address = watch.address || gathered.address;
  gathered.document = watch.document;
  const answers = await readAll(page, watch, gathered, deadline);
  if (watch.crashed) return false;
  const trouble = troubleOf(watch, gathered);
  if (trouble) gathered.gaps.push(trouble);
  return answers;
}

/** Why what came is no page to judge; null where it is one. */
function troubleOf(watch: Watch, { document, page }: Gathered): Gap | null {
  const answered = pageExchange(watch.exchanges.exchanges(), document);
  // Whatever its scripts did since, what the page itself is was not seen.
  if (!answered?.answer) return gapOf('unreachable', 'The answer to the page itself was not seen.');
  const { status, headers } = answered.answer;
  return gapOfAnswer({ status, headers, title: '', html: '', ...page?.marks }) ?? gapOfFile(answered);
}

/** False, with a gap, where it came to no rest. */
async function isSettled(
  watch: Watch,
  gathered: Gathered,
  { timeoutSeconds }: Patience,
  deadline: Deadline,
): Promise<boolean> {
  const isQuiet = (): boolean => watch.loaded && Date.now() - watch.lastRequestAt >= QUIET_MS;
  // Twice in a row: where this process itself was kept waiting, what came meanwhile is heard only after the first.
  let quiet = 0;
  while (quiet < 2 && !watch.crashed && deadline.left() > 0) {
    await sleep(50);
    quiet = isQuiet() ? quiet + 1 : 0;
  }
  if (watch.crashed || quiet === 2) return !watch.crashed;
  const why = watch.loaded ? 'went on sending requests' : 'did not finish loading';
  gathered.gaps.push(gapOf('not-settled', `The page ${why} for ${timeoutSeconds} seconds.`));
  return false;
}

/** A while longer: some things a page does only once it is at rest. */
async function lookAWhile(
  watch: Watch,
  gathered: Gathered,
  { observeSeconds, timeoutSeconds }: Patience,
  deadline: Deadline,
): Promise<void> {
  const until = Date.now() + observeSeconds * 1000;
  const end = Math.min(until, deadline.at);
  while (!watch.crashed && Date.now() < end) await sleep(Math.min(50, Math.max(1, end - Date.now())));
  if (watch.crashed || end === until) return;
  const detail = `The page came to rest so late that it was not looked at for ${observeSeconds} seconds more, but given up after ${timeoutSeconds} in all.`;
  gathered.gaps.push(gapOf('too-slow', detail, { loses: CUT }));
}

/** False where the page does not answer. */
async function readAll(
  page: Session,
  watch: Watch,
  gathered: Gathered,
  deadline: Deadline,
): Promise<boolean> {
  const reading = deadline.step(STEPS.reading);
  const [read, frames] = await Promise.all([
    readPage(page, reading),
    readFrames(watch.sessions('page', 'iframe'), watch.channel, reading),
    watch.countWorkers(reading),
  ]);
  if (watch.crashed) return false;
  gathered.frames = frames.read;
  gathered.gaps.push(...gapsOfFrames(frames));
  if (read === 'late') {
    const detail = 'The page did not let itself be read: its scripts held it.';
    gathered.gaps.push(gapOf('too-slow', detail, { loses: [...CUT, 'links', 'notice', 'cookie-list'] }));
    return false;
  }
  if (read === null) {
    gathered.gaps.push(gapOf('not-settled', 'The page went on to another while it was read.'));
  }
  gathered.page = read;
  const cut = read?.links ? gapOfLinks(read.links) : null;
  if (cut) gathered.gaps.push(cut);
  // Last, for it asks the page's own code: whatever that does then is no part of what was read.
  const declared = await readConsentDeclarations(page, deadline.step(STEPS.declarations));
  gathered.declarations = declared.sources;
  if (declared.isCut) {
    const detail = 'What the consent tool on the page lists is more than is read.';
    gathered.gaps.push(gapOf('bound-reached', detail, { loses: ['notice', 'cookie-list'] }));
  }
  if (declared.isLate) {
    const detail = 'What the consent tool on the page lists did not come in time.';
    gathered.gaps.push(gapOf('too-slow', detail, { loses: ['notice', 'cookie-list'] }));
  }
  return true;
}
