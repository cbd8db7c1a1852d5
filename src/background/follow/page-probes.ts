/** What is read in a page, as functions that the browser runs there: apart, since a start of the worker runs none. */
export { readBanner } from '../../probes/banner-words.ts';
export { readHints } from '../../probes/connection-hints.ts';
export { readLinks } from '../../probes/links.ts';
export { readMarks } from '../../probes/page-marks.ts';
export { readUses } from '../../probes/page-uses.ts';
