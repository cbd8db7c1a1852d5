import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import { exitCodeOfEvidence, verifiedText } from '../../../src/scan/commands/verify.ts';
import { commandLineKept } from '../../../src/scan/evidence/command-line-kept.ts';
import { Evidence } from '../../../src/scan/evidence/evidence.ts';
import type { EvidenceManifest } from '../../../src/core/evidence/manifest.ts';
import { privateKeyFrom } from '../../../src/scan/evidence/signature.ts';
import { verifyEvidence } from '../../../src/scan/evidence/verify.ts';
import { known, notice, request, visit } from '../../core/build.ts';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candour-test-'));
  folder = join(root, 'evidence');
});
afterEach(() => rm(root, { recursive: true }));

const PAIRS = {
  ed25519: () => generateKeyPairSync('ed25519'),
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};

async function keys(kind: keyof typeof PAIRS = 'ed25519'): Promise<{ secret: string; open: string }> {
  const { privateKey, publicKey } = PAIRS[kind]();
  const [secret, open] = [join(root, `${kind}.pem`), join(root, `${kind}.pub.pem`)];
  await writeFile(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(open, publicKey.export({ type: 'spki', format: 'pem' }));
  return { secret, open };
}

const ONE_PAGE = { most: 1_000_000, looks: 1, ofSites: false };

async function sealed(secret: string | null): Promise<void> {
  const evidence = await Evidence.begin(folder, {
    commandLine: ['scan', 'https://www.anytown.gov.uk/', '--header', 'X-Key: s3cret'],
    operator: 'A. Person',
    key: secret === null ? null : await privateKeyFrom(secret),
    ...ONE_PAGE,
  });
  evidence.onAnswer({
    address: 'https://www.anytown.gov.uk/privacy?token=s3cret',
    status: 200,
    headers: { 'content-type': 'text/html', 'set-cookie': 'id=s3cret', 'x-trace': 's3cret' },
    bytes: Buffer.from('<p>We use Counter.</p>'),
  });
  evidence.onText({ sha256: 'a'.repeat(64), text: 'We use Counter.' });
  const look = evidence.beginLook('https://www.anytown.gov.uk/');
  const report = judge([visit([request('counter.example')])], [notice()], known);
  await look.page().done(report);
  await look.end([report]);
  await evidence.seal();
}

const manifest = async (): Promise<EvidenceManifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as EvidenceManifest;

describe('a folder of evidence', () => {
  it.each(Object.keys(PAIRS) as (keyof typeof PAIRS)[])(
    'is as it was sealed, signed with %s',
    async (kind) => {
      const { secret, open } = await keys(kind);
      await sealed(secret);
      const verified = await verifyEvidence(folder, { key: open });
      expect(verified).toMatchObject({ problems: [], signature: 'by-given-key' });
      expect(exitCodeOfEvidence(verified)).toBe(0);
    },
  );

  it('proves nothing without a key that one trusts', async () => {
    const { secret } = await keys();
    await sealed(secret);
    expect(exitCodeOfEvidence(await verifyEvidence(folder))).toBe(2);
    await rm(folder, { recursive: true });
    await sealed(null);
    const unsigned = await verifyEvidence(folder);
    expect(unsigned).toMatchObject({ problems: [], signature: 'none' });
    expect(exitCodeOfEvidence(unsigned)).toBe(2);
    expect(verifiedText(unsigned)).toContain('Not signed');
  });

  it('holds no secret of the command line, of an answer’s headers or address', async () => {
    await sealed(null);
    for (const { path } of [...(await manifest()).files, { path: 'manifest.json' }])
      expect(await readFile(join(folder, path), 'utf8')).not.toContain('s3cret');
  });

  it('is not written over', async () => {
    await sealed(null);
    await expect(sealed(null)).rejects.toThrow(/is not empty/);
  });

  it.each<[string, RegExp, () => Promise<unknown>]>([
    [
      'a file altered',
      /\.body was altered/,
      async () => writeFile(join(folder, await body()), 'X'.repeat(22)),
    ],
    [
      'a file made longer',
      /was altered: it has another length/,
      async () => appendFile(join(folder, await body()), ' '),
    ],
    ['a file missing', /is missing/, async () => unlink(join(folder, await body()))],
    ['a file added', /pages\/more\.txt was added/, () => writeFile(join(folder, 'pages', 'more.txt'), 'x')],
    [
      'a file that became a link',
      /is a link/,
      async () => {
        const file = join(folder, await body());
        const text = await readFile(file);
        await writeFile(join(root, 'same'), text);
        await unlink(file);
        await symlink(join(root, 'same'), file);
      },
    ],
    [
      'a folder that became a link',
      /is a link/,
      async () => {
        await mkdir(join(root, 'there'));
        await rm(join(folder, 'notices'), { recursive: true });
        await symlink(join(root, 'there'), join(folder, 'notices'));
      },
    ],
  ])('says of %s what it is', async (_, words, spoil) => {
    const { secret, open } = await keys();
    await sealed(secret);
    await spoil();
    const verified = await verifyEvidence(folder, { key: open });
    expect(verified.problems.join('\n')).toMatch(words);
    expect(exitCodeOfEvidence(verified)).toBe(1);
  });

  const body = async (): Promise<string> =>
    (await manifest()).files.find(({ path }) => path.endsWith('.body'))?.path ?? '';

  it('whose manifest was altered is found out by the key, and not by one that lies beside it anew', async () => {
    const { secret, open } = await keys();
    await sealed(secret);
    const told = await manifest();
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...told, operator: 'B. Person' }));
    expect((await verifyEvidence(folder, { key: open })).problems).toHaveLength(1);
    expect((await verifyEvidence(folder)).problems).toHaveLength(1);
  });

  it('whose signature was taken away is not taken for signed', async () => {
    const { secret, open } = await keys();
    await sealed(secret);
    await unlink(join(folder, 'manifest.sig'));
    expect(exitCodeOfEvidence(await verifyEvidence(folder, { key: open }))).toBe(1);
  });

  it.each(['../outside', '/etc/hostname', 'pages/../../outside', 'pages\\..\\x', 'C:/x', './x', 'a//b'])(
    'opens nothing outside it: %s',
    async (path) => {
      await sealed(null);
      const told = await manifest();
      await writeFile(join(root, 'outside'), 'x');
      await writeFile(
        join(folder, 'manifest.json'),
        JSON.stringify({ ...told, files: [...told.files, { path, sha256: '0'.repeat(64), bytes: 1 }] }),
      );
      const { problems } = await verifyEvidence(folder);
      expect(problems).toEqual([expect.stringContaining('leaves the folder')]);
    },
  );

  it('that is none is refused', async () => {
    await expect(verifyEvidence(root)).rejects.toThrow(/no folder of evidence/);
  });
});

