import { describe, expect, it } from 'vitest';
import { scanSite as scanned, type SiteAsked } from '../../../src/fleet/site/scan-site.ts';
import { siteReportOf } from '../../../src/core/site/site-report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { How } from '../../../src/scan/scanner.ts';
import { report } from '../../core/build.ts';
import { listing } from '../../core/findings/notices.ts';

const SITE = 'https://www.anytown.gov.uk';

interface Page {
  links?: string[];
  structure?: string[];
  status?: number | null;
  to?: string;
}

/** A site as a scanner would see it, with what was asked of it in order. */
function imitated(pages: Record<string, Page>, files: Record<string, string | number | null> = {}) {
  const asked: string[] = [];
  const journeys: Record<string, string[]> = {};
  const scan = (address: string, { further, choices = [] }: How): Promise<Report> => {
    const path = address.replace(SITE, '');
    asked.push(path);
    const page = pages[path] ?? { status: 404 };
    const { links = [], structure = ['main.article', 'div.page'], status = 200, to = address } = page;
    const found = {
      links: links.map((link) => ({ address: new URL(link, address).href, text: '', isPassedOver: false })),
      structure,
      isCut: false,
    };
    journeys[path] = [...choices, ...(further?.(status === 200 ? found : null) ?? [])];
    const seen = report([], [listing], { page: address });
    return Promise.resolve({ ...seen, finalPage: to, httpStatus: status });
  };
  const fetchFile = (address: string) => {
    const path = address.replace(SITE, '');
    asked.push(path);
    const file = files[path] ?? 404;
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : null;
    return Promise.resolve({ status: typeof file === 'string' ? 200 : file, address, bytes });
  };
  return { asked, journeys, scanner: { scan, fetchFile } };
}

async function scanSite(...asked: Parameters<typeof scanned>) {
  const { pages, following } = await scanned(...asked);
  return { site: siteReportOf(pages, following), reports: pages.map(({ report }) => report) };
}

const how: How = { observeSeconds: 0, timeoutSeconds: 5, supplied: [] };
const asking = (over: Partial<SiteAsked> = {}): SiteAsked => ({
  entry: `${SITE}/`,
  pages: 4,
  pauseSeconds: 1,
  how,
  isOwn: (host) => host.endsWith('anytown.gov.uk'),
  ...over,
});
function watched() {
  const pauses: number[] = [];
  return { pauses, watching: { sleep: (seconds: number) => Promise.resolve(void pauses.push(seconds)) } };
}

