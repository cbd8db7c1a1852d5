/** Ways of contact that no request shows: which of them the page used, as gaps. */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { Artifacts } from './artifacts.ts';
import { gapsOfHints } from './hints.ts';
import type { Recorder } from './recorder.ts';

const missed = missedWords.byScanner;

export function unwatchedGaps(recorder: Recorder, { exchanges, frames, address }: Artifacts): Gap[] {
  const hinted = [...recorder.hinted, ...frames.flatMap(({ hints }) => hints.addresses)];
  const gaps = [
    ...gapsOfHints(hinted, exchanges, address),
    ...recorder.reports.gaps(),
    ...recorder.storage.gaps(),
  ];
  if (frames.some(({ hints }) => hints.isCut)) {
    gaps.push(gapOf('bound-reached', missed.hintsCut, { loses: ['requests'] }));
  }
  if (recorder.hasPrerendered) {
    gaps.push(
      gapOf('not-watched', missed.prerendered, { loses: ['requests', 'cookies', 'storage', 'lifetimes'] }),
    );
  }
  return gaps;
}
