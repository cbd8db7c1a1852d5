import { describe, expect, it } from 'vitest';
import { begin, type Exchange } from '../../../src/scan/translate/exchange.ts';
import { gapOfFile, pageExchange } from '../../../src/scan/translate/page-exchange.ts';
import { PAGE, START } from '../events.ts';

const exchange = (id: string, given: Partial<Exchange> = {}): Exchange => ({
  ...begin(id, PAGE, 'page', START),
  isPage: true,
  ...given,
});

describe('the exchange that brought the page', () => {
  it('is the one its document came by, whatever the top frame was sent to afterwards', () => {
    const page = exchange('A#1');
    const all = [exchange('A#0'), page, exchange('B#0'), exchange('C#0', { isPage: false })];
    expect(pageExchange(all, 'A')).toBe(page);
  });

  it('is the last that was asked for, where no document came', () => {
    const last = exchange('B#0');
    expect(pageExchange([exchange('A#0'), last], null)).toBe(last);
  });
});

describe('an answer', () => {
  const answer = (type?: string): Exchange['answer'] => ({
    at: START,
    status: 200,
    headers: type === undefined ? {} : { 'content-type': type },
    setCookies: [],
  });

  it.each([
    ['text/html; charset=utf-8', 'text/html', null],
    ['application/xhtml+xml', 'application/xhtml+xml', null],
    [undefined, 'text/html', null],
    // The browser shows it in a page of its own.
    ['application/pdf', 'text/html', 'This address is a file (application/pdf), not a page.'],
    ['text/plain', 'text/plain', 'This address is a file (text/plain), not a page.'],
    [undefined, 'image/png', 'This address is a file (image/png), not a page.'],
    ['x/<b>', null, 'This address is a file, not a page.'],
  ])('of type %s, taken for %s', (said, mimeType, detail) => {
    const gap = gapOfFile(exchange('A#0', { answer: answer(said), mimeType }));
    expect(gap?.detail ?? null).toBe(detail);
    expect(gap?.loses ?? ['page']).toEqual(['page']);
  });
});
