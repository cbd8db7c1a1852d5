/** What may be said on the command line to `candour scan`, read by commander, or one line on what is wrong with it. */
import { Option, type Command } from 'commander';
import { findings } from '../../core/findings/index.ts';
import { SEVERITIES, VERDICTS } from '../../core/report/verdict.ts';
import type { CookiePolicy } from '../browser/browser.ts';
import { defaultConcurrency, pagesAtOnce } from '../concurrency.ts';
import { formatIds, formatNamed } from '../formats/index.ts';
import type { Access, Header } from '../browser/access.ts';
import { withFleetOptions, type FleetOptions } from './fleet-options.ts';
import { pageAddress } from '../given/address.ts';
import { authFrom, headerOf, headerText } from '../given/headers.ts';
import { CHOICES, type Choosing } from '../journeys/journey.ts';
import { UsageError } from '../known/usage.ts';

/** How Reports are printed, and what they come to. */
export interface PrintingOptions {
  format: string[];
  out?: string;
  failOn: readonly string[];
}

/** As commander hands them over, each read already. */
export interface ScanOptions extends PrintingOptions, FleetOptions {
  sites?: string;
  resume?: boolean;
  notice: string[];
  observe: number;
  timeout: number;
  thirdPartyCookies: CookiePolicy;
  browser?: string;
  browserArg: string[];
  userAgent?: string;
  header: Header[];
  from?: string;
  cookieJar?: string;
  baseline?: string;
  evidence?: string;
  evidenceLimit: number;
  sign?: string;
  operator?: string;
  config?: string;
  ignoreCertificateErrors?: boolean;
  choice: Choosing[];
  typeIntoForms?: boolean;
  concurrency?: number;
  pages: number;
  pause: number;
  repeat: number;
}

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

/** What evidence may hold where nothing is said. */
export const EVIDENCE_MEGABYTES = 10_000;

const POLICIES: readonly CookiePolicy[] = ['store', 'refuse'];

export const withPrintingOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <list>', `${listed(formatIds)}; several, with commas between, need --out`)
        .argParser(formatsOf)
        .default(['text'], 'text'),
    )
    .option('--out <dir>', 'write one file a format to this folder, not to standard output')
    .option(
      '--fail-on <what>',
      'finding id, severity or verdict that makes the exit code 1 (repeatable, or with commas between)',
      failOnWith,
      DIFFERS,
    );

