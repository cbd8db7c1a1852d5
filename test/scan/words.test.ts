import { describe, expect, it } from 'vitest';
import { documentScript, wordSaid, workerScript } from '../../src/scan/words.ts';
import { wordSeen } from '../../src/scan/tell.ts';
import { PAGE, START } from './events.ts';

const said = (
  word: unknown,
  address: string | null = PAGE,
  origin: string | null = 'https://www.anytown.gov.uk',
) => JSON.stringify([address, origin, JSON.stringify(word)]);

const cookieWord = { word: 'cookie', text: 'a=1; Max-Age=60', script: null, refused: false, time: START + 5 };
const within = { startedAt: START, leftAt: START + 1000 };

describe('what comes through the binding', () => {
  it('is a word with where it was said', () => {
    expect(wordSaid(said(cookieWord), null)).toMatchObject({
      address: PAGE,
      word: { text: 'a=1; Max-Age=60' },
    });
  });

  it('of a worker is placed by the worker’s own address', () => {
    const word = wordSaid(said(cookieWord, null, null), 'blob:https://www.anytown.gov.uk/1');
    expect(word).toMatchObject({ address: null, origin: 'https://www.anytown.gov.uk' });
  });

  it.each([
    ['not JSON', '{'],
    ['no list', '{"word":"ready"}'],
    ['no word', said({ word: 'shout', time: 1 })],
    ['a word without its time', said({ word: 'ready' })],
    ['a key that is no text', said({ word: 'storage', kind: 'local', key: 1, before: false, time: 1 })],
    ['an unknown kind of storage', said({ word: 'storage', kind: 'tape', key: 'k', before: false, time: 1 })],
    ['a text beyond its bound', said({ ...cookieWord, text: 'x'.repeat(4201) })],
    ['a payload beyond its bound', said({ ...cookieWord, more: 'x'.repeat(30_000) })],
  ])('is dropped: %s', (_, payload) => {
    expect(wordSaid(payload, null)).toBeNull();
  });
});

describe('what a word tells a Visit', () => {
  const from = 'page' as const;
  const origin = 'https://www.anytown.gov.uk';

  it('is a cookie asked for by a script, with the host of the script', () => {
    const word = { ...cookieWord, word: 'cookie' as const, script: 'https://tag.vendor.example/t.js' };
    expect(wordSeen({ address: PAGE, origin, word, from }, within)).toMatchObject([
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
    const word = { ...cookieWord, word: 'cookie' as const, time: START * 2 };
    expect(wordSeen({ address: PAGE, origin, word, from }, within)).toMatchObject([{ at: 1000 }]);
  });

  it('is nothing for a frame that has no host', () => {
    const word = { word: 'storage' as const, kind: 'local' as const, key: 'k', before: false, time: START };
    expect(wordSeen({ address: null, origin: 'null', word, from }, within)).toEqual([]);
  });
});

it('takes its binding away before the page can find it', () => {
  const heard: string[] = [];
  const realm = {
    candourX: (text: string) => heard.push(text),
    location: { href: PAGE },
    origin: 'https://www.anytown.gov.uk',
  };
  for (const script of [documentScript('candourX'), workerScript('candourX')]) {
    Object.assign(realm, { candourX: (text: string) => heard.push(text) });
    new Function('globalThis', 'document', 'Document', script)(realm, undefined, undefined);
    expect(realm).not.toHaveProperty('candourX');
  }
  expect(heard.map((text) => wordSaid(text, PAGE)?.word.word)).toEqual(['ready', 'ready']);
});
