import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { cookie, declares, fired, notice, outcomes, report, request } from '../build.ts';
import { silent, listing, unreadLink } from './notices.ts';

describe('undeclared-cookie', () => {
  const id = 'undeclared-cookie';
  it('fires for a stored cookie in no list', () => {
    expect(outcomes(fired(id, [cookie('_counter', { days: 30 })], [listing]))).toEqual([
      'unsupported medium',
    ]);
  });
  it('fires for one that was deleted again, not for one refused or only sent', () => {
    const gone = [
      ...cookie('mystery'),
      {
        seen: 'cookie-removed' as const,
        name: 'mystery',
        host: '.anytown.gov.uk',
        path: '/',
        partitioned: false,
        at: 900,
      },
    ];
    expect(fired(id, [gone], [listing])).toHaveLength(1);
    expect(fired(id, [cookie('mystery', { isStored: false })], [listing])).toEqual([]);
  });
  it('does not fire for one that a script set and took back at once', () => {
    const tried = (end: number) => [
      ...cookie('mystery', { at: 300, isStored: false }),
      ...cookie('mystery', { at: end, askedSeconds: -1, isStored: false }),
    ];
    expect(fired(id, [tried(301)], [listing])).toEqual([]);
    expect(fired(id, [tried(900)], [listing])).toHaveLength(1);
  });
  it('does not fire where the name, the product or the category is declared', () => {
    expect(fired(id, [cookie('_map')], [listing])).toEqual([]);
    const declarations = [...listing.declarations, declares('counter')];
    expect(fired(id, [cookie('_counter')], [notice({ listsCookies: true, declarations })])).toEqual([]);
  });
  it('cannot tell where its name, or its product’s, stands in the notice and was not read as listed', () => {
    const speaks = (over: Partial<Notice['spokenOf'] & object>) => ({
      ...listing,
      spokenOf: { products: [], cookies: [], ...over },
    });
    const product = { name: 'Counter', product: 'counter', company: 'countco', asChannel: false };
    const byName = speaks({ cookies: ['_coun*'] });
    const byProduct = speaks({ products: [{ ...product, quote: 'Counter has terms.', offset: 3 }] });
    const seen = [cookie('_counter', { days: 30 })];
    const byWord = speaks({ words: ['_counter', '_other'] });
    for (const spoken of [byName, byProduct, byWord]) {
      const result = report([...seen, request('counter.example')], [spoken]);
      expect(outcomes(result.findings.filter((finding) => finding.id === id))).toEqual([
        'cannot-tell medium',
      ]);
      expect(result.conditions.gaps).toMatchObject([
        { code: 'notice-unclear', about: { cookie: '_counter' } },
      ]);
    }
    expect(report(seen, [byName]).verdict).toBe('inconclusive');
    // Of another cookie it says nothing.
    expect(outcomes(fired(id, [cookie('mystery', { days: 30 })], [byName]))).toEqual(['unsupported medium']);
  });
  it('cannot tell of any where very many stand in the notice like that, and says so once', () => {
    const names = Array.from({ length: 40 }, (_, at) => `many_${at}`);
    const spoken = { ...listing, spokenOf: { products: [], cookies: names } };
    const result = report(
      names.map((name) => cookie(name)),
      [spoken],
    );
    expect(result.conditions.gaps).toMatchObject([{ code: 'notice-unclear', about: null }]);
    expect(new Set(outcomes(result.findings.filter((finding) => finding.id === id)))).toEqual(
      new Set(['cannot-tell medium']),
    );
  });
  it('does not fire where the notice lists no cookies by name', () => {
    expect(fired(id, [cookie('_counter')], [silent])).toEqual([]);
  });
  it('is advice for a technical cookie, with what it is commonly used for', () => {
    const [found] = fired(id, [cookie('LBSERVER')], [listing]);
    expect(found).toMatchObject({ outcome: 'advisory', severity: 'low' });
    expect(found?.observed).toContain('commonly used for load balancing');
  });
  it('cannot tell where a further list was not read', () => {
    const pointing = { ...listing, links: [unreadLink] };
    expect(outcomes(fired(id, [cookie('_counter')], [pointing]))).toEqual(['cannot-tell medium']);
  });
});