describe('a site', () => {
  it('is followed one page at a time, robots and sitemap first, with a pause before each', async () => {
    const { asked, scanner } = imitated(
      { '/': { links: ['/a', '/b/c', '/b/d', '/b/e', '/private/x'] }, '/a': {}, '/b/c': {}, '/map/only': {} },
      {
        '/robots.txt':
          'User-agent: *\nDisallow: /private\nCrawl-delay: 3\nSitemap: https://www.anytown.gov.uk/s.xml',
        '/s.xml': `<urlset><url><loc>${SITE}/map/only</loc></url></urlset>`,
      },
    );
    const { pauses, watching } = watched();
    const { site, reports } = await scanSite(scanner, asking(), watching);
    expect(asked).toEqual(['/', '/robots.txt', '/s.xml', '/map/only', '/a', '/b/c']);
    expect(reports).toHaveLength(4);
    expect(pauses).toEqual([1, 3, 3, 3]);
    expect(site.following).toMatchObject({ robots: 'read', pauseSeconds: 3, inSitemaps: 1, ended: null });
    const left = Object.fromEntries(site.following.leftOut.map(({ why, count }) => [why, count]));
    expect(left).toEqual({ robots: 1, 'enough-pages': 2 });
  });

  it('takes choices on the entry page and on one page of each template', async () => {
    const form = ['form.steps', 'fieldset.group', 'div.page'];
    const { journeys, scanner } = imitated({
      '/': { links: ['/a/1x', '/b/1y', '/c/1z', '/d/1w'] },
      '/a/1x': {},
      '/b/1y': { structure: form },
      '/c/1z': { structure: form },
      '/d/1w': {},
    });
    const { site } = await scanSite(
      scanner,
      asking({ pages: 5, how: { ...how, choices: ['none', 'reject'] } }),
      watched().watching,
    );
    expect(journeys).toEqual({
      '/': ['none', 'reject'],
      '/a/1x': ['none'],
      '/b/1y': ['none', 'reject'],
      '/c/1z': ['none'],
      '/d/1w': ['none'],
    });
    expect(site.pages.map(({ template }) => template)).toEqual([0, 0, 1, 1, 0]);
  });

  it('takes the same choices where a page is looked at once more', async () => {
    const { scanner } = imitated({
      '/': { links: ['/b/form'] },
      '/b/form': { structure: ['form.steps', 'fieldset.group'] },
    });
    const asked: (readonly string[])[] = [];
    const twice = {
      ...scanner,
      scan: (address: string, given: How) =>
        scanner.scan(address, {
          ...given,
          further: (found) => {
            // The browser was lost, and the page is begun anew.
            given.further?.(found);
            const besides = given.further?.(found) ?? [];
            asked.push(besides);
            return besides;
          },
        }),
    };
    await scanSite(
      twice,
      asking({ pages: 2, how: { ...how, choices: ['none', 'reject'] } }),
      watched().watching,
    );
    expect(asked).toEqual([[], ['reject']]);
  });

  it('gives what was given for its site to its pages, and a password to the host that was named alone', async () => {
    const { scanner } = imitated({
      '/': {
        links: [
          '/b/c',
          'https://planning.anytown.gov.uk/d',
          'http://www.anytown.gov.uk/e/f',
          'https://othertown.gov.uk/',
        ],
      },
      '/b/c': {},
    });
    const given: Record<string, How['access']> = {};
    const noting = {
      scan: (address: string, one: How) => {
        given[address] = one.access;
        return scanner.scan(address, one);
      },
      fetchFile: (address: string, access?: How['access']) => {
        given[address] = access;
        return scanner.fetchFile(address);
      },
    };
    const headers = [{ name: 'X-Preview', value: 'sesame' }];
    const access = { headers, auth: 'clerk:sesame', ignoreCertificateErrors: true };
    const none = { headers: [], auth: null, ignoreCertificateErrors: false };
    const isOwn = (host: string) => /\b(?:any|other)town\.gov\.uk$/.test(host);
    await scanSite(noting, asking({ pages: 9, how: { ...how, access }, isOwn }), watched().watching);
    expect(given).toMatchObject({
      [`${SITE}/`]: access,
      [`${SITE}/robots.txt`]: access,
      [`${SITE}/b/c`]: access,
      'https://planning.anytown.gov.uk/robots.txt': { ...none, headers },
      'https://planning.anytown.gov.uk/d': { ...none, headers },
      'http://www.anytown.gov.uk/e/f': none,
      'https://othertown.gov.uk/': none,
    });
  });

  it('is left alone where it does not answer, and says so', async () => {
    const down = imitated({ '/': { links: ['/a'] } }, { '/robots.txt': 503 });
    const first = await scanSite(down.scanner, asking(), watched().watching);
    expect(down.asked).toEqual(['/', '/robots.txt']);
    expect(first.site.following).toMatchObject({ robots: 'unread', ended: 'not-answering' });
    const slow = {
      ...imitated({ '/': { links: ['/a'] } }, { '/robots.txt': 'User-agent: *\nCrawl-delay: 600' }),
    };
    expect((await scanSite(slow.scanner, asking(), watched().watching)).reports).toHaveLength(1);
    const dying = imitated({
      '/': { links: ['/a/b', '/c/d', '/e/f', '/g/h', '/i/j'] },
      ...Object.fromEntries(['/a/b', '/c/d', '/e/f', '/g/h', '/i/j'].map((path) => [path, { status: 503 }])),
    });
    const { site } = await scanSite(dying.scanner, asking({ pages: 20 }), watched().watching);
    expect(site.pages).toHaveLength(4);
    expect(site.following.ended).toBe('not-answering');
  });

  it('does not count what leads away, or twice to one page', async () => {
    const { scanner } = imitated({
      '/': { links: ['/a/pay-now', '/b/old', '/c/older', '/d/plain'] },
      '/a/pay-now': { to: 'https://pay.example/' },
      '/b/old': { to: `${SITE}/new` },
      '/c/older': { to: `${SITE}/new` },
      '/d/plain': {},
    });
    const { site } = await scanSite(scanner, asking({ pages: 10 }), watched().watching);
    expect(site.pages.map(({ page }) => page.replace(SITE, ''))).toEqual(['/', '/b/old', '/d/plain']);
    expect(site.following.leftOut).toMatchObject([{ why: 'other-site' }, { why: 'same-page' }]);
    expect(site.following.ended).toBe('no-more-links');
  });

  it('ends where the person ends it, with what it has', async () => {
    const { scanner } = imitated({ '/': { links: ['/a', '/b'] } });
    const ending = new AbortController();
    const watching = { ...watched().watching, signal: ending.signal, onReport: () => ending.abort() };
    const { site } = await scanSite(scanner, asking(), watching);
    expect(site.pages).toHaveLength(1);
    expect(site.following.ended).toBe('interrupted');
  });
});
