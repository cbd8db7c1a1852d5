import { describe, expect, it } from 'vitest';
import { robotsOf } from '../../../src/fleet/site/robots.ts';

const SITE = 'https://www.anytown.gov.uk';
const answering = (status: number | null, text = '') => {
  const asked: string[] = [];
  const fetch = (address: string) => {
    asked.push(address);
    return Promise.resolve({
      status,
      address,
      bytes: status === 200 ? new TextEncoder().encode(text) : null,
    });
  };
  return { asked, fetch };
};
const allowed = async (status: number | null, text: string, path: string) =>
  (await robotsOf(SITE, answering(status, text).fetch)).isAllowed(new URL(path, SITE));

describe('robots.txt', () => {
  it('speaks to Candour by its own name, else to all', async () => {
    const text =
      'User-agent: *\nDisallow: /private\n\nUser-agent: Candour\nDisallow: /only\nAllow: /only/this\nCrawl-delay: 4\nSitemap: https://www.anytown.gov.uk/map.xml\n';
    expect(await allowed(200, text, '/private/x')).toBe(true);
    expect(await allowed(200, text, '/only/that')).toBe(false);
    expect(await allowed(200, text, '/only/this')).toBe(true);
    expect(await allowed(200, 'User-agent: *\nDisallow: /*.aspx$\n', '/a.aspx')).toBe(false);
    const { fetch, asked } = answering(200, text);
    expect(await robotsOf(SITE, fetch)).toMatchObject({
      found: 'read',
      crawlDelay: 4,
      sitemaps: ['https://www.anytown.gov.uk/map.xml'],
    });
    expect(asked).toEqual([`${SITE}/robots.txt`]);
  });

  it('allows all where there is none, and nothing where the server is in trouble', async () => {
    expect(await allowed(404, '', '/x')).toBe(true);
    expect(await allowed(403, '', '/x')).toBe(true);
    expect(await allowed(200, '<!doctype html><p>Disallow: /', '/x')).toBe(true);
    for (const status of [null, 429, 500, 503]) expect(await allowed(status, '', '/x')).toBe(false);
    expect(await robotsOf(SITE, answering(503).fetch)).toMatchObject({ found: 'unread' });
  });

  it('opens nothing where its rules take too long to go through', async () => {
    const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(400)}b\n`.repeat(600)}`;
    const { isAllowed } = await robotsOf(SITE, answering(200, text).fetch);
    const answers = Array.from({ length: 2_000 }, (_, n) =>
      isAllowed(new URL(`/${'a'.repeat(280)}${n}`, SITE)),
    );
    expect(answers.at(0)).toBe(true);
    expect(answers.at(-1)).toBeNull();
  });
});
