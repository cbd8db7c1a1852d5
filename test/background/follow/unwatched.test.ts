import { expect, it } from 'vitest';
import {
  hold,
  makeCurrent,
  openHeldVisits,
  type HeldVisits,
  type HeldVisit,
} from '../../../src/background/held/held-visits.ts';
import {
  gapsUnwatched,
  isAheadUnread,
  isAheadUnseen,
  noteAhead,
  noteHeaders,
} from '../../../src/background/follow/unwatched.ts';
import { seeAll } from '../../../src/core/visit/see.ts';
import type { PageUses } from '../../../src/probes/page-uses.ts';
import { request } from '../../core/build.ts';

const PAGE = 'https://www.norfolk.gov.uk/';
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
  startedAt: '2026-11-21T10:00:00.000Z',
  conditions,
};

function shown(inHand: HeldVisits = openHeldVisits()): HeldVisit {
  const held = hold(inHand, 'v1', 1, opening, PAGE);
  makeCurrent(inHand, held);
  return held;
}

const uses: PageUses = { hadEarlyHints: false, type: 'text/html' };
const hinting = (addresses: string[]) => ({ uses, hints: { addresses, isCut: false, pagesAhead: 0 } });
const used = hinting([]);
const nobody = () => false;
const hostsOf = (held: HeldVisit, isOneCompany = nobody as (a: string, b: string) => boolean, given = used) =>
  gapsUnwatched(held, given, isOneCompany).map(({ about, code, loses }) => {
    expect([code, loses]).toEqual(['not-watched', ['requests']]);
    return about?.host ?? null;
  });

const reporting = (host: string) => (name: string) => {
  if (name === 'reporting-endpoints') return [`default="https://${host}/r"`];
  return [];
};

it('a connection made ahead is a gap about its host, unless that was asked anyway or is the page’s own site', () => {
  const held = shown();
  const addresses = ['https://pc.example', 'https://asked.example', 'https://static.norfolk.gov.uk'];
  held.visit = seeAll(held.visit, request('asked.example'));
  expect(hostsOf(held, nobody, hinting(addresses))).toEqual(['pc.example']);
});

it('a host that was only tried for is a gap still', () => {
  const held = shown();
  held.visit = seeAll(held.visit, request('asked.example', { outcome: 'blocked' }));
  expect(hostsOf(held, nobody, hinting(['https://asked.example']))).toEqual(['asked.example']);
});

it('reports of the page to another are a gap; a frame’s to its own maker, who is told already, are none', () => {
  const held = shown();
  held.visit = seeAll(held.visit, request('video.example'));
  noteHeaders(held, reporting('collector.example'), PAGE, true);
  noteHeaders(held, reporting('reports.video.example'), 'https://video.example/embed', false);
  noteHeaders(held, reporting('maker.example'), 'https://video.example/embed', false);
  expect(hostsOf(held)).toEqual(['collector.example', 'maker.example']);
  const isMaker = (host: string, other: string) => host === 'video.example' && other === 'maker.example';
  expect(hostsOf(held, isMaker)).toEqual(['collector.example']);
});

it('what a page asks that runs ahead unseen is told of the one shown, until it is opened', () => {
  const inHand = openHeldVisits();
  const held = shown(inHand);
  const ahead = hold(inHand, 'v2', 1, opening, `${PAGE}next`);
  ahead.visit = seeAll(ahead.visit, [...request('www.norfolk.gov.uk'), ...request('inside.example')]);
  expect(noteAhead(held, ahead)).toBe(false);
  ahead.memory.isAhead = true;
  expect(noteAhead(held, ahead)).toBe(true);
  expect(noteAhead(held, ahead)).toBe(false);
  expect(hostsOf(held)).toEqual(['inside.example']);
});

it('a page that is to run ahead is missed until each has been seen to run; Firefox runs none', () => {
  const inHand = openHeldVisits();
  const held = shown(inHand);
  const asking = { hints: { addresses: [], isCut: false, pagesAhead: 2 } };
  expect(isAheadUnseen(held, used)).toBe(false);
  for (const id of ['v2', 'v3']) {
    expect(isAheadUnseen(held, asking)).toBe(true);
    const ahead = hold(inHand, id, 1, opening, `${PAGE}${id}`);
    ahead.memory.isAhead = true;
    expect(noteAhead(held, ahead)).toBe(false);
    ahead.memory.committedAt = ahead.startedAt;
    expect(noteAhead(held, ahead)).toBe(true);
  }
  expect(isAheadUnseen(held, asking)).toBe(false);
  const inFirefox = { ...held.visit, conditions: { ...conditions, browser: 'Firefox/153.0' } };
  expect(isAheadUnseen({ ...shown(), visit: inFirefox }, asking)).toBe(false);
});

it('a 103 answer is a gap about nobody in particular: it came before there was a document', () => {
  expect(hostsOf(shown(), nobody, { ...used, uses: { ...uses, hadEarlyHints: true } })).toEqual([null]);
});

it('a page of which this alone could not be read may have asked for any host', () => {
  const links = { links: [], isCut: false, language: null };
  expect(isAheadUnread({ links, hints: null, uses })).toBe(true);
  expect(isAheadUnread({ links, hints: used.hints, uses: null })).toBe(true);
  expect(isAheadUnread({ links, ...used })).toBe(false);
  expect(isAheadUnread({ links: null, hints: null, uses: null })).toBe(false);
});

it('more hosts than are kept are said to be', () => {
  const held = shown();
  const addresses = Array.from({ length: 60 }, (_, at) => `https://p${at}.example`);
  expect(gapsUnwatched(held, hinting(addresses), nobody).at(-1)).toMatchObject({
    code: 'bound-reached',
  });
});
