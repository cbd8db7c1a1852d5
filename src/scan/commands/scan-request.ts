/** What `candour scan` was asked for, of options that go together. */
import type { Access } from '../browser/access.ts';
import type { CookiePolicy } from '../browser/browser.ts';
import { defaultConcurrency } from '../concurrency.ts';
import { authFrom } from '../given/headers.ts';
import type { Choosing } from '../journeys/journey.ts';
import { UsageError } from '../known/usage.ts';
import type { ScanOptions } from './options.ts';

export interface ScanRequest {
  addresses: string[];
  /** Ids of formats. */
  formats: string[];
  /** Rule files, published notices and their addresses; empty for the bundled notices. */
  notices: string[];
  /** Folder to write one file a format to; null for standard output. */
  out: string | null;
  /** Verdicts, severities and ids of findings: any of them makes the exit code 1. */
  failOn: readonly string[];
  /** File of Reports: what was so in them is no news. */
  baseline?: string | undefined;
  /** Folder that keeps what was seen; not given: nothing is kept. */
  evidence?: string | undefined;
  /** Megabytes that it may hold; where it is not given, as many as where nothing is said. */
  evidenceMegabytes?: number;
  /** File with the private key that signs it. */
  sign?: string | undefined;
  /** Who makes it, in their own words. */
  operator?: string | undefined;
  observeSeconds: number;
  timeoutSeconds: number;
  thirdPartyCookies: CookiePolicy;
  /** Path of a browser, or null to find one. */
  browser: string | null;
  browserArgs: string[];
  /** What the browser calls itself; where it is not given, what a visitor's does, with `Candour/VERSION` at the end. */
  userAgent?: string | undefined;
  /** What lets the scan into the person's own site; where it is not given, nothing. */
  access?: Access;
  /** File with a saved session. */
  cookieJar?: string | undefined;
  /** Consent journeys, each in a fresh profile. */
  choices?: readonly Choosing[];
  /** Made-up values are typed into the pages’ fields, and never sent. */
  typeIntoForms?: boolean;
  /** Pages looked at side by side, at most. */
  concurrency: number;
  /** Pages of each site, found by following its own links from the address; where it is not given, no link is followed. */
  pages?: number;
  /** Seconds between two pages of a site, at least. */
  pauseSeconds?: number;
  /** How often each page is looked at anew. */
  repeat?: number;
}

/** Throws a UsageError where the options do not go together. */
export function scanRequest(
  addresses: readonly string[],
  options: ScanOptions,
  env: NodeJS.ProcessEnv = process.env,
): ScanRequest {
  const { format, notice, out = null, observe, timeout, browser = null, browserArg, ...rest } = options;
  if (format.length > 1 && out === null)
    throw new UsageError('Several formats need --out DIR to be written to.');
  return {
    addresses: [...addresses],
    formats: format,
    notices: notice,
    out,
    failOn: rest.failOn,
    baseline: rest.baseline,
    evidence: rest.evidence,
    evidenceMegabytes: rest.evidenceLimit,
    sign: rest.sign,
    operator: rest.operator,
    observeSeconds: observe,
    timeoutSeconds: timeout,
    thirdPartyCookies: rest.thirdPartyCookies,
    browser,
    browserArgs: browserArg,
    userAgent: rest.userAgent,
    access: accessOf(options, env),
    cookieJar: rest.cookieJar,
    choices: rest.choice,
    typeIntoForms: rest.typeIntoForms ?? false,
    pages: rest.pages,
    pauseSeconds: rest.pause,
    repeat: rest.repeat,
    // Each journey is a page of its own.
    concurrency: Math.min(
      addresses.length || Infinity,
      rest.concurrency ?? Math.max(1, Math.floor(defaultConcurrency() / rest.choice.length)),
    ),
  };
}

function accessOf(
  { header, from, ignoreCertificateErrors = false }: ScanOptions,
  env: NodeJS.ProcessEnv,
): Access {
  return {
    headers: [...header, ...(from === undefined ? [] : [{ name: 'From', value: from }])],
    auth: authFrom(env),
    ignoreCertificateErrors,
  };
}
