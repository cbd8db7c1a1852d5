/**
 * Reports → one printable HTML file. Its components are compiled to be rendered once and run nowhere: by
 * src/scan/formats/svelte-source.ts for the command, by tools/printed-once.ts for the extension's pages.
 */
import { render } from 'svelte/server';
import type { Report } from '../../core/report/report.ts';
import type { ChangesSince } from '../../core/compare/since.ts';
import type { SiteReport } from '../../core/site/site-report.ts';
import { htmlFile } from './html-file.ts';
import ReportDocument from './ReportDocument.svelte';

/** `theme`: the text of ../theme.css. `sites`: what is told of whole sites, beside their pages. `since`: what changed since an earlier run. */
export function printedHtml(
  reports: readonly Report[],
  theme: string,
  sites: readonly SiteReport[] = [],
  since: ChangesSince | null = null,
): string {
  // Nothing in it is waited for; waiting would ask for a part of Node, which a page has not.
  const { head, body } = render(ReportDocument, { props: { reports, sites, since } });
  return htmlFile({ head, body }, theme);
}
