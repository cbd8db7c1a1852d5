import { describe, expect, it } from 'vitest';
import { begin } from '../../../src/scan/translate/exchange.ts';
import { gapsOfHints, hintsIn } from '../../../src/scan/observe/hints.ts';
import { PAGE, START } from '../events.ts';

describe('a Link header', () => {
  const header =
    '<https://fonts.vendor.example>; rel=preconnect; crossorigin, </style.css>; rel="preload"; as=style,' +
    ' <//names.vendor.example/>; as="a, <b>"; rel="x dns-prefetch", <https://next.vendor.example/>; rel=next';

  it('tells what the browser connects to, and no more', () => {
    expect(hintsIn(header, PAGE, false)).toEqual([
      'https://fonts.vendor.example/',
      'https://names.vendor.example/',
    ]);
  });

  it('of an early answer tells what it asks for, too', () => {
    expect(hintsIn(header, PAGE, true)).toContain('https://www.anytown.gov.uk/style.css');
  });

  it.each(['', '<', '<>', '<a', 'rel=preconnect', '<https://a.example>; rel', '<::>; rel=preconnect'])(
    'with nothing in it (%j) tells nothing',
    (nothing) => {
      expect(hintsIn(nothing, '', false)).toEqual([]);
    },
  );
});

describe('a host that the browser was to get ready for', () => {
  const asked = { ...begin('1#0', 'https://fonts.vendor.example/a.woff2', 'page', START), wentOut: true };
  const tried = begin('2#0', 'https://tried.vendor.example/', 'page', START);

  it('is a gap about it, unless a request went there or it is of the page’s own site', () => {
    const hinted = [
      'https://fonts.vendor.example',
      'https://tried.vendor.example',
      'https://tried.vendor.example/again',
      'https://cdn.anytown.gov.uk',
      'data:,',
    ];
    expect(gapsOfHints(hinted, [asked, tried], PAGE)).toMatchObject([
      { code: 'not-watched', loses: ['requests'], about: { host: 'tried.vendor.example' } },
    ]);
  });

  it('is one of many in one gap, where a page names them without end', () => {
    const hinted = Array.from({ length: 100 }, (_, index) => `https://h${index}.example`);
    expect(gapsOfHints(hinted, [], PAGE)).toMatchObject([{ code: 'not-watched', about: null }]);
  });
});
