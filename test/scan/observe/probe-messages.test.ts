import { describe, expect, it } from 'vitest';
import { documentScript, readPayload, workerScript } from '../../../src/scan/observe/probe-messages.ts';
import { messageSeen } from '../../../src/scan/translate/to-visit.ts';
import { PAGE, START } from '../events.ts';

const field = (text: string): string => `${text.length}:${text}`;
const said = (
  message: string,
  address = PAGE,
  origin = 'https://www.anytown.gov.uk',
  realm = '0.25',
): string => `${field(address)}${field(origin)}${field(realm)}${message}`;
const message = `4 ${['cookie', `${START + 5}`, 'a=1; Max-Age=60', '', 'false'].map(field).join('')}`;

const cookieSaid = { type: 'cookie', text: 'a=1; Max-Age=60', script: null, refused: false, time: START + 5 };
const within = { startedAt: START, leftAt: START + 1000 };

describe('what comes through the binding', () => {
  it('is a message with where it was said, and by whom it was numbered', () => {
    expect(readPayload(said(message), null)).toEqual({
      address: PAGE,
      origin: 'https://www.anytown.gov.uk',
      realm: '0.25',
      number: 4,
      event: cookieSaid,
    });
  });

  it('of a worker is placed by the worker’s own address', () => {
    const word = readPayload(said(message, '', ''), 'blob:https://www.anytown.gov.uk/1');
    expect(word).toMatchObject({ address: null, origin: 'https://www.anytown.gov.uk' });
  });

  it.each([
    ['not of fields', 'ready'],
    ['no message', said('shout')],
    ['a message without where it was said', message],
    ['one whose field is longer than it', said(message).slice(0, -1)],
    ['a payload beyond its bound', said(message, `${PAGE}?${'x'.repeat(200_000)}`)],
  ])('is dropped: %s', (_, payload) => {
    expect(readPayload(payload, null)).toBeNull();
  });
});

describe('what a message tells a Visit', () => {
  const from = 'page' as const;
  const origin = 'https://www.anytown.gov.uk';

  it('is a cookie asked for by a script, with the host of the script', () => {
    const event = { ...cookieSaid, type: 'cookie' as const, script: 'https://tag.vendor.example/t.js' };
    expect(messageSeen({ address: PAGE, origin, event, from }, within)).toMatchObject([
      {
        seen: 'cookie-asked',
        name: 'a',
        askedSeconds: 60,
        setBy: 'script',
        setByHost: 'tag.vendor.example',
        at: 5,
      },
    ]);
  });

  it('keeps a time outside the visit within it', () => {
    const event = { ...cookieSaid, type: 'cookie' as const, time: START * 2 };
    expect(messageSeen({ address: PAGE, origin, event, from }, within)).toMatchObject([{ at: 1000 }]);
  });

  it('is nothing for a frame that has no host', () => {
    const event = { type: 'storage' as const, kind: 'local' as const, key: 'k', time: START };
    expect(messageSeen({ address: null, origin: 'null', event, from }, within)).toEqual([]);
  });
});

it('takes its binding away before the page can find it', () => {
  const heard: string[] = [];
  const channel = { binding: 'candourX', ask: 'candourY', rest: 'candourZ' };
  const realm = {
    location: { href: PAGE },
    origin: 'https://www.anytown.gov.uk',
    addEventListener: () => undefined,
  };
  class ShownEvent {
    get detail(): number {
      return 0;
    }
  }
  for (const script of [documentScript(channel), workerScript(channel)]) {
    Object.assign(realm, { candourX: (text: string) => heard.push(text) });
    new Function('globalThis', 'document', 'Document', 'UIEvent', script)(
      realm,
      undefined,
      undefined,
      ShownEvent,
    );
    expect(realm).not.toHaveProperty('candourX');
  }
  expect(heard.map((text) => readPayload(text, PAGE)?.event.type)).toEqual(['ready', 'ready']);
});
