import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compare/compare.ts';
import { noticeCorrected } from '../../../src/core/notices/corrections/correct.ts';
import type { Change, Correction } from '../../../src/core/notices/corrections/correction.ts';
import { ruleOf } from '../../../src/core/notices/corrections/rule-of.ts';
import { noticeFromRule } from '../../../src/core/notices/from-rule.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { judge } from '../../../src/core/report/judge.ts';
import { judgeCorrected } from '../../../src/core/report/judge-corrected.ts';
import { findingKey, keptNote, withNotes } from '../../../src/core/report/notes.ts';
import { text } from '../../../src/scan/formats/text.ts';
import { cookie, declares, known, lists, notice, request, visit } from '../build.ts';

const DAY = 86_400;
const asRead = notice({
  listsCookies: true,
  declarations: [
    declares('counter', {
      category: 'statistics',
      cookies: [lists('_counter', { expiry: '30 days', seconds: 30 * DAY, quote: '_counter 2 years' })],
    }),
  ],
});
const page = [visit([request('counter.example'), cookie('_counter', { days: 730 })])];

const correction = (change: Change): Correction => ({
  id: 'c1',
  notice: asRead.id,
  sha256: asRead.sha256,
  change,
  reason: 'Two columns were swapped.',
  at: '2026-11-22T09:00:00.000Z',
});
const lifetime = correction({
  act: 'set',
  of: 'cookie',
  entry: 'declaration-0-cookie-0',
  quote: '_counter 2 years',
  to: { expiry: '2 years' },
});
const right = (...made: Correction[]): Notice => noticeCorrected(asRead, made, known.companies);
const judged = (after: Notice) =>
  judgeCorrected({ visits: page, notices: [after] }, () => ({ visits: page, notices: [asRead] }), known);

describe('a Report that rests on corrections', () => {
  const report = judged(right(lifetime));

  it('never passes without its headline saying so', () => {
    expect(judge(page, [asRead], known).verdict).toBe('differs');
    expect(report.verdict).toBe('matches');
    expect(report.headline.text).toContain('an auditor’s corrections');
  });

  it('tells each of them, and what it said without them', () => {
    expect(report.asRead).toEqual({
      verdict: 'differs',
      headline: judge(page, [asRead], known).headline.text,
    });
    expect(report.corrections).toMatchObject([
      { notice: asRead.id, by: 'auditor', name: '_counter', reason: 'Two columns were swapped.' },
    ]);
    expect(report.cookies).toMatchObject([{ declaredBy: { byHand: true, seconds: 730 * DAY } }]);
  });

  it('prints them', () => {
    const printed = text.all([report], { colour: false }).replace(/\s+/g, ' ');
    expect(printed).toContain('What the notice says of the cookie “_counter” was corrected.');
    expect(printed).toContain('Lifetime: 2 years, where “30 days” was read.');
    expect(printed).toContain('Two columns were swapped.');
  });

  it('says so where they came with a rule file too', () => {
    const rule = noticeFromRule(ruleOf(right(lifetime)), 'supplied');
    const given = judge(page, [rule], known);
    expect(given).toMatchObject({ verdict: 'matches', corrections: [{ id: 'c1' }] });
    expect(given.headline.text).toContain('an auditor’s corrections');
    expect(given.asRead).toBeUndefined();
  });

  it('tells of a notice that a correction took away from the page', () => {
    const away = correction({ act: 'scope', hosts: ['forms.anytown.gov.uk'], paths: [], except: [] });
    const without = judged(right(away));
    expect(without.notices).toEqual([]);
    expect(without).toMatchObject({ verdict: 'no-notice', corrections: [{ of: 'scope' }] });
  });

  it('is compared as such with one that rests on none', () => {
    const { pages } = compare([judge(page, [asRead], known)], [report]);
    expect(pages[0]?.unlike.join(' ')).toContain('same corrections by an auditor');
    expect(compare([report], [judged(right({ ...lifetime, id: 'c9' }))]).pages[0]?.unlike).toEqual([]);
  });

  it('says nothing of corrections where there are none', () => {
    const plain = judged(asRead);
    expect(plain).toEqual(judge(page, [asRead], known));
    expect(plain).not.toHaveProperty('corrections');
  });
});

describe('a note', () => {
  const before = judge(page, [asRead], known);
  const found = before.findings.find(({ id }) => id === 'lasts-longer');
  if (found === undefined) throw new Error('nothing lasts longer');
  const note = { key: findingKey(found), stance: 'disputed', reason: 'Misread.', at: '2026-11-22' } as const;
  const kept = keptNote(note, before);
  if (kept === null) throw new Error('no such finding');

  it('stands beside its finding and changes nothing', () => {
    const noted = withNotes(before, [kept]);
    expect(noted).toEqual({ ...before, notes: [{ ...kept, stands: true }] });
    expect(kept).toMatchObject({ finding: 'lasts-longer', title: found.title });
  });

  it('outlives its finding', () => {
    expect(withNotes(judged(right(lifetime)), [kept]).notes).toEqual([{ ...kept, stands: false }]);
    expect(keptNote(note, judged(right(lifetime)))).toBeNull();
  });

  it('is not mixed up with one of another cookie', () => {
    const other = { ...found, subject: { ...found.subject, cookie: 'other' } };
    expect(findingKey(other)).not.toBe(note.key);
    expect(findingKey({ ...found, count: 9, observed: 'otherwise' })).toBe(note.key);
  });
});
