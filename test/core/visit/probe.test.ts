import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProbeEvent } from '../../../src/core/visit/probe-message.ts';
import { fromProbe, type ProbeContext } from '../../../src/core/visit/probe.ts';

const context: ProbeContext = {
  url: 'https://www.norfolk.gov.uk/article/1',
  startedAt: 1_000_000,
  now: 1_002_000,
  worker: false,
  isFrame: false,
};

const cookie = (given: Partial<ProbeEvent & { type: 'cookie' }> = {}): ProbeEvent => ({
  type: 'cookie',
  text: '_ga=GA1; max-age=63072000; path=/; domain=norfolk.gov.uk',
  script: 'https://www.googletagmanager.com/gtag/js',
  refused: false,
  time: 1_000_412,
  ...given,
});
const storage = (time = 1_000_900): ProbeEvent => ({ type: 'storage', kind: 'local', key: '_hjid', time });

describe('what a probe says', () => {
  it('about a cookie gives the frame within the page that it was said in', () => {
    const url = 'https://maps.example/embed';
    expect(fromProbe(cookie(), { ...context, url, isFrame: true })).toMatchObject([
      { frame: 'maps.example' },
    ]);
    expect(fromProbe(cookie(), context)[0]).not.toHaveProperty('frame');
  });

  it('about a cookie gives who wrote it and for how long', () => {
    expect(fromProbe(cookie(), context)).toEqual([
      expect.objectContaining({
        seen: 'cookie-asked',
        name: '_ga',
        host: '.norfolk.gov.uk',
        askedSeconds: 63_072_000,
        setBy: 'script',
        setByHost: 'www.googletagmanager.com',
        refusedBecause: null,
        at: 412,
      }),
    ]);
  });

  it('about a cookie that could not be read back says that it was refused', () => {
    expect(fromProbe(cookie({ refused: true }), context)[0]).toMatchObject({
      refusedBecause: expect.any(String),
    });
  });

  it('about a cookie written in the page itself names the page’s host', () => {
    expect(fromProbe(cookie({ script: null }), context)[0]).toMatchObject({
      setByHost: 'www.norfolk.gov.uk',
    });
  });

  it('about a storage key gives its host and no more', () => {
    expect(fromProbe(storage(), context)).toEqual([
      { seen: 'storage', kind: 'local', host: 'www.norfolk.gov.uk', key: '_hjid', before: false, at: 900 },
    ]);
  });

  it('is never of the future, nor of before the Visit', () => {
    expect(fromProbe(storage(9e15), context)[0]?.at).toBe(2_000);
    expect(fromProbe(storage(-5), context)[0]?.at).toBe(0);
  });

  it('that the hooks are there, or how much they have said, tells nothing of what is stored', () => {
    expect(fromProbe({ type: 'ready', time: 1_000_001 }, context)).toEqual([]);
    expect(fromProbe({ type: 'count', time: 1_000_001 }, context)).toEqual([]);
  });

  it('that connections from browser to browser were made tells that whom they asked was not watched', () => {
    expect(fromProbe({ type: 'webrtc', time: 1_000_100 }, context)).toMatchObject([
      { seen: 'gap', code: 'not-watched', loses: ['requests'], about: null },
    ]);
    // A sandboxed frame has no origin to store for, and can connect all the same.
    const sandboxed = { ...context, url: 'null' };
    expect(fromProbe({ type: 'webrtc', time: 1_000_100 }, sandboxed)).toHaveLength(1);
  });

  it('tells nothing where the document has no host', () => {
    expect(fromProbe(storage(), { ...context, url: 'null' })).toEqual([]);
  });

  it('never throws, whatever a page writes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, script) => {
        expect(Array.isArray(fromProbe(cookie({ text, script }), context))).toBe(true);
      }),
    );
  });
});
