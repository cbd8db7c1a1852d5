/** Under which conditions a page was observed: an auditor's margin. */
import { list } from './counting.ts';

export const conditions = {
  region: 'Conditions',
  notSeen: 'Not seen',
  couldHide: (findings: readonly string[]): string =>
    findings.length === 0 ? 'Could hide: no finding here.' : `Could hide: ${list(findings)}.`,
  noGap: 'No gap was noticed.',
  notices: 'Privacy notices',
  /** Beside the title. `dated`: null where it bears no date. */
  notice: (dated: string | null, kind: string, layer: string, day: string): string =>
    dated === null ? `: ${kind}, ${layer}, read ${day}.` : `, ${dated}: ${kind}, ${layer}, read ${day}.`,
  pointsTo: (unread: readonly string[]): string => `Points to, and not read: ${list(unread)}.`,
  noticeHash: (id: string, sha256: string): string => `${id}, SHA-256 ${sha256}`,
  noNotice: 'None.',
  under: 'Observed under',
  labels: {
    page: 'Page',
    asked: 'Asked for',
    answered: 'Answered with',
    verdict: 'Verdict',
    observed: 'Observed',
    browser: 'Browser',
    userAgent: 'User agent',
    language: 'Language',
    globalPrivacyControl: 'Global Privacy Control',
    otherCookies: 'Cookies of other sites',
    choice: 'Choice now',
    tool: 'Candour',
  },
  notAnswered: 'not seen',
  status: (status: number): string => `HTTP ${status}`,
  fromTo: (start: string, end: string): string => `${start} to ${end}`,
  on: 'on',
  off: 'off',
  version: (version: string, rules: string): string => `${version}, rules ${rules}`,
};