it('keeps a command line without what lets in', () => {
  expect(
    commandLineKept([
      'scan',
      'https://me:pw@a.gov.uk/x?token=1#y',
      '--header',
      'A: b',
      '--header=C: d',
      '--out',
      'x',
    ]),
  ).toEqual([
    'scan',
    'https://[removed]@a.gov.uk/x?[removed]',
    '--header',
    'A: [removed]',
    '--header=C: [removed]',
    '--out',
    'x',
  ]);
});

describe('a zip of evidence', () => {
  /** What was sealed, as a zip; `over` changes what is in it. */
  async function zipped(over: Record<string, Uint8Array | null> = {}, under = ''): Promise<string> {
    await sealed(null);
    const { files } = await manifest();
    const all: Record<string, Uint8Array> = {};
    for (const path of ['manifest.json', ...files.map((file) => file.path)])
      all[under + path] = new Uint8Array(await readFile(join(folder, path)));
    for (const [path, bytes] of Object.entries(over)) {
      if (bytes === null) delete all[path];
      else all[path] = bytes;
    }
    const file = join(root, 'evidence.zip');
    await writeFile(file, zipSync(all));
    return file;
  }
  const report = async (): Promise<string> => {
    await sealed(null);
    const path = (await manifest()).files.find((one) => one.path.endsWith('report.json'))?.path ?? '';
    await rm(folder, { recursive: true });
    return path;
  };

  it.each(['', 'evidence/'])('is as it was sealed, in a folder %j', async (under) => {
    const verified = await verifyEvidence(await zipped({}, under));
    expect(verified).toMatchObject({ problems: [], signature: 'none' });
    expect(exitCodeOfEvidence(verified)).toBe(2);
  });

  it.each<[string, RegExp, (path: string) => Record<string, Uint8Array | null>]>([
    ['altered', /was altered/, (path) => ({ [path]: new TextEncoder().encode('{}') })],
    ['missing', /is missing/, (path) => ({ [path]: null })],
    ['added', /more\.txt was added/, () => ({ 'more.txt': new TextEncoder().encode('x') })],
  ])('says of a file %s what it is', async (_, words, over) => {
    const verified = await verifyEvidence(await zipped(over(await report())));
    expect(verified.problems.join('\n')).toMatch(words);
    expect(exitCodeOfEvidence(verified)).toBe(1);
  });

  it('with two files of one name is told', async () => {
    const file = await zipped({
      'aa.txt': new TextEncoder().encode('1'),
      'bb.txt': new TextEncoder().encode('2'),
    });
    const bytes = await readFile(file);
    // Both headers of the second, local and central.
    for (let at = bytes.indexOf('bb.txt'); at >= 0; at = bytes.indexOf('bb.txt', at))
      bytes.write('aa.txt', at);
    await writeFile(file, bytes);
    expect((await verifyEvidence(file)).problems.join('\n')).toContain('aa.txt is in the zip twice');
  });

  it('that is no zip is refused', async () => {
    const file = join(root, 'evidence.zip');
    await writeFile(file, 'not a zip');
    await expect(verifyEvidence(file)).rejects.toThrow(/is no zip/);
    await writeFile(file, zipSync({ 'a.txt': new Uint8Array(1) }));
    await expect(verifyEvidence(file)).rejects.toThrow(/holds no manifest\.json/);
  });
});
