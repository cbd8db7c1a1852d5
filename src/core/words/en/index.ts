/** The catalogue in English: every word of the interface, one file a surface. Whole sentences only. */
export { access } from './access.ts';
export { changes } from './changes.ts';
export { choice } from './choice.ts';
export { conditions } from './conditions.ts';
export { desk } from './desk.ts';
export { findings } from './findings.ts';
export { gaps } from './gaps.ts';
export { headline } from './headline.ts';
export { labels } from './labels.ts';
export { letter } from './letter.ts';
export { manifest } from './manifest.ts';
export { notice } from './notice.ts';
export { observed } from './observed/index.ts';
export { popup } from './popup.ts';
export { reconciliation } from './reconciliation.ts';
export { shown } from './shown.ts';
export { workspace } from './workspace.ts';
