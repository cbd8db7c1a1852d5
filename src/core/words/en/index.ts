/** The catalogue in English: every word of the interface, one file a surface; what specialists alone are shown is in ./specialist.ts. Whole sentences only. */
export { access } from './access.ts';
export { choice } from './choice.ts';
export { controls } from './controls.ts';
export { corrected } from './corrected.ts';
export { grouped, list } from './counting.ts';
export { findings } from './findings.ts';
export { gaps } from './gaps.ts';
export { headline } from './headline.ts';
export { ignored } from './ignored.ts';
export { lengths } from './lengths.ts';
export { letter } from './letter.ts';
export { manifest } from './manifest.ts';
export { notice } from './notice.ts';
export { observed } from './observed/index.ts';
export { popup } from './popup.ts';
export { shown } from './shown.ts';
