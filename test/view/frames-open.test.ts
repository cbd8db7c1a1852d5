import { describe, expect, it } from 'vitest';
import { framesOf, showsPage, type FrameOpen } from '../../src/view/frames-open.ts';

const open: FrameOpen[] = [
  { frameId: 0, url: 'https://www.anytown.gov.uk/bins?postcode=AB1#top' },
  { frameId: 4, url: 'https://video.example/embed/1' },
  { frameId: 5, url: 'about:srcdoc' },
  { frameId: 7, url: 'https://video.example/embed/2' },
  { frameId: 9, url: 'https://not-video.example/' },
];

describe('frames of a host', () => {
  it('are those whose documents are of that host and of no other', () => {
    expect(framesOf(open, 'video.example')).toEqual([4, 7]);
    expect(framesOf(open, 'www.anytown.gov.uk')).toEqual([0]);
    expect(framesOf(open, 'example')).toEqual([]);
    expect(framesOf(open, '')).toEqual([]);
  });
});

describe('a tab', () => {
  it.each([
    ['https://www.anytown.gov.uk/bins', true],
    ['https://www.anytown.gov.uk/', false],
    ['https://anytown.gov.uk/bins', false],
    ['http://www.anytown.gov.uk/bins', false],
    ['not an address', false],
  ])('shows %s: %s', (page, is) => {
    expect(showsPage(open, page)).toBe(is);
    expect(showsPage([], page)).toBe(false);
  });
});
