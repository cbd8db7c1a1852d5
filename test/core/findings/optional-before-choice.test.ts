import { describe, expect, it } from 'vitest';
import { claims, cookie, declares, fired, lists, notice, outcomes, report, request } from '../build.ts';

describe('optional-before-choice', () => {
  const id = 'optional-before-choice';
  const asking = notice({
    declarations: [declares('counter')],
    claims: [claims('asks-first', { categories: ['statistics'] })],
  });
  it('fires where a cookie of the kind is stored before any choice, with the promise', () => {
    const [found] = fired(id, [cookie('_counter')], [asking]);
    expect(found).toMatchObject({
      outcome: 'contradiction',
      severity: 'high',
      declared: { quote: 'We say asks-first.' },
    });
  });
  it('does not fire after an acceptance, for another kind, or for what was only contacted', () => {
    expect(fired(id, [cookie('_counter')], [asking], { choice: 'accepted' })).toEqual([]);
    expect(fired(id, [cookie('_cadv')], [asking])).toEqual([]);
    expect(fired(id, [request('counter.example')], [asking])).toEqual([]);
  });
  it('calls a key of storage no cookie', () => {
    const key = {
      seen: 'storage' as const,
      kind: 'local' as const,
      host: 'www.anytown.gov.uk',
      key: '_counter',
      before: false,
      at: 300,
    };
    expect(fired(id, [key], [asking])[0]?.subject).toEqual({ product: 'counter', storage: '_counter' });
    expect(fired(id, [key, cookie('_counter')], [asking])[0]?.subject).toEqual({
      product: 'counter',
      cookie: '_counter',
    });
  });
  it('fires for contact where the product itself is promised', () => {
    const promised = notice({ declarations: [declares('counter', { promise: 'asks-first' })] });
    expect(outcomes(fired(id, [request('counter.example')], [promised]))).toEqual(['contradiction high']);
  });
  it('takes contact for advice where the promise speaks of cookies alone', () => {
    const about = (quote: string) => [
      notice({
        declarations: [declares('counter', { promise: 'asks-first' })],
        claims: [claims('asks-first', { products: ['counter'], quote })],
      }),
    ];
    const cases: [quote: string, outcome: string][] = [
      ['Cookies of Counter are set once you agree.', 'advisory low'],
      ['We save what Counter needs only with your consent.', 'advisory low'],
      ['We use Counter only if you say yes.', 'contradiction high'],
      ['Counter is loaded after you have accepted its cookies.', 'contradiction high'],
      ['Nothing is sent to Counter, and it sets no cookie, until you agree.', 'contradiction high'],
    ];
    for (const [quote, outcome] of cases) {
      expect(outcomes(fired(id, [request('counter.example')], about(quote)))).toEqual([outcome]);
      expect(outcomes(fired(id, [cookie('_counter')], about(quote)))).toEqual(['contradiction high']);
    }
  });
  it('quotes the sentence that promises, and reaches no further than it', () => {
    const promised = notice({
      declarations: [declares('counter', { promise: 'asks-first', category: 'statistics' })],
      claims: [claims('asks-first', { categories: ['statistics'], quote: 'We ask before we count visits.' })],
    });
    expect(fired(id, [request('counter.example')], [promised])).toEqual([]);
    expect(fired(id, [cookie('_counter')], [promised])[0]?.declared?.quote).toBe(
      'We ask before we count visits.',
    );
  });
  it('does not fire where the notice says only that it can be declined', () => {
    const declining = notice({
      claims: [claims('can-decline')],
      declarations: [declares('counter', { promise: 'can-decline' })],
    });
    expect(fired(id, [cookie('_counter'), request('counter.example')], [declining])).toEqual([]);
  });
  it('does not fire for a cookie that the notice calls strictly necessary', () => {
    const labelled = notice({
      claims: [claims('asks-first')],
      declarations: [declares(null, { cookies: [lists('_counter', { category: 'necessary' })] })],
    });
    expect(fired(id, [cookie('_counter')], [labelled])).toEqual([]);
  });
  it('cannot tell where the choice is not known, and says so in a gap', () => {
    const unknown = report([cookie('_counter')], [asking], { choice: 'unknown' });
    expect(outcomes(unknown.findings.filter((finding) => finding.id === id))).toEqual(['cannot-tell high']);
    expect(unknown.conditions.gaps).toMatchObject([{ code: 'choice-unknown', loses: ['choice'] }]);
    expect(unknown.verdict).toBe('inconclusive');
  });
  it('holds nothing seen against a promise about something that we do not know', () => {
    const unknown = notice({
      declarations: [declares(null, { name: 'Acme Box', names: 'product', promise: 'asks-first' })],
    });
    expect(fired(id, [cookie('_counter')], [unknown])).toEqual([]);
  });
  it('gives what limits the promise', () => {
    const limited = notice({ claims: [claims('asks-first', { qualification: 'except on forms.' })] });
    expect(fired(id, [cookie('_counter')], [limited])[0]?.observed).toBe(
      'This page stored _counter before any choice was made. The privacy notice adds: “except on forms”.',
    );
  });
  it('speaks in the headline of what happened: saved, or only connected to', () => {
    const promised = notice({ declarations: [declares('counter', { promise: 'asks-first' })] });
    const key = {
      seen: 'storage' as const,
      kind: 'local' as const,
      host: 'www.anytown.gov.uk',
      before: false,
      at: 9,
    };
    const headlines = [
      [cookie('_counter')],
      [[{ ...key, key: 'counter.id' }]],
      [request('counter.example')],
    ].map((facts) => report(facts, [promised]).headline.text);
    expect(headlines).toEqual([
      'Cookies that count visits were saved before you chose. The privacy notice says it asks first.',
      'Information for counting visits was saved on your device before you chose. The privacy notice says it asks first.',
      'This page connected to Counter (Countco) before you chose. The privacy notice says it asks first.',
    ]);
  });
  it('tells one product once, under its most particular promise', () => {
    const promised = notice({
      declarations: [declares('counter', { promise: 'asks-first' })],
      claims: [
        claims('asks-first'),
        claims('asks-first', { categories: ['statistics'] }),
        claims('asks-first', { products: ['counter'], quote: 'We use counter if you agree.' }),
      ],
    });
    const found = fired(id, [cookie('_counter'), request('counter.example')], [promised]);
    expect(found).toMatchObject([
      { declared: { quote: 'We use counter if you agree.' }, evidence: { cookies: [0], requests: [0] } },
    ]);
  });
});
