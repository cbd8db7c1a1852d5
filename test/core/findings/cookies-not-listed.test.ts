import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes } from '../build.ts';
import { silent, listing, unreadLink } from './notices.ts';

describe('cookies-not-listed', () => {
  it('fires once, in place of one finding a cookie', () => {
    const found = fired('cookies-not-listed', [cookie('_counter'), cookie('other')], [silent]);
    expect(outcomes(found)).toEqual(['advisory low']);
    expect(found[0]?.observed).toContain('2 cookies: _counter and other');
  });
  it('does not fire where nothing is stored, or the notice has a list', () => {
    expect(fired('cookies-not-listed', [cookie('x', { isStored: false })], [silent])).toEqual([]);
    expect(fired('cookies-not-listed', [cookie('x')], [listing])).toEqual([]);
  });
  it('cannot tell where the list is on a page that was not read', () => {
    const pointing = { ...silent, links: [unreadLink] };
    expect(fired('cookies-not-listed', [cookie('x')], [pointing])[0]?.outcome).toBe('cannot-tell');
  });
});
