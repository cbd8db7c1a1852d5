import { gapOf } from '../../../src/core/visit/gaps.ts';
import { describe, expect, it } from 'vitest';
import { cookie, declares, fired, lists, notice, outcomes, report } from '../build.ts';

describe('lasts-longer', () => {
  const id = 'lasts-longer';
  const kept = (seconds: number | null) =>
    notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter', { seconds })] })],
    });
  const YEAR = 365 * 86_400;
  it('fires for a lifetime asked for that is much longer, and for a session that is none', () => {
    const found = fired(id, [cookie('_counter', { days: 730 })], [kept(YEAR)]);
    expect(outcomes(found)).toEqual(['contradiction medium']);
    expect(found[0]?.observed).toBe(
      '_counter asked to be kept for 2 years. The privacy notice says it is kept for 1 year.',
    );
    expect(fired(id, [cookie('_counter', { days: 1 })], [kept(0)])).toHaveLength(1);
  });
  it('does not fire for the browser’s cap, for a little longer, or where nothing is declared', () => {
    expect(fired(id, [cookie('_counter', { days: 730 })], [kept(2 * YEAR)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 395 })], [kept(YEAR)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 730 })], [kept(null)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 1 })], [kept(60)])).toEqual([]);
  });
  it('says what was seen: asked for, or only kept; and of a session, that it outlives one', () => {
    const [stored] = cookie('_counter', { days: 300 }).slice(1);
    const found = fired(id, stored === undefined ? [] : [[stored]], [kept(60)]);
    expect(found[0]?.observed).toMatch(/^_counter is kept for \S+ months/);
    expect(fired(id, [cookie('_counter', { days: 1 })], [kept(0)])[0]?.observed).toBe(
      '_counter asked to be kept for 1 day, whether or not the browser is closed. The privacy notice says it is kept until the browser closes.',
    );
  });
  it('tells a length as people do with its days beside it, and what is declared as it was printed', () => {
    const months = 30 * 86_400;
    expect(fired(id, [cookie('_counter', { days: 400 })], [kept(8 * months)])[0]?.observed).toBe(
      '_counter asked to be kept for about 13 months (400 days). The privacy notice says it is kept for 8 months.',
    );
    expect(fired(id, [cookie('_counter', { days: 900 })], [kept(400 * 86_400)])).toEqual([]);
    expect(fired(id, [cookie('_counter', { days: 400 })], [kept(13 * months)])).toEqual([]);
    const [told] = fired(id, [cookie('_counter', { days: 1000 })], [kept(500 * 86_400)]);
    expect(told?.observed).toMatch(
      /2 years and 9 months\. The privacy notice says it is kept for 500 days\.$/,
    );
  });
  it('is a check left open where no hook could run', () => {
    const gap = { seen: 'gap' as const, ...gapOf('hooks-not-run', 'none'), at: 0 };
    expect(report([cookie('_counter'), [gap]], [kept(YEAR)]).verdict).toBe('inconclusive');
  });
  it('accuses of nothing, and leaves the check open, where the list can be read in two ways', () => {
    const doubtful = [{ what: 'lifetime' as const, other: '2 years' }];
    const two = notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter', { seconds: null, doubtful })] })],
    });
    const judged = report([cookie('_counter', { days: 730 })], [two]);
    expect(judged.findings.map((finding) => finding.id)).not.toContain(id);
    expect(judged.verdict).toBe('inconclusive');
    expect(judged.conditions.gaps.map(({ code, hides }) => [code, hides])).toContainEqual([
      'notice-unclear',
      expect.arrayContaining([id]),
    ]);
  });
});
