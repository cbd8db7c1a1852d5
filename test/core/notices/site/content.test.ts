import { expect, it } from 'vitest';
import { contentOf, formatOfText } from '../../../../src/core/notices/site/content.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const archive = (...names: string[]): Uint8Array => bytes(`PK\u0003\u0004 ${names.join(' ')}`);

it.each<[string, Uint8Array, unknown]>([
  ['text', bytes('Privacy notice'), { text: 'Privacy notice' }],
  ['UTF-16 of Windows', new Uint8Array([0xff, 0xfe, ...Buffer.from('Cwcis', 'utf16le')]), { text: 'Cwcis' }],
  ['UTF-16 without its mark', Buffer.from('<p>Privacy</p>', 'utf16le'), { text: '<p>Privacy</p>' }],
  ['a PDF', bytes('%PDF-1.7'), { file: 'pdf' }],
  ['a PDF behind some lines', bytes('\n\n%PDF-1.7'), { file: 'pdf' }],
  ['a Word document', archive('[Content_Types].xml', 'word/document.xml'), { file: 'docx' }],
  ['another archive', archive('xl/workbook.xml'), 'other-format'],
  ['a Word document of old', bytes('\u00d0\u00cf\u0011\u00e0\u00a1'), 'other-format'],
  ['RTF', bytes('{\\rtf1 Privacy'), 'other-format'],
  ['a picture', bytes('\u0089PNG\r\n\u001a\n'), 'other-format'],
  ['nothing', bytes(''), 'no-text'],
  ['blank lines and a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x20, 0x0a]), 'no-text'],
])('knows by its bytes: %s', (_, given, content) => {
  expect(contentOf(given, '')).toEqual(content);
});

it.each<[string, string | null]>([
  ['Privacy notice', null],
  ['%PDF-1.7', 'pdf'],
  [new TextDecoder().decode(bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1')), 'other-format'],
  [new TextDecoder().decode(archive('word/document.xml')), 'docx'],
  [new TextDecoder().decode(archive('xl/workbook.xml')), 'other-format'],
  ['{\\rtf1 Privacy', 'other-format'],
  [' \n', 'no-text'],
])('knows a file that was opened as text: %j', (text, format) => {
  expect(formatOfText(text)).toBe(format);
});
