import { describe, expect, it } from 'vitest';
import {
  banner,
  claims,
  cookie,
  cookieSent,
  declares,
  firedOver,
  journey,
  notice,
  outcomes,
  request,
  stored,
  visit,
} from '../build.ts';

const id = 'withdrawal-ineffective';
const silent = notice({ declarations: [declares('counter')] });
const asking = notice({ claims: [claims('asks-first', { categories: ['statistics'] })] });
const looking = (...facts: Parameters<typeof journey>[1][0]) => journey('withdraw', [[], [], facts]);
const carrying = (host: string, sent: { cookies?: string[]; identifiers?: string[] }) =>
  request(host, {
    sent: { page: 'none', title: false, typed: false, cookies: [], identifiers: [], ...sent },
  });

describe('withdrawal-ineffective', () => {
  it('fires where something optional is written again after consent was taken back', () => {
    expect(firedOver(id, looking(cookie('_counter')), [asking])).toMatchObject([
      {
        outcome: 'contradiction',
        severity: 'high',
        observed: 'Counter stored _counter on a page that was opened after consent was taken back.',
      },
    ]);
    expect(outcomes(firedOver(id, looking(cookie('_watch')), [silent]))).toEqual(['contradiction high']);
  });

  it('fires where a value that was left reaches its own company', () => {
    const told = looking(cookieSent('_counter'), carrying('counter.example', { identifiers: ['_counter'] }));
    expect(firedOver(id, told, [asking])).toMatchObject([
      {
        outcome: 'contradiction',
        observed:
          'The value of _counter reached Counter on a page that was opened after consent was taken back.',
        evidence: { cookies: [0], requests: [0] },
      },
    ]);
    const held = looking(
      cookieSent('mapid', 'mapper.example', 'mapper.example'),
      carrying('mapper.example', { cookies: ['mapid'] }),
    );
    const maps = notice({ claims: [claims('asks-first', { products: ['mapper'] })] });
    expect(outcomes(firedOver(id, held, [maps]))).toEqual(['contradiction high']);
    const key = looking(
      stored('counter.id', { before: true }),
      carrying('counter.example', { identifiers: ['counter.id'] }),
    );
    expect(outcomes(firedOver(id, key, [asking]))).toEqual(['contradiction high']);
  });

  it('does not fire where what was left only goes to the site’s own host', () => {
    const left = looking(
      cookieSent('_counter'),
      carrying('www.anytown.gov.uk', { cookies: ['_counter'], identifiers: ['_counter'] }),
      request('counter.example'),
    );
    expect(firedOver(id, left, [asking])).toEqual([]);
  });

  it('does not fire for what was stored while consent held, or for statistics that nobody asks about', () => {
    const while_ = journey('withdraw', [[], [cookie('_counter')], []]);
    expect(firedOver(id, while_, [asking])).toEqual([]);
    expect(firedOver(id, looking(cookie('_counter')), [silent])).toEqual([]);
  });

  it('counts statistics that the banner lets visitors decline', () => {
    const visits = journey('withdraw', [
      [banner('Analytics cookies help us to improve. You can turn them off.')],
      [],
      [cookie('_counter')],
    ]);
    expect(outcomes(firedOver(id, visits, [silent]))).toEqual(['contradiction high']);
  });

  it('cannot tell where whether consent had been taken back is not known', () => {
    const load = visit([cookie('_counter')], { journey: 'withdraw', load: 3, choice: 'unknown' });
    expect(outcomes(firedOver(id, [...journey('withdraw', [[], []]), load], [asking]))).toEqual([
      'cannot-tell high',
    ]);
  });
});
