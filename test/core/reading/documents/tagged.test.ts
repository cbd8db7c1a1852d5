import { expect, it } from 'vitest';
import type { Piece } from '../../../../src/core/reading/documents/pieces.ts';
import { htmlOfTagged, type StructNode } from '../../../../src/core/reading/documents/tagged.ts';

const piece = (text: string, x = 60, y = 700, link: string | null = null): Piece => ({
  ...{ text, x, y, link },
  right: x + text.length * 5,
  size: 10,
});
const node = (role: string, ...children: (StructNode | string)[]): StructNode => ({
  role,
  children: children.map((child) => (typeof child === 'string' ? { type: 'content', id: child } : child)),
});

it('is what its parts say that they are', () => {
  const root = node(
    'Root',
    node('H1', 'title'),
    node('P', 'one', node('Link', 'two'), 'three'),
    node('L', node('LI', node('Lbl', 'mark'), node('LBody', 'item'))),
    node('Table', node('TR', node('TH', 'head')), node('TR', node('TD', node('P', 'cell')))),
    node('Artifact', 'foot'),
  );
  const marked = new Map([
    ['title', [piece('Cookies')]],
    ['one', [piece('Broken over'), piece('two lines, see', 60, 686)]],
    ['two', [piece('our list', 140, 686, 'https://www.leeds.gov.uk/list')]],
    ['three', [piece('.', 180, 686)]],
    ['mark', [piece('•')]],
    ['item', [piece('third-'), piece('party', 60, 686)]],
    ['head', [piece('Name & <more>')]],
    ['cell', [piece('_ga')]],
    ['foot', [piece('Page 1')]],
  ]);
  expect(htmlOfTagged(root, marked)).toBe(
    '<h1>Cookies</h1><p>Broken over two lines, see <a href="https://www.leeds.gov.uk/list">our list</a>.</p>' +
      '<ul><li>third-party</li></ul><table><tr><th>Name &amp; &lt;more&gt;</th></tr><tr><td><p>_ga</p></td></tr></table>',
  );
});

it('ends where parts hold each other without end', () => {
  let root = node('P', 'deep');
  for (let depth = 0; depth < 5_000; depth += 1) root = node('Div', root);
  expect(htmlOfTagged(root, new Map([['deep', [piece('deep')]]]))).toBe('');
});
