/** Exit codes, and what goes to which stream: of the command line, and of the command as it is started. */
import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harmlessLines } from '../../src/core/text/harmless.ts';
import { commandLine, failed } from '../../src/scan/commands/command-line.ts';
import type { Printed } from '../../src/scan/formats/format.ts';

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** In this process: half a second is what a start takes. */
async function candour(...args: string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const printNow = (text: string): void => void (out += text);
  const complain = (text: string): void => void (err += harmlessLines(text));
  const terminal = {
    look: { colour: false },
    print: async (printed: Printed) => printNow(String(printed)),
    printNow,
    progress: () => undefined,
    complain,
    signal: new AbortController().signal,
    holdEnding: () => undefined,
  };
  const code = await commandLine(args, terminal).catch((error: unknown) => failed(error, complain));
  return { code, out, err };
}

const started = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['src/scan/cli.ts', ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

describe('wrong usage ends with 3, one line on standard error, and nothing on standard output', () => {
  it.each([
    ['no address', ['scan']],
    ['an address that is none', ['scan', 'bins']],
    ['a report that cannot be read', ['mend', '/nowhere/report.json']],
    ['an unknown option', ['scan', 'https://a.gov.uk', '--loudly']],
    ['an unknown format', ['scan', 'https://a.gov.uk', '--format', 'docx']],
    ['an unknown policy', ['scan', 'https://a.gov.uk', '--third-party-cookies', 'eat']],
    ['an unknown form of a notice', ['notice', 'package.json', '--format', 'yaml']],
    ['an unknown form of who', ['who', 'a.example', '--format', 'ndjson']],
    ['a notice that is not there', ['scan', 'https://a.gov.uk', '--notice', '/no/such/file']],
    ['a folder that cannot be', ['scan', 'https://a.gov.uk', '--out', 'package.json/there']],
    ['an unknown command', ['sing']],
    ['an unknown id', ['explain', 'no-such-thing']],
  ])('%s', async (_, args) => {
    const { code, out, err } = await candour(...args);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

it('refuses an archive of many looks that nobody keeps', async () => {
  for (const many of [
    ['https://www.norfolk.gov.uk/', '--pages', '2'],
    ['https://www.norfolk.gov.uk/', '--repeat', '2'],
    ['--sites', 'councils'],
  ]) {
    const { code, err } = await candour('scan', '--format', 'har', ...many);
    expect([code, err]).toEqual([3, expect.stringContaining('give --evidence DIR, too')]);
  }
});

it('says what is wrong in one line in which nothing acts', async () => {
  const { code, err } = await started('scan', 'bins\u001b[2J\n\u202e');
  expect(code).toBe(3);
  expect(err).toMatch(/^candour: “bins\ufffd\[2J\ufffd\ufffd” is not .*\n$/);
});

it('ends with 4 where the browser asked for is not there', async () => {
  const { code, out, err } = await started('scan', 'https://a.gov.uk', '--browser', '/no/such/browser');
  expect({ code, out }).toEqual({ code: 4, out: '' });
  expect(err).toBe('candour: No browser at /no/such/browser.\n');
});

it('ends with 4 and one line where the browser does not start', async () => {
  const { code, out, err } = await candour('scan', 'https://a.gov.uk', '--browser', '/bin/false');
  expect({ code, out }).toEqual({ code: 4, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
});

it('explains a finding on standard output', async () => {
  const { code, out, err } = await candour('explain', 'undeclared-third-party');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('undeclared-third-party');
});

it('says nothing where whoever read it has gone', async () => {
  const child = spawn(process.execPath, ['src/scan/cli.ts', 'explain', 'hotjar']);
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 4, err: '' });
});

it('answers who in pure JSON, in the order of the questions', async () => {
  const { code, out } = await candour('who', 'www.clarity.ms', 'nobody.example', '--format', 'json');
  expect(code).toBe(0);
  expect(
    (JSON.parse(out) as { query: string; company: string | null }[]).map(({ query, company }) => [
      query,
      company,
    ]),
  ).toEqual([
    ['www.clarity.ms', 'Microsoft'],
    ['nobody.example', null],
  ]);
});

it('helps and tells its version, and ends well', async () => {
  expect(await candour('--help')).toMatchObject({ code: 0, err: '' });
  expect(await started('--version')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

it.skipIf(!existsSync('/dev/full'))(
  'ends with 4 and one line where there is no room for the result',
  async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['src/scan/cli.ts', 'explain', 'hotjar'], {
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    expect({ code, err }).toEqual({
      code: 4,
      err: 'candour: The result could not be written to standard output (ENOSPC).\n',
    });
  },
);
