import { expect, it } from 'vitest';
import { hold, note, openHeldVisits, type HeldVisit } from '../../../src/background/held/held-visits.ts';
import { readAsked } from '../../../src/background/follow/jar.ts';
import { flush } from '../../../src/background/follow/flush.ts';
import type { JarCookie } from '../../../src/background/translate/from-cookies.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { fromSetCookie } from '../../../src/core/cookies/set-cookie.ts';

const PAGE = 'https://www.norfolk.gov.uk/';
const START = Date.parse('2026-11-21T10:00:00Z');

function visited(): HeldVisit {
  const conditions = {
    browser: 'Chromium/156.0',
    userAgent: '',
    language: 'en-GB',
    globalPrivacyControl: false,
    profile: 'resident' as const,
    thirdPartyCookies: 'unknown' as const,
    journeys: [],
  };
  const opening = {
    collector: 'extension' as const,
    journey: 'resident' as const,
    load: 1,
    page: PAGE,
    startedAt: new Date(START).toISOString(),
    conditions,
  };
  return hold(openHeldVisits(), 'v1', 1, opening, PAGE);
}

const asked = (header: string, at: number): Seen => {
  const read = fromSetCookie(header, { url: PAGE, setBy: 'script', setByHost: null, at, now: START + at });
  if (read === null) throw new Error(header);
  return read;
};

const held = (name: string): JarCookie => ({
  name,
  domain: 'www.norfolk.gov.uk',
  path: '/',
  value: 'v',
  httpOnly: false,
  secure: false,
  sameSite: 'lax',
  session: true,
});

/** Reads the jar at 1 s and says that the page has settled. */
async function settle(visit: HeldVisit, jar: JarCookie[] | null, meanwhile = (): void => undefined) {
  const ways = {
    readJar: async () => {
      meanwhile();
      return jar;
    },
    toolOfHost: () => null,
    pathKept: () => '',
    now: () => START + 1_000,
  };
  await flush(visit, ways);
  const readAt = await readAsked(visit, ways.readJar, ways.now);
  note(visit, { seen: 'settled', jarRead: readAt !== null, at: readAt ?? 1_000 });
  await flush(visit, ways);
  return visit.visit;
}

const states = ({ cookies }: HeldVisit['visit']) =>
  cookies.map(({ name, state, confirmed }) => [name, confirmed ? state : 'not known']);

it('takes what the jar holds for stored, and the rest of what was asked for as refused', async () => {
  const visit = visited();
  note(visit, asked('kept=1; path=/', 10), asked('turned-away=1; path=/', 20));
  expect(states(await settle(visit, [held('kept')]))).toEqual([
    ['kept', 'stored'],
    ['turned-away', 'refused'],
  ]);
});

it('takes a cookie for stored that a script says it deleted and the jar still holds', async () => {
  const visit = visited();
  note(visit, asked('stays=1; path=/; max-age=600', 10), asked('stays=; path=/; max-age=0', 20));
  expect(states(await settle(visit, [held('stays')]))).toEqual([['stays', 'stored']]);
  const gone = visited();
  note(gone, asked('gone=1; path=/; max-age=600', 10), asked('gone=; path=/; max-age=0', 20));
  expect(states(await settle(gone, []))).toEqual([['gone', 'deleted']]);
});

it('says of no cookie that it was refused that was asked for while the jar was being read', async () => {
  const visit = visited();
  note(visit, asked('early=1; path=/', 10));
  const meanwhile = (): void => {
    if (visit.visit.cookies.length > 0 && visit.entries.length === 0)
      note(visit, asked('meanwhile=1; path=/', 30));
  };
  expect(states(await settle(visit, [held('early')], meanwhile))).toEqual([
    ['early', 'stored'],
    ['meanwhile', 'not known'],
  ]);
});

it('says of none that it was refused where the jar did not answer in time', async () => {
  const visit = visited();
  note(visit, asked('asked=1; path=/', 10));
  const seen = await settle(visit, null);
  expect(states(seen)).toEqual([['asked', 'not known']]);
  expect(seen.gaps).toMatchObject([{ code: 'too-slow', loses: ['cookies', 'lifetimes'] }]);
});
