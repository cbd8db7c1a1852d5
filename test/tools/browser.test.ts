import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../tools/browser.ts';

const terminal = (isTTY: boolean): PassThrough & { isTTY: boolean } =>
  Object.assign(new PassThrough(), { isTTY });

describe('whether something may be installed on the system', () => {
  it.each([
    ['y\n', true],
    [' Yes \n', true],
    ['\n', false],
    ['n\n', false],
    ['yesterday\n', false],
  ])('is asked for on a terminal: %j', async (answer, isYes) => {
    const [input, output] = [terminal(true), terminal(true)];
    const asked = isAllowed('Install it?', input, output);
    input.write(answer);
    expect(await asked).toBe(isYes);
    expect(String(output.read())).toBe('Install it? [y/N] ');
  });

  it('is no where the person goes without a word', async () => {
    const input = terminal(true);
    const asked = isAllowed('Install it?', input, terminal(true));
    input.end();
    expect(await asked).toBe(false);
  });

  it.each([
    [false, true],
    [true, false],
    [false, false],
  ])('is yes where nobody can be asked (terminal in: %j, out: %j)', async (isIn, isOut) => {
    const output = terminal(isOut);
    expect(await isAllowed('Install it?', terminal(isIn), output)).toBe(true);
    expect(output.read()).toBeNull();
  });
});

it('no browser is fetched while packages are installed: that may fail where it cannot be reached', () => {
  expect(JSON.parse(readFileSync('.puppeteerrc.json', 'utf8'))).toMatchObject({ skipDownload: true });
});
