/** What specialists are shown in English, in the workspace, in print and by the command: the popup carries none of it. */
export { changes } from './changes.ts';
export { conditions } from './conditions.ts';
export { desk } from './desk.ts';
export { labels } from './labels.ts';
export { printed } from './printed.ts';
export { reconciliation } from './reconciliation.ts';
export { tables } from './tables.ts';
export { text } from './text.ts';
export { workspace } from './workspace.ts';
