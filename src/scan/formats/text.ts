/** A Report as a person reads it: the headline, who learns of the visit, what differs, what could not be seen. */
import type { Report } from '../../core/report/report.ts';
import type { Format, Look } from './format.ts';
import { emphasis } from './lines.ts';
import { siteText } from './site-text.ts';
import { companies, notSeen } from './text/companies.ts';
import { conditions, controls, gaps } from './text/conditions.ts';
import { cookies } from './text/cookies.ts';
import { findings } from './text/findings.ts';
import { heading, journeys } from './text/heading.ts';

export const text: Format<string> = {
  id: 'text',
  extension: 'txt',
  isOfPages: true,
  one: printed,
  all: (reports, look) => reports.map((report) => printed(report, look)).join('\n'),
  sites: (sites, look) => sites.map((site) => siteText(site, look)).join('\n'),
};

function printed(report: Report, { colour }: Look): string {
  const look = emphasis(colour);
  const sections = [
    heading(report, look),
    journeys(report),
    ...companies(report, look),
    notSeen(report, look),
    findings(report, look),
    cookies(report, look),
    controls(report, look),
    gaps(report, look),
    conditions(report, look),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n\n`;
}
