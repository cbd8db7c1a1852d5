/** One file that holds all it needs, readable without script and printable: components of `view`, rendered here. */
import { readFile } from 'node:fs/promises';
import type { Report } from '../../core/report/report.ts';
import { harmlessLines } from '../../core/text/harmless.ts';
import type { Format, Look } from './format.ts';
import { importSvelte } from './svelte-source.ts';

export const html: Format<Promise<string>> = {
  id: 'html',
  extension: 'html',
  one: () => null,
  all: documentOf,
};

/** Nothing in it runs and nothing is fetched, whatever a page called itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const THEME = new URL('../../view/theme.css', import.meta.url);

async function documentOf(reports: readonly Report[], { sites = [] }: Look): Promise<string> {
  await importSvelte();
  const [{ render }, { default: ReportDocument }, theme] = await Promise.all([
    import('svelte/server'),
    import('../../view/printed/ReportDocument.svelte'),
    readFile(THEME, 'utf8'),
  ]);
  const { head, body } = await render(ReportDocument, { props: { reports, sites } });
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<style>\n${theme}</style>`,
    marksGone(head),
    '</head>',
    `<body>${marksGone(body)}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/**
 * Svelte’s comments tell a script where it goes on: there is none. Text cannot hold one: it is escaped. What would act
 * on a screen is gone from addresses too.
 */
const marksGone = (markup: string): string => harmlessLines(markup.replace(/<!--.*?-->/gs, ''));
