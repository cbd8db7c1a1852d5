/** What the recorder of a visit knows that it may have missed. */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { Recorder } from './recorder.ts';

const missed = missedWords.byScanner;

/** `isBrowserGone`: the browser itself ended, which is told elsewhere. */
export function gapsOfRecorder(recorder: Recorder, isBrowserGone: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (recorder.crashed && !isBrowserGone) gaps.push(gapOf('crashed', missed.crashed));
  const kinds = [...new Set(recorder.dialogs.map((dialog) => dialog.kind))].filter(
    (kind) => kind !== 'beforeunload',
  );
  if (kinds.length > 0) {
    gaps.push(gapOf('dialog', missed.dialog(kinds)));
  }
  if (recorder.shouted > 0) {
    gaps.push(
      gapOf('bound-reached', missed.saidTooMuch(recorder.shouted), {
        loses: ['lifetimes', 'storage', 'cookies'],
      }),
    );
  }
  if (recorder.isLost) gaps.push(gapOf('words-lost', missedWords.inPage.wordsLost));
  if (recorder.busy.length > 0) {
    gaps.push(gapOf('too-slow', missed.busy(recorder.busy), { loses: ['lifetimes', 'storage', 'cookies'] }));
  }
  if (recorder.exchanges.dropped > 0) {
    gaps.push(
      gapOf('bound-reached', missed.requestsCut, {
        loses: ['requests', 'cookies', 'lifetimes', 'sent'],
      }),
    );
  }
  if (recorder.late.length > 0) {
    gaps.push(
      gapOf('started-late', missed.startedLate(recorder.late), {
        loses: ['requests', 'cookies', 'storage', 'lifetimes'],
      }),
    );
  }
  if (recorder.unready.length > 0) {
    gaps.push(
      gapOf('hooks-not-run', missed.notReady(recorder.unready), {
        loses: ['requests', 'cookies', 'storage', 'lifetimes'],
      }),
    );
  }
  return gaps;
}
