import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../src/core/mend/mending.schema.json' with { type: 'json' };
import { mend } from '../../../src/core/mend/mend.ts';
import type { Mending } from '../../../src/core/mend/mending.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { differing, matching, notSeen, withoutNotice } from '../../scan/formats/made.ts';
import { cookie, declares, journey, known, notice, request, visit } from '../build.ts';

const mended = (...reports: Report[]): Mending => mend(reports, known);

const DAY = 86_400;

describe('mending', () => {
  it('is as its schema says', () => {
    const isValid = new Ajv({ strict: false }).compile(schema);
    isValid(mended(differing(), matching(), notSeen(), withoutNotice()));
    expect(isValid.errors).toBeNull();
  });

  it('has the rows that the notice lacks, with supplier, purpose from the rules and the lifetime seen', () => {
    expect(mended(differing()).lacking).toMatchObject([
      {
        kind: 'cookie',
        name: '_watch',
        supplier: 'Watchco',
        purpose: 'tells visitors apart',
        seenSeconds: 365 * DAY,
        party: 'first',
        declaredAs: 'nothing',
        wasListRead: true,
      },
    ]);
  });

  it('leaves open what nobody knows', () => {
    const report = judge([visit([cookie('mystery')])], [notice({ listsCookies: true })], known);
    expect(mended(report).lacking).toMatchObject([
      { name: 'mystery', supplier: null, product: null, purpose: null, category: 'unknown', seenSeconds: 0 },
    ]);
  });

  it('has one row for the same cookie on several pages, with the longest lifetime', () => {
    const of = (days: number): Report =>
      judge([visit([cookie('_watch', { days })])], [notice({ listsCookies: true })], known);
    expect(mended(of(30), of(365)).lacking).toMatchObject([{ name: '_watch', seenSeconds: 365 * DAY }]);
  });

  it('has a company that saved nothing', () => {
    const report = judge([visit([request('mapper.example')])], [notice()], known);
    expect(mended(report).lacking).toMatchObject([
      { kind: 'company', name: 'Mapper', supplier: 'Mapco', purpose: 'shows a map' },
    ]);
  });

  it('is not sure that a row lacks where what could list it was not read', () => {
    const [row] = mended({ ...differing(), notices: [] }).lacking;
    expect(row?.wasListRead).toBe(false);
    expect(mended(withoutNotice()).lacking.every(({ wasListRead }) => !wasListRead)).toBe(true);
  });

  it('takes nothing from a page that was not seen, and says so', () => {
    const { lacking, unseen, contradicted, pages } = mended(notSeen());
    expect([lacking, unseen, contradicted]).toEqual([[], [], []]);
    expect(pages).toMatchObject([{ wasSeen: false, gaps: ['Nothing answered.'] }]);
  });

  it('calls unseen only what no page showed', () => {
    expect(mended(matching()).unseen).toMatchObject([
      { name: 'Counter', quote: 'We use Counter to count visits.' },
    ]);
    expect(mended(matching(), differing()).unseen).toEqual([]);
  });

  it('calls unseen only what no journey showed', () => {
    const counter = notice({ declarations: [declares('counter', { name: 'Counter' })] });
    const visits = [visit([]), ...journey('accept', [[request('counter.example')], []])];
    expect(mended(judge(visits, [counter], known)).unseen).toEqual([]);
  });

  it('sets each statement that a page contradicts beside what was seen', () => {
    expect(mended(differing()).contradicted).toMatchObject([
      {
        quote: '_counter, 30 days',
        seen: [{ finding: 'lasts-longer', page: 'https://www.anytown.gov.uk/bins' }],
      },
    ]);
  });
});
