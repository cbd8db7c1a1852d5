import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import {
  claims,
  cookie,
  cookieSent,
  declares,
  firedOver,
  journey,
  lists,
  notice,
  outcomes,
  request,
  stored,
  visit,
} from '../build.ts';

const id = 'stored-after-reject';
const silent = notice({ declarations: [declares('mapper')] });
const asking = notice({ claims: [claims('asks-first', { categories: ['statistics'] })] });

describe('stored-after-reject', () => {
  it('fires where what is asked about first is stored on the page opened after a rejection', () => {
    const [found] = firedOver(id, journey('reject', [[], [cookie('_counter')]]), [asking]);
    expect(found).toMatchObject({
      outcome: 'contradiction',
      severity: 'high',
      subject: { product: 'counter', cookie: '_counter' },
      observed: 'Counter stored _counter on a page that was opened after cookies were rejected.',
      declared: { quote: 'We say asks-first.' },
      evidence: { cookies: [0] },
    });
  });

  it('fires for known advertising and recording, whatever the notice says', () => {
    const facts = [
      cookie('_cadv', { setByHost: 'adverts.countco.example' }),
      cookie('_watch'),
      stored('advert.id'),
    ];
    const found = firedOver(id, journey('reject', [[], facts]), [silent]);
    expect(found.map(({ subject, outcome }) => [subject.product, outcome])).toEqual([
      ['countco-adverts', 'contradiction'],
      ['watcher', 'contradiction'],
    ]);
  });

  it('fires for what the notice says can be declined, statistics apart', () => {
    const declining = notice({ claims: [claims('can-decline', { categories: ['social', 'content'] })] });
    const facts = [cookie('mapid', { host: 'mapper.example' }), cookie('_counter')];
    const found = firedOver(id, journey('reject', [[], facts]), [declining]);
    expect(found.map(({ subject }) => subject.product)).toEqual(['mapper']);
  });

  it('fires for a person who had said no before the page was opened', () => {
    const page = visit([cookie('_counter')], { journey: 'resident', choice: 'rejected' });
    expect(outcomes(firedOver(id, [page], [asking]))).toEqual(['contradiction high']);
  });

  it('does not fire for what was stored only in the load in which cookies were rejected', () => {
    const late = cookie('_counter', { at: 2_800 });
    expect(firedOver(id, journey('reject', [[late], []]), [asking])).toEqual([]);
    const page = visit([[{ seen: 'choice', choice: 'rejected', by: 'klaro', at: 2_000 }], late], {
      journey: 'resident',
    });
    expect(firedOver(id, [page], [asking])).toEqual([]);
  });

  it('does not fire for what was left from before and is not written again', () => {
    const left = [cookieSent('_counter'), stored('counter.id', { before: true })];
    expect(firedOver(id, journey('reject', [[cookie('_counter')], left]), [asking])).toEqual([]);
  });

  it('does not fire for a request, what is called necessary, or statistics that nobody calls optional', () => {
    const after = (...facts: ReturnType<typeof cookie>[]) => journey('reject', [[], facts]);
    expect(firedOver(id, after(request('counter.example')), [asking])).toEqual([]);
    expect(firedOver(id, after(cookie('_counter')), [silent])).toEqual([]);
    const labelled = notice({
      claims: [claims('asks-first')],
      declarations: [declares(null, { cookies: [lists('_counter', { category: 'necessary' })] })],
    });
    expect(firedOver(id, after(cookie('_counter')), [labelled])).toEqual([]);
  });

  it('does not fire in another journey, or for what one ambiguous name alone says', () => {
    expect(firedOver(id, journey('accept', [[], [cookie('_cadv')]]), [asking])).toEqual([]);
    expect(firedOver(id, [visit([cookie('_counter')])], [asking])).toEqual([]);
  });

  it('cannot tell where whether cookies were rejected is not known', () => {
    const [first] = journey('reject', [[]]);
    const again = visit([cookie('_counter')], { journey: 'reject', load: 2, choice: 'unknown' });
    expect(outcomes(firedOver(id, first === undefined ? [] : [first, again], [asking]))).toEqual([
      'cannot-tell high',
    ]);
  });

  it('cannot tell where the list that could call it necessary was not read', () => {
    const unread = gapOf('notice-unread', 'Test.', { loses: ['cookie-list'] });
    const visits = journey('reject', [[], [cookie('_counter'), [{ seen: 'gap', ...unread, at: 1 }]]]);
    expect(outcomes(firedOver(id, visits, [asking]))).toEqual(['cannot-tell high']);
  });
});
