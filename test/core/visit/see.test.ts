import { gapOf } from '../../../src/core/visit/gaps.ts';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from '../../../src/core/visit/draft.ts';
import { seeAll } from '../../../src/core/visit/see.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import type { Outcome } from '../../../src/core/visit/visit.ts';
import { cookie, request, visit } from '../build.ts';

const removed = (name: string, at = 700): Seen => ({
  seen: 'cookie-removed',
  name,
  host: '.anytown.gov.uk',
  path: '/',
  partitioned: false,
  at,
});
const sent = (name: string, host = 'www.anytown.gov.uk', at = 10): Seen => ({
  seen: 'cookie-sent',
  name,
  host,
  jarHost: null,
  path: null,
  partitioned: false,
  at,
});

it('takes no status back by a word of the page without one', () => {
  const said = (httpStatus: number | null, at: number): Seen => ({
    seen: 'page',
    finalPage: 'https://www.anytown.gov.uk/',
    httpStatus,
    at,
  });
  expect(visit([said(200, 10), said(null, 20)]).httpStatus).toBe(200);
  expect(visit([said(null, 10), said(404, 20)]).httpStatus).toBe(404);
});

describe('what becomes of a cookie', () => {
  it('is stored once the browser says so', () => {
    const { cookies } = visit([cookie('_counter', { days: 730 })]);
    expect(cookies).toMatchObject([
      {
        state: 'stored',
        askedSeconds: 730 * 86_400,
        storedSeconds: 400 * 86_400,
        setBy: 'script',
        confirmed: true,
      },
    ]);
  });

  it('is refused where the jar was read and it is not there', () => {
    expect(visit([cookie('_counter', { isStored: false })]).cookies).toMatchObject([{ state: 'refused' }]);
  });

  it('is not said to be refused before the jar was read', () => {
    const { cookies } = visit([cookie('_counter', { isStored: false })], { settled: false });
    expect(cookies).toMatchObject([{ confirmed: false }]);
  });

  it('is refused at once where the browser says so, and stays stored where it was stored before', () => {
    const refused = cookie('_counter', { isStored: false, refusedBecause: 'SameSiteNoneInsecure' });
    expect(visit([refused]).cookies).toMatchObject([
      { state: 'refused', refusedBecause: 'SameSiteNoneInsecure' },
    ]);
    expect(visit([cookie('_counter'), refused]).cookies).toMatchObject([{ state: 'stored' }]);
  });

  it('is deleted where the browser removes it, or the page asks it to', () => {
    expect(visit([cookie('_counter'), removed('_counter')]).cookies).toMatchObject([{ state: 'deleted' }]);
    const deleting = cookie('_counter', { askedSeconds: -1, isStored: false, at: 700 });
    expect(visit([cookie('_counter', { days: 2 }), deleting]).cookies).toMatchObject([
      { state: 'deleted', askedSeconds: 2 * 86_400 },
    ]);
  });

  it('was only tried where the script that wrote it took it back at once', () => {
    const at = (ms: number): Seen[] => [
      ...cookie('_trial', { at: ms, isStored: false }),
      ...cookie('_trial', { at: ms + 3, askedSeconds: -1, isStored: false }),
    ];
    const tried = visit([at(100), at(900)]);
    expect(tried.cookies).toMatchObject([{ state: 'deleted', isTrial: true }]);
    // What is then kept is kept from then on, and is no trial however it ends.
    const kept = visit([at(100), cookie('_trial', { at: 900 })]);
    expect(kept.cookies).toMatchObject([{ state: 'stored', isTrial: false, at: 900 }]);
    const gone = cookie('_trial', { at: 2000, askedSeconds: -1, isStored: false });
    const ended = visit([at(100), cookie('_trial', { at: 900 }), gone]);
    expect(ended.cookies).toMatchObject([{ state: 'deleted', isTrial: false }]);
  });

  it('is stored again where it is set again after being deleted', () => {
    const { cookies } = visit([cookie('_counter'), removed('_counter'), cookie('_counter', { at: 900 })]);
    expect(cookies).toMatchObject([{ state: 'stored' }]);
  });

  it('is only sent where it was there before the Visit, and leaves no second row once it is written', () => {
    expect(visit([sent('old')]).cookies).toMatchObject([{ name: 'old', state: 'sent-only', choice: 'none' }]);
    const written = visit([sent('old'), cookie('old')]).cookies;
    expect(written).toMatchObject([{ host: '.anytown.gov.uk', state: 'stored' }]);
  });

  it('stays the one that the jar holds where a script tries the same name for a wider domain', () => {
    const own = { ...sent('old'), jarHost: '.www.anytown.gov.uk', path: '/' };
    const wider = cookie('old', { host: '.gov.uk', isStored: false, at: 700 });
    const seen = visit([own, wider, { seen: 'settled', jarRead: true, at: 900 }]).cookies;
    expect(seen).toMatchObject([
      { host: '.www.anytown.gov.uk', state: 'sent-only' },
      { host: '.gov.uk', state: 'refused' },
    ]);
  });

  it('is no new row where a stored cookie is sent', () => {
    expect(visit([cookie('_counter'), sent('_counter')]).cookies).toHaveLength(1);
    expect(visit([cookie('_counter'), sent('_counter', 'elsewhere.example')]).cookies).toHaveLength(2);
  });

  it('is none of this page’s where one of before is removed', () => {
    expect(visit([removed('never-seen')]).cookies).toEqual([]);
  });

  it('was only sent where the page clears away one of before, whoever says so', () => {
    const clearing = cookie('old', { askedSeconds: -1, isStored: false, at: 700 });
    expect(visit([sent('old'), clearing, removed('old')]).cookies).toMatchObject([{ state: 'sent-only' }]);
    const reset = visit([sent('old'), removed('old'), cookie('old', { at: 900 })]);
    expect(reset.cookies).toMatchObject([{ state: 'stored', at: 900 }]);
  });

  it('is one cookie where the jar does not tell whether partitioning was asked for', () => {
    const jar = { ...removed('x'), partitioned: null } as Seen;
    for (const asked of [false, true]) {
      const rows = visit([cookie('x', { partitioned: asked, isStored: false }), jar]).cookies;
      expect(rows).toMatchObject([{ name: 'x', partitioned: asked, state: 'deleted' }]);
    }
  });

  it('keeps partitioned and unpartitioned ones of one name apart', () => {
    expect(visit([cookie('x'), cookie('x', { partitioned: true, isStored: false })]).cookies).toHaveLength(2);
  });
});

