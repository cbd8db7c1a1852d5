/** Prints the Reports of a run: one at a time where the format comes in pieces, so that a large run is never held whole. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ChangesSince } from '../../core/compare/since.ts';
import type { Report } from '../../core/report/report.ts';
import { isCutShort } from '../../core/site/following.ts';
import type { SiteLooked } from '../../core/site/site-looked.ts';
import { siteReportOf, type SiteReport } from '../../core/site/site-report.ts';
import type { Har } from '../har/har.ts';
import { formatNamed } from '../formats/index.ts';
import type { Format, Look } from '../formats/format.ts';
import { isOpenAsBefore, markedAgainst } from '../given/against.ts';
import { idleEntries, marked } from '../given/ignoring.ts';
import type { IgnoreEntry } from '../given/config-file.ts';
import type { Outside } from './command.ts';
import { added, codeOf, NO_PAGES, tallyOf, whyNotZero } from './exit-code.ts';
import { NotWritten } from './not-written.ts';
import { makeFolder, writeIndex, writeReports, writeSites, type PageListed } from './write-reports.ts';

interface Printing {
  /** Ids of formats. */
  formats: readonly string[];
  /** Folder for one file a format; null for standard output. */
  out: string | null;
  failOn: readonly string[];
  ignore: readonly IgnoreEntry[];
  /** Reports of an earlier time: what was so in them is no news. */
  baseline?: readonly Report[];
  /** What changed since an earlier run; absent or null: nothing is compared. */
  since?: ChangesSince | null;
  /** What was recorded of the pages, redacted; absent: nothing was. */
  recorded?: (() => AsyncIterable<Har>) | undefined;
  /** Path of the browser that a PDF is printed with; absent or null to find one. */
  browser?: string | null;
}

/** `looks` gives them afresh each time that it is called. The exit code. */
export async function printRun(
  looks: () => AsyncIterable<SiteLooked>,
  { formats, out, failOn, ignore, baseline = [], since = null, recorded, browser = null }: Printing,
  { look: terminal, print, note }: Outside,
): Promise<0 | 1 | 2> {
  const today = new Date().toISOString().slice(0, 10);
  let tally = NO_PAGES;
  let idle: string[] | null = null;
  let sites: SiteReport[] = [];
  let listed: PageListed[] = [];
  const mark = (report: Report): Report => markedAgainst(marked(report, ignore, today), baseline);
  const isNoNews = (report: Report): boolean => isOpenAsBefore(report, baseline);
  const beside = { browser, since, ...(recorded !== undefined && { recorded }) };
  const counted = async function* (): AsyncGenerator<Report> {
    tally = NO_PAGES;
    sites = [];
    listed = [];
    for await (const { pages, following } of looks()) {
      const scanned = pages.map((page) => ({ ...page, report: mark(page.report) }));
      const reports = scanned.map(({ report }) => report);
      tally = added(tally, tallyOf(reports, failOn, isNoNews));
      if (following !== null) {
        sites.push(siteReportOf(scanned, following));
        // Pages that were to be looked at and could not be are no pass.
        if (isCutShort(following)) tally = added(tally, { ...NO_PAGES, cutShort: 1 });
      }
      const idleHere = idleEntries(ignore, reports, today);
      idle = (idle ?? idleHere).filter((entry) => idleHere.includes(entry));
      for (const report of reports) {
        const { page, verdict, headline } = report;
        listed.push({ page, verdict, headline });
        yield report;
      }
    }
  };
  const chosen = formats.map(formatNamed);
  if (out === null) {
    const [format] = chosen;
    const look = { ...terminal, ...beside };
    if (format !== undefined) await printOne(counted(), format, look, () => sites, print);
  } else {
    await makeFolder(out);
    for (const format of chosen) await writeOne(counted(), format, out, () => sites, beside);
    await writeIndex(out, listed, chosen, sites.length > 0);
  }
  for (const entry of idle ?? []) note(entry);
  const why = whyNotZero(tally, failOn);
  if (why !== null) note(why);
  return codeOf(tally);
}

/** `sites`: those whose links were followed, once their Reports were taken. They are told as such where the form can. */
async function printOne(
  reports: AsyncIterable<Report>,
  format: Format,
  look: Look,
  sites: () => readonly SiteReport[],
  print: Outside['print'],
): Promise<void> {
  const whole: Report[] = [];
  for await (const report of reports) {
    const piece = format.one(report, look);
    if (piece === null) whole.push(report);
    else if (format.sites === undefined || sites().length === 0) await print(piece);
  }
  if (format.sites !== undefined && sites().length > 0) await print(format.sites(sites(), look));
  else if (whole.length > 0) await print(await format.all(whole, { ...look, sites: sites() }));
}

/** To its file by the piece where it comes in pieces, else as a whole. */
async function writeOne(
  reports: AsyncIterable<Report>,
  format: Format,
  out: string,
  sites: () => readonly SiteReport[],
  beside: Omit<Look, 'colour' | 'sites'>,
): Promise<void> {
  const file = join(out, `report.${format.extension}`);
  const whole: Report[] = [];
  const pieces = async function* (): AsyncGenerator<string> {
    for await (const report of reports) {
      const piece = format.one(report, { colour: false });
      if (piece === null) whole.push(report);
      else yield piece;
    }
  };
  try {
    await pipeline(pieces, createWriteStream(file));
  } catch (cause) {
    const { syscall } = cause as NodeJS.ErrnoException;
    throw syscall === undefined ? cause : new NotWritten(file, cause as NodeJS.ErrnoException);
  }
  const look = { ...beside, colour: false, sites: sites() };
  if (whole.length > 0) {
    await rm(file);
    await writeReports(out, whole, [format], look);
  }
  await writeSites(out, format, sites(), look);
}
