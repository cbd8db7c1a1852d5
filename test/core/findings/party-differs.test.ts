import { describe, expect, it } from 'vitest';
import { cookie, declares, fired, lists, notice, outcomes } from '../build.ts';

describe('party-differs', () => {
  const id = 'party-differs';
  const says = (party: 'first' | 'third' | null) =>
    notice({
      listsCookies: true,
      declarations: [declares('mapper', { cookies: [lists('mapid', { party })] })],
    });
  const theirs = cookie('mapid', { host: '.mapper.example', setBy: 'http' });
  it('fires where a cookie listed as first party is held by another company', () => {
    expect(outcomes(fired(id, [theirs], [says('first')]))).toEqual(['contradiction low']);
  });
  it('does not fire where the notice says so, says nothing, or names a vendor of a first-party cookie', () => {
    expect(fired(id, [theirs], [says('third')])).toEqual([]);
    expect(fired(id, [theirs], [says(null)])).toEqual([]);
    expect(fired(id, [cookie('mapid')], [says('third')])).toEqual([]);
  });
  it('does not fire for a cookie that the browser refused', () => {
    expect(
      fired(id, [cookie('mapid', { host: '.mapper.example', isStored: false })], [says('first')]),
    ).toEqual([]);
  });
});
