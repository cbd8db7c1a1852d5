import { Ajv } from 'ajv';
// @ts-expect-error It brings no types.
import harSchemas from 'har-schema';
import { describe, expect, it } from 'vitest';
import { har as format } from '../../../src/scan/formats/har.ts';
import { harOf, plain, type Har } from '../../../src/scan/har/har.ts';
import { begin, type Exchange } from '../../../src/scan/translate/exchange.ts';

const schemas = harSchemas as Record<string, { $schema: string; $id: string }>;

const AT = Date.parse('2026-11-21T10:00:00.000Z');

function exchange(address: string, over: Partial<Exchange> = {}): Exchange {
  return { ...begin('1#0', address, 'page', AT), ...over };
}

const SECRET = 's3cret';
const full = exchange(`https://user:${SECRET}@www.anytown.gov.uk/bins?key=${SECRET}#${SECRET}`, {
  kind: 'Document',
  isPage: true,
  body: SECRET,
  headers: {
    cookie: `id=${SECRET}`,
    authorization: `Basic ${SECRET}`,
    'x-key': SECRET,
    accept: 'text/html',
    referer: `https://www.anytown.gov.uk/?q=${SECRET}`,
  },
  cookies: [{ name: 'id', value: SECRET } as Exchange['cookies'][number]],
  answer: {
    at: AT + 120,
    status: 302,
    headers: {
      'content-type': 'text/html',
      'content-length': '120',
      location: `/next?key=${SECRET}`,
      'set-cookie': `id=${SECRET}; Path=/; Secure; HttpOnly`,
      etag: SECRET,
    },
    setCookies: [
      { line: `id=${SECRET}; Path=/; Domain=anytown.gov.uk; Secure; HttpOnly`, refusedBecause: null },
      { line: SECRET, refusedBecause: null },
    ],
  },
  end: { at: AT + 150, error: null, blockedReason: null, isCors: false },
});
const others = [
  exchange('wss://live.example/socket?x=1', { kind: 'WebSocket' }),
  exchange(`data:text/plain,${SECRET}`),
  exchange('https://gone.example/', {
    end: { at: AT + 20, error: 'net::ERR_FAILED', blockedReason: null, isCors: false },
  }),
];
const load = {
  journey: 'none' as const,
  load: 1,
  address: full.address,
  startedAt: AT,
  exchanges: [full, ...others],
};
const made = { version: '1.0.0', browser: 'Chromium/156.0.1' };

describe('an archive', () => {
  it('fits HAR 1.2', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false });
    for (const { $schema: _, ...schema } of Object.values(schemas)) ajv.addSchema(schema);
    for (const log of [harOf([load, { ...load, load: 2 }], made), harOf([], made)]) {
      expect(ajv.validate('har.json#', log), ajv.errorsText()).toBe(true);
    }
    expect(ajv.validate('har.json#', { log: { version: '1.2' } })).toBe(false);
  });

  it('holds no value of a cookie, no query string, no body and no header that lets in', () => {
    const text = JSON.stringify(harOf([load], made));
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('?');
  });

  it('tells each request with what became of it', () => {
    const { entries } = harOf([load], made).log;
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({
      time: 150,
      request: {
        method: 'GET',
        url: 'https://www.anytown.gov.uk/bins',
        cookies: [{ name: 'id', value: '' }],
      },
      response: {
        status: 302,
        redirectURL: 'https://www.anytown.gov.uk/next',
        content: { size: 120, mimeType: 'text/html' },
        cookies: [
          { name: 'id', value: '', path: '/', domain: 'anytown.gov.uk', httpOnly: true, secure: true },
          { name: '' },
        ],
      },
    });
    expect(entries.map(({ comment }) => comment)).toContain('Other, net::ERR_FAILED');
  });

  it('of several pages keeps each apart', async () => {
    const one = harOf([load], made);
    const { log } = await merged([one, one]);
    expect(new Set(log.pages.map(({ id }) => id)).size).toBe(2);
    expect(log.entries.every(({ pageref }) => log.pages.some(({ id }) => id === pageref))).toBe(true);
  });
});

/** As it is printed, piece by piece. */
async function merged(hars: readonly Har[]): Promise<Har> {
  async function* recorded(): AsyncGenerator<Har> {
    yield* hars;
  }
  let text = '';
  for await (const piece of format.all([], { colour: false, recorded })) text += piece;
  return JSON.parse(text) as Har;
}

it('is one archive where nothing was recorded, too', async () => {
  expect((await merged([])).log).toMatchObject({ version: '1.2', pages: [], entries: [] });
});

it('of several pages is one that the schema takes', async () => {
  const one = harOf([load], made);
  const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false });
  for (const { $schema: _, ...schema } of Object.values(schemas)) ajv.addSchema(schema);
  expect(ajv.validate('har.json#', await merged([one, one])), ajv.errorsText()).toBe(true);
});

it('keeps of an address where it leads', () => {
  expect(plain('https://a.gov.uk:8080/x/y?z#w')).toBe('https://a.gov.uk:8080/x/y');
  expect(plain('blob:https://a.gov.uk/1')).toBe('blob:');
});
