import { describe, expect, it } from 'vitest';
import { claims, cookie, declares, fired, notice, outcomes, report, request } from '../build.ts';

describe('denial-contradicted', () => {
  const id = 'denial-contradicted';
  const denying = (over = {}) => notice({ declarations: [declares('counter', { negated: true, ...over })] });
  it('fires where the product denied is contacted', () => {
    const result = report([request('counter.example')], [denying({ name: 'Counter™' })]);
    expect(result.findings[0]).toMatchObject({ id, outcome: 'contradiction', severity: 'high' });
    expect(result.headline.text).toBe(
      'The privacy notice says the council does not use Counter™ here. This page connected to Counter™.',
    );
  });
  it('says only what was seen of what is denied', () => {
    const { headline } = report([cookie('_counter')], [denying({ name: 'Counter' })]);
    expect(headline.text).toBe(
      'The privacy notice says the council does not use Counter here. This page saved cookies of Counter.',
    );
  });
  it('does not fire where it is not seen, or was blocked', () => {
    expect(fired(id, [request('mapper.example')], [denying()])).toEqual([]);
    expect(fired(id, [request('counter.example', { outcome: 'blocked' })], [denying()])).toEqual([]);
  });
  it('cannot tell where the denial is qualified', () => {
    const qualified = denying({ qualification: 'except on service pages' });
    const found = fired(id, [request('counter.example')], [qualified]);
    expect(outcomes(found)).toEqual(['cannot-tell low']);
    expect(found[0]?.title).toMatch(/^We could not tell whether the page /);
    expect(found[0]?.observed).toBe(
      'This page connected to Counter (counter.example). The privacy notice adds: “except on service pages”.',
    );
  });
  it('fires for “no cookies” and “no marketing cookies”', () => {
    const none = notice({ claims: [claims('no-cookies')] });
    expect(outcomes(fired(id, [cookie('x')], [none]))).toEqual(['contradiction high']);
    const noMarketing = notice({ claims: [claims('no-marketing-cookies')] });
    expect(fired(id, [cookie('_counter')], [noMarketing])).toEqual([]);
    expect(
      fired(id, [cookie('_cadv', { setByHost: 'adverts.countco.example' })], [noMarketing]),
    ).toHaveLength(1);
  });
  it('fires for statistics said to work without cookies, and keeps to the kinds and products a claim is about', () => {
    const without = (over = {}) =>
      notice({ claims: [claims('statistics-without-cookies', { categories: ['statistics'], ...over })] });
    expect(outcomes(fired(id, [cookie('_counter')], [without()]))).toEqual(['contradiction high']);
    expect(fired(id, [cookie('_counter')], [without({ products: ['mapper'] })])).toEqual([]);
    expect(fired(id, [cookie('x')], [without()])).toEqual([]);
    const noneForAdverts = notice({ claims: [claims('no-cookies', { categories: ['advertising'] })] });
    expect(fired(id, [cookie('_counter')], [noneForAdverts])).toEqual([]);
  });
  it('cannot tell of what no browser shows', () => {
    const unseeable = notice({
      declarations: [declares('counter')],
      claims: [claims('no-use-by-supplier', { products: ['counter'] })],
    });
    expect(outcomes(fired(id, [request('counter.example')], [unseeable]))).toEqual(['cannot-tell info']);
  });
});
