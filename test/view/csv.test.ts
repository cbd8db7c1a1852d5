import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvOf, type Cell } from '../../src/view/csv.ts';
import { hostile } from '../unseen.ts';

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
    ['\t=1', `"'\t'=1"`],
    [' kept ', '" kept "'],
  ])('writes %j as %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it.each([
    ['full-width signs', '＠SUM(1)', "'＠SUM(1)"],
    ['a small sign', '﹦1', "'﹦1"],
    ['the minus of mathematics', '−1+1', "'−1+1"],
    ['a space before it', ' =1', "' =1"],
    ['a space of no break', '\u00a0=1', "'\u00a0=1"],
    ['an ideographic space', '\u3000+1', "'\u3000+1"],
    ['a NUL', '\0=1', "'\0=1"],
    ['a byte-order mark', '\ufeff=1', "'\ufeff=1"],
    ['signs of no width and of direction', '\u200b\u202e=1', "'\u200b\u202e=1"],
    ['a line end', '\n=1', `"'\n'=1"`],
    ['quotation marks', '"=1', `"'""=1"`],
    ['a tab within', 'a\t=1', `"a\t'=1"`],
    ['a semicolon within, and a space', 'a; -1', `"a;' -1"`],
    ['a line end within', 'a\r\n@b', `"a\r\n'@b"`],
    ['a quotation mark after a semicolon', 'a;"=1', `"a;'""=1"`],
  ])('keeps a formula with %s text', (_, cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it('is quoted where it holds what another spreadsheet separates by', () => {
    expect(['a;b', 'a\tb', 'a|b'].map(csvCell)).toEqual(['"a;b"', '"a\tb"', '"a|b"']);
  });

  it.each(['a=b; c=d', 'GA1.1-2+3@x', 'we use cookies - some of them', "'quoted'"])(
    'leaves %j its words',
    (text) => {
      expect(csvCell(text).replaceAll('"', '')).toBe(text);
    },
  );
});

/** A spreadsheet that separates by this, and takes for quotation only what begins a cell; it forgives what follows. */
function readBy(separator: string, text: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n'; at += 1)
      cell += text[at];
    cells.push(cell);
  }
  return cells;
}

describe('a row, by whatever a spreadsheet separates cells', () => {
  const signs = fc.constantFrom(...'=+-@＝＋－＠');
  const part = fc.oneof(
    signs,
    fc.constantFrom(';', '\t', ',', '"', '|', '\r\n', '\n', '\r', ' ', '\u00a0', '\u3000', "'", '1+1', 'a'),
    hostile,
  );
  const cell = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  const row = fc.array(
    fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(null) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  it.each([',', ';', '\t', '|'])('separated by %j has no cell that begins as a formula does', (separator) => {
    const begins = /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u;
    fc.assert(
      fc.property(row, (cells) => {
        expect(readBy(separator, csvOf([cells])).filter((read) => begins.test(read))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in time in proportion to its length, whatever is in it', () => {
    const took = (length: number): number => {
      // Of the processor: a busy machine changes nothing.
      const before = process.cpuUsage();
      for (const piece of ['\t', ';', ' ', '\r\n', '"', '; ']) csvCell(piece.repeat(length));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    took(1000);
    expect(took(80_000)).toBeLessThan(20 * took(10_000) + 50);
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

  it('gives back what was put in, but for the apostrophes, however it is cut and quoted', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', ',', ';', '\t', '"', '\r', '\n', '=', 'é', '“'),
    });
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (given) => {
        const read = parse(csvOf(given)).map((row) => row.map((cell) => cell.replaceAll("'", '')));
        expect(read).toEqual(given);
      }),
    );
  });
});
