import { describe, expect, it } from 'vitest';
import {
  follow,
  Unreachable,
  type PageAnswer,
  type AskForPage,
} from '../../../../src/core/notices/site/follow.ts';
import { formOfAnswer, MOST_BYTES } from '../../../../src/core/notices/site/page.ts';
import type { NoticeTroubleCode } from '../../../../src/core/notices/site/trouble.ts';

const SITE = 'https://www.leeds.gov.uk';

interface Given {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

function answerOf({ status = 200, headers = {}, body = '' }: Given): PageAnswer {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const all: Record<string, string> = { 'content-type': 'text/html', ...headers };
  return {
    status,
    header: (name) => all[name],
    bytes: async (most) => (bytes.length > most ? null : bytes),
  };
}

const to = (location: string, status = 302): Given => ({ status, headers: { location } });

const endless = new AbortController().signal;

/** A site of these answers by path; nothing is reached elsewhere. */
async function followed(address: string, pages: Record<string, Given>, plain: string | null = null) {
  const asked: string[] = [];
  const ask: AskForPage = async (at) => {
    asked.push(at.replace(SITE, ''));
    const given = pages[at.replace(SITE, '')];
    if (given === undefined) throw new Unreachable('nobody is there');
    return answerOf(given);
  };
  const isOwn = (host: string): boolean => host.endsWith('leeds.gov.uk');
  const found = await follow(address.startsWith('/') ? SITE + address : address, {
    ask,
    isOwn,
    plain,
    formOf: formOfAnswer,
    until: endless,
  });
  return { asked, found };
}

const codeOf = async (given: Given): Promise<NoticeTroubleCode | null> => {
  const { found } = await followed('/n', { '/n': given });
  return 'trouble' in found ? found.trouble.code : null;
};

describe('what a link leads to', () => {
  it('is asked for securely, without a fragment or a name and password', async () => {
    const { asked } = await followed('http://me:secret@www.leeds.gov.uk/n#part', { '/n': {} });
    expect(asked).toEqual(['/n']);
  });

  it('is known under every address on the way', async () => {
    const { found } = await followed('http://www.leeds.gov.uk/a', {
      '/a': to('/b', 301),
      '/b': to('https://www.leeds.gov.uk/c?id=1', 308),
      '/c?id=1': { body: 'words' },
    });
    expect(found).toEqual({
      page: {
        address: `${SITE}/c?id=1`,
        addresses: ['http://www.leeds.gov.uk/a', `${SITE}/a`, `${SITE}/b`, `${SITE}/c?id=1`],
        text: 'words',
        form: 'html',
      },
    });
  });

  it('is asked for as it is where the person gave the host by http, and no other host', async () => {
    const { asked, found } = await followed(
      'http://staging.leeds.gov.uk/n',
      { 'http://staging.leeds.gov.uk/n': to('http://www.leeds.gov.uk/n'), '/n': { body: 'words' } },
      'staging.leeds.gov.uk',
    );
    expect(asked).toEqual(['http://staging.leeds.gov.uk/n', '/n']);
    expect(found).toMatchObject({ page: { address: 'https://www.leeds.gov.uk/n' } });
  });

  it('is followed where a page itself sends on', async () => {
    const { found } = await followed('/old', {
      '/old': { body: '<meta http-equiv="refresh" content="0; url=/new?a=1&amp;b=2">' },
      '/new?a=1&b=2': { body: 'words' },
    });
    expect(found).toMatchObject({ page: { address: `${SITE}/new?a=1&b=2` } });
  });

  it('stays where a page only loads itself again, or sends on much later', async () => {
    for (const content of ['60; url=/sign-out', '0; url=/n']) {
      const { found } = await followed('/n', {
        '/n': { body: `<meta http-equiv=refresh content="${content}">` },
      });
      expect(found).toMatchObject({ page: { address: `${SITE}/n` } });
    }
  });

  it.each<[string, Record<string, Given>, NoticeTroubleCode, number]>([
    ['https://elsewhere.example/', {}, 'other-site', 0],
    ['mailto:privacy@leeds.gov.uk', {}, 'other-site', 0],
    ['/n', { '/n': to('https://elsewhere.example/') }, 'led-elsewhere', 1],
    ['/n', { '/n': to('/n') }, 'unreachable', 6],
    ['/n', { '/n': { status: 302 } }, 'refused', 1],
    ['/n', {}, 'unreachable', 1],
  ])('%s ends, as it has to', async (address, pages, code, asks) => {
    const { found, asked } = await followed(address, pages);
    expect(found).toMatchObject({ trouble: { code } });
    expect(asked).toHaveLength(asks);
  });

  it.each<[NoticeTroubleCode | null, Given]>([
    ['not-found', { status: 404 }],
    ['not-found', { status: 410 }],
    ['login', { status: 401 }],
    ['refused', { status: 503 }],
    ['refused', { status: 304 }],
    ['robot-wall', { status: 403, headers: { 'cf-mitigated': 'challenge' } }],
    ['pdf', { headers: { 'content-type': 'application/pdf' } }],
    ['pdf', { body: '\n%PDF-1.7 …' }],
    ['other-format', { headers: { 'content-type': 'application/msword' } }],
    [
      'docx',
      {
        headers: {
          'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        },
      },
    ],
    ['other-format', { body: Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]) }],
    ['too-large', { headers: { 'content-length': String(MOST_BYTES + 1) } }],
    ['too-large', { body: new Uint8Array(MOST_BYTES + 1).fill(65) }],
    ['unreachable', { headers: { 'content-length': '100' }, body: 'half of' }],
    [null, { headers: { 'content-length': '3', 'content-encoding': 'gzip' }, body: 'the whole' }],
    [null, { headers: { 'content-type': 'Text/HTML;charset=utf-8' }, body: 'words' }],
    [null, { headers: { 'content-type': 'text/plain' }, body: 'words' }],
    ['no-text', { body: ' \n\ufeff ' }],
  ])('is %s by its answer: %j', async (code, given) => {
    expect(await codeOf(given)).toBe(code);
  });
});

