import { expect, it } from 'vitest';
import { textOf } from '../../../../src/core/notices/site/charset.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

it('is UTF-8 where nothing is said', () => {
  expect(textOf(bytes(0xe2, 0x80, 0x99), 'text/html')).toBe('’');
});

it('is what the header says', () => {
  expect(textOf(bytes(0x92), 'text/html; charset=windows-1252')).toBe('’');
  expect(textOf(bytes(0x92), 'text/html; charset="Windows-1252"')).toBe('’');
});

it.each([
  '<meta charset="iso-8859-1">',
  '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
])('is what the page says where its header does not: %s', (meta) => {
  expect(textOf(bytes(...ascii(meta), 0xe9), 'text/html')).toBe(`${meta}é`);
});

it('is UTF-8 where nobody knows what is said', () => {
  expect(textOf(bytes(0xc3, 0xa9), 'text/html; charset=klingon')).toBe('é');
});

it('is what older pages are in where nothing is said and it is no UTF-8', () => {
  expect(textOf(bytes(0x92), 'text/html')).toBe('’');
});
