/** What specialists are shown in English, in the workspace, in print and by the command: the popup carries none of it. */
export { changes } from './changes.ts';
export { compared } from './compared.ts';
export { desk } from './desk.ts';
export { journeys } from './journeys.ts';
export { labels } from './labels.ts';
export { looks } from './looks.ts';
export { printed } from './printed.ts';
export { reconciliation } from './reconciliation.ts';
export { site } from './site.ts';
export { tables } from './tables.ts';
export { text } from './text.ts';
export { workspace } from './workspace.ts';
