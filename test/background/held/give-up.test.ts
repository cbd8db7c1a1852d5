import { describe, expect, it } from 'vitest';
import { beyondBound, emptied, MOST_VISITS } from '../../../src/background/held/give-up.ts';
import { hold, openHeldVisits, type HeldVisit } from '../../../src/background/held/held-visits.ts';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import { request, visit } from '../../core/build.ts';

const { collector, journey, load, page, conditions, startedAt } = visit([]);
const START = Date.parse(startedAt);

/** So many pages, each a second after the one before it. */
function opened(count: number): { inHand: ReturnType<typeof openHeldVisits>; all: HeldVisit[] } {
  const inHand = openHeldVisits();
  const all = Array.from({ length: count }, (_, n) => {
    const began = new Date(START + n * 1_000).toISOString();
    return hold(
      inHand,
      `v${n}`,
      n,
      { collector, journey, load, page, conditions, startedAt: began },
      `${page}?${n}`,
    );
  });
  return { inHand, all };
}

describe('where there are too many Visits', () => {
  it('gives none up at the bound', () => expect(beyondBound(opened(MOST_VISITS).inHand)).toEqual([]));

  it('gives up those of pages that were left first, then the oldest', () => {
    const { inHand, all } = opened(MOST_VISITS + 2);
    const left = all[20] as HeldVisit;
    left.isLeft = true;
    expect(beyondBound(inHand)).toEqual([left, all[0]]);
  });

  it('does not count one that was given up already', () => {
    const { inHand, all } = opened(MOST_VISITS + 1);
    const first = all[0] as HeldVisit;
    first.visit = { ...visit([]), gaps: [gapOf('evicted', 'Too many.')] };
    expect(beyondBound(inHand)).toEqual([]);
  });
});

it('keeps of one that is given up that it was, where, and the gap', () => {
  const held = opened(1).all[0] as HeldVisit;
  held.visit = visit([request('counter.example')]);
  held.documents.add('d1');
  const kept = emptied(held, 'Too many.', START + 5_000);
  expect(held.visit.requests).toEqual([]);
  expect(kept).toMatchObject([
    { note: 'opened', tab: 0 },
    { note: 'document', id: 'd1' },
    { note: 'current' },
    { seen: 'page', finalPage: page },
    { seen: 'gap', code: 'evicted', detail: 'Too many.', at: 5_000 },
    { seen: 'settled', jarRead: false },
  ]);
});
