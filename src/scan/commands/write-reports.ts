/** Reports as files: one a format, in the folder that the person named. */
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../core/report/report.ts';
import type { SiteReport } from '../../core/site/site-report.ts';
import type { Picture } from '../journeys/telling.ts';
import type { Format, Look, Printed } from '../formats/format.ts';
import { NotWritten } from './not-written.ts';
import { fileNamesFor } from './file-names.ts';
import { indexPage } from './index-page.ts';
import { UsageError } from '../known/usage.ts';

/** Before anything is looked at: a scan whose result cannot be kept is not begun. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new UsageError(`--out ${folder} is not a folder that can be written to.`, { cause });
  }
}

/** Each under its own hash, which the Report’s `screenshots` name. */
export async function writePicture(folder: string, { sha256, png }: Picture): Promise<void> {
  await write(join(folder, `${sha256}.png`), png);
}

export async function writeReports(
  folder: string,
  reports: readonly Report[],
  formats: readonly Format[],
  look: Look,
): Promise<void> {
  for (const format of formats) {
    const { extension } = format;
    await write(join(folder, `report.${extension}`), await format.all(reports, look));
    for (const [what, printed] of format.beside?.(reports) ?? [])
      await write(join(folder, `report-${what}.${extension}`), printed);
    if (isByPage(format, reports)) await writePages(folder, reports, format, look);
  }
}

/** Beside the Reports of their pages, in forms that tell of sites as such. */
export async function writeSites(
  folder: string,
  format: Format,
  sites: readonly SiteReport[],
  look: Look,
): Promise<void> {
  if (sites.length === 0 || format.sites === undefined) return;
  await write(join(folder, `site.${format.extension}`), format.sites(sites, look));
}

/** What the index tells of a page. */
export type PageListed = Pick<Report, 'page' | 'verdict' | 'headline'>;

/** Several pages in forms that a person opens one by one: each has a file of its own besides. */
const isByPage = ({ isOfPages = false }: Format, reports: readonly PageListed[]): boolean =>
  isOfPages && reports.length > 1;

const PAGES = 'pages';

const pageFiles = (reports: readonly PageListed[], { extension }: Format): string[] =>
  fileNamesFor(reports.map(({ page }) => page)).map((name) => `${PAGES}/${name}.${extension}`);

async function writePages(
  folder: string,
  reports: readonly Report[],
  format: Format,
  look: Look,
): Promise<void> {
  await makeFolder(join(folder, PAGES));
  const files = pageFiles(reports, format);
  for (const [place, report] of reports.entries())
    await write(join(folder, files[place] ?? ''), await format.all([report], look));
}

/** What the folder holds, once all is written. */
export async function writeIndex(
  folder: string,
  reports: readonly PageListed[],
  formats: readonly Format[],
  hasSites: boolean,
): Promise<void> {
  const files = formats.flatMap(({ extension, beside, sites: ofSites }) => [
    `report.${extension}`,
    ...(hasSites && ofSites !== undefined ? [`site.${extension}`] : []),
    ...[...(beside?.([]).keys() ?? [])].map((what) => `report-${what}.${extension}`),
  ]);
  const byPage = formats.filter((format) => isByPage(format, reports)).map((one) => pageFiles(reports, one));
  const ofPages = reports.map((_, place) => byPage.flatMap((ofFormat) => ofFormat[place] ?? []));
  await write(join(folder, 'index.html'), indexPage(files, reports, ofPages));
}

async function write(file: string, printed: Printed): Promise<void> {
  try {
    await writeFile(file, printed);
  } catch (cause) {
    throw new NotWritten(file, cause as NodeJS.ErrnoException);
  }
}
