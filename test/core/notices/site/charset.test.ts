import { expect, it } from 'vitest';
import { decodedText } from '../../../../src/core/notices/site/charset.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

it('is UTF-8 where nothing is said', () => {
  expect(decodedText(bytes(0xe2, 0x80, 0x99), 'text/html')).toBe('’');
});

it('is what the header says', () => {
  expect(decodedText(bytes(0x92), 'text/html; charset=windows-1252')).toBe('’');
  expect(decodedText(bytes(0x92), 'text/html; charset="Windows-1252"')).toBe('’');
});

it.each([
  '<meta charset="iso-8859-1">',
  '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
])('is what the page says where its header does not: %s', (meta) => {
  expect(decodedText(bytes(...ascii(meta), 0xe9), 'text/html')).toBe(`${meta}é`);
});

it('is UTF-8 where nobody knows what is said', () => {
  expect(decodedText(bytes(0xc3, 0xa9), 'text/html; charset=klingon')).toBe('é');
});

it('is what older pages are in where nothing is said and it is no UTF-8', () => {
  expect(decodedText(bytes(0x92), 'text/html')).toBe('’');
});

const wide = (text: string, isLittle: boolean): number[] =>
  ascii(text).flatMap((code) => (isLittle ? [code, 0] : [0, code]));

it.each([
  ['its mark', [0xff, 0xfe, ...wide('<p>a notice', true)], ''],
  ['its mark', [0xfe, 0xff, ...wide('<p>a notice', false)], ''],
  [
    'its mark, whatever the answer says',
    [0xff, 0xfe, ...wide('<p>a notice', true)],
    'text/html; charset=utf-8',
  ],
  ['the answer', wide('<p>a notice', true), 'text/html; charset=utf-16le'],
  ['its looks', wide('<p>a notice', true), 'text/html'],
  ['its looks', wide('<p>a notice', false), ''],
])('is UTF-16 by %s', (_, codes, type) => {
  expect(decodedText(bytes(...codes), type)).toBe('<p>a notice');
});

it('is UTF-8 by its mark, which is no part of it', () => {
  expect(decodedText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text/html; charset=iso-8859-1')).toBe('é');
});

it('is no UTF-16 where only the page itself says so, in single bytes', () => {
  const page = '<meta charset="utf-16">';
  expect(decodedText(bytes(...ascii(page), 0xc3, 0xa9), 'text/html')).toBe(`${page}é`);
});
