import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read, sitemapPages } from '../../../src/fleet/site/sitemaps.ts';

const SITE = 'https://www.anytown.gov.uk';
const urls = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map(
      (path) =>
        `<url><loc>\n ${SITE}${path} </loc><image:image><image:loc>${SITE}/i.png</image:loc></image:image></url>`,
    )
    .join('')}</urlset>`;
const index = (...paths: string[]) =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`;
const isOwn = ({ hostname }: URL) => hostname.endsWith('anytown.gov.uk');

function serving(files: Record<string, string | Uint8Array>) {
  const asked: string[] = [];
  let waits = 0;
  const fetch = (address: string) => {
    asked.push(address);
    const file = files[address.replace(SITE, '')];
    const bytes =
      file === undefined ? null : typeof file === 'string' ? new TextEncoder().encode(file) : file;
    return Promise.resolve({ status: bytes === null ? 404 : 200, address, bytes });
  };
  const wait = () => Promise.resolve(void (waits += 1));
  return {
    asked,
    pages: (...named: string[]) => sitemapPages(named, isOwn, fetch, wait),
    waits: () => waits,
  };
}

describe('sitemaps', () => {
  it('are read through their index, packed ones too, on the site’s own hosts', async () => {
    const served = serving({
      '/sitemap.xml': index(
        `${SITE}/a.xml.gz`,
        `${SITE}/b.txt`,
        'https://other.example/c.xml',
        `${SITE}/sitemap.xml`,
      ),
      '/a.xml.gz': gzipSync(urls('/bins', '/a&amp;b')),
      '/b.txt': `${SITE}/parks\nnot an address\n${SITE}/roads`,
    });
    expect(await served.pages(`${SITE}/sitemap.xml`)).toEqual([
      `${SITE}/bins`,
      `${SITE}/a&b`,
      `${SITE}/parks`,
      `${SITE}/roads`,
    ]);
    expect(served.asked).toEqual([`${SITE}/sitemap.xml`, `${SITE}/a.xml.gz`, `${SITE}/b.txt`]);
    expect(served.waits()).toBe(2);
  });

  it('end, whatever they hold', async () => {
    const endless = serving(
      Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`/${n}.xml`, index(`${SITE}/${n + 1}.xml`)])),
    );
    expect(await endless.pages(`${SITE}/0.xml`)).toEqual([]);
    expect(endless.asked).toHaveLength(20);
    const bomb = serving({ '/s.xml': gzipSync(Buffer.alloc(60_000_000)) });
    expect(await bomb.pages(`${SITE}/s.xml`)).toEqual([]);
    const heavy = gzipSync(`<urlset>${' '.repeat(20_000_000)}<url><loc>${SITE}/p</loc></url></urlset>`);
    const several = serving({
      '/s.xml': index(...[1, 2, 3, 4].map((n) => `${SITE}/${n}.xml`)),
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`/${n}.xml`, heavy])),
    });
    // The third would be more than all may be together.
    expect(await several.pages(`${SITE}/s.xml`)).toHaveLength(2);
    const broken = serving({ '/s.xml': new Uint8Array([0x1f, 0x8b, 1, 2, 3]) });
    expect(await broken.pages(`${SITE}/s.xml`)).toEqual([]);
    const many = serving({ '/s.xml': urls(...Array.from({ length: 50_010 }, (_, n) => `/p${n}`)) });
    expect(await many.pages(`${SITE}/s.xml`)).toHaveLength(50_000);
  });

  it('expand nothing that they define themselves', () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>${SITE}/&b;</loc></url></urlset>`;
    expect(read(laughs).pages.join('')).not.toContain('aaaa');
    expect(read('<html><body><a href="/x">x</a></body></html>')).toEqual({ pages: [], sitemaps: [] });
  });
});
