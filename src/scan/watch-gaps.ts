/** What a visit's watch knows that it may have missed. */
import { wholeGap } from '../core/visit/trouble.ts';
import type { Gap } from '../core/visit/visit.ts';
import type { Watch } from './watch.ts';

/** `isBrowserGone`: the browser itself ended, which is told elsewhere. */
export function gapsOf(watch: Watch, isBrowserGone: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (watch.crashed && !isBrowserGone) gaps.push(wholeGap('crashed', 'The page crashed.'));
  const kinds = [...new Set(watch.dialogs.map((dialog) => dialog.kind))].filter(
    (kind) => kind !== 'beforeunload',
  );
  if (kinds.length > 0) {
    gaps.push(wholeGap('dialog', `The page opened a dialog (${kinds.join(', ')}); it was closed unread.`));
  }
  if (watch.shouted > 0) {
    gaps.push({
      code: 'bound-reached',
      detail: `The page’s scripts said ${watch.shouted} things more than were kept.`,
      hides: ['lasts-longer', 'undeclared-storage'],
    });
  }
  if (watch.exchanges.dropped > 0) {
    gaps.push(wholeGap('bound-reached', 'The page sent more requests than were kept.'));
  }
  if (watch.late.length > 0) {
    gaps.push({
      code: 'started-late',
      detail: `Running before it was watched: ${watch.late.join('; ')}`.slice(0, 300),
      hides: ['lasts-longer', 'undeclared-cookie', 'undeclared-storage', 'undeclared-third-party'],
    });
  }
  if (watch.unready.length > 0) {
    gaps.push({
      code: 'hooks-not-run',
      detail: `Not watched from the first instruction: ${watch.unready.join('; ')}`.slice(0, 300),
      hides: ['lasts-longer', 'undeclared-cookie', 'undeclared-storage', 'undeclared-third-party'],
    });
  }
  return gaps;
}
