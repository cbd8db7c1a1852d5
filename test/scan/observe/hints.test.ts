import { describe, expect, it } from 'vitest';
import { begin } from '../../../src/scan/translate/exchange.ts';
import { gapsOfHints } from '../../../src/scan/observe/hints.ts';
import { PAGE, START } from '../events.ts';

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
