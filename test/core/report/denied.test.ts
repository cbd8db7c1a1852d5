/** A company that the notice says is not used, and that the page contacts, is nowhere said not to be in the notice. */
import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/core/mend/mend.ts';
import { companyGroups } from '../../../src/core/report/parts.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { formats } from '../../../src/scan/formats/index.ts';
import { html } from '../../../src/scan/formats/html.ts';
import { text } from '../../../src/scan/formats/text.ts';
import { letterOf } from '../../../src/view/letter.ts';
import { nameOf, reconciledRows, saysOf } from '../../../src/view/reconciled.ts';
import { judge } from '../../../src/core/report/judge.ts';
import { MOST_ALIKE } from '../../../src/core/report/alike.ts';
import type { Company } from '../../../src/core/companies/company.ts';
import { companiesOf } from '../../../src/core/companies/index.ts';
import { claims, companies, cookie, declares, known, notice, report, request, visit } from '../build.ts';

const denies = (...products: string[]) => claims('denies-product', { value: 'it', products });
const seen = (hosts: string[], said: Partial<Notice>): Report =>
  report(
    hosts.map((host) => request(host)),
    [notice({ listsCookies: true, ...said })],
  );
const headings = (judged: Report): [string, string[]][] =>
  companyGroups(judged).map(({ title, companies }) => [title, companies.map(({ name }) => name)]);
const plain = (printed: string): string =>
  printed
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const DENIED = 'The privacy notice says these are not used';

const alone = seen(['counter.example'], { claims: [denies('counter')] });
const beside = seen(['counter.example', 'watcher.example'], { claims: [denies('counter')] });
const negated = seen(['counter.example'], {
  declarations: [declares('counter', { negated: true, quote: 'We do not use Counter.' })],
});
const excepted = seen(['counter.example'], {
  claims: [
    {
      ...denies('counter'),
      quote: 'We do not use it unless a service says so.',
      qualification: 'unless a service says so',
    },
  ],
});
const partly = seen(['counter.example', 'adverts.countco.example'], {
  declarations: [declares('counter')],
  claims: [denies('countco-adverts')],
});
const generally = seen(['counter.example'], {
  declarations: [declares(null, { quote: 'We share data with our suppliers.' })],
  claims: [denies('counter')],
});

describe('the heading over companies that the notice denies', () => {
  it('is what it says of them, and not that they are not in it', () => {
    expect(headings(alone)).toEqual([[DENIED, ['Countco']]]);
    expect(headings(negated)).toEqual([[DENIED, ['Countco']]]);
    expect(headings(generally)).toEqual([[DENIED, ['Countco']]]);
    expect(headings(beside)).toEqual([
      [DENIED, ['Countco']],
      ['Not in the privacy notice', ['Watchco']],
    ]);
  });

  it('says so where only part of what a company does is denied, or with an exception', () => {
    expect(headings(partly)).toEqual([['The privacy notice says part of this is not used', ['Countco']]]);
    expect(headings(excepted)).toEqual([
      ['The privacy notice says these are not used, with exceptions', ['Countco']],
    ]);
  });

  it('is another where nothing is denied', () => {
    expect(headings(seen(['counter.example'], {}))).toEqual([['Not in the privacy notice', ['Countco']]]);
    expect(headings(seen(['counter.example'], { claims: [denies('watcher')] }))).toEqual([
      ['Not in the privacy notice', ['Countco']],
    ]);
  });
});

