/** The auditor's page. */
import { grouped } from './counting.ts';

export const workspace = {
  /** Of the browser's tab. */
  title: (place: string) => (place === '' ? 'Candour' : `${place} – Candour`),
  number: grouped,
  noReport: 'There is no report of this page yet.',
  notJudged: 'Candour could not look at this page. Close this tab and open it again from the toolbar.',
  saveReport: 'Save report',
  copied: 'The row is copied.',
  notCopied: (why: string) => `The row could not be copied: ${why}`,
  tabs: 'Parts of the report',
  parts: {
    findings: 'Findings',
    cookies: 'Cookies',
    storage: 'Storage',
    hosts: 'Hosts',
    conditions: 'Conditions',
  },
};
