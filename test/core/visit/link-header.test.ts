import { describe, expect, it } from 'vitest';
import { hintsIn } from '../../../src/core/visit/link-header.ts';

const PAGE = 'https://www.anytown.gov.uk/bins';

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
