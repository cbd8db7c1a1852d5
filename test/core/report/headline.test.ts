import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/core/report/told.ts';
import { words } from '../../../src/core/words/index.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { claims, cookie, declares, lists, notice, report, request } from '../build.ts';

const asking = notice({ claims: [claims('asks-first', { categories: ['statistics', 'advertising'] })] });
const sent = (page: 'full' | 'origin', title = false) => ({
  sent: { page, title, cookies: [], identifiers: [], typed: false },
});

describe('a headline that companies are not mentioned', () => {
  const said = (companies: number, absent: string[], partly: string[] = []): string =>
    words.headline.companiesNotNamed(companies, absent, partly);

  it('says which, however many', () => {
    const five = ['Ahrefs', 'Bing', 'Criteo', 'Diffbot', 'Etsy'];
    for (let all = 1; all <= 7; all += 1)
      for (let absent = 1; absent <= Math.min(all, five.length); absent += 1) {
        const names = five.slice(0, absent);
        const shown = names.length > 3 ? names.slice(0, 2) : names;
        for (const name of shown) expect(said(all, names)).toContain(name);
      }
    expect(said(7, ['Microsoft'])).toBe(
      'This page connects to 7 other companies. The privacy notice does not mention Microsoft.',
    );
    expect(said(2, ['Meta', 'X'])).toMatch(/does not mention Meta or X\.$/);
    expect(said(7, five)).toMatch(/does not mention Ahrefs, Bing or 3 others\.$/);
    expect(said(5, five)).toMatch(/does not mention Ahrefs, Bing or the other 3\.$/);
  });

  it('names them in the order of the list below it', () => {
    const strangers = ['zed.example', 'alpha.example', 'mid.example'].map((host) => request(host));
    const { headline, companies } = report(strangers, [notice({ listsCookies: true })]);
    expect(companies.map(({ name }) => name)).toEqual(['alpha.example', 'mid.example', 'zed.example']);
    expect(headline.second).toMatch(/^alpha\.example, mid\.example and zed\.example, which we do not know/);
    const accused = ['watcher.example', 'counter.example'].map((host) => request(host));
    expect(report(accused, [notice({ listsCookies: true })]).headline.text).toMatch(
      /does not mention Counter \(Countco\) or Watcher \(Watchco\)\.$/,
    );
  });

  it('says nothing of a privacy notice that leaves nobody out', () => {
    for (const companies of [1, 3])
      expect(said(companies, [])).toMatch(/^This page connects to \d other compan(?:y|ies)\.$/);
  });

  it('counts nobody whom it mentions to deny: that is another difference', () => {
    const denying = notice({
      claims: [claims('denies-product', { value: 'Counter', products: ['counter', 'mapper'] })],
    });
    const facts = ['counter.example', 'mapper.example', 'watcher.example'].map((host) => request(host));
    const { headline } = report(facts, [denying]);
    expect(headline.kind).toBe('denial');
    expect(headline.second).toBe(
      'This page connects to 3 other companies. The privacy notice does not mention Watcher (Watchco).',
    );
    expect(headline.counts).toEqual({ companies: 3, notNamed: 1 });
    expect(report(facts.slice(0, 2), [denying]).headline.second).toBeNull();
  });

  it('keeps apart whom it mentions in part', () => {
    expect(said(4, ['Microsoft'], ['Google'])).toBe(
      'This page connects to 4 other companies. The privacy notice does not mention Microsoft. It mentions only part of what Google does here.',
    );
  });
});

describe('a headline that what is denied is here', () => {
  it.each([
    ['Counter™', 'This page connected to Counter™.'],
    ['Our old Counter', 'This page connected to Our old Counter.'],
    ['Tracking by others', 'This page connected to Counter (Countco).'],
  ])('calls %s as the notice does where a reader knows it in the list, else as the list', (value, said) => {
    const denying = notice({ claims: [claims('denies-product', { value, products: ['counter'] })] });
    expect(report([request('counter.example')], [denying]).headline.text).toBe(
      `The privacy notice says the council does not use ${value} here. ${said}`,
    );
  });
});

