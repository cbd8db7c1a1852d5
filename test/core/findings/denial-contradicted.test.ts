import { describe, expect, it } from 'vitest';
import { claims, cookie, declares, fired, notice, outcomes, report, request } from '../build.ts';

describe('denial-contradicted', () => {
  const id = 'denial-contradicted';
  const denying = (over = {}) => notice({ declarations: [declares('counter', { negated: true, ...over })] });
  it('fires where the product denied is contacted', () => {
    const result = report([request('counter.example')], [denying()]);
    expect(result.findings[0]).toMatchObject({ id, outcome: 'contradiction', severity: 'high' });
    expect(result.headline.text).toBe(
      'The privacy notice says the council does not use Counter here. This page connected to Counter.',
    );
  });
  it('does not fire where it is not seen, or was blocked', () => {
    expect(fired(id, [request('mapper.example')], [denying()])).toEqual([]);
    expect(fired(id, [request('counter.example', { outcome: 'blocked' })], [denying()])).toEqual([]);
  });
  it('cannot tell where the denial is qualified', () => {
    const qualified = denying({ qualification: 'except on service pages' });
    expect(outcomes(fired(id, [request('counter.example')], [qualified]))).toEqual(['cannot-tell low']);
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
  it('cannot tell of what no browser shows', () => {
    const unseeable = notice({
      declarations: [declares('counter')],
      claims: [claims('no-use-by-supplier', { products: ['counter'] })],
    });
    expect(outcomes(fired(id, [request('counter.example')], [unseeable]))).toEqual(['cannot-tell info']);
  });
});
