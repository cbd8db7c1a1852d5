import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cookieJar, cookiesIn } from '../../../src/scan/given/cookie-jar.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

const NETSCAPE = [
  '# Netscape HTTP Cookie File',
  '',
  '.anytown.gov.uk\tTRUE\t/\tTRUE\t2000000000\tseen\tyes',
  '#HttpOnly_www.anytown.gov.uk\tFALSE\t/my\tFALSE\t0\tsession\ta=b',
].join('\n');

describe('a saved session', () => {
  it('is read from a cookies.txt', () => {
    expect(cookiesIn(NETSCAPE, 'jar')).toEqual([
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
    expect(cookiesIn(text([{ ...cookie, secure: true, httpOnly: true }]), 'jar')).toEqual([
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

  it('leaves out what has ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'candour-jar-'));
    const file = join(folder, 'cookies.txt');
    await writeFile(file, NETSCAPE);
    const names = (await cookieJar(file, 2_000_000_001_000)).map(({ name }) => name);
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
  ])('is told by its place where it has %s, and not by what stands there', (_, text) => {
    expect(() => cookiesIn(text, 'the jar')).toThrow(UsageError);
    expect(() => cookiesIn(text, 'the jar')).toThrow(/the jar/);
    expect(() => cookiesIn(text, 'the jar')).not.toThrow(/sesame/);
  });
});
