import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes, request } from '../build.ts';
import { silent } from './notices.ts';

describe('advertising-before-choice', () => {
  const id = 'advertising-before-choice';
  const sure = cookie('_cadv', { setByHost: 'adverts.countco.example' });
  it('fires where the product is sure', () => {
    expect(outcomes(fired(id, [sure], [silent]))).toEqual(['unsupported high']);
  });
  it('does not fire after an acceptance or for statistics', () => {
    expect(fired(id, [sure], [silent], { choice: 'accepted' })).toEqual([]);
    expect(fired(id, [cookie('_counter')], [silent])).toEqual([]);
  });
  it('fires for other storage, which the rule covers as much, and not for what was there before', () => {
    const key = (over: object) => ({
      seen: 'storage' as const,
      kind: 'local' as const,
      host: 'adverts.countco.example',
      key: 'advert.id',
      before: false,
      at: 300,
      ...over,
    });
    const [found] = fired(id, [[key({})]], [silent]);
    expect(found).toMatchObject({
      outcome: 'unsupported',
      subject: { product: 'countco-adverts', storage: 'advert.id' },
      observed: 'Countco Adverts, a known advertising product, stored advert.id before any choice was made.',
      evidence: { storage: [0], cookies: [] },
    });
    expect(fired(id, [[key({ before: true })]], [silent])).toEqual([]);
    expect(fired(id, [request('adverts.countco.example')], [silent])).toEqual([]);
  });
  it('does not lend what is sure of after a choice to an ambiguous name before it', () => {
    const facts = [
      cookie('odd', { host: 'adverts.countco.example', at: 100 }),
      { seen: 'choice' as const, choice: 'accepted' as const, by: 'journey', at: 200 },
      sure,
    ];
    expect(fired(id, facts, [silent])).toEqual([]);
  });
  it('does not hold against a page that it clears an old cookie away', () => {
    const common = { name: '_cadv', host: '.anytown.gov.uk', path: '/', partitioned: false };
    const facts = [
      { seen: 'cookie-sent' as const, ...common, jarHost: '.anytown.gov.uk', at: 5 },
      { seen: 'cookie-removed' as const, ...common, at: 50 },
    ];
    expect(fired(id, [facts], [silent])).toEqual([]);
  });
  it('cannot tell where the choice is not known', () => {
    expect(outcomes(fired(id, [sure], [silent], { choice: 'unknown' }))).toEqual(['cannot-tell high']);
  });
});
