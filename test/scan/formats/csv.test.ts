import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { ControlSeen } from '../../../src/core/visit/visit.ts';
import { csv } from '../../../src/scan/formats/csv.ts';
import { control, known, looked, visit } from '../../core/build.ts';
import { differing, notSeen, spoilt } from './made.ts';

const plain = { colour: false };

function rowsIn(text: string): Record<string, string>[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const tables = (reports: Report[]): Map<string, string> =>
  new Map(
    [['cookies', csv.all(reports, plain)], ...(csv.beside?.(reports) ?? [])].map(([k, v]) => [
      String(k),
      String(v),
    ]),
  );

describe('csv', () => {
  it('has a row a cookie, read back as it was', () => {
    const report = differing();
    const rows = rowsIn(csv.all([report], plain));
    expect(rows.map(({ name }) => name)).toEqual(report.cookies.map(({ name }) => name));
    expect(rows[0]).toMatchObject({
      page: report.page,
      verdict: 'differs',
      asked_seconds: String(report.cookies[0]?.askedSeconds),
      declared_seconds: '2592000',
      declared_quote: '_counter, 30 days',
    });
  });

  it('has a table each of pages, what notice and page say, findings, hosts, the banner and storage keys beside it', () => {
    const report = differing();
    const rows = new Map([...tables([report])].map(([what, text]) => [what, rowsIn(text)]));
    expect([...rows.keys()]).toEqual([
      'cookies',
      'pages',
      'reconciliation',
      'findings',
      'hosts',
      'controls',
      'storage',
    ]);
    expect(rows.get('pages')?.[0]?.['headline']).toBe(report.headline.text);
    expect(rows.get('findings')?.map(({ finding }) => finding)).toEqual(report.findings.map(({ id }) => id));
    expect(rows.get('hosts')?.map(({ host }) => host)).toEqual(report.requests.map(({ host }) => host));
  });

  it('tells a control that Tab did not reach from one that it was not tried on', () => {
    const seen = (name: string, stops: number | null | undefined): ControlSeen => {
      const { stops: _, ...rest } = control('reject', name);
      return stops === undefined ? rest : { ...rest, stops };
    };
    const controls = [seen('Near', 2), seen('Never', null), seen('Untried', undefined)];
    const report = judge([visit([looked('found', { controls })])], [], known);
    const rows = rowsIn(tables([report]).get('controls') ?? '');
    expect(rows.map(({ name, tab_was_pressed, tab_stops }) => [name, tab_was_pressed, tab_stops])).toEqual([
      ['Near', 'true', '2'],
      ['Never', 'true', ''],
      ['Untried', 'false', ''],
    ]);
  });

  it('gives a page that could not be seen a row that says so, in each table', () => {
    for (const text of tables([notSeen(), differing()]).values()) {
      expect(rowsIn(text)[0]).toMatchObject({
        verdict: 'inconclusive',
        not_seen: 'unreachable: Nothing answered.',
      });
    }
  });

  it('begins with the mark by which Excel knows the alphabet', () => {
    for (const text of tables([differing()]).values()) expect(text.startsWith('\uFEFF')).toBe(true);
  });

  it.each(['=HYPERLINK("https://x.example")', ';=1+1', '\t@SUM(A1)', '\n-1', '"=1'])(
    'lets no formula begin a cell, whatever the separator: %j',
    (words) => {
      for (const text of tables([spoilt(differing(), words), spoilt(notSeen(), words)]).values()) {
        for (const delimiter of [',', ';', '\t']) {
          const { data } = papaparse.parse<string[]>(text, { delimiter });
          const cells = data.flat().map((cell) => cell.replace(/^[\s\uFEFF"]+/, ''));
          expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
        }
      }
    },
  );
});