describe('the choice in force', () => {
  const chose = (by: string, at: number): Seen => ({ seen: 'choice', choice: 'accepted', by, at });
  const choicesOf = (by: string): (string | undefined)[] => {
    const { cookies, storage, requests } = visit([
      cookie('early', { at: 300 }),
      cookie('late', { at: 4800 }),
      { seen: 'storage', kind: 'local', host: 'x.example', key: 'k', before: false, at: 4900 },
      request('counter.example', { at: 4900 }),
      chose(by, 5000),
      cookie('after', { at: 5100 }),
    ]);
    return [...cookies, ...storage, ...requests].map(({ choice }) => choice);
  };

  it('is not sure in the moment before a tool writes a choice down', () => {
    expect(choicesOf('klaro')).toEqual(['none', 'unknown', 'accepted', 'unknown', 'unknown']);
  });

  it('is not sure before a person tells of one', () => {
    expect(choicesOf('person')).toEqual(['unknown', 'unknown', 'accepted', 'unknown', 'unknown']);
  });

  it.each(['klaro', 'person'])('is no surer of what is told late: %s', (by) => {
    const { cookies } = visit([chose(by, 5000), cookie('late', { at: 4800 })]);
    expect(cookies.map(({ choice }) => choice)).toEqual(['unknown']);
  });

  it('is not sure in the moment before a choice is changed either', () => {
    const { requests } = visit([
      { seen: 'choice', choice: 'rejected', by: 'klaro', at: 1000 },
      request('early.example', { at: 3000 }),
      request('late.example', { at: 4900 }),
      chose('klaro', 5000),
      request('after.example', { at: 5200 }),
    ]);
    expect(requests.map(({ choice }) => choice)).toEqual(['rejected', 'unknown', 'accepted']);
  });

  it('is sure up to a choice that the observer makes itself', () => {
    expect(choicesOf('journey')).toEqual(['none', 'none', 'accepted', 'none', 'none']);
  });
});

