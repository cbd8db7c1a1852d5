import fc from 'fast-check';
import { parseSetCookie } from 'set-cookie-parser';
import { describe, expect, it } from 'vitest';
import { cookieDate, serverTime } from '../../../src/core/cookies/cookie-date.ts';
import { fromSetCookie, splitSetCookie, type Asking } from '../../../src/core/cookies/set-cookie.ts';
import cases from './set-cookie.json' with { type: 'json' };

const asking: Asking = {
  url: 'https://www.norfolk.gov.uk/article/1?x=1',
  setBy: 'http',
  setByHost: 'www.norfolk.gov.uk',
  at: 12,
  now: Date.UTC(2026, 10, 21, 10),
};

interface Case {
  name: string;
  header: string;
  url?: string;
  setBy?: Asking['setBy'];
  asked: object | null;
}

describe('fromSetCookie', () => {
  it.each(cases as Case[])('reads $name', ({ header, url, setBy, asked }) => {
    const read = fromSetCookie(header, { ...asking, url: url ?? asking.url, setBy: setBy ?? asking.setBy });
    if (asked === null) expect(read).toBeNull();
    else expect(read).toMatchObject(asked);
  });

  it('carries who set it and when', () => {
    expect(fromSetCookie('a=b', asking)).toMatchObject({
      seen: 'cookie-asked',
      setBy: 'http',
      setByHost: 'www.norfolk.gov.uk',
      at: 12,
    });
  });

  it.each([
    ['ahead', 40],
    ['behind', -40],
  ])('counts Expires from the clock of a server that is %s, as the browser does', (_how, days) => {
    const server = asking.now + days * 86_400_000;
    const date = new Date(server).toUTCString();
    const expires = new Date(server + 3_600_000).toUTCString();
    const now = serverTime(date, asking.now);
    expect(fromSetCookie(`a=b; Expires=${expires}`, { ...asking, now })?.askedSeconds).toBe(3_600);
    expect(fromSetCookie('a=b; Max-Age=60', { ...asking, now })?.askedSeconds).toBe(60);
  });

  it.each([null, undefined, '', 'soon'])(
    'counts from its own clock where the answer has no date: %s',
    (date) => {
      expect(serverTime(date, asking.now)).toBe(asking.now);
    },
  );

  it('takes a lifetime within a second of its end for one, and one that is over for a deletion', () => {
    const ends = (ms: number) =>
      fromSetCookie(`a=b; Expires=${new Date(asking.now).toUTCString()}`, {
        ...asking,
        now: asking.now - ms,
      });
    expect(ends(300)?.askedSeconds).toBe(1);
    expect(ends(0)?.askedSeconds).toBe(-1);
    expect(ends(-300)?.askedSeconds).toBe(-1);
    expect(ends(90_400)?.askedSeconds).toBe(90);
  });

  it('takes 4,096 octets of name and value, and no more', () => {
    const header = (length: number) => `a=${'é'.repeat(length)}`;
    expect(fromSetCookie(header(2047), asking)?.refusedBecause).toBeNull();
    expect(fromSetCookie(header(2048), asking)?.refusedBecause).toBe('NameValuePairExceedsMaxSize');
  });

  it('ignores an attribute of more than 1,024 octets', () => {
    expect(fromSetCookie(`a=b; Path=/${'p'.repeat(1024)}`, asking)?.path).toBe('/article');
    expect(fromSetCookie(`a=b; Path=/${'p'.repeat(1023)}`, asking)?.path).toHaveLength(1024);
  });

  it('never throws, and never keeps the value', () => {
    const word = fc.stringMatching(/^[!-:<-~]{1,30}$/);
    const attribute = fc.constantFrom('Domain', 'Path', 'Expires', 'Max-Age', 'SameSite', 'Secure', 'x');
    const header = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(word, word, fc.array(fc.tuple(attribute, fc.oneof(fc.string(), word))))
        .map(([name, value, rest]) => [`${name}=${value}`, ...rest.map((pair) => pair.join('='))].join('; ')),
    );
    fc.assert(
      fc.property(header, fc.webUrl(), (text, url) => {
        const read = fromSetCookie(text, { ...asking, url });
        if (read) expect(Object.keys(read)).not.toContain('value');
      }),
    );
  });

  it('agrees with another reader on what both read alike', () => {
    // The other reader leaves out what JavaScript's objects have by nature, such as `valueOf`.
    const token = fc.stringMatching(/^n[A-Za-z0-9_.-]{1,12}$/);
    fc.assert(
      fc.property(
        token,
        token,
        fc.integer({ min: 1, max: 1e9 }),
        fc.boolean(),
        (name, value, age, secure) => {
          const header = `${name}=${value}; Max-Age=${age}; Path=/x${secure ? '; Secure' : ''}`;
          const other = parseSetCookie(header)[0];
          expect(fromSetCookie(header, asking)).toMatchObject({
            name: other?.name,
            valueLength: other?.value.length,
            askedSeconds: other?.maxAge,
            path: other?.path,
            secure: other?.secure ?? false,
          });
        },
      ),
    );
  });
});

describe('splitSetCookie', () => {
  it('parts cookies that Firefox gives in one value', () => {
    expect(splitSetCookie('a=b; Expires=Sun, 22 Nov 2026 10:00:00 GMT\nc=d\r\n\n')).toEqual([
      'a=b; Expires=Sun, 22 Nov 2026 10:00:00 GMT',
      'c=d',
    ]);
  });
});

describe('cookieDate', () => {
  it('reads back every date that browsers write', () => {
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        date,
        (time) => cookieDate(time.toUTCString()) === Math.floor(time.getTime() / 1000) * 1000,
      ),
    );
  });

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['06 nov 69 8:49:37', '2069-11-06T08:49:37Z'],
    ['2037 1 Jan 00:00:01', '2037-01-01T00:00:01Z'],
  ])('reads %s', (text, iso) => {
    expect(cookieDate(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    'soon',
    '32 Jan 2030 00:00:00',
    '1 Jan 1600 00:00:00',
    '1 Jan 2030 24:00:00',
    '1 Jan 2030',
    '1 Foo 2030 00:00:00',
  ])('finds no date in "%s"', (text) => {
    expect(cookieDate(text)).toBeNull();
  });
});