export const withScanOptions = (command: Command): Command =>
  withFleetOptions(withPrintingOptions(command))
    .argument('[url...]', 'addresses of pages', addressesWith)
    .option(
      '--sites <file>',
      'many sites, kept as a run: a CSV table or an address a line; `councils` for all councils',
    )
    .option('--resume', 'go on with the last run over many sites that was not finished')
    .option(
      '--notice <src>',
      'judge against this notice: a published file or address, or a rule file (repeatable)',
      collect,
      [],
    )
    .option(
      '--baseline <file>',
      'the exit code counts only what is new against this report, or list of reports',
    )
    .option(
      '--evidence <dir>',
      'keep traffic, pictures, notices and reports in this folder, with their hashes',
    )
    .option(
      '--evidence-limit <megabytes>',
      'what it may hold: traffic and pictures beyond it are left out, and named in the manifest',
      wholeNumber('--evidence-limit', 1, MOST_EVIDENCE),
      EVIDENCE_MEGABYTES,
    )
    .option('--sign <key>', 'sign the evidence with this private key (PEM)')
    .option('--operator <name>', 'who makes the evidence, as it is to stand in it')
    .option(
      '--observe <seconds>',
      'keep looking this long after the page has loaded',
      seconds('--observe', 0),
      3,
    )
    .option('--timeout <seconds>', 'give a page up after this long', seconds('--timeout', 1), 30)
    .addOption(
      new Option('--third-party-cookies <policy>', 'whether cookies of other sites are stored')
        .choices(POLICIES)
        .default('store'),
    )
    .option('--browser <path>', 'the Chromium to use')
    .option('--browser-arg <arg>', 'start it with this too (repeatable)', collect, [])
    .option(
      '--user-agent <text>',
      'what the browser calls itself (default: what a visitor’s does, with Candour/VERSION at the end)',
      headerText('--user-agent'),
    )
    .option(
      '--header <name: value>',
      'send this too, to the page’s own site and to nobody else (repeatable)',
      (text: string, before: readonly Header[]) => [...before, headerOf(text)],
      [],
    )
    .option(
      '--from <address>',
      'whom the site may write to about the scan, in a From header to it alone',
      headerText('--from'),
    )
    .option(
      '--config <file>',
      'defaults and ignored findings (default: candour.config.json, where there is one)',
    )
    .option('--cookie-jar <file>', 'begin with this saved session: a cookies.txt, or Playwright’s JSON')
    .option(
      '--ignore-certificate-errors',
      'look at the pages named although their hosts’ certificates are not valid',
    )
    .option(
      '--concurrency <number>',
      'pages looked at side by side (default: what cores and memory allow)',
      pagesAtOnce,
    )
    .option(
      '--pages <number>',
      'pages a site, found by following its own links',
      wholeNumber('--pages', 1, MOST_PAGES),
      1,
    )
    .option(
      '--pause <seconds>',
      'between two pages of a site; a site may ask for more',
      seconds('--pause', 0),
      1,
    )
    .option(
      '--repeat <number>',
      'look at each page so often, in fresh profiles: only what is seen each time decides',
      wholeNumber('--repeat', 1, MOST_LOOKS),
      1,
    )
    .option(
      '--choice <list>',
      `consent journeys to take, each in a fresh profile: ${listed(CHOICES)}, with commas between`,
      choicesOf,
      ['none'],
    )
    .option(
      '--type-into-forms',
      'type made-up values into the pages’ fields, never sending them, to see whom the pages tell',
    );

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

const listed = (names: readonly string[]): string =>
  `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function addressesWith(text: string, before: readonly string[] = []): string[] {
  return [...before, pageAddress(text)];
}

function formatsOf(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].map((name) => formatNamed(name).id);
}

const MOST_LOOKS = 20;
/** A hundred terabytes: no disk. */
const MOST_EVIDENCE = 100_000_000;
/** More than this of one site is a copy of it. */
const MOST_PAGES = 1000;

const wholeNumber =
  (option: string, least: number, most: number) =>
  (text: string): number => {
    const given = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
    if (given >= least && given <= most) return given;
    throw new UsageError(`${option} takes a number from ${least} to ${most}, not “${text}”.`);
  };

const seconds =
  (option: string, least: number) =>
  (text: string): number => {
    const given = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(given) && given >= least && given <= 3600) return given;
    throw new UsageError(`${option} takes seconds from ${least} to 3600, not “${text}”.`);
  };

/** What is so where nothing is said: the first that is said takes its place. */
const DIFFERS: readonly string[] = ['differs'];

function failOnWith(text: string, before: readonly string[] = DIFFERS): string[] {
  const given = text.split(',').map((one) => one.trim());
  const known: readonly string[] = [...SEVERITIES, ...VERDICTS, ...findings.map(({ id }) => id)];
  const unknown = given.find((one) => !known.includes(one));
  if (unknown !== undefined)
    throw new UsageError(
      `--fail-on takes a severity (${SEVERITIES.join(', ')}), a verdict (${VERDICTS.join(', ')}) or the id of a finding, not “${unknown}”.`,
    );
  return [...new Set([...(before === DIFFERS ? [] : before), ...given])];
}

/** Each once, in the order of the list: the one without a choice, where it is asked for, is the first that is told. */
function choicesOf(text: string): Choosing[] {
  const asked = text.split(',').map((choice) => choice.trim());
  const unknown = asked.find((choice) => !CHOICES.some((known) => known === choice));
  if (unknown !== undefined)
    throw new UsageError(`--choice takes ${listed(CHOICES)}, with commas between, not “${unknown}”.`);
  return CHOICES.filter((choice) => asked.includes(choice));
}
