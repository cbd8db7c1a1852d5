import { expect, it } from 'vitest';
import { siteReportOf } from '../../../src/core/site/site-report.ts';
import { siteText } from '../../../src/scan/formats/site-text.ts';
import { notice, report, request } from '../../core/build.ts';
import { silent, unreadLink } from '../../core/findings/notices.ts';

const AT = 'https://www.anytown.gov.uk';
const page = (path: string, over: Parameters<typeof report>[2] = {}) => ({
  report: report([request('counter.example')], [silent], { page: `${AT}${path}`, ...over }),
  foundBy: 'link' as const,
  from: null,
  template: 0,
});

/** The same, where the notice that it links to was not read. */
const unread = (path: string) => ({
  ...page(path),
  report: report([request('counter.example')], [notice({ ...silent, links: [unreadLink] })], {
    page: `${AT}${path}`,
  }),
});

it('says on which pages a finding weighs as it is told, and on how many it weighs less', () => {
  const site = siteReportOf([page('/a'), unread('/b'), page('/c\u202e')], {
    pages: 3,
    robots: 'none',
    pauseSeconds: 1,
    inSitemaps: 0,
    ended: null,
    leftOut: [{ why: 'log-out', count: 2, examples: [] }],
  });
  const told = siteText(site, { colour: false });
  expect(told).toContain('Seen on /a and /c%E2%80%AE. On 1 other page it weighs less.');
  expect(told).toContain('  - 2 links that end a session');
  expect(told).not.toContain('\u202e');
});
