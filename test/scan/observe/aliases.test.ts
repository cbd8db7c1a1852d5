import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { afterAll, describe, expect, it } from 'vitest';
import dnsPacket from 'dns-packet';
import { Deadline } from '../../../src/scan/browser/deadline.ts';
import { aliasesAmong, askDns, cnameOf } from '../../../src/scan/observe/aliases.ts';

const NAMES: Record<string, string> = {
  'figures.brackenford.gov.uk': 'brackenford.figures.example.',
  'brackenford.figures.example': 'Collect.Figures.Example',
  'round.brackenford.gov.uk': 'round.brackenford.gov.uk',
  'half.brackenford.gov.uk': 'broken.example',
};
const ask = (host: string): Promise<string[]> => {
  if (host.startsWith('broken')) return Promise.reject(new Error('SERVFAIL'));
  const next = NAMES[host];
  return Promise.resolve(next === undefined ? [] : [next]);
};
const soon = (): Deadline => Deadline.after(5);

describe('aliasesAmong', () => {
  it('gives all names that a host stands for, in lower case and without a dot at the end', async () => {
    const found = await aliasesAmong(['figures.brackenford.gov.uk', 'www.brackenford.gov.uk'], ask, soon());
    expect(found).toEqual({
      aliases: [
        {
          host: 'figures.brackenford.gov.uk',
          canonical: ['brackenford.figures.example', 'collect.figures.example'],
        },
      ],
      gaps: [],
    });
  });

  it('tells what it could not learn, about that host alone', async () => {
    const hosts = ['broken.brackenford.gov.uk', 'www.brackenford.gov.uk', 'half.brackenford.gov.uk'];
    const found = await aliasesAmong(hosts, ask, soon());
    expect(found?.aliases).toEqual([{ host: 'half.brackenford.gov.uk', canonical: ['broken.example'] }]);
    expect(found?.gaps.map(({ loses, about }) => [loses, about])).toEqual([
      [['dns'], { host: 'broken.brackenford.gov.uk' }],
      [['dns'], { host: 'half.brackenford.gov.uk' }],
    ]);
  });

  it('ends where names go round', async () => {
    const found = await aliasesAmong(['round.brackenford.gov.uk', 'www.brackenford.gov.uk'], ask, soon());
    expect(found?.gaps).toMatchObject([{ about: { host: 'round.brackenford.gov.uk' } }]);
  });

  it('waits for no answer longer than it has', async () => {
    const never = (host: string): Promise<string[]> =>
      host.startsWith('www') ? ask(host) : new Promise(() => {});
    const hosts = ['slow.brackenford.gov.uk', 'www.brackenford.gov.uk'];
    const found = await aliasesAmong(hosts, never, Deadline.after(0.2));
    expect(found?.gaps).toMatchObject([{ loses: ['dns'], about: { host: 'slow.brackenford.gov.uk' } }]);
  });

  it('is nobody’s word where nothing answers, and asks after no number', async () => {
    expect(await aliasesAmong(['broken.brackenford.gov.uk'], ask, soon())).toBeNull();
    expect(await aliasesAmong(['192.0.2.7', 'localhost'], ask, soon())).toEqual({ aliases: [], gaps: [] });
  });

  it('asks after so many hosts, and says which it did not', async () => {
    const hosts = Array.from({ length: 70 }, (_, at) => `h${at}.brackenford.gov.uk`);
    const found = await aliasesAmong(hosts, ask, soon());
    expect(found?.gaps.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 'bound-reached'));
  });
});

describe('askDns', () => {
  it.each([
    [['--host-resolver-rules=MAP * 127.0.0.1'], {}],
    [['--proxy-server=proxy.example:3128'], {}],
    [[], { HTTPS_PROXY: 'http://proxy.example:3128' }],
  ])('does not ask where the browser finds hosts otherwise: %j %j', (args, environment) => {
    expect(askDns(args, environment)).toBeNull();
  });

  it('asks where the browser does', () => {
    expect(askDns(['--no-sandbox'], {})).not.toBeNull();
  });
});

describe('cnameOf, asked of a server', () => {
  const server = createSocket('udp4');
  const listening = new Promise<string>((resolve) => {
    server.on('message', (message, { port, address }) => {
      const { id, questions = [] } = dnsPacket.decode(message);
      const name = questions[0]?.name ?? '';
      const isBroken = name.startsWith('broken');
      const data = NAMES[name];
      const answer = dnsPacket.encode({
        type: 'response',
        id: id ?? 0,
        flags: dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | (isBroken ? 2 : 0),
        questions,
        answers: data === undefined ? [] : [{ type: 'CNAME', name, ttl: 1, data: data.replace(/\.$/u, '') }],
      });
      server.send(answer, port, address);
    });
    server.bind(0, '127.0.0.1', () => resolve(`127.0.0.1:${server.address().port}`));
  });
  afterAll(() => void server.close());

  it('gives the next name, none, or says that it is not known', async () => {
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([await listening]);
    expect(await cnameOf(resolver, 'figures.brackenford.gov.uk')).toEqual(['brackenford.figures.example']);
    expect(await cnameOf(resolver, 'www.brackenford.gov.uk')).toEqual([]);
    await expect(cnameOf(resolver, 'broken.brackenford.gov.uk')).rejects.toThrow();
  });
});
