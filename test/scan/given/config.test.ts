import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { applyConfig, checked } from '../../../src/scan/given/config.ts';
import { withScanOptions, type ScanOptions } from '../../../src/scan/commands/options.ts';
import { scanRequest, type ScanRequest } from '../../../src/scan/commands/scan-request.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

/** A scan asked for with these arguments beside a configuration that says this. */
async function request(told: unknown, args: string[] = []): Promise<ScanRequest> {
  const config = await checked(told, 'the file');
  let asked: ScanRequest | null = null;
  const scan = new Command('scan').exitOverride().configureOutput({ writeErr: () => undefined });
  withScanOptions(scan).action((given: string[], _: ScanOptions, command: Command) => {
    applyConfig(command, config);
    asked = scanRequest(given, command.opts<ScanOptions>(), {});
  });
  scan.parse(['https://www.anytown.gov.uk/', ...args], { from: 'user' });
  if (asked === null) throw new Error('Nothing was asked.');
  return asked;
}

describe('a configuration', () => {
  const told = {
    schema: 'candour/config@1',
    format: ['json', 'text'],
    out: 'reports',
    failOn: 'medium',
    observe: 5,
    notice: ['a.html', 'b.html'],
    ignoreCertificateErrors: true,
    from: 'web@anytown.gov.uk',
  };

  it('says what an option is where the command line does not', async () => {
    expect(await request(told)).toMatchObject({
      formats: ['json', 'text'],
      out: 'reports',
      failOn: ['medium'],
      observeSeconds: 5,
      timeoutSeconds: 30,
      notices: ['a.html', 'b.html'],
      access: { headers: [{ name: 'From', value: 'web@anytown.gov.uk' }], ignoreCertificateErrors: true },
    });
  });

  it('takes several values of an option that may be repeated', async () => {
    expect(await request({ failOn: ['high', 'no-notice'] })).toMatchObject({
      failOn: ['high', 'no-notice'],
    });
  });

  it('gives way to the command line', async () => {
    const asked = await request(told, ['--observe', '0', '--fail-on', 'differs', '--notice', 'c.html']);
    expect(asked).toMatchObject({ observeSeconds: 0, failOn: ['differs'], notices: ['c.html'] });
  });

  it.each([
    ['an option that is none', { loud: true }],
    ['a value of another kind', { observe: 'long' }],
    ['a form of its own', { schema: 'candour/config@9' }],
    ['an entry without a reason', { ignore: [{ finding: 'undeclared-cookie' }] }],
    ['an entry with an empty reason', { ignore: [{ finding: 'undeclared-cookie', reason: ' ' }] }],
    ['an entry for no finding', { ignore: [{ finding: 'bad-manners', reason: 'They are fine.' }] }],
    [
      'a day that is none',
      { ignore: [{ finding: 'undeclared-cookie', reason: 'Soon.', until: '2027-02-30' }] },
    ],
    ['a day in other words', { ignore: [{ finding: 'undeclared-cookie', reason: 'Soon.', until: 'May' }] }],
  ])('is refused with its name where it has %s', async (_, wrong) => {
    await expect(checked(wrong, 'the file')).rejects.toThrow(UsageError);
    await expect(checked(wrong, 'the file')).rejects.toThrow('the file');
  });

  it('reads each value as the command line would', async () => {
    await expect(request({ failOn: 'sometimes' })).rejects.toThrow('--fail-on');
  });
});
