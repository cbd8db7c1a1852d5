import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, splitFields } from '../../../src/core/visit/probe-message.ts';

const field = (text: string): string => `${text.length}:${text}`;
const message = (number: number | string, ...fields: string[]): string =>
  `${number} ${fields.map(field).join('')}`;
const cookie = (text: string, refused = 'false') => message(3, 'cookie', '1500', text, '', refused);

describe('a message of the hooks', () => {
  it('gives its number and a cookie as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), (text, time) => {
        const said = message(7, 'cookie', `${time}`, text, 'https://tags.example/t.js', 'true');
        expect(readMessage(said)).toEqual({
          number: 7,
          event: { type: 'cookie', text, script: 'https://tags.example/t.js', refused: true, time },
        });
      }),
    );
  });

  it('gives a key of storage, the readiness of the hooks, and their count', () => {
    expect(readMessage(message(1, 'ready', '5'))?.event).toEqual({ type: 'ready', time: 5 });
    expect(readMessage(message(9, 'count', '5'))).toEqual({ number: 9, event: { type: 'count', time: 5 } });
    expect(readMessage(message(4, 'webrtc', '5'))?.event).toEqual({ type: 'webrtc', time: 5 });
    expect(readMessage(message(2, 'storage', '5', 'session', 'basket'))?.event).toEqual({
      type: 'storage',
      kind: 'session',
      key: 'basket',
      time: 5,
    });
  });

  it.each([
    ['no message', 'ready'],
    ['one without a number', message('', 'ready', '5')],
    ['the nought of a count', message(0, 'ready', '5')],
    ['JSON', '{"word":"ready","time":1}'],
    ['another word', message(1, 'gap', '5')],
    ['a word without its time', message(1, 'ready', '')],
    ['one with a time that is none', message(1, 'ready', 'soon')],
    ['one with more than belongs to it', message(1, 'ready', '5', 'more')],
    ['an unknown kind of storage', message(1, 'storage', '5', 'tape', 'k')],
    ['a key too long', message(1, 'storage', '5', 'local', 'k'.repeat(201))],
    ['a cookie too long', cookie('x'.repeat(8_193))],
    ['a cookie neither kept nor refused', cookie('a=1', 'perhaps')],
    ['one that ends before its field does', `${cookie('a=1').slice(0, -1)}`],
    [
      'one with a text that was changed on its way',
      cookie('a=1; max-age=630720000').replace('630720000', '6307200'),
    ],
    ['one with something put in', cookie('a=1').replace('a=1', 'a=1; x')],
  ])('is not read where it is %s', (_, text) => {
    expect(readMessage(text)).toBeNull();
  });

  it('never throws, whatever is said', () => {
    fc.assert(fc.property(fc.string(), (text) => void readMessage(text)));
    fc.assert(fc.property(fc.string(), (text) => void splitFields(text, 3)));
  });
});
