import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodeOfEvidence, verifiedText } from '../../../src/scan/commands/verify.ts';
import { Evidence } from '../../../src/scan/evidence/evidence.ts';
import { timeStampOf } from '../../../src/scan/evidence/time-stamp.ts';
import { verifyEvidence } from '../../../src/scan/evidence/verify.ts';
import { report } from '../../core/build.ts';

const SETTINGS = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Authority of a test
[ca]
basicConstraints = critical, CA:TRUE
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[authority]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha512, sha1
ess_cert_id_alg = sha256
`;

let root = '';
let evidence = '';
const at = (name: string): string => join(root, name);
const openssl = (...args: string[]): void =>
  void execFileSync('openssl', args, { cwd: root, stdio: 'ignore' });

function authority(name: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    ...['req', '-x509', ...key, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', '9'],
    '-config',
    'settings',
    '-extensions',
    'ca',
  );
}

/** What the authority answers, asked for this file. */
function stamp(file: string, to: string, hash = 'sha256'): Buffer {
  openssl('ts', '-query', '-data', file, `-${hash}`, '-cert', '-out', 'query');
  openssl(
    ...['ts', '-reply', '-config', 'settings', '-section', 'authority', '-queryfile', 'query'],
    ...['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', to],
  );
  return readFileSync(at(to));
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'candour-test-'));
  writeFileSync(at('settings'), SETTINGS);
  writeFileSync(at('serial'), '01');
  authority('ca');
  authority('other');
  openssl(
    ...['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'tsa.key'],
    '-out',
    'tsa.csr',
    '-config',
    'settings',
    '-subj',
    '/CN=Stamps of a test',
  );
  openssl(
    ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    '-out',
    'tsa.pem',
    '-days',
    '9',
    '-extfile',
    'settings',
    '-extensions',
    'stamps',
  );
  evidence = at('evidence');
  const kept = await Evidence.begin(evidence, {
    commandLine: [],
    operator: null,
    key: null,
    most: 1e6,
    looks: 1,
    ofSites: false,
  });
  const look = kept.beginLook('https://www.anytown.gov.uk/');
  await look.end([report([], [])]);
  await kept.seal();
});
afterAll(() => rmSync(root, { recursive: true }));

const manifest = (): string => join(evidence, 'manifest.json');

describe('a time stamp', () => {
  it.each(['sha256', 'sha512'])(
    'over the manifest by an authority that one trusts holds (%s)',
    async (hash) => {
      stamp(manifest(), 'stamp.tsr', hash);
      const verified = await verifyEvidence(evidence, { ca: at('ca.pem'), timeStamp: at('stamp.tsr') });
      expect(verified).toMatchObject({
        problems: [],
        stampedAt: expect.stringMatching(/\d{4} GMT$/) as string,
      });
      expect(exitCodeOfEvidence(verified)).toBe(0);
      expect(verifiedText(verified)).toContain('The manifest was there on');
    },
  );

  it('is found beside the manifest, and may be a token alone', async () => {
    stamp(manifest(), 'stamp.tsr');
    openssl('ts', '-reply', '-in', 'stamp.tsr', '-token_out', '-out', 'token');
    await writeFile(join(evidence, 'manifest.tsr'), readFileSync(at('token')));
    const verified = await verifyEvidence(evidence, { ca: at('ca.pem') });
    rmSync(join(evidence, 'manifest.tsr'));
    expect(verified.problems).toEqual([]);
    expect(verified.stampedAt).not.toBeNull();
  });

  it('of other bytes, of an authority that one does not trust, or over a weak hash does not hold', async () => {
    const bytes = readFileSync(manifest());
    writeFileSync(at('else'), 'something else');
    expect(await timeStampOf(bytes, stamp(at('else'), 'else.tsr'), at('ca.pem'))).toMatchObject({
      problem: 'it is of other bytes than the manifest’s',
    });
    const good = stamp(manifest(), 'good.tsr');
    expect((await timeStampOf(bytes, good, at('other.pem'))).problem).toMatch(/^OpenSSL does not accept it/);
    expect((await timeStampOf(bytes, stamp(manifest(), 'weak.tsr', 'sha1'), at('ca.pem'))).problem).toMatch(
      /sha1/,
    );
    const spoilt = Buffer.from(good);
    spoilt[spoilt.length - 5] = (spoilt.at(-5) ?? 0) ^ 1;
    expect((await timeStampOf(bytes, spoilt, at('ca.pem'))).problem).not.toBeNull();
  });

  it('that is missing, or none, is told', async () => {
    const verified = await verifyEvidence(evidence, { ca: at('ca.pem') });
    expect(verified.problems).toEqual([expect.stringContaining('nobody stamped the manifest')]);
    expect(exitCodeOfEvidence(verified)).toBe(1);
    await expect(verifyEvidence(evidence, { ca: at('ca.pem'), timeStamp: manifest() })).rejects.toThrow(
      /OpenSSL can read/,
    );
    await expect(verifyEvidence(evidence, { ca: at('nowhere') })).rejects.toThrow(/cannot be read/);
  });
});
