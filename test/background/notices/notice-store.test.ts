import { describe, expect, it } from 'vitest';
import { openNotices, type SiteNotices } from '../../../src/background/notices/notice-store.ts';
import { notice } from '../../core/build.ts';
import { areaOf } from './area.ts';

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
