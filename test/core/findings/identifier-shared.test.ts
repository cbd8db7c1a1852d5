import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes, request, stored } from '../build.ts';
import { silent } from './notices.ts';

const id = 'identifier-shared';
const carrying = (host: string, ...identifiers: string[]) =>
  request(host, { sent: { page: 'none', title: false, typed: false, cookies: [], identifiers } });
const own = (name: string, over = {}) =>
  cookie(name, { days: 30, valueKind: 'hex', valueLength: 32, setByHost: 'www.anytown.gov.uk', ...over });

describe('identifier-shared', () => {
  it('fires where the value of one company’s cookie or key is in a request to another', () => {
    const facts = [cookie('_counter'), carrying('mapper.example', '_counter')];
    expect(fired(id, facts, [silent])).toMatchObject([
      {
        outcome: 'advisory',
        severity: 'medium',
        subject: { cookie: '_counter', product: 'mapper', host: 'mapper.example' },
        observed: 'The value of _counter, kept here by Counter, was in a request to Mapper (mapper.example).',
        evidence: { requests: [0], cookies: [0] },
      },
    ]);
    const key = [stored('counter.id'), carrying('stranger.example', 'counter.id')];
    expect(outcomes(fired(id, key, [silent]))).toEqual(['advisory medium']);
  });

  it('fires for what looks like an identifier of the site’s own', () => {
    const facts = [own('visitor'), carrying('counter.example', 'visitor')];
    expect(fired(id, facts, [silent])).toMatchObject([
      {
        observed:
          'The value of visitor, kept here by this site, was in a request to Counter (counter.example).',
      },
    ]);
  });

  it('does not fire within one company, or for a request that never left', () => {
    const within = [cookie('_counter'), carrying('adverts.countco.example', '_counter')];
    expect(fired(id, within, [silent])).toEqual([]);
    const home = [cookie('_counter'), carrying('counter.example', '_counter')];
    expect(fired(id, home, [silent])).toEqual([]);
  });

  it('does not fire for sessions, tokens, builds, settings, and what the receiver may have written', () => {
    const cases = [
      own('PHPSESSID'),
      own('csrf_key'),
      own('build-id'),
      own('visitor', { days: 0 }),
      own('language_choice'),
      own('visitor', { setByHost: 'cdn.mapper.example' }),
      own('visitor', { setByHost: null }),
      cookie('LBSERVER', { days: 30 }),
    ];
    for (const [index, kept] of cases.entries()) {
      const [first] = kept;
      const name = first !== undefined && 'name' in first ? first.name : '';
      expect(fired(id, [kept, carrying('mapper.example', name)], [silent]), String(index)).toEqual([]);
    }
  });

  it('does not fire for a name that nothing here holds', () => {
    expect(fired(id, [carrying('mapper.example', 'nowhere')], [silent])).toEqual([]);
  });
});
