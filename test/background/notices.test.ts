import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/background/journal.ts';
import { noticeGaps, noticesFor, openNotices, type SiteNotices } from '../../src/background/notices.ts';
import { notice } from '../core/build.ts';

/** A storage area that keeps copies, as the browser's does. */
function areaOf(): Area {
  const items = new Map<string, string>();
  return {
    get: async () =>
      Object.fromEntries([...items].map(([key, value]) => [key, JSON.parse(value) as unknown])),
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys) => keys.forEach((key) => items.delete(key)),
  };
}

const came = (site: string, letters = 10): SiteNotices => ({
  site,
  notices: [notice({ id: `read-${site}`, title: 'x'.repeat(letters), layer: 'read' })],
  troubles: [],
});

describe('what came in this run of the browser', () => {
  it('outlives the worker', async () => {
    const area = areaOf();
    await (await openNotices(area)).put(came('leeds.gov.uk'));
    expect((await openNotices(area)).of('leeds.gov.uk')).toEqual(came('leeds.gov.uk'));
  });

  it('is of one site alone, and forgotten when asked', async () => {
    const area = areaOf();
    const store = await openNotices(area);
    await store.put(came('leeds.gov.uk'));
    expect(store.of('oxford.gov.uk').notices).toEqual([]);
    await store.forget('leeds.gov.uk');
    expect(store.of('leeds.gov.uk').notices).toEqual([]);
    expect((await openNotices(area)).of('leeds.gov.uk').notices).toEqual([]);
  });

  it('is bounded: what is too much for one site is not kept, and the oldest site goes first', async () => {
    const area = areaOf();
    const store = await openNotices(area);
    expect(await store.put(came('a.gov.uk', 600_000))).toBe(false);
    expect(store.of('a.gov.uk').notices).toEqual([]);
    for (const site of ['a.gov.uk', 'b.gov.uk', 'a.gov.uk', 'c.gov.uk'])
      expect(await store.put(came(site, 400_000))).toBe(true);
    const kept = ['a.gov.uk', 'b.gov.uk', 'c.gov.uk'].filter((site) => store.of(site).notices.length > 0);
    expect(kept).toEqual(['a.gov.uk', 'c.gov.uk']);
    expect(JSON.stringify(await area.get(null)).length).toBeLessThan(1_010_000);
  });
});

describe('the notices that speak of a page', () => {
  it('are those for its host', () => {
    const scope = { ...notice().scope, hosts: ['www.leeds.gov.uk'] };
    const site = { site: 'leeds.gov.uk', notices: [notice({ scope })], troubles: [] };
    expect(noticesFor(new URL('https://www.leeds.gov.uk/bins'), site)).toHaveLength(1);
    expect(noticesFor(new URL('https://democracy.leeds.gov.uk/'), site)).toHaveLength(0);
  });
});

describe('what could not be read of them', () => {
  const english = notice({ language: 'en-GB', layer: 'read' });
  const codes = (...given: Parameters<typeof noticeGaps>): string[] =>
    noticeGaps(...given).map(({ code }) => code);

  it('is nothing where an English page was read', () => {
    expect(codes([english], false, [])).toEqual([]);
  });

  it.each(['cy', 'pl', 'cy-GB'])('is its sentences where it is in another language: %s', (language) => {
    const [gap] = noticeGaps([{ ...english, language }], false, []);
    expect(gap?.code).toBe('notice-language');
    expect(gap?.hides).toContain('denial-contradicted');
    expect(gap?.hides).not.toContain('*');
  });

  it('is all of a PDF', () => {
    const [gap] = noticeGaps([], true, [{ code: 'pdf', address: 'https://www.leeds.gov.uk/notice.pdf' }]);
    expect(gap?.code).toBe('notice-format');
    expect(gap?.detail).toMatch(/^The notice is a PDF/);
    expect(gap?.hides).toContain('undeclared-third-party');
  });

  it('is the notice itself where only the cookie banner told something', () => {
    const banner = notice({ layer: 'consent-tool', language: 'en' });
    expect(codes([banner], false, [])).toEqual(['notice-unread']);
    expect(codes([banner], true, [])).toEqual([]);
    expect(codes([banner, english], false, [])).toEqual([]);
  });
});
