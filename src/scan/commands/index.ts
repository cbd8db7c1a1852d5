/** The commands: a new one is a file and a line here. */
import type { AddCommand } from './command.ts';
import { addCompare } from './compare.ts';
import { addExplain } from './explain.ts';
import { addMend } from './mend.ts';
import { addNotice } from './notice.ts';
import { addReport } from './report.ts';
import { addRuns } from './runs.ts';
import { addScan } from './scan.ts';
import { addVerify } from './verify.ts';
import { addWho } from './who.ts';
import { addWorker } from './worker.ts';

export const commands: readonly AddCommand[] = [
  addScan,
  addRuns,
  addReport,
  addWorker,
  addNotice,
  addMend,
  addExplain,
  addWho,
  addCompare,
  addVerify,
];
