/** The same message means the same, whichever observer hears it. */
import { describe, expect, it } from 'vitest';
import { takeBatch } from '../../../src/background/follow/probe-messages.ts';
import { hold, openHeldVisits } from '../../../src/background/held/held-visits.ts';
import { readPayload } from '../../../src/scan/observe/probe-messages.ts';
import { messageSeen } from '../../../src/scan/translate/to-visit.ts';

const PAGE = 'https://www.moorland.gov.uk/bins';
const START = Date.parse('2026-11-21T10:00:00Z');
const field = (text: string): string => `${text.length}:${text}`;
const message = (...fields: string[]): string => `1 ${fields.map(field).join('')}`;
const cookie = (text: string, isRefused = false): string =>
  message('cookie', `${START + 40}`, text, '', `${isRefused}`);

function byExtension(text: string): unknown[] {
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
  const inHand = openHeldVisits();
  const held = hold(inHand, 'v1', 1, opening, PAGE);
  const batch = { messages: [text], keys: [], values: [], isLost: false, isCut: false, isShared: false };
  inHand.byTab.set(1, held);
  takeBatch(inHand, [], batch, { tab: 1, frame: 0, document: null, url: PAGE }, START + 1_000);
  return held.entries;
}

function byScanner(text: string): unknown[] {
  const placed = readPayload(`${field(PAGE)}${field(new URL(PAGE).origin)}${field('0.5')}${text}`, null);
  if (placed === null) return [];
  return messageSeen({ ...placed, from: 'page' }, { startedAt: START, leftAt: START + 1_000 });
}

describe('what a probe says, heard by the extension and by the scanner', () => {
  it.each([
    [
      'a lifetime under a second',
      cookie(`a=1; expires=${new Date(START + 1_000).toUTCString()}`),
      { askedSeconds: 1 },
    ],
    ['a lifetime that is over', cookie('a=; max-age=0'), { askedSeconds: -1 }],
    ['a cookie that could not be read back', cookie('a=1; max-age=60', true), { askedSeconds: 60 }],
    ['a cookie for another site', cookie('a=1; domain=elsewhere.example', true), { name: 'a' }],
    ['a key of storage', message('storage', `${START + 40}`, 'local', 'basket'), { key: 'basket', at: 40 }],
    ['a connection from browser to browser', message('webrtc', `${START + 40}`), { code: 'not-watched' }],
    ['a time that has not come', message('storage', `${START * 2}`, 'local', 'later'), { at: 1_000 }],
  ])('%s', (_, text, expected) => {
    const [seen, ...more] = byScanner(text);
    expect(seen).toMatchObject(expected);
    expect(byExtension(text)).toEqual([seen, ...more]);
  });

  it('nothing in what is no message', () => {
    expect(byScanner('shout')).toEqual([]);
    expect(byExtension('shout')).toMatchObject([{ seen: 'gap', code: 'words-lost' }]);
  });
});
