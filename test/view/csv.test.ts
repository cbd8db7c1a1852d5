import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvOf, type Cell } from '../../src/view/csv.ts';

/** RFC 4180, read strictly: the grammar of section 2, written from the standard and not from the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('unclosed quote');
        cell += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('bare quote or line feed');
        cell += text[at];
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither comma nor line end at ${at}`);
  }
  return rows;
}

describe('a CSV cell', () => {
  it.each<[Cell, string]>([
    [null, ''],
    [0, '0'],
    [-5, '-5'],
    [true, 'true'],
    ['_ga', '_ga'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' kept ', '" kept "'],
  ])('writes %j as %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it('never starts with what a spreadsheet runs', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''), fc.string())
      .map(([start, rest]) => start + rest);
    fc.assert(
      fc.property(hostile, (text) => {
        const [[cell = ''] = []] = parse(`${csvCell(text)},\r\n`);
        return !/^[=+\-@\t\r]/.test(cell) && (cell === text || cell === `'${text}`);
      }),
    );
  });
});

describe('a CSV file', () => {
  it('ends every row with CRLF, the last included', () => {
    expect(
      csvOf([
        ['a', 'b'],
        [1, null],
      ]),
    ).toBe('a,b\r\n1,\r\n');
  });

  it('gives back what was put in, however it is cut and quoted', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\r', '\n', 'é', '“') });
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
    const plain = (cell: string): string => (cell.startsWith('\r') ? `'${cell}` : cell);
    fc.assert(
      fc.property(rows, (given) => {
        expect(parse(csvOf(given))).toEqual(given.map((row) => row.map(plain)));
      }),
    );
  });
});
