import { describe, expect, it } from 'vitest';
import { cookie, declares, fired, lists, notice, outcomes } from '../build.ts';

describe('category-differs', () => {
  const id = 'category-differs';
  const says = (category: 'necessary' | 'advertising' | null) =>
    notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter', { category })] })],
    });
  const sure = cookie('_counter', { setByHost: 'counter.example' });
  it('fires where a sure statistics cookie is called necessary', () => {
    expect(outcomes(fired(id, [sure], [says('necessary')]))).toEqual(['contradiction medium']);
  });
  it('does not fire where the notice says nothing, or more than it is', () => {
    expect(fired(id, [sure], [says(null)])).toEqual([]);
    expect(fired(id, [sure], [says('advertising')])).toEqual([]);
  });
});
