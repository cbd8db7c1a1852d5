import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes } from '../build.ts';
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
  it('cannot tell where the choice is not known', () => {
    expect(outcomes(fired(id, [sure], [silent], { choice: 'unknown' }))).toEqual(['cannot-tell high']);
  });
});
