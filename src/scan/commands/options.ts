/** What may be said on the command line to `candour scan`, read by commander, or one line on what is wrong with it. */
import { Option, type Command } from 'commander';
import type { CookiePolicy } from '../browser/browser.ts';
import { pagesAtOnce } from '../concurrency.ts';
import { formatIds } from '../formats/index.ts';
import type { Header } from '../browser/access.ts';
import { headerOf, headerText } from '../given/headers.ts';
import { CHOICES, type Choosing } from '../journeys/journey.ts';
import { withFleetOptions, type FleetOptions } from './fleet-options.ts';
import {
  addressesWith,
  choicesOf,
  collect,
  DIFFERS,
  failOnWith,
  formatsOf,
  listed,
  MOST_EVIDENCE,
  MOST_LOOKS,
  MOST_PAGES,
  seconds,
  wholeNumber,
} from './option-values.ts';

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
    .option(
      '--cookie-jar <file>',
      'begin with this saved session: a cookies.txt, or Playwright’s JSON with its local storage',
    )
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
