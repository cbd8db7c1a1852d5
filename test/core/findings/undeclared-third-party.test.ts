import { describe, expect, it } from 'vitest';
import { declares, fired, lists, notice, outcomes, report, request } from '../build.ts';
import { silent, unreadLink } from './notices.ts';

describe('undeclared-third-party', () => {
  const id = 'undeclared-third-party';
  it('fires for a contacted product that the notice does not name', () => {
    const found = fired(id, [request('counter.example')], [silent]);
    expect(outcomes(found)).toEqual(['unsupported medium']);
    expect(found[0]).toMatchObject({ subject: { product: 'counter', company: 'Countco' } });
    expect(found[0]?.observed).toBe(
      'This page sent 1 request to Counter (Countco: counter.example) before any choice was made.',
    );
  });
  it('does not fire for one that is named, nor where a company is named with the purpose', () => {
    expect(fired(id, [request('mapper.example')], [silent])).toEqual([]);
    const company = declares(null, { names: 'company', company: 'countco', category: 'statistics' });
    expect(fired(id, [request('counter.example')], [notice({ declarations: [company] })])).toEqual([]);
  });
  it('fires where the company is named for another purpose', () => {
    const company = declares(null, { names: 'company', company: 'countco', category: 'advertising' });
    expect(outcomes(fired(id, [request('counter.example')], [notice({ declarations: [company] })]))).toEqual([
      'unsupported medium',
    ]);
  });
  it('does not fire where a category or an open list in a sentence about the website covers it', () => {
    const category = declares(null, { names: 'category', category: 'statistics' });
    const open = declares('mapper', { openList: true, category: 'statistics' });
    for (const declaration of [category, open]) {
      const declarations = [declares('mapper'), declaration];
      expect(fired(id, [request('counter.example')], [notice({ declarations })])).toEqual([]);
    }
  });
  it('is advice where other companies are mentioned in general terms only', () => {
    const declarations = [declares('mapper'), declares(null)];
    expect(outcomes(fired(id, [request('counter.example')], [notice({ declarations })]))).toEqual([
      'advisory medium',
    ]);
  });
  it('is advice for what the law asks no name of: fonts, maps, and who nobody knows', () => {
    for (const host of ['fonts.example', 'mapper.example', 'stranger.example'])
      expect(outcomes(fired(id, [request(host)], [notice()])), host).toEqual(['advisory low']);
  });
  it('does not count an attempt that was blocked, the council’s own hosts, or its other sites', () => {
    const facts = [
      request('counter.example', { outcome: 'blocked' }),
      request('my.anytown.gov.uk'),
      request('www.anytown-jobs.co.uk'),
    ];
    expect(fired(id, facts, [silent])).toEqual([]);
  });
  it('cannot tell of a request whose end was not seen, and calls it no contact', () => {
    const [begun] = request('counter.example');
    const result = report(begun === undefined ? [] : [[begun]], [silent]);
    expect(result.findings.filter((finding) => finding.id === id)).toMatchObject([
      {
        outcome: 'cannot-tell',
        observed:
          'This page began 1 request to Counter (Countco: counter.example). We did not see whether it was sent.',
      },
    ]);
    expect(result).toMatchObject({ verdict: 'inconclusive', companies: [], products: [] });
    const both = [...(begun === undefined ? [] : [begun]), ...request('counter.example')];
    expect(outcomes(fired(id, [both], [silent]))).toEqual(['unsupported medium']);
    expect(fired(id, [request('mapper.example').slice(0, 1)], [silent])).toEqual([]);
  });
  it('says that the company is named, where it is for another product', () => {
    const declarations = [declares('counter', { name: 'Counter Pro' })];
    const facts = [request('counter.example'), request('adverts.countco.example')];
    expect(fired(id, facts, [notice({ declarations })])[0]?.observed).toBe(
      'This page sent 1 request to Countco Adverts (adverts.countco.example) before any choice was made. The privacy notice names Counter Pro, of the same company, but not this one.',
    );
  });
  it('says that the company itself is named, where it is not for this', () => {
    const declarations = [declares(null, { names: 'company', company: 'countco', name: 'Countco' })];
    expect(fired(id, [request('adverts.countco.example')], [notice({ declarations })])[0]?.observed).toMatch(
      /The privacy notice names Countco, but not this\.$/,
    );
  });
  it('does not say that this page sent what a background script of the site did', () => {
    const [found] = fired(id, [request('counter.example', { inferred: true })], [silent]);
    expect(found?.observed).toMatch(/^A background script of this site sent 1 request to Counter/);
  });
  it('cannot tell where the notice points to a list that was not read', () => {
    const pointing = notice({ declarations: [declares('mapper')], links: [unreadLink] });
    expect(outcomes(fired(id, [request('counter.example')], [pointing]))).toEqual(['cannot-tell medium']);
  });
  it('names a host that nobody knows by its site', () => {
    const [found] = fired(id, [request('a.b.stranger.example')], [silent]);
    expect(found?.subject).toMatchObject({ product: 'host:stranger.example', company: 'stranger.example' });
  });
  it('does not fire where the notice names it as a system of a service', () => {
    const declarations = [declares('mapper'), declares('counter', { where: 'service' })];
    expect(fired(id, [request('counter.example')], [notice({ declarations })])).toEqual([]);
    const offline = [declares('mapper'), declares('counter', { where: 'offline' })];
    expect(fired(id, [request('counter.example')], [notice({ declarations: offline })])).toHaveLength(1);
  });
  it('says who receives it without saying anything twice', () => {
    const [stranger] = fired('undeclared-third-party', [request('stranger.example')], [silent]);
    expect(stranger?.observed).toBe(
      'This page sent 1 request to stranger.example before any choice was made. We do not know who runs it: it may be the council or its supplier.',
    );
  });
  it('does not say that all came before a choice where some did', () => {
    const facts = [
      request('stranger.example'),
      { seen: 'choice' as const, choice: 'accepted' as const, by: 'journey', at: 500 },
      request('stranger.example', { at: 600 }),
    ];
    expect(fired('undeclared-third-party', facts, [silent])[0]?.observed).toBe(
      'This page sent 2 requests to stranger.example, at first before any choice was made. We do not know who runs it: it may be the council or its supplier.',
    );
  });
  it('says which list it may be in, where that was not read', () => {
    const [found] = fired(
      'undeclared-third-party',
      [request('stranger.example')],
      [{ ...silent, links: [unreadLink] }],
    );
    expect(found).toMatchObject({
      outcome: 'cannot-tell',
      title: 'We could not tell whether all that the page connects to is in the privacy notice',
    });
    expect(found?.observed).toContain('It may be in “Cookies page”, which we have not read.');
  });
  describe('where the notice names it in words that were not read as saying that it is used', () => {
    const speaks = (product: string, asChannel = false) =>
      notice({
        declarations: [declares('mapper')],
        spokenOf: {
          products: [
            {
              name: 'It',
              product,
              company: 'countco',
              asChannel,
              quote: 'It has terms of its own.',
              offset: 3,
            },
          ],
          cookies: [],
        },
      });

    it.each(['offline', 'email'] as const)(
      'cannot tell, too, where it is named for other things: %s',
      (where) => {
        const named = notice({
          declarations: [
            declares('mapper'),
            declares('counter', { where, quote: 'Counter does our letters.' }),
          ],
        });
        const { products, findings } = report([request('counter.example')], [named]);
        expect(products).toMatchObject([
          { declared: 'not-read', declaredBy: { quote: 'Counter does our letters.' } },
        ]);
        expect(outcomes(findings.filter((finding) => finding.id === id))).toEqual(['cannot-tell medium']);
        const denied = notice({ declarations: [declares('counter', { where, negated: true })] });
        const standing = report([request('counter.example')], [denied]).products;
        expect(standing).toMatchObject([{ declared: 'not-named', declaredBy: null }]);
      },
    );

    it('cannot tell, too, where only the name of one of its cookies stands there', () => {
      const spoken = (...cookies: string[]) =>
        notice({ declarations: [declares('mapper')], spokenOf: { products: [], cookies } });
      const standing = (given: ReturnType<typeof notice>) => {
        const { products, findings } = report([request('counter.example')], [given]);
        return [
          products.map(({ declared, declaredBy }) => [declared, declaredBy?.quote]),
          outcomes(findings.filter((finding) => finding.id === id)),
        ];
      };
      expect(standing(spoken('_counter'))).toEqual([[['not-read', '_counter']], ['cannot-tell medium']]);
      expect(standing(spoken('_other'))).toEqual([[['not-named', undefined]], ['unsupported medium']]);
    });

    it('does not say that it is not mentioned, and cannot tell', () => {
      const result = report([request('counter.example')], [speaks('counter')]);
      const [found] = result.findings.filter((finding) => finding.id === id);
      expect(found).toMatchObject({ outcome: 'cannot-tell', severity: 'medium' });
      expect(found?.observed).toMatch(/names it or a cookie of it, but we could not make out whether/);
      expect(result.verdict).toBe('inconclusive');
      expect(result.products).toMatchObject([
        { declared: 'not-read', declaredBy: { quote: 'It has terms of its own.' } },
      ]);
      expect(JSON.stringify(result.headline)).not.toMatch(/not mention/);
    });

    it('says of another product what it would have said', () => {
      expect(outcomes(fired(id, [request('adverts.countco.example')], [speaks('counter')]))).toEqual([
        'unsupported medium',
      ]);
    });

    it('is advice for what the law asks no name of', () => {
      expect(outcomes(fired(id, [request('fonts.example')], [speaks('fonts')]))).toEqual(['advisory low']);
    });

    it('accuses where it is only a way to reach the council, and says that it is', () => {
      const result = report([request('counter.example')], [speaks('counter', true)]);
      const [found] = result.findings.filter((finding) => finding.id === id);
      expect(found).toMatchObject({ outcome: 'unsupported', severity: 'medium' });
      expect(found?.observed).toMatch(/names it only as a place to follow or reach the council\.$/);
      expect(result.headline.text).toMatch(/mentions only part of what/);
      expect(result.groups.map(({ id }) => id)).toEqual(['in-part']);
    });

    it('is named where the notice says elsewhere that it is used', () => {
      const both = { ...speaks('counter'), declarations: [declares('counter')] };
      expect(fired(id, [request('counter.example')], [both])).toEqual([]);
    });
  });
  it('does not fire for what the notice denies: that is a finding of its own', () => {
    const declarations = [declares('mapper'), declares('counter', { negated: true })];
    expect(fired(id, [request('counter.example')], [notice({ declarations })])).toEqual([]);
  });
  it('takes the name of a company for its products of that purpose, though one of them is called as it is', () => {
    const named = (name: string) =>
      notice({ declarations: [declares('counter', { name, company: 'countco', category: 'advertising' })] });
    const declared = (name: string) =>
      report([request('adverts.countco.example')], [named(name)]).products.map((row) => row.declared);
    expect(declared('Countco')).toEqual(['named']);
    expect(declared('Counter')).toEqual(['not-named']);
  });
  it('leaves a kind of companies said where a list of cookies without kinds stands beside it', () => {
    const kind = (name: string) =>
      notice({
        layer: 'read',
        address: 'https://www.anytown.gov.uk/privacy',
        declarations: [
          declares(null, { name, names: 'category', category: 'statistics' }),
          declares(null, { name: 'text_size', names: 'product', cookies: [lists('text_size')] }),
        ],
      });
    const declared = (name: string) =>
      report([request('counter.example')], [kind(name)]).products.map((row) => row.declared);
    expect(declared('analytics companies')).toEqual(['by-category']);
    expect(declared('analytics cookies')).toEqual(['not-named']);
  });
});
