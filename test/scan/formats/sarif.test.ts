import Ajv from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { findings } from '../../../src/core/findings/index.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { sarif } from '../../../src/scan/formats/sarif.ts';
import { differing, ignored, matching, notSeen, partlySeen, spoilt, withoutNotice } from './made.ts';

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text);
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': true,
  'date-time': isDate,
} as const;
/** Written for draft 4, of which it has nothing but the names that later drafts call otherwise. */
const { $schema: _draft, id: _id, ...rest } = schema;
const isValid = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(rest);

function logOf(...reports: Report[]): Log {
  const log = JSON.parse(sarif.all(reports, { colour: false })) as Log;
  isValid(log);
  expect(isValid.errors).toBeNull();
  return log;
}

const resultsOf = (...reports: Report[]): Result[] => logOf(...reports).runs[0]?.results ?? [];

describe('SARIF', () => {
  it('is as its schema says, for every kind of Report and for none', () => {
    logOf(differing(), matching(), notSeen(), partlySeen(), withoutNotice(), ignored());
    logOf();
  });

  it('is as its schema says whatever a page calls its things', () => {
    logOf(spoilt(differing(), '\u202e"<b>](https://x.example) {0} é\u0000\ud800'));
  });

  it('fails what differs, by how much it matters, and nothing else', () => {
    const [first] = resultsOf(differing()).filter(({ ruleId }) => ruleId === 'lasts-longer');
    expect(first).toMatchObject({ kind: 'fail', level: 'warning' });
    expect(first?.message.text).toContain('The privacy notice says: “_counter, 30 days”');
    const others = resultsOf(differing()).filter(({ kind }) => kind !== 'fail');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ level }) => level === 'none')).toBe(true);
  });

  it('describes every finding once', () => {
    const ids = logOf().runs[0]?.tool.driver.rules?.map(({ id }) => id);
    expect(ids).toEqual([...findings.map(({ id }) => id), 'not-told']);
  });

  it('suppresses what is ignored, with the reason, and nothing else', () => {
    const reasons = (report: Report): unknown[] =>
      resultsOf(report).map(({ suppressions }) => suppressions?.map(({ justification }) => justification));
    expect(reasons(ignored())).toEqual(ignored().findings.map(() => ['known, and being mended']));
    expect(reasons(differing())).toEqual(differing().findings.map(() => []));
    expect(resultsOf(ignored())[0]?.suppressions?.[0]?.properties).toEqual({ until: '2026-12-31' });
  });

  it.each([
    ['not seen', notSeen],
    ['not seen whole', partlySeen],
    ['without a notice', withoutNotice],
  ])('lets no page pass that was %s', (_, made) => {
    expect(resultsOf(made()).filter(({ ruleId }) => ruleId === 'not-told')).toMatchObject([
      { kind: 'open', level: 'none' },
    ]);
    expect(resultsOf(made(), matching()).some(({ kind }) => kind === 'pass')).toBe(false);
  });

  it('says that a run in which a page could not be seen did not succeed, and why', () => {
    const [invocation] = logOf(matching(), notSeen()).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      { level: 'error', descriptor: { id: 'unreachable' }, message: { text: 'Nothing answered.' } },
    ]);
    expect(logOf(matching()).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true);
  });

  it('knows the same finding of the same page again, and tells two apart', () => {
    const prints = (...reports: Report[]): unknown[] =>
      resultsOf(...reports).map(({ partialFingerprints }) => partialFingerprints?.['candour/v1']);
    expect(prints(differing())).toEqual(prints(differing()));
    const both = prints(differing('bins'), differing('tax'));
    expect(new Set(both).size).toBe(both.length);
  });

  it('makes no link of what a page calls itself', () => {
    const spoiled = resultsOf(spoilt(differing(), '[here](https://x.example)'));
    expect(spoiled.map(({ message }) => message.text).join()).not.toContain('](');
  });
});