describe('requests', () => {
  it('are one row where all but their count is equal', () => {
    const rows = visit([
      request('counter.example'),
      request('counter.example'),
      request('counter.example', { path: '/b' }),
    ]);
    expect(rows.requests.map(({ count }) => count)).toEqual([2, 1]);
    expect(rows.pending).toEqual({});
  });

  it('stay pending until their end is seen', () => {
    const [started] = request('counter.example');
    const open = visit(started ? [started] : []);
    expect(open.requests).toEqual([]);
    expect(Object.values(open.pending)).toMatchObject([{ host: 'counter.example', outcome: 'unknown' }]);
  });

  it('have left once that is known, whatever their end looks like then', () => {
    const [started] = request('counter.example', { id: 'held' });
    const out: Seen = { seen: 'request-sent', id: 'held', status: null, at: 5100 };
    const end = (outcome: Outcome, status: number | null = null): Seen => ({
      seen: 'request-ended',
      id: 'held',
      outcome,
      status,
      at: 9000,
    });
    const seen = [started as Seen, out];
    expect(Object.values(visit(seen).pending)).toMatchObject([{ outcome: 'answered', status: null }]);
    expect(visit([...seen, end('unknown')]).requests).toMatchObject([{ outcome: 'answered' }]);
    expect(visit([...seen, end('failed')]).requests).toMatchObject([{ outcome: 'failed' }]);
    // No connection was made after all: nobody was told anything.
    expect(visit([...seen, end('blocked')]).requests).toMatchObject([{ outcome: 'blocked' }]);
    const begun = visit([started as Seen, { ...out, status: 401 }, end('unknown')]);
    expect(begun.requests).toMatchObject([{ outcome: 'answered', status: 401 }]);
    expect(visit([started as Seen, end('answered', 200), out]).pending).toEqual({});
  });

  it('are bounded while they are pending, too, and the bound is said', () => {
    const open = Array.from({ length: MOST_ROWS + 5 }, (_, n) => request(`h${n}.example`));
    const full = visit(open.flatMap(([started]) => (started ? [started] : [])));
    expect(Object.keys(full.pending)).toHaveLength(MOST_ROWS);
    expect(full.gaps).toMatchObject([{ code: 'bound-reached', loses: ['requests', 'sent'] }]);
    // Where one has ended there is room for another, and none of those pending is told twice.
    const [again, ended] = open[0] ?? [];
    const next = request('next.example', { id: 'next' })[0];
    const after = seeAll(
      full,
      [again, ended, next].filter((seen) => seen !== undefined),
    );
    expect(Object.keys(after.pending)).toContain('next');
    expect(Object.keys(after.pending)).toHaveLength(MOST_ROWS);
  });

  it('are bounded, and the bound is said', () => {
    const many = Array.from({ length: MOST_ROWS + 5 }, (_, n) =>
      request('counter.example', { path: `/${n}` }),
    );
    const full = visit(many);
    expect(full.requests).toHaveLength(MOST_ROWS);
    expect(full.gaps).toMatchObject([{ code: 'bound-reached', loses: ['requests', 'sent'] }]);
  });
});

describe('the choice in force', () => {
  const chose = (choice: 'none' | 'accepted', at: number): Seen => ({
    seen: 'choice',
    choice,
    by: 'test',
    at,
  });

  it('is the last one known when a thing was seen', () => {
    const { cookies } = visit([
      chose('accepted', 900),
      cookie('early', { at: 300 }),
      cookie('late', { at: 950 }),
    ]);
    expect(cookies.map(({ choice }) => choice)).toEqual(['none', 'accepted']);
  });

  it('reaches back where a tool shows that nothing was chosen yet', () => {
    const seen = visit([cookie('early'), request('counter.example'), chose('none', 800)], {
      choice: 'unknown',
    });
    expect(seen.cookies[0]?.choice).toBe('none');
    expect(seen.requests[0]?.choice).toBe('none');
  });

  it('does not reach back where something was chosen', () => {
    const seen = visit([cookie('early'), chose('accepted', 800)], { choice: 'unknown' });
    expect(seen.cookies[0]?.choice).toBe('unknown');
  });
});

it('does not change the Visit it is given', () => {
  const before = visit([cookie('a')]);
  const copy = structuredClone(before);
  seeAll(before, [removed('a')]);
  seeAll(before, [...request('counter.example'), ...cookie('b')]);
  expect(before).toEqual(copy);
});

it('counts a key that was there before only once the page writes it', () => {
  const key = { seen: 'storage' as const, kind: 'local' as const, host: 'www.anytown.gov.uk', key: 'k' };
  const there = visit([{ ...key, before: true, at: 5 }]);
  expect(there.storage).toMatchObject([{ before: true }]);
  expect(seeAll(there, [{ ...key, before: false, at: 9000 }]).storage).toMatchObject([
    { before: false, at: 9000 },
  ]);
});

it('forgets a gap that was closed after all, and no other', () => {
  const gap = (code: 'not-settled' | 'dialog'): Seen => ({ seen: 'gap', ...gapOf(code, ''), at: 1 });
  const { gaps } = visit([
    gap('not-settled'),
    gap('dialog'),
    { seen: 'gap-closed', code: 'not-settled', at: 2 },
  ]);
  expect(gaps.map(({ code }) => code)).toEqual(['dialog']);
});
