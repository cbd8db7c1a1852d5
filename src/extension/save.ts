/**
 * Saving to a file from a page of the extension, without a download permission: a Blob and a link.
 */
import type { Report } from '../core/report/report.ts';
import { dataText, printedText } from './report-files.ts';

/** "candour-norfolk.gov.uk-2026-11-21.json": site and day of the observation. */
export const fileName = (report: Report, what: string): string =>
  `candour-${report.site.replace(/[^a-z0-9.-]+/gi, '-')}-${report.conditions.endedAt.slice(0, 10)}${what}`;

export function saveBytes(name: string, type: string, bytes: Uint8Array<ArrayBuffer> | string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The click only starts the download; the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Fails where what prints cannot be had. */
export const saveReport = async (report: Report): Promise<void> =>
  saveBytes(fileName(report, '.html'), 'text/html', await printedText(report));

export const saveData = (report: Report): void =>
  saveBytes(fileName(report, '.json'), 'application/json', dataText(report));

/** With a byte-order mark: without it Excel reads the council's quotation marks as another alphabet. */
export const saveTable = (report: Report, name: string, csv: string): void =>
  saveBytes(fileName(report, `-${name}.csv`), 'text/csv;charset=utf-8', `\uFEFF${csv}`);
