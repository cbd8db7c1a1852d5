/** Reads what was given on the command line to `candour scan` into options, or says in one line what is wrong. */
import { findings } from '../../core/findings/index.ts';
import { SEVERITIES, VERDICTS } from '../../core/report/verdict.ts';
import type { CookiePolicy } from '../browser/browser.ts';
import { FORMATS, type Format } from '../formats/index.ts';
import { UsageError } from '../known/usage.ts';

/** As commander hands them over: text, or lists where an option is repeatable. */
export interface RawOptions {
  format: string;
  notice: string[];
  out?: string;
  failOn: string;
  observe: string;
  timeout: string;
  thirdPartyCookies: string;
  browser?: string;
  browserArg: string[];
  choice: string;
}

export interface ScanRequest {
  addresses: string[];
  formats: Format[];
  /** Rule files, published notices and their addresses; empty for the bundled notices. */
  notices: string[];
  /** Folder to write one file a format to; null for standard output. */
  out: string | null;
  failOn: string;
  observeSeconds: number;
  timeoutSeconds: number;
  thirdPartyCookies: CookiePolicy;
  /** Path of a browser, or null to find one. */
  browser: string | null;
  browserArgs: string[];
}

/** Throws a UsageError on the first thing that cannot be meant. */
export function scanRequest(addresses: readonly string[], raw: RawOptions): ScanRequest {
  const formats = formatsOf(raw.format);
  const out = raw.out ?? null;
  if (formats.length > 1 && out === null)
    throw new UsageError('Several formats need --out DIR to be written to.');
  return {
    addresses: addresses.map(addressOf),
    formats,
    notices: raw.notice,
    out,
    failOn: failOnOf(raw.failOn),
    observeSeconds: secondsOf('--observe', raw.observe, 0),
    timeoutSeconds: secondsOf('--timeout', raw.timeout, 1),
    thirdPartyCookies: policyOf(raw.thirdPartyCookies),
    browser: raw.browser ?? null,
    browserArgs: choicesChecked(raw),
  };
}

function addressOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`“${text}” is not the address of a page: it must begin with https:// or http://.`);
  }
  return url.href;
}

function formatsOf(text: string): Format[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  return names.map((name) => {
    const format = FORMATS.find((known) => known === name);
    if (!format) throw new UsageError(`There is no format “${name}”. Known: ${FORMATS.join(', ')}.`);
    return format;
  });
}

function secondsOf(option: string, text: string, least: number): number {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(seconds) || seconds < least || seconds > 3600) {
    throw new UsageError(`${option} takes seconds from ${least} to 3600, not “${text}”.`);
  }
  return seconds;
}

function policyOf(text: string): CookiePolicy {
  if (text === 'store' || text === 'refuse') return text;
  throw new UsageError(`--third-party-cookies takes store or refuse, not “${text}”.`);
}

function failOnOf(text: string): string {
  const ids = findings.map(({ id }) => id);
  if (([...SEVERITIES, ...VERDICTS, ...ids] as string[]).includes(text)) return text;
  throw new UsageError(
    `--fail-on takes a severity (${SEVERITIES.join(', ')}), a verdict (${VERDICTS.join(', ')}) or the id of a finding, not “${text}”.`,
  );
}

/** Only the journey without a choice is known. */
function choicesChecked(raw: RawOptions): string[] {
  for (const choice of raw.choice.split(',')) {
    if (choice.trim() !== 'none') throw new UsageError(`--choice takes none, not “${choice.trim()}”.`);
  }
  return raw.browserArg;
}
