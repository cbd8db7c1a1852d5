import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { taught } from '../../tools/learn-cookies.ts';
import { lessonsOf, shareOf, type Told } from '../../tools/notices/learn.ts';

const tells = (publisher: string, pattern: string, supplier: string | null): Told => ({
  publisher,
  at: `${publisher}.txt`,
  pattern,
  supplier,
  quote: `${pattern} by ${supplier ?? 'nobody'}`,
});
const tool = fileURLToPath(new URL('../../tools/learn-cookies.ts', import.meta.url));
const unknown = (): boolean => false;

describe('what notices teach', () => {
  test('is a name that two publishers tie to one supplier', () => {
    const [lesson, ...others] = lessonsOf(
      [
        tells('Ashby', 'zz_seen', 'Zigzag'),
        tells('Burton', 'zz_seen', 'Zigzag'),
        tells('Corby', 'zz_one', 'Zigzag'),
      ],
      unknown,
      2,
    );
    expect(others).toEqual([]);
    expect(lesson).toMatchObject({ pattern: 'zz_seen', supplier: 'Zigzag', others: [] });
    expect(lesson?.told.map(({ quote }) => quote)).toEqual(['zz_seen by Zigzag', 'zz_seen by Zigzag']);
  });

  test('is not what one publisher says on two pages', () => {
    const told = [
      tells('Ashby Council', 'zz_seen', 'Zigzag'),
      tells('Ashby Council (maps)', 'zz_seen', 'Zigzag'),
    ];
    expect(lessonsOf(told, unknown, 2)).toEqual([]);
  });

  test('is not what is known, and not what is tied to nobody', () => {
    const told = ['Ashby', 'Burton'].flatMap((who) => [
      tells(who, 'zz_old', 'Zigzag'),
      tells(who, 'zz_free', null),
    ]);
    expect(lessonsOf(told, (pattern) => pattern === 'zz_old', 2)).toEqual([]);
  });

  test('says where a third publisher ties the name to somebody else', () => {
    const told = [
      tells('Ashby', 'zz_seen', 'Zigzag'),
      tells('Burton', 'zz_seen', 'Zigzag'),
      tells('Corby', 'zz_seen', 'Yarrow'),
    ];
    expect(lessonsOf(told, unknown, 2)).toMatchObject([{ supplier: 'Zigzag', others: ['Yarrow'] }]);
  });

  test('counts names once, and as often as publishers list them', () => {
    const told = [
      tells('Ashby', 'known', null),
      tells('Burton', 'known', null),
      tells('Corby', 'a', null),
      tells('Ashby', 'b', null),
      tells('Burton', 'b', null),
    ];
    expect(shareOf(told, (pattern) => pattern === 'known')).toEqual({
      names: 3,
      attributed: 1,
      listed: 5,
      listedAttributed: 2,
      unknown: [
        { pattern: 'b', publishers: 2 },
        { pattern: 'a', publishers: 1 },
      ],
    });
  });
});

describe('the command', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
  });
  const folderOf = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'learn-'));
    made.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };
  const page = (row: string): string =>
    [
      'Cookies',
      '',
      'Name | Provider | Purpose | Expires',
      '---|---|---|---',
      row,
      '_ga | Google Analytics | Counts | 2 years',
    ].join('\n');

  test('reads folders of notices and of facts, and quotes what it read', () => {
    const notices = folderOf({
      'index.json': JSON.stringify([
        {
          file: 'a.txt',
          body: 'Ashby Council',
          form: 'text',
          kind: 'council',
          source_address: 'https://ashby.example/',
        },
        { file: 'b.txt', body: 'Invented Council', form: 'text', kind: 'council', made: true },
      ]),
      'a.txt': page('hj_testTour7 | Hotjar | Remembers the tour | 9 days'),
      'b.txt': page('hj_neverTold | Hotjar | Nobody published this | 9 days'),
    });
    const facts = folderOf({
      'council-declared-facts.json': JSON.stringify({
        pages: [
          {
            body: 'Burton Council',
            address: 'https://burton.example/cookies',
            cookies: [
              { name: 'hj_testTour7', vendor: 'Hotjar' },
              { name: 'hj_neverTold', vendor: 'Hotjar' },
            ],
          },
        ],
      }),
    });
    const words = taught([notices, facts]);
    expect(words).toContain('1 cookie names that 2 or more publishers tie to one supplier');
    expect(words).toMatch(/^hj_testTour7 {2}Contentsquare$/m);
    expect(words).toMatch(/Ashby Council, https:\/\/ashby\.example\/: hj_testTour7 \| Hotjar/);
    expect(words).toContain('Burton Council, https://burton.example/cookies: (facts alone)');
    expect(words).toContain('1 of 3 (33.3 %); counted as often as they are listed 1 of 4 (25.0 %)');
    expect(words).toContain('unknown  hj_testTour7  (2)');
  });

  test('runs by itself', () => {
    const run = spawnSync(process.execPath, [tool, folderOf({})], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('0 cookie names');
  });

  test('says so where nothing is listed', () => {
    expect(taught([folderOf({})])).toContain('that councils list: 0 of 0;');
  });
});
