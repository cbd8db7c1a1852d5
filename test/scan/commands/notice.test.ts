import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeCommand } from '../../../src/scan/commands/notice.ts';
import { suppliedFor, suppliedNotice } from '../../../src/scan/notices/supplied.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';
import { unseenIn } from '../../unseen.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const PAGE =
  '<!doctype html><title>Cookies</title><h1>Cookies</h1><p>We use Google Analytics to count visits.<table><tr><th>Name<th>Expires<tr><td>_ga<td>2 years</table>';

describe('candour notice', () => {
  it('prints the contract as JSON', async () => {
    const reading = JSON.parse(await noticeCommand(await file('cookies.html', PAGE), { format: 'json' })) as {
      schema: string;
    };
    expect(reading).toMatchObject({
      schema: 'candour/notice@1',
      kind: 'cookies',
      products: [{ id: 'google-analytics' }],
      cookies: [{ name: '_ga' }],
    });
  });
  it('prints words for people, and nothing that a terminal would obey', async () => {
    const text = await noticeCommand(await file('bad.txt', 'We use Hotjar\u001b[2J to record visits.\n'), {
      format: 'text',
    });
    expect(text).toContain('Hotjar');
    expect(text).not.toContain('\u001b');
  });
  it('shows no turn of direction from a title, a quote, a cookie or a link, in words or in JSON', async () => {
    const turned = PAGE.replaceAll('Cookies', 'Coo\u202ekies\u{e0041}').replaceAll('_ga', '_g\u2066a\u200b');
    const page = `${turned}<p><a href="/privacy">Privacy\u202e notice</a>`;
    for (const format of ['text', 'json', 'devicestorage']) {
      const printed = await noticeCommand(await file('turned.html', page), { format });
      expect(unseenIn(printed.replaceAll('\n', ''))).toEqual([]);
    }
  });
  it('writes a rule, with the hash of the text that its quotes stand in', async () => {
    const rule = JSON.parse(
      await noticeCommand(await file('cookies.html', PAGE), { format: 'text', asRule: true }),
    ) as { id: string; sha256: string };
    expect(rule).toMatchObject({ $schema: '../schemas/notice.schema.json', id: 'cookies' });
    expect(rule.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  it('writes the cookies in the IAB’s form', async () => {
    const storage = JSON.parse(
      await noticeCommand(await file('cookies.html', PAGE), { format: 'devicestorage' }),
    ) as object;
    expect(storage).toMatchObject({ disclosures: [{ identifier: '_ga', maxAgeSeconds: 63_072_000 }] });
  });
  it('reads older pages in their own letters', async () => {
    const bytes = new Uint8Array([
      ...Buffer.from('We use Google\u2019s', 'latin1'),
      0x92,
      ...Buffer.from(' tools. We use Hotjar to count visits.'),
    ]);
    expect(await noticeCommand(await file('old.txt', bytes), { format: 'text' })).toContain('Hotjar');
  });
  it.each([
    ['/nowhere/at/all.html', 'cannot be read'],
    ['http://www.example.gov.uk/', 'no address of https'],
    ['https://user:secret@example.gov.uk/', 'name or password'],
  ])('says in one line what is wrong with %s', async (src, words) => {
    await expect(noticeCommand(src, { format: 'json' })).rejects.toThrow(words);
    await expect(noticeCommand(src, { format: 'json' })).rejects.toThrow(UsageError);
  });
  it('reads no file of more than 2 MB', async () => {
    await expect(
      noticeCommand(await file('long.txt', 'x'.repeat(2_000_001)), { format: 'json' }),
    ).rejects.toThrow('larger than 2 MB');
  });
});

describe('candour scan --notice', () => {
  it('takes a published page, for the page that is scanned wherever it led', async () => {
    const supplied = await suppliedNotice(await file('cookies.html', PAGE));
    const [notice] = suppliedFor('https://www.example.gov.uk/bins', [supplied]);
    expect(notice).toMatchObject({
      layer: 'supplied',
      listsCookies: true,
      scope: { hosts: ['www.example.gov.uk'] },
    });
    expect(notice?.declarations.map(({ product }) => product)).toContain('google-analytics');
  });
  it('takes a consent tool’s declaration, and no other JSON', async () => {
    const { notice } = await suppliedNotice(
      await file('tool.json', '{"optionalCookies":[{"label":"Analytics","cookies":["_ga"]}]}'),
    );
    expect(notice.declarations.flatMap(({ cookies }) => cookies.map(({ name }) => name))).toEqual(['_ga']);
    await expect(suppliedNotice(await file('other.json', '{"a":1}'))).rejects.toThrow('is not a notice rule');
  });
  it('takes a notice that names nobody, and no file without a word', async () => {
    await expect(
      suppliedNotice(await file('short.txt', 'We take privacy seriously.')),
    ).resolves.toMatchObject({ isPublished: true, notice: { declarations: [] } });
    await expect(suppliedNotice(await file('empty.txt', ' \n'))).rejects.toThrow('not a word');
  });
  it('asks for an address as it is told to', async () => {
    const asked: string[] = [];
    const { notice } = await suppliedNotice('https://www.example.gov.uk/cookies', async (address) => {
      asked.push(address);
      return { text: PAGE, address, addresses: [address], form: 'html' };
    });
    expect(asked).toEqual(['https://www.example.gov.uk/cookies']);
    expect(notice.scope.hosts).toContain('www.example.gov.uk');
  });
});
