import { describe, expect, it } from 'vitest';
import { declares, fired, lists, notice, outcomes, report, request } from '../build.ts';
import { silent } from './notices.ts';

describe('notice-too-vague', () => {
  const vague = notice({ declarations: [declares(null)] });
  it('stands in place of a finding a company where only generic words are used', () => {
    expect(outcomes(fired('notice-too-vague', [request('counter.example')], [vague]))).toEqual([
      'cannot-tell medium',
    ]);
    expect(fired('undeclared-third-party', [request('counter.example')], [vague])).toEqual([]);
  });
  it('counts only what no category in a sentence about the website covers', () => {
    const category = declares(null, { names: 'category', category: 'statistics' });
    const kinds = notice({ declarations: [category] });
    expect(fired('notice-too-vague', [request('counter.example')], [kinds])).toEqual([]);
    const [found] = fired(
      'notice-too-vague',
      [request('counter.example'), request('mapper.example')],
      [kinds],
    );
    expect(found?.observed).toBe(
      'This page contacted 1 service of other companies: Mapper. The privacy notice names none of them.',
    );
  });
  it('leaves what the notice denies to its own finding, and weighs less for fonts', () => {
    const denying = notice({ declarations: [declares(null), declares('counter', { negated: true })] });
    expect(fired('notice-too-vague', [request('counter.example')], [denying])).toEqual([]);
    expect(outcomes(fired('notice-too-vague', [request('fonts.example')], [vague]))).toEqual([
      'cannot-tell low',
    ]);
  });
  it('does not fire where nobody is contacted, or somebody is named', () => {
    expect(fired('notice-too-vague', [], [vague])).toEqual([]);
    expect(fired('notice-too-vague', [request('counter.example')], [silent])).toEqual([]);
  });
  it('fires beside a list of cookies that names nobody; without generic words it does not', () => {
    const list = declares(null, { names: 'product', name: 'text_size', cookies: [lists('text_size')] });
    const beside = notice({ declarations: [declares(null, { name: 'our suppliers' }), list] });
    expect(outcomes(fired('notice-too-vague', [request('counter.example')], [beside]))).toEqual([
      'cannot-tell medium',
    ]);
    expect(
      fired('notice-too-vague', [request('counter.example')], [notice({ declarations: [list] })]),
    ).toEqual([]);
  });
  it('leaves it at advice where somebody else is named beside the generic words', () => {
    const both = notice({ declarations: [declares(null, { name: 'our suppliers' }), declares('mapper')] });
    const { verdict, products } = report([request('counter.example')], [both]);
    expect([verdict, products[0]?.declared]).toEqual(['matches', 'in-general-terms']);
  });
});
