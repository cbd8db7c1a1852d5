/** One file that holds all it needs, readable without script and printable: components of `view`, rendered here. */
import { readFile } from 'node:fs/promises';
import type { Report } from '../../core/report/report.ts';
import type { Format, Look } from './format.ts';
import { importSvelte } from './svelte-source.ts';

export const html: Format<Promise<string>> = {
  id: 'html',
  extension: 'html',
  one: () => null,
  all: documentOf,
};

const THEME = new URL('../../view/theme.css', import.meta.url);

async function documentOf(reports: readonly Report[], { sites = [], since = null }: Look): Promise<string> {
  await importSvelte();
  const [{ printedHtml }, theme] = await Promise.all([
    import('../../view/printed/print.ts'),
    readFile(THEME, 'utf8'),
  ]);
  return printedHtml(reports, theme, sites, since);
}
