/** What a banner page puts into its head: its memory, and the recorder. */
import { inPage } from '../page-tools.ts';
import type { Memory } from './banner.ts';
import { record, type RecorderGiven } from './recorder.ts';

export const recorderOf = (given: RecorderGiven, memory: Memory | null): string =>
  `<script>${memory === null ? '' : `globalThis.bannerMemory = { read: ${memory.read.toString()}, write: ${memory.write.toString()} };`}
${inPage(record, given)}</script>`;
