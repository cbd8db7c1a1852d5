/** What the recorder of a visit knows that it may have missed. */
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { Recorder } from './recorder.ts';

/** `isBrowserGone`: the browser itself ended, which is told elsewhere. */
export function gapsOfRecorder(recorder: Recorder, isBrowserGone: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (recorder.crashed && !isBrowserGone) gaps.push(gapOf('crashed', 'The page crashed.'));
  const kinds = [...new Set(recorder.dialogs.map((dialog) => dialog.kind))].filter(
    (kind) => kind !== 'beforeunload',
  );
  if (kinds.length > 0) {
    gaps.push(gapOf('dialog', `The page opened a dialog (${kinds.join(', ')}); it was closed unread.`));
  }
  if (recorder.shouted > 0) {
    const detail = `The page’s scripts said ${recorder.shouted} things more than were kept.`;
    gaps.push(gapOf('bound-reached', detail, { loses: ['lifetimes', 'storage', 'cookies'] }));
  }
  if (recorder.isLost) gaps.push(gapOf('words-lost', 'Not all that the hooks in this page said has come.'));
  if (recorder.busy.length > 0) {
    const detail = `Too busy to say what their hooks had said: ${recorder.busy.join('; ')}`;
    gaps.push(gapOf('too-slow', detail, { loses: ['lifetimes', 'storage', 'cookies'] }));
  }
  if (recorder.exchanges.dropped > 0) {
    gaps.push(
      gapOf('bound-reached', 'The page sent more requests than were kept.', {
        loses: ['requests', 'cookies', 'lifetimes', 'sent'],
      }),
    );
  }
  if (recorder.late.length > 0) {
    const detail = `Running before it was watched: ${recorder.late.join('; ')}`;
    gaps.push(gapOf('started-late', detail, { loses: ['requests', 'cookies', 'storage', 'lifetimes'] }));
  }
  if (recorder.unready.length > 0) {
    const detail = `Not watched from the first instruction: ${recorder.unready.join('; ')}`;
    gaps.push(gapOf('hooks-not-run', detail, { loses: ['requests', 'cookies', 'storage', 'lifetimes'] }));
  }
  return gaps;
}