describe('a document', () => {
  const PDF = '%PDF-1.7 and so on';
  const site = (given: Given) => ({
    ask: async () => answerOf(given),
    isOwn: () => true,
    formOf: formOfAnswer,
    until: endless,
  });
  const asPdf: Given = { headers: { 'content-type': 'application/pdf' }, body: PDF };

  it.each<[string, Given]>([
    ['by its type', asPdf],
    ['by how it begins', { body: PDF }],
    ['sent as a download', { headers: { 'content-type': 'application/octet-stream' }, body: PDF }],
  ])('is read where somebody can: %s', async (_, given) => {
    const asked: string[] = [];
    const found = await follow(`${SITE}/n.pdf`, {
      ...site(given),
      readDocument: async (bytes, format) => {
        asked.push(`${format} ${bytes.length}`);
        return { html: '<p>Words' };
      },
    });
    expect(found).toMatchObject({ page: { text: '<p>Words', form: 'html' } });
    expect(asked).toEqual([`pdf ${PDF.length}`]);
  });

  it('is not read for what its reader says', async () => {
    const found = await follow(`${SITE}/n.pdf`, { ...site(asPdf), readDocument: async () => 'locked' });
    expect(found).toMatchObject({ trouble: { code: 'locked' } });
  });

  it('is not fetched where nobody could read it', async () => {
    const ask: AskForPage = async () => ({
      ...answerOf(asPdf),
      bytes: async () => expect.unreachable('nobody reads it'),
    });
    expect(await follow(`${SITE}/n.pdf`, { ...site(asPdf), ask })).toMatchObject({
      trouble: { code: 'pdf' },
    });
  });

  it('may be larger than a page, for its pictures', async () => {
    const body = new Uint8Array(MOST_BYTES + 1).fill(32);
    body.set(new TextEncoder().encode(PDF));
    const found = await follow(`${SITE}/n.pdf`, {
      ...site({ ...asPdf, body }),
      readDocument: async () => ({ html: '<p>Words' }),
    });
    expect(found).toMatchObject({ page: { form: 'html' } });
  });
});

describe('an answer that does not come', () => {
  it.each(['head', 'body'] as const)('is given up, and ended: its %s', async (part) => {
    const patience = new AbortController();
    const never = new Promise<never>(() => undefined);
    let ended = false;
    const ask: AskForPage = (_, signal) => {
      signal.addEventListener('abort', () => {
        ended = true;
      });
      return part === 'head' ? never : Promise.resolve({ ...answerOf({}), bytes: () => never });
    };
    const following = { ask, isOwn: () => true, formOf: formOfAnswer, until: patience.signal };
    const found = follow(`${SITE}/n`, following);
    setImmediate(() => patience.abort());
    expect(await found).toEqual({ trouble: { code: 'too-slow', address: `${SITE}/n` } });
    expect(ended).toBe(true);
  });

  it('is not waited for where the time is over already', async () => {
    const following = {
      ask: () => new Promise<never>(() => undefined),
      isOwn: () => true,
      formOf: formOfAnswer,
      until: AbortSignal.abort(),
    };
    expect(await follow(`${SITE}/n`, following)).toEqual({
      trouble: { code: 'too-slow', address: `${SITE}/n` },
    });
  });

  it('that fails for a reason of ours is no trouble of the site’s', async () => {
    const ask: AskForPage = () => Promise.reject(new RangeError('ours'));
    const following = { ask, isOwn: () => true, formOf: formOfAnswer, until: endless };
    await expect(follow(`${SITE}/n`, following)).rejects.toThrow('ours');
  });
});
