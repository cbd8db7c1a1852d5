import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeCommand } from '../../../src/scan/commands/notice.ts';
import { suppliedFor, suppliedNotice } from '../../../src/scan/notices/supplied.ts';
import { NoticeUnread, UsageError } from '../../../src/scan/known/usage.ts';
import { failed } from '../../../src/scan/commands/command-line.ts';
import { docxOf, paragraph, pdfOf } from '../../core/reading/documents/write.ts';
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

const printed = async (src: string, options: Parameters<typeof noticeCommand>[1]): Promise<string> =>
  (await noticeCommand(src, options)).printed;

const PAGE =
  '<!doctype html><title>Cookies</title><h1>Cookies</h1><p>We use Google Analytics to count visits.<table><tr><th>Name<th>Expires<tr><td>_ga<td>2 years</table>';

describe('candour notice', () => {
  it('prints the contract as JSON', async () => {
    const reading = JSON.parse(await printed(await file('cookies.html', PAGE), { format: 'json' })) as {
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
    const text = await printed(await file('bad.txt', 'We use Hotjar\u001b[2J to record visits.\n'), {
      format: 'text',
    });
    expect(text).toContain('Hotjar');
    expect(text).not.toContain('\u001b');
  });
  it('shows no turn of direction from a title, a quote, a cookie or a link, in words or in JSON', async () => {
    const turned = PAGE.replaceAll('Cookies', 'Coo\u202ekies\u{e0041}').replaceAll('_ga', '_g\u2066a\u200b');
    const page = `${turned}<p><a href="/privacy">Privacy\u202e notice</a>`;
    for (const format of ['text', 'json', 'devicestorage']) {
      const shown = await printed(await file('turned.html', page), { format });
      expect(unseenIn(shown.replaceAll('\n', ''))).toEqual([]);
    }
  });
  it('writes a rule, with the hash of the text that its quotes stand in', async () => {
    const rule = JSON.parse(
      await printed(await file('cookies.html', PAGE), { format: 'text', asRule: true }),
    ) as { id: string; sha256: string };
    expect(rule).toMatchObject({ $schema: '../schemas/notice.schema.json', id: 'cookies' });
    expect(rule.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  it('writes the cookies in the IAB’s form', async () => {
    const storage = JSON.parse(
      await printed(await file('cookies.html', PAGE), { format: 'devicestorage' }),
    ) as object;
    expect(storage).toMatchObject({ disclosures: [{ identifier: '_ga', maxAgeSeconds: 63_072_000 }] });
  });
  it('reads older pages in their own letters', async () => {
    const bytes = new Uint8Array([
      ...Buffer.from('We use Google\u2019s', 'latin1'),
      0x92,
      ...Buffer.from(' tools. We use Hotjar to count visits.'),
    ]);
    expect(await printed(await file('old.txt', bytes), { format: 'text' })).toContain('Hotjar');
  });
  it.each([
    ['/nowhere/at/all.html', 'cannot be read'],
    ['https://user:secret@example.gov.uk/', 'name or password'],
  ])('says in one line what is wrong with %s', async (src, words) => {
    await expect(noticeCommand(src, { format: 'json' })).rejects.toThrow(words);
    await expect(noticeCommand(src, { format: 'json' })).rejects.toThrow(UsageError);
  });
  it('reads no file of more than 2 MB', async () => {
    await expect(
      noticeCommand(await file('long.txt', 'x'.repeat(2_000_001)), { format: 'json' }),
    ).rejects.toThrow('larger than is read');
  });
});

describe('candour notice, of what is no notice that can be read', () => {
  const story =
    '<title>Town hall drops tracking - Anytown Gazette</title><article><h1>Town hall drops tracking</h1><p>Anytown Council no longer uses Hotjar, a spokesman said. Campaigners told the Gazette that Matomo counts visits now.</p></article>';
  const app =
    'Anytown Bins app: privacy notice\n\nThe app uses Crashlytics to tell us when the app stops. You can turn that off in the app.';
  const polish =
    'Polityka prywatności\n\nPrzechowujemy dane przez rok, a potem je usuwamy. Nikt spoza ratusza ich nie otrzymuje, nie sprzedajemy ich nikomu. Pliki cookie służą tylko do liczenia odwiedzin.';

  it.each<[string, string, string, boolean]>([
    ['story.html', story, 'story about others', true],
    [
      'gone.html',
      '<title>Page not found</title><h1>Page not found</h1><p>Cookies may have moved.',
      'not there',
      true,
    ],
    [
      'door.html',
      '<title>Sign in</title><h1>Sign in</h1><form><input type="password"></form>',
      'sign in',
      true,
    ],
    ['frames.html', '<title>Cookies</title><frameset><frame src="list.html"></frameset>', 'in frames', true],
    [
      'app.html',
      '<title>Cookies</title><div id="root"></div><script src="/a.js"></script>',
      'with its scripts',
      true,
    ],
    ['silent.txt', 'Bins are emptied on Tuesdays.', 'othing that a notice says', true],
    ['app.txt', app, 'of an app', true],
    ['polska.txt', polish, 'another language', true],
    ['rows.html', `${PAGE}<div id="CookieDeclaration"></div>`, 'comes from elsewhere', false],
  ])('says so, and whether it can be judged by: %s', async (name, content, words, isNone) => {
    const told = await noticeCommand(await file(name, content), { format: 'json' });
    expect(told.doubts).toEqual([expect.stringContaining(words)]);
    expect(told.isNone).toBe(isNone);
  });

  it('never takes the words of others for the council’s', async () => {
    const told = JSON.parse(await printed(await file('story.html', story), { format: 'json' })) as object;
    expect(told).toMatchObject({ trouble: 'news', products: [], cookies: [], claims: [] });
  });

  it('prints what the notice of an app says', async () => {
    const told = JSON.parse(await printed(await file('app.txt', app), { format: 'json' })) as object;
    expect(told).toMatchObject({
      trouble: 'of-an-app',
      kind: 'service',
      products: [{ name: 'Crashlytics' }],
    });
  });

  it('points to the frames that it did not read', async () => {
    const frames = '<title>Cookies</title><frameset><frame src="list.html" name="Cookie list"></frameset>';
    const told = JSON.parse(await printed(await file('frames.html', frames), { format: 'json' })) as object;
    expect(told).toMatchObject({ links: [{ text: 'Cookie list', address: 'list.html', kind: 'cookies' }] });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['empty.html', '', 'no text'],
    ['blank.txt', '\ufeff \n', 'no text'],
    ['pictures.pdf', pdfOf([[]]), 'no text'],
    ['broken.pdf', '%PDF-1.7', 'cannot be opened'],
    ['broken.docx', 'PK\u0003\u0004word/document.xml', 'cannot be opened'],
    ['picture.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'neither a web page'],
  ])('fails where it cannot be opened: %s', async (name, content, words) => {
    const error: unknown = await noticeCommand(await file(name, content), { format: 'json' }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(NoticeUnread);
    expect(String(error)).toContain(words);
    expect(failed(error, () => undefined)).toBe(4);
  });

  it('is refused as a notice to judge by, as what cannot be judged', async () => {
    const error: unknown = await suppliedNotice(await file('story.html', story)).catch(
      (cause: unknown) => cause,
    );
    expect(failed(error, () => undefined)).toBe(2);
  });

  it('reads a PDF with its pages, and a Word document', async () => {
    const pdf = pdfOf([[[60, 700, 'Contents']], [[60, 700, 'Our website uses Hotjar to record visits.']]]);
    expect(await printed(await file('notice.pdf', pdf), { format: 'text' })).toContain(
      '“Our website uses Hotjar to record visits.” (page 2)',
    );
    const docx = docxOf(paragraph('Our website uses Hotjar to record visits.'));
    const told = JSON.parse(await printed(await file('notice.docx', docx), { format: 'json' })) as object;
    expect(told).toMatchObject({ trouble: null, products: [{ id: 'hotjar' }] });
  });

  it('reads the letters of Windows, with and without their mark', async () => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(
        `${mark}<title>Cookies</title><p>Our website uses Hotjar – “to learn”.`,
        'utf16le',
      );
      expect(await printed(await file('windows.html', bytes), { format: 'text' })).toContain(
        'Hotjar – “to learn”',
      );
    }
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
    await expect(suppliedNotice(await file('empty.txt', ' \n'))).rejects.toThrow('no text');
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
