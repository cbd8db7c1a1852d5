/** The catalogue in English: every word of the interface, one file a surface. Whole sentences only. */
import { choice } from './choice.ts';
import { desk } from './desk.ts';
import { gaps } from './gaps.ts';
import { workspace } from './workspace.ts';

export const en = { choice, desk, gaps, workspace };