describe('a headline about what was saved before a choice', () => {
  it.each([
    ['visits are counted', [cookie('_counter')], 'Cookies that count visits were saved before you chose.'],
    ['adverts are measured', [cookie('_cadv')], 'Advertising cookies were saved before you chose.'],
    ['both', [cookie('_counter'), cookie('_cadv')], 'Optional cookies were saved before you chose.'],
    ['visits are recorded', [cookie('_watch')], 'Optional cookies were saved before you chose.'],
  ])('says what for, where %s', (_, facts: Seen[][], words) => {
    expect(report(facts, [asking]).headline.text).toContain(words);
  });
});

const counting = notice({ ...asking, declarations: [declares('counter')] });

describe('what turns on a choice that is not known', () => {
  it('is the second line, said as uncertain, and decides nothing', () => {
    const { headline, verdict } = report([cookie('_counter'), request('counter.example')], [counting], {
      choice: 'unknown',
    });
    expect(verdict).toBe('inconclusive');
    expect(headline.second).toBe(
      'If you had not answered the cookie banner yet, cookies that count visits were saved before you chose.',
    );
  });

  it('stands beside what is known, where it is the more serious of the rest', () => {
    const { headline } = report([cookie('_counter'), request('adverts.countco.example')], [asking], {
      choice: 'unknown',
    });
    expect(headline.kind).toBe('companies-not-named');
    expect(headline.second).toMatch(/^If you had not answered/);
  });

  it('is not said where the choice is known', () => {
    const { headline } = report([cookie('_counter')], [asking], { choice: 'accepted' });
    expect(headline.second ?? '').not.toMatch(/^If you/);
  });
});

describe('who was sent the address of the page', () => {
  const named = notice({ listsCookies: true, declarations: [declares('counter'), declares('mapper')] });
  const page = 'https://www.anytown.gov.uk/council-tax/pay-your-bill';

  it('is said by name, with what the page is called', () => {
    const facts = [request('counter.example', sent('full')), request('mapper.example', sent('full'))];
    expect(report(facts, [named], { page }).headline).toMatchObject({
      kind: 'matches',
      second: 'Counter (Countco) and Mapper (Mapco) were sent the address of “Pay your bill”.',
      told: null,
    });
    expect(report([request('counter.example', sent('full'))], [named]).headline.second).toBe(
      'Counter (Countco) was sent the address of this page.',
    );
  });

  it('is a line of its own where the second line is another', () => {
    const facts = [request('counter.example', sent('full')), request('stranger.example')];
    expect(report(facts, [named], { page }).headline).toMatchObject({
      second: 'stranger.example, which we do not know, is not mentioned in it.',
      told: 'Counter (Countco) was sent the address of “Pay your bill”.',
    });
  });

  it('is nobody where only the website was told, or nothing left the browser', () => {
    for (const over of [sent('origin'), { ...sent('full'), outcome: 'blocked' as const }])
      expect(report([request('counter.example', over)], [named], { page }).headline).toMatchObject({
        second: null,
        told: null,
      });
  });

  it.each([
    ['https://a.gov.uk/debt-and-money-advice', 'Debt and money advice'],
    ['https://a.gov.uk/info/Debt_Advice.aspx', 'Debt advice'],
    ['https://a.gov.uk/treth-y-cyngor/', 'Treth y cyngor'],
    ['https://a.gov.uk/cyngor-ar-ddyl%C3%AAd', 'Cyngor ar ddylêd'],
    ['https://a.gov.uk/', null],
    ['https://a.gov.uk/bins', null],
    ['https://a.gov.uk/article/12345', null],
    ['https://a.gov.uk/form-123-a4', null],
    ['https://a.gov.uk/%E0%A4%A', null],
    ['not an address', null],
  ])('calls %s %s', (address, name) => {
    expect(subjectOf(address)).toBe(name);
  });
});

describe('a notice that says two things', () => {
  it('is said to, with what about', () => {
    const cookies = [lists('_counter', { seconds: 86_400 }), lists('_counter', { seconds: 864_000 })];
    const two = notice({ listsCookies: true, declarations: [declares('counter', { cookies })] });
    expect(report([cookie('_counter')], [two], { choice: 'accepted' }).headline.text).toBe(
      'The privacy notice says two different things about Counter.',
    );
    const strange = notice({
      listsCookies: true,
      declarations: [
        declares(null, { cookies: [lists('odd', { seconds: 60 }), lists('odd', { seconds: 864_000 })] }),
      ],
    });
    expect(report([], [strange]).headline.text).toBe(
      'The privacy notice says two different things about the cookie odd.',
    );
  });
});
