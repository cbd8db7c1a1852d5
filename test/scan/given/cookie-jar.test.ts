import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cookieJar, sessionIn } from '../../../src/scan/given/cookie-jar.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

const NETSCAPE = [
  '# Netscape HTTP Cookie File',
  '',
  '.anytown.gov.uk\tTRUE\t/\tTRUE\t2000000000\tseen\tyes',
  '#HttpOnly_www.anytown.gov.uk\tFALSE\t/my\tFALSE\t0\tsession\ta=b',
].join('\n');

describe('a saved session', () => {
  it('is read from a cookies.txt', () => {
    expect(sessionIn(NETSCAPE, 'jar').cookies).toEqual([
      {
        name: 'seen',
        value: 'yes',
        url: 'https://anytown.gov.uk/',
        domain: '.anytown.gov.uk',
        path: '/',
        secure: true,
        httpOnly: false,
        expires: 2_000_000_000,
      },
      {
        name: 'session',
        value: 'a=b',
        url: 'http://www.anytown.gov.uk/',
        path: '/my',
        secure: false,
        httpOnly: true,
      },
    ]);
  });

  it.each([
    ['a storage state', (list: object[]) => JSON.stringify({ cookies: list, origins: [] })],
    ['a list of cookies', (list: object[]) => JSON.stringify(list)],
  ])('is read from %s in JSON', (_, text) => {
    const cookie = {
      name: 'a',
      value: '1',
      domain: 'my.anytown.gov.uk',
      path: '/',
      expires: -1,
      sameSite: 'Lax',
    };
    expect(sessionIn(text([{ ...cookie, secure: true, httpOnly: true }]), 'jar').cookies).toEqual([
      {
        name: 'a',
        value: '1',
        url: 'https://my.anytown.gov.uk/',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
  });

  it('has the local storage that Playwright saves beside the cookies, origin by origin', () => {
    const origins = [
      { origin: 'https://my.anytown.gov.uk', localStorage: [{ name: 'consent', value: '{"all":false}' }] },
      { origin: 'https://empty.anytown.gov.uk', localStorage: [] },
      { origin: 'http://localhost:8080', localStorage: [{ name: 'a', value: '' }] },
    ];
    expect(sessionIn(JSON.stringify({ cookies: [], origins }), 'jar')).toEqual({
      cookies: [],
      storage: [
        { origin: 'https://my.anytown.gov.uk', entries: [['consent', '{"all":false}']] },
        { origin: 'http://localhost:8080', entries: [['a', '']] },
      ],
    });
  });

  it('leaves out what has ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'candour-jar-'));
    const file = join(folder, 'cookies.txt');
    await writeFile(file, NETSCAPE);
    const names = (await cookieJar(file, 2_000_000_001_000)).cookies.map(({ name }) => name);
    await rm(folder, { recursive: true });
    expect(names).toEqual(['session']);
  });

  it.each([
    ['a line that is none', 'sesame'],
    ['a name that is none', 'a.gov.uk\tFALSE\t/\tFALSE\t0\tses ame\tsesame'],
    ['a host that is none', 'a gov uk\tFALSE\t/\tFALSE\t0\tsesame\tsesame'],
    ['JSON that is cut off', '{"cookies":[{"name":"sesame"'],
    ['JSON without cookies', '{"origins":["sesame"]}'],
    ['a value that is none', '[{"name":"a","value":"sesame;","domain":"a.gov.uk"}]'],
    ['nothing', '# sesame\n'],
    ['nothing in JSON', '{"cookies":[],"origins":[{"origin":"https://sesame.gov.uk","localStorage":[]}]}'],
    ['origins that are no list', '{"cookies":[],"origins":"sesame"}'],
    ['an origin with a path', '{"cookies":[],"origins":[{"origin":"https://a.gov.uk/sesame"}]}'],
    ['an origin that is none', '{"cookies":[],"origins":[{"origin":"file:///sesame"}]}'],
    [
      'an entry without a value',
      '{"cookies":[],"origins":[{"origin":"https://a.gov.uk","localStorage":[{"name":"sesame"}]}]}',
    ],
  ])('is told by its place where it has %s, and not by what stands there', (_, text) => {
    expect(() => sessionIn(text, 'the jar')).toThrow(UsageError);
    expect(() => sessionIn(text, 'the jar')).toThrow(/the jar/);
    expect(() => sessionIn(text, 'the jar')).not.toThrow(/sesame/);
  });
});
