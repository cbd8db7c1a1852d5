import { describe, expect, it } from 'vitest';
import { cookie, declares, fired, lists, notice, outcomes, report } from '../build.ts';

describe('category-differs', () => {
  const id = 'category-differs';
  const says = (category: 'necessary' | 'security' | 'advertising' | null, product = 'countco-adverts') =>
    notice({
      listsCookies: true,
      declarations: [
        declares(product, { cookies: [lists('_cadv', { category }), lists('_counter', { category })] }),
      ],
    });
  const sure = cookie('_cadv', { setByHost: 'adverts.countco.example' });
  it('fires where a sure advertising cookie is called necessary', () => {
    expect(outcomes(fired(id, [sure], [says('necessary')]))).toEqual(['unsupported medium']);
    expect(outcomes(fired(id, [sure], [says('security')]))).toEqual(['unsupported medium']);
  });
  it('does not fire where the notice says nothing, or what it is', () => {
    expect(fired(id, [sure], [says(null)])).toEqual([]);
    expect(fired(id, [sure], [says('advertising')])).toEqual([]);
  });
  it('does not fire for counting visits, which is no other purpose than many notices call necessary', () => {
    const counting = cookie('_counter', { setByHost: 'counter.example' });
    expect(fired(id, [counting], [says('necessary', 'counter')])).toEqual([]);
  });
  it('accuses of nothing where the list puts it in two categories', () => {
    const two = notice({
      listsCookies: true,
      declarations: [
        declares('countco-adverts', {
          category: 'necessary',
          cookies: [lists('_cadv', { category: null, doubtful: [{ what: 'category', other: 'Marketing' }] })],
        }),
      ],
    });
    expect(fired(id, [sure], [two])).toEqual([]);
    const { gaps } = report([sure], [two]).conditions;
    expect(gaps.find(({ code }) => code === 'notice-unclear')?.hides).toContain(id);
  });
});
