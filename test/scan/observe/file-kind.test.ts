import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileKind } from '../../../src/scan/observe/file-kind.ts';

it.each([
  ['Letter to J Doe, case 77.pdf', 'a PDF'],
  ['bins.CSV', 'a spreadsheet'],
  ['agenda.docx', 'a text document'],
  ['case-77.doe', 'a file'],
  ['tree', 'a file'],
  ['x.constructor', 'a file'],
  ['', 'a file'],
])('a download called %j is %s', (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});

it('says nothing that the name says', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('.pdf', '.zip', '.77', ''), (name, ending) =>
      /^an? [a-z]+(?: [a-z]+)?$/i.test(fileKind(name + ending)),
    ),
  );
});
