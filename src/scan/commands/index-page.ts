/** `index.html` of a folder of results: what is in it, and each page with its verdict and its files. */
import { VERDICT_LABELS } from '../../core/report/labels.ts';
import { harmless } from '../../core/text/harmless.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageListed } from './write-reports.ts';

const STYLE =
  ':root { color-scheme: light dark } body { background: light-dark(#fff, #14191d); color: light-dark(#12202a, #e6eaed); font: 100%/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem } a { color: light-dark(#0b5570, #84c7e0) } table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; overflow-wrap: anywhere }';

/** `files`: of all pages. `ofPages`: for each Report, its own. All are paths from the folder. */
export function indexPage(
  files: readonly string[],
  reports: readonly PageListed[],
  ofPages: readonly (readonly string[])[],
): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Candour: what was written</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>What Candour wrote</h1>',
    `<ul>${files.map((file) => `<li>${linkTo(file)}</li>`).join('')}</ul>`,
    '<h2>Pages</h2>',
    '<table>',
    '<thead><tr><th scope="col">Page</th><th scope="col">Verdict</th><th scope="col">What was seen</th><th scope="col">Files</th></tr></thead>',
    '<tbody>',
    ...reports.map((report, place) => rowOf(report, ofPages[place] ?? [])),
    '</tbody>',
    '</table>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function rowOf({ page, verdict, headline }: PageListed, files: readonly string[]): string {
  const cells = [VERDICT_LABELS[verdict], headline.text].map((text) => `<td>${shown(text)}</td>`);
  return `<tr><th scope="row">${shown(page)}</th>${cells.join('')}<td>${files.map(linkTo).join(' ')}</td></tr>`;
}

const linkTo = (file: string): string => `<a href="${escapeHtml(encodeURI(file))}">${escapeHtml(file)}</a>`;

const shown = (text: string): string => escapeHtml(harmless(text));
