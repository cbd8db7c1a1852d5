/** What exactly was missed, in English: one file for each that may miss it. */
export { missedByExtension as byExtension } from './extension.ts';
export { missedByScanner as byScanner } from './scanner.ts';
export { missedInNotices as inNotices } from './notices.ts';
export { missedInPage as inPage } from './page.ts';
