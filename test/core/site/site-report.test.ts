import { describe, expect, it } from 'vitest';
import type { Following } from '../../../src/core/site/following.ts';
import type { PageScanned } from '../../../src/core/site/site-looked.ts';
import { siteReportOf } from '../../../src/core/site/site-report.ts';
import { cookie, report, request } from '../build.ts';
import { listing, silent } from '../findings/notices.ts';

const following: Following = {
  pages: 5,
  robots: 'read',
  pauseSeconds: 1,
  inSitemaps: 0,
  ended: null,
  leftOut: [],
};
const page = (scanned: ReturnType<typeof report>, from: number | null = 0): PageScanned => ({
  report: scanned,
  foundBy: from === null ? 'asked' : 'link',
  from,
  template: 0,
});
const clean = () => report([], [listing]);
const differing = (at: string) => report([request('counter.example')], [silent], { page: at });

describe('the Report of a site', () => {
  it('has each finding once, with the pages it is told of', () => {
    const site = siteReportOf(
      [
        page(clean(), null),
        page(differing('https://www.anytown.gov.uk/a')),
        page(differing('https://www.anytown.gov.uk/b')),
      ],
      following,
    );
    const found = site.findings.filter(({ id }) => id === 'undeclared-third-party');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ outcome: 'unsupported', on: [{ page: 1 }, { page: 2 }] });
    expect(found[0]).not.toHaveProperty('evidence');
    expect(site).toMatchObject({ verdict: 'differs', verdicts: { differs: 2, matches: 1 } });
    expect(site.headline.text).toMatch(/^2 of the 3 pages we looked at differ/);
    expect(site.products.find(({ id }) => id === 'counter')?.on.map((on) => on.page)).toEqual([1, 2]);
  });

  it('tells of a finding as where it weighs most', () => {
    const unsure = report([request('counter.example')], [silent], { links: false, settled: false });
    const found = siteReportOf(
      [page(unsure, null), page(differing('https://www.anytown.gov.uk/a'))],
      following,
    ).findings.find(({ id, subject }) => id === 'undeclared-third-party' && subject.product === 'counter');
    expect(found?.outcome).toBe('unsupported');
    expect(found?.on.at(-1)).toEqual({ page: 1, outcome: 'unsupported' });
  });

  it('says that nothing differs only of pages that were held against a notice and match it', () => {
    const unsure = report([request('counter.example')], [silent], { links: false, settled: false });
    const unknown = report([], []);
    const said = (...pages: ReturnType<typeof report>[]): string =>
      siteReportOf(
        pages.map((one) => page(one)),
        following,
      ).headline.text;
    expect([unsure, unknown, clean()].map(({ verdict }) => verdict)).toEqual([
      'inconclusive',
      'no-notice',
      'matches',
    ]);
    expect(said(unsure, clean())).toBe(
      'We could not check all of 1 of the 2 pages we looked at. On the others nothing differs.',
    );
    expect(said(unsure, unknown, clean())).toBe(
      'We could not check all of 1 of the 3 pages we looked at, and know no privacy notice for 1. On the others nothing differs.',
    );
    for (const none of [said(unsure, unsure), said(unsure, unknown), said(unknown, unknown), said(unknown)])
      expect(none).not.toMatch(/nothing differs/i);
    expect(said(unsure, unsure)).toBe('We could not check everything on any of the 2 pages we looked at.');
  });

  it('says that it matches only where every page does, and of how many it speaks', () => {
    const both = siteReportOf([page(clean(), null), page(clean())], {
      ...following,
      leftOut: [{ why: 'enough-pages', count: 240, examples: [] }],
    });
    expect(both.verdict).toBe('matches');
    expect(both.headline).toEqual({
      text: 'Nothing we saw on the 2 pages we looked at differs from what the council publishes.',
      second: '240 more pages were found and not looked at: what they do is not known.',
    });
    const cut = siteReportOf(
      [page(clean(), null), page(report([], [listing], { settled: false }))],
      following,
    );
    expect(cut.verdict).toBe('inconclusive');
    expect(siteReportOf([page(clean(), null), page(report([], []))], following).verdict).toBe('no-notice');
    expect(() => siteReportOf([], following)).toThrow(RangeError);
  });

  it('passes no site that stopped answering', () => {
    for (const ended of ['not-answering', 'interrupted'] as const) {
      const cut = siteReportOf([page(clean(), null)], { ...following, ended });
      expect(cut.verdict).toBe('inconclusive');
      expect(cut.headline.text).toMatch(/^We could look at one page only\./);
    }
    // All that there was has been looked at.
    expect(siteReportOf([page(clean(), null)], { ...following, ended: 'no-more-links' }).verdict).toBe(
      'matches',
    );
    const differing = report([request('counter.example')], [silent]);
    expect(siteReportOf([page(differing, null)], { ...following, ended: 'not-answering' }).verdict).toBe(
      'differs',
    );
  });

  it('puts a cookie of many pages in one row with the choices in force', () => {
    const seen = [cookie('_map', { askedSeconds: 60 })];
    const longer = [cookie('_map', { askedSeconds: 90 })];
    const site = siteReportOf(
      [page(report(seen, [listing]), null), page(report(longer, [listing]))],
      following,
    );
    expect(site.cookies.filter(({ name }) => name === '_map')).toMatchObject([
      { askedSeconds: 90, on: [{ page: 0 }, { page: 1 }] },
    ]);
  });
});
