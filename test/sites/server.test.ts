import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { Script } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeRule } from '../../src/core/notices/notice.ts';
import { cookieHosts } from './every-way/cookies.ts';
import { packagesInstalled } from './packages.ts';
import { everyCookie, everyWay, neverContacted, pageNamed, pages } from './pages.ts';
import { startSites, type Sites } from './server.ts';
import { REFUSING_HOST, UNKNOWN_HOST } from './special-hosts.ts';

interface Answered {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

let sites: Sites;
beforeAll(async () => {
  sites = await startSites();
});
afterAll(() => sites.close());
beforeEach(() => sites.clearRequests());

const ask = (address: string, headers: Record<string, string> = {}): Promise<Answered> => {
  const { host, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = request({
      host: '127.0.0.1',
      port: sites.port,
      path: pathname + search,
      headers: { host, ...headers },
      rejectUnauthorized: false,
      agent: false,
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    asking.on('upgrade', (response, socket) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
      socket.destroy();
    });
    asking.end();
  });
};

describe('the server of the replayed sites', () => {
  test('answers for any host, and says so where nothing is replayed', async () => {
    expect((await ask('https://www.norfolk.gov.uk/match')).status).toBe(200);
    const unknown = await ask('https://nobody-replays-this.example/page');
    expect(unknown.status).toBe(404);
    expect(unknown.body).toContain('No replayed page');
  });

  test('writes down what it was asked: host, path, cookies, and who asked', async () => {
    await ask('https://www.norfolk.gov.uk/match?x=1', {
      cookie: 'b=2; a=1',
      referer: 'https://www.norfolk.gov.uk/',
      'sec-fetch-dest': 'document',
    });
    await ask('https://www.norfolk.gov.uk/every-way/service-worker.js', { 'service-worker': 'script' });
    expect(sites.requests()).toEqual([
      {
        kind: 'http',
        host: 'www.norfolk.gov.uk',
        path: '/match',
        query: '?x=1',
        method: 'GET',
        cookies: ['a', 'b'],
        referer: 'https://www.norfolk.gov.uk/',
        destination: 'document',
        serviceWorkerScript: false,
      },
      expect.objectContaining({ path: '/every-way/service-worker.js', serviceWorkerScript: true }),
    ]);
    sites.clearRequests();
    expect(sites.requests()).toEqual([]);
  });

  test('accepts a WebSocket, cookies included', async () => {
    const opened = await ask(`https://${cookieHosts.webSocket}/socket`, {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-version': '13',
    });
    expect(opened.status).toBe(101);
    // The example of RFC 6455, section 1.3.
    expect(opened.headers['sec-websocket-accept']).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
    expect(opened.headers['set-cookie']?.[0]).toContain('way_websocket=');
    expect(sites.requests()[0]?.kind).toBe('websocket');
  });

  test('answers an event stream', async () => {
    const stream = await ask('https://way-eventsource.example/events');
    expect(stream.headers['content-type']).toBe('text/event-stream');
    expect(stream.body).toBe('data: one\n\n');
  });

  test('lets every origin read what it answers', async () => {
    const answered = await ask('https://way-fetch.example/data.json', {
      origin: 'https://www.norfolk.gov.uk',
    });
    expect(answered.headers['access-control-allow-origin']).toBe('https://www.norfolk.gov.uk');
  });
});

describe('the index of pages', () => {
  const answering = pages.filter(
    ({ address, expects }) =>
      expects.status !== null && ![UNKNOWN_HOST, REFUSING_HOST].includes(new URL(address).host),
  );

  test.each(answering)('$name answers as it says', async ({ address, expects, needsPackages }) => {
    const answered = await ask(address);
    const expected = needsPackages && !packagesInstalled() ? 503 : expects.status;
    expect(answered.status).toBe(expected);
    if (needsPackages && !packagesInstalled()) expect(answered.body).toContain('npm ci --prefix test/sites');
  });

  test('names each page once', () => {
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
    expect(() => pageNamed('no such page')).toThrow('no such page');
  });

  test('the pages that npm start opens need no packages', () => {
    const norfolk = pages.filter(({ address }) => new URL(address).host === 'www.norfolk.gov.uk');
    expect(norfolk.length).toBeGreaterThan(20);
    expect(norfolk.filter(({ needsPackages }) => needsPackages)).toEqual([]);
  });
});

describe('the scripts that travel as source text', () => {
  const scripts = [
    'https://www.googletagmanager.com/gtag/js?id=G-C0UNC1L001',
    'https://www.googletagmanager.com/gtag/js?id=AW-1002003004',
    'https://www.googletagmanager.com/gtm.js?id=GTM-C0UNC1L',
    'https://www.google-analytics.com/analytics.js',
    'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js',
    'https://static.hotjar.com/c/hotjar-2417633.js',
    'https://script.hotjar.com/modules.js',
    'https://www.clarity.ms/tag/k3l9council',
    'https://www.clarity.ms/s/0.8.1/clarity.js',
    'https://connect.facebook.net/en_GB/fbevents.js',
    'https://connect.facebook.net/signals/config/1',
    'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    'https://static.ads-twitter.com/uwt.js',
    'https://platform.twitter.com/widgets.js',
    'https://ads.counciladvertising.net/tag.js',
    'https://websurveys2.govmetric.com/js/client/gm_sidebar.js',
    'https://prod3si.click4assistance.co.uk/JS/ChatWidget.js',
    'https://cc.cdn.civiccomputing.com/9/cookieControl-9.10.0.min.js',
    'https://cdn-ukwest.onetrust.com/scripttemplates/otSDKStub.js',
  ];

  test.each(scripts)('%s is a script that needs nothing of ours', async (address) => {
    const { body } = await ask(address);
    expect(body.length).toBeGreaterThan(50);
    expect(() => new Script(body)).not.toThrow();
    // What a test runner would put in the place of an import, or a bundler beside a function.
    expect(body).not.toMatch(/__vi|__vite|__name\(|import\.meta/);
  });
});

describe('the many-ways page', () => {
  test('has at least 34 ways, each to a site of its own', () => {
    expect(everyWay.length).toBeGreaterThanOrEqual(34);
    expect(new Set(everyWay.map(({ host }) => host)).size).toBe(everyWay.length);
  });

  test('names every host of its ways somewhere in its page, its workers or the files they load', async () => {
    const sources = await Promise.all(
      [
        'https://www.norfolk.gov.uk/every-way',
        'https://www.norfolk.gov.uk/every-way/worker.js',
        'https://www.norfolk.gov.uk/every-way/nested-worker.js',
        'https://www.norfolk.gov.uk/every-way/module-worker.js',
        'https://www.norfolk.gov.uk/every-way/shared-worker.js',
        'https://www.norfolk.gov.uk/every-way/service-worker.js',
        'https://way-frame.example/frame.html',
        'https://way-module-script.example/imports.js',
        'https://way-redirect-first.example/start',
      ].map((address) => ask(address)),
    );
    const written = sources.map(({ headers, body }) => JSON.stringify(headers) + body).join('\n');
    const silent = [...everyWay, ...neverContacted].filter(({ host }) => !written.includes(`//${host}/`));
    expect(silent).toEqual([]);
  });

  test('has cookies in every state that a page can give them', () => {
    const states = new Set(everyCookie.map(({ state }) => state));
    expect([...states].sort()).toEqual(['deleted', 'refused', 'stored']);
    expect(new Set(everyCookie.map(({ setBy }) => setBy))).toEqual(new Set(['http', 'script', 'worker']));
  });
});

describe('the notice that the Leeds site publishes', () => {
  const text = readFileSync(new URL('./notices/leeds-website.txt', import.meta.url), 'utf8');
  const rule = JSON.parse(
    readFileSync(new URL('./notices/leeds-website.json', import.meta.url), 'utf8'),
  ) as NoticeRule;

  test('has a rule file whose quotes stand in the text where it says', () => {
    const quoted = [
      ...rule.claims,
      ...rule.declarations,
      ...rule.declarations.flatMap(({ cookies }) => cookies),
    ];
    for (const { quote, offset } of quoted) expect(text.slice(offset, offset + quote.length)).toBe(quote);
    expect(rule.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('is shown by the site with every cookie it lists', async () => {
    const { body } = await ask('https://www.leeds.gov.uk/privacy');
    for (const { name } of rule.declarations.flatMap(({ cookies }) => cookies)) {
      expect(body).toContain(`<td>${name}</td>`);
    }
  });
});
