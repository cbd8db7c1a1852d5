import { beforeEach, describe, expect, it } from 'vitest';
import { noteBanner } from '../../../src/background/follow/banner.ts';
import {
  hold,
  note,
  noteGap,
  openHeldVisits,
  type HeldVisit,
} from '../../../src/background/held/held-visits.ts';
import { BANNER_CUT, BANNER_LATE } from '../../../src/core/visit/banner.ts';
import { seeAll } from '../../../src/core/visit/see.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import type { Choice } from '../../../src/core/visit/visit.ts';

const PAGE = 'https://www.norfolk.gov.uk/';
const opening = {
  collector: 'extension' as const,
  journey: 'resident' as const,
  load: 1,
  page: PAGE,
  startedAt: '2026-11-21T10:00:00.000Z',
  conditions: {
    browser: 'Chromium/156.0',
    userAgent: '',
    language: 'en-GB',
    globalPrivacyControl: false,
    profile: 'resident' as const,
    thirdPartyCookies: 'unknown' as const,
    journeys: [],
  },
};
const START = Date.parse(opening.startedAt);

let held: HeldVisit;
beforeEach(() => {
  held = hold(openHeldVisits(), 'v1', 1, opening, PAGE);
});

/** Folds what was noted. */
function folded(): HeldVisit['visit'] {
  held.visit = seeAll(
    held.visit,
    held.entries.splice(0).filter((entry): entry is Seen => 'seen' in entry),
  );
  return held.visit;
}

async function read(text: string, { isCut = false, after = 1_000 } = {}): Promise<HeldVisit['visit']> {
  await noteBanner(held, { text, isCut }, START + after);
  return folded();
}

const choose = (choice: Choice, at: number): void => note(held, { seen: 'choice', choice, by: 'civic', at });

describe('a banner in the extension', () => {
  it('is kept as it was read, with its mark', async () => {
    expect((await read('We use cookies.')).banners).toEqual([
      { text: 'We use cookies.', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), at: 1_000 },
    ]);
  });

  it('stays as it was when it has gone, and is kept once', async () => {
    await read('We use cookies.');
    await read('', { after: 2_000 });
    await noteBanner(held, { text: 'We use cookies.', isCut: false }, START + 3_000);
    expect(held.entries).toEqual([]);
    expect(folded().banners).toHaveLength(1);
    const opened = await read('We use cookies.\nHotjar', { after: 4_000 });
    expect(opened.banners.map(({ text }) => text)).toEqual(['We use cookies.\nHotjar']);
  });

  it('loses what the notice says where more of it is there, or it was late, until it comes', async () => {
    expect((await read('We use', { isCut: true })).gaps).toEqual([BANNER_CUT]);
    noteGap(held, BANNER_LATE, START + 2_000);
    expect(folded().gaps).toEqual([BANNER_CUT, BANNER_LATE]);
    expect((await read('We use', { after: 3_000 })).gaps).toEqual([BANNER_CUT]);
  });

  it('loses it where it was answered before it was read', async () => {
    choose('none', 100);
    choose('accepted', 600);
    folded();
    expect((await read('')).gaps).toMatchObject([{ code: 'too-slow', loses: ['notice'] }]);
  });

  it.each<[string, Choice[]]>([
    ['the choice is from an earlier visit', ['accepted']],
    ['nothing was chosen', ['none']],
    ['nobody knows', ['unknown']],
  ])('loses nothing where %s', async (_, choices) => {
    for (const choice of choices) choose(choice, 100);
    folded();
    expect((await read('')).gaps).toEqual([]);
  });
});
