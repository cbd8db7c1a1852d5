import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConsentTool } from '../../../src/core/visit/consent-tool.ts';
import { consentToolOfHost } from '../../../src/core/visit/consent-served.ts';
import { readChoice, type Kept } from '../../../src/core/visit/consent.ts';
import { isLike } from '../../../src/core/visit/like.ts';
import cases from './consent-cases.json' with { type: 'json' };

const folder = new URL('../../../rules/consent/', import.meta.url);
const tools = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ConsentTool);
const places = tools.flatMap((tool) => tool.memory);

describe('readChoice', () => {
  for (const { name, memory, expected } of cases) {
    it(`reads ${name}`, () => {
      expect(readChoice(tools, memory as Kept[])).toEqual(expected);
    });
  }

  it('has a case for accepting and refusing in every tool, and for a part where it lets one choose', () => {
    for (const { id, memory } of tools) {
      // One key with one answer, yes or no, has no part.
      const isOneAnswer = memory.every(
        ({ format, key, some }) => format === 'text' && !key.includes('*') && some === undefined,
      );
      const choices = cases.flatMap(({ expected }) => (expected?.tool === id ? [expected.choice] : []));
      const needed = ['accepted', 'rejected', ...(isOneAnswer ? [] : ['partial'])];
      expect(choices, `cases for ${id} in consent-cases.json`).toEqual(expect.arrayContaining(needed));
    }
  });

  it('does not read values of more than 20 kB', () => {
    const value = `{"matomo":true,"pad":"${'x'.repeat(20_000)}"}`;
    expect(readChoice(tools, [{ store: 'cookie', key: 'klaro', value }])).toBeNull();
  });

  it('leaves the prototype of objects alone', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty'];
    for (const name of names) {
      readChoice(tools, [
        { store: 'cookie', key: 'klaro', value: `{"${name}":{"polluted":true},"matomo":true}` },
        { store: 'cookie', key: 'tarteaucitron', value: `!${name}=true!gtag=true` },
        { store: 'local', key: name, value: 'true' },
      ]);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('takes no answer from what every object inherits', () => {
    const value = '{"categories":["necessary"],"__proto__":{"services":{"ads":[]}}}';
    expect(readChoice(tools, [{ store: 'cookie', key: 'cc_cookie', value }])).toEqual({
      tool: 'vanilla-cookieconsent',
      choice: 'rejected',
    });
  });

  it('survives nesting as deep as a value can hold', () => {
    for (const value of ['['.repeat(20_000), '{"a":'.repeat(4_000), '['.repeat(9_000) + ']'.repeat(9_000)]) {
      const memory = places.map(({ store, key }): Kept => ({ store, key: key.replaceAll('*', 'x'), value }));
      expect(() => readChoice(tools, memory)).not.toThrow();
    }
  });

  it('never throws, and names only tools that it knows, whatever a page has stored', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.json(),
      fc.json().map((text) => encodeURIComponent(text)),
      fc.json().map((text) => btoa(encodeURIComponent(text))),
      fc.string({ maxLength: 60 }).map((text) => `C${text}`),
      fc
        .array(fc.tuple(fc.string(), fc.string()))
        .map((list) => list.map((pair) => pair.join(':')).join(',')),
      fc
        .array(fc.constantFrom('%', '%2', '%2C', '%zz', '!', '=', '&', ':', ',', '{', '}', 'true', 'groups'))
        .map((s) => s.join('')),
    );
    const kept = fc.record({
      store: fc.constantFrom('cookie', 'local') as fc.Arbitrary<Kept['store']>,
      key: fc.oneof(fc.constantFrom(...places.map(({ key }) => key.replaceAll('*', 'a'))), fc.string()),
      value,
    });
    const ids = new Set(tools.map(({ id }) => id));
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 12 }), (memory) => {
        const read = readChoice(tools, memory);
        return read === null || ids.has(read.tool);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('consentToolOfHost', () => {
  it('knows the hosts that tools are served from', () => {
    expect(consentToolOfHost(tools, 'cc.cdn.civiccomputing.com')?.id).toBe('civic-cookie-control');
    expect(consentToolOfHost(tools, 'Consent.Cookiebot.com')?.id).toBe('cookiebot');
    expect(consentToolOfHost(tools, 'cdn-ukwest.onetrust.com')?.id).toBe('onetrust');
  });

  it('does not take a host that only ends alike', () => {
    expect(consentToolOfHost(tools, 'evilapp.termly.io.example')).toBeNull();
    expect(consentToolOfHost(tools, 'notapp.termly.io')).toBeNull();
    expect(consentToolOfHost(tools, '')).toBeNull();
  });
});

describe('isLike', () => {
  it('agrees with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const pattern = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 6 }).map((s) => s.join(''));
    fc.assert(
      fc.property(letters, pattern, (text, like) => {
        const expected = new RegExp(`^${like.replaceAll('*', '.*')}$`).test(text);
        return isLike(text, like) === expected;
      }),
      { numRuns: 3_000 },
    );
  });
});
