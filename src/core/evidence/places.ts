/** Where things lie in evidence, and its manifest as text: alike in the command's folder and in the extension's zip. Pure. */
import { jsonText } from '../text/json.ts';
import type { EvidenceFile, EvidenceManifest } from './manifest.ts';

const LONGEST_NAME = 60;

/** A part of a path, whatever it was called. */
export const safe = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_NAME) || 'page';

export function nameOf(address: string): string {
  const url = URL.parse(address);
  return safe(url === null ? '' : `${url.hostname}${url.pathname}`);
}

/** `page`: its number, from 1. */
export const pageFolder = (page: number, address: string): string =>
  `pages/${String(page).padStart(4, '0')}-${nameOf(address)}`;

/** Of all that is kept of a site. `mark`: tells apart addresses whose names are alike; the same for one in each run. */
export const siteFolder = (address: string, mark: string): string => `sites/${nameOf(address)}-${mark}`;

/** `page`: its number on its site, from 1. */
export const sitePageFolder = (site: string, page: number, address: string): string =>
  `${site}/${String(page).padStart(4, '0')}-${nameOf(address)}`;

/** Of a notice's text: under its SHA-256, by which the Reports name it. */
export const textPlace = (sha256: string): string => `notices/read-${sha256}.txt`;

/** The manifest as it is written, and signed where it is: files in the order of the alphabet. */
export function manifestText(
  manifest: Omit<EvidenceManifest, 'files'>,
  files: readonly EvidenceFile[],
): string {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return `${jsonText({ ...manifest, files: sorted })}\n`;
}
