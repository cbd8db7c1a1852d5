/** Ways of contact that no request shows: which of them the page used, as gaps. */
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { Artifacts } from './artifacts.ts';
import { gapsOfHints } from './hints.ts';
import type { Recorder } from './recorder.ts';

export function unwatchedGaps(recorder: Recorder, { exchanges, frames, address }: Artifacts): Gap[] {
  const hinted = [...recorder.hinted, ...frames.flatMap(({ hints }) => hints.addresses)];
  const gaps = [
    ...gapsOfHints(hinted, exchanges, address),
    ...recorder.reports.gaps(),
    ...recorder.storage.gaps(),
  ];
  if (frames.some(({ hints }) => hints.isCut)) {
    const detail = 'The page asked the browser to get ready for more hosts than were read.';
    gaps.push(gapOf('bound-reached', detail, { loses: ['requests'] }));
  }
  if (recorder.hasPrerendered) {
    const detail =
      'The page has another page rendered ahead, which this browser does not do while it is watched.';
    gaps.push(gapOf('not-watched', detail, { loses: ['requests', 'cookies', 'storage', 'lifetimes'] }));
  }
  return gaps;
}