describe('a notice that denies more than are told one by one of other things', () => {
  const [like] = companies as [Company];
  const many = Array.from({ length: MOST_ALIKE + 10 }, (_, n): Company => {
    const id = `denied-${n}`;
    const hosts = [{ host: `${id}.example`, source: like.sources[0]?.id ?? '' }];
    const [product] = like.products;
    if (product === undefined) throw new Error('The company to copy has no product.');
    return { ...like, id, name: id, products: [{ ...product, id, hosts, cookies: [], storage: [] }] };
  });
  const judged = judge(
    [visit(many.map(({ id }) => request(`${id}.example`)))],
    [notice({ listsCookies: true, claims: [denies(...many.map(({ id }) => id))] })],
    { ...known, companies: companiesOf(many) },
  );

  it('has each of them under what it says, and none among those that are not in it', () => {
    expect(companyGroups(judged).map(({ title, companies: { length } }) => [title, length])).toEqual([
      [DENIED, many.length],
    ]);
    expect(letterOf(judged, false).body).not.toContain('I did not find');
  });

  it('quotes it beside each', () => {
    const found = judged.findings.filter(({ id }) => id === 'denial-contradicted');
    expect(found.filter(({ declared }) => declared !== null)).toHaveLength(many.length);
  });
});

describe('the groups of the Report', () => {
  it('are as they were, under a title that is true of all in them', () => {
    expect(alone.groups).toEqual([{ id: 'not-named', title: DENIED, companies: [0] }]);
    expect(beside.groups).toEqual([
      { id: 'not-named', title: 'Not in the privacy notice, or said not to be used', companies: [0, 1] },
    ]);
    expect(partly.groups).toMatchObject([{ id: 'in-part' }]);
  });
});

describe('whatever is printed of it', () => {
  const all = { alone, negated, excepted, partly, generally };

  it.each(Object.entries(all))('says what is denied, in the notice’s words ($0)', async (_, judged) => {
    const [[heading] = []] = headings(judged);
    for (const printed of [
      text.one(judged, { colour: false }) ?? '',
      await html.all([judged], { colour: false }),
    ]) {
      expect(plain(printed)).toContain(heading);
      const [denial] = judged.findings.filter(({ id }) => id === 'denial-contradicted');
      expect(plain(printed)).toContain(denial?.declared?.quote);
    }
  });

  // A PDF is the HTML, printed by a browser; an archive holds requests alone, SARIF every finding’s rule besides.
  it.each(formats.filter(({ id }) => !['pdf', 'har', 'sarif'].includes(id)))(
    'says nowhere that it is not in it ($id)',
    async ({ all: printed }) => {
      for (const judged of [alone, negated, excepted, generally]) {
        const told = plain(String(await printed([judged], { colour: false })));
        expect(told).not.toMatch(
          /Not in the privacy notice|not mention|did not find Counter|that is not in|in general terms/i,
        );
      }
    },
  );

  it('counts it with nobody who is not mentioned', () => {
    expect(alone.headline).toMatchObject({ kind: 'denial', counts: { companies: 1, notNamed: 0 } });
    expect(beside.headline.counts).toEqual({ companies: 2, notNamed: 1 });
    expect(JSON.stringify(generally.headline)).not.toContain('general terms');
  });

  it('is said of it on the auditor’s desk', () => {
    for (const judged of [alone, negated, excepted, generally]) {
      const row = reconciledRows(judged).find(({ row: { kind } }) => kind === 'company');
      expect(row && [nameOf(row), saysOf(row)]).toEqual([
        'Counter (Countco)',
        'It says that it is not used.',
      ]);
    }
  });

  it('is asked about by the words that deny it', () => {
    expect(letterOf(alone, false).body).not.toContain('I did not find');
    expect(letterOf(excepted, false).body).not.toContain('I did not find');
    expect(letterOf(beside, false).body).toContain('connected to Watcher (Watchco). I did not find');
  });
});

describe('what would mend the notice', () => {
  it('is no row for what it denies: that is a statement that does not hold', () => {
    const mended = mend([alone], known);
    expect(mended.lacking).toEqual([]);
    expect(mended.contradicted).toHaveLength(1);
    expect(mend([beside], known).lacking.map(({ product }) => product)).toEqual(['watcher']);
  });

  it('still lacks the cookies', () => {
    const saving = report(
      [request('counter.example'), cookie('_counter')],
      [notice({ listsCookies: true, claims: [denies('counter')] })],
    );
    expect(mend([saving], known).lacking.map(({ name }) => name)).toEqual(['_counter']);
  });
});
