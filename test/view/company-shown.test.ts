import { productsOf } from '../../src/core/report/parts.ts';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import type { CompanyRow } from '../../src/core/report/rows.ts';
import type { ProductRow, RequestRow } from '../../src/core/findings/rows.ts';
import {
  companyTitle,
  cookiesLine,
  doesWords,
  identifierLine,
  hostCounts,
  productNames,
  toldSentences,
} from '../../src/view/company-shown.ts';
import { report } from '../popup/fixtures/build.ts';
import { clarity, hotjar, unknownCompany, youtube, analytics } from '../popup/fixtures/products.ts';

const made = report({
  products: [clarity, hotjar, analytics, youtube, unknownCompany],
});

function shown(name: string, from: Report = made): { company: CompanyRow; products: ProductRow[] } {
  const company = from.companies.find((row) => row.name === name);
  if (!company) throw new Error(`no company ${name}`);
  return { company, products: productsOf(from, company) };
}

const withRequests = (change: (row: RequestRow) => RequestRow): Report => ({
  ...made,
  requests: made.requests.map(change),
});

describe('the name of a company', () => {
  it('is the name people know, with its owner where that says more', () => {
    const { company, products } = shown('Contentsquare');
    expect(companyTitle(company, products)).toEqual({ name: 'Hotjar', from: 'Contentsquare' });
  });

  it('does not say the owner twice', () => {
    const { company, products } = shown('Microsoft');
    expect(companyTitle(company, products)).toEqual({ name: 'Microsoft Clarity', from: null });
  });

  it('is its own where it has several products, which are named beside it', () => {
    const { company, products } = shown('Google');
    expect(productNames(products)).toBe('Google Analytics and YouTube');
    expect(productNames(shown('Microsoft').products)).toBeNull();
    expect(companyTitle(company, products)).toEqual({ name: 'Google', from: null });
  });
});

describe('its cookies', () => {
  it('are counted, with the longest time asked for', () => {
    const products = shown('Microsoft').products.map((row) => ({ ...row, identifierSeconds: undefined }));
    expect(cookiesLine(products)).toBe('2 cookies, to be kept for up to 1 year');
    expect(cookiesLine(shown('Microsoft').products)).toBe('2 cookies');
  });

  it('are not mentioned where there are none', () => {
    expect(cookiesLine(shown('brightlocalwidgets.example').products)).toBeNull();
  });

  it('end with the browser where that was asked, and say nothing where it was not seen', () => {
    const [made] = shown('Microsoft').products;
    if (!made) throw new Error('no product');
    const product = { ...made, identifierSeconds: undefined };
    expect(cookiesLine([{ ...product, cookies: ['a'], longestSeconds: 0 }])).toBe(
      '1 cookie, kept until you close your browser',
    );
    expect(cookiesLine([{ ...product, cookies: ['a'], longestSeconds: null }])).toBe('1 cookie');
    expect(cookiesLine([{ ...product, cookies: ['a'], longestSeconds: 2_592_000 }])).toBe(
      '1 cookie, to be kept for 1 month',
    );
  });
});

describe('a number that recognises the browser', () => {
  it('is said to be kept as long as the browser keeps it', () => {
    const [product] = shown('Microsoft').products;
    if (!product) throw new Error('no product');
    expect(identifierLine([{ ...product, identifierSeconds: 63_072_000 }])).toBe(
      'A number that can recognise this browser is kept for 2 years',
    );
    expect(identifierLine([{ ...product, identifierSeconds: undefined }])).toBeNull();
  });

  it('is told in months where the browser counts days', () => {
    const [product] = shown('Microsoft').products;
    if (!product) throw new Error('no product');
    const seconds = 400 * 86_400;
    expect(identifierLine([{ ...product, identifierSeconds: seconds }])).toMatch(/kept for about 13 months$/);
    expect(
      cookiesLine([{ ...product, identifierSeconds: undefined, cookies: ['a'], longestSeconds: seconds }]),
    ).toBe('1 cookie, to be kept for about 13 months');
  });
});

describe('what it does', () => {
  it('is a sentence, or that we do not know', () => {
    expect(doesWords('counts visits')).toBe('Counts visits');
    expect(doesWords(' ')).toBe('We do not know what it does');
  });
});

describe('what it was told', () => {
  it('is the page, the title, or only the website', () => {
    expect(toldSentences(made, shown('Microsoft').products)).toEqual([
      'Microsoft Clarity was sent the address of this page and its title.',
    ]);
    expect(toldSentences(made, shown('brightlocalwidgets.example').products)).toEqual([
      'brightlocalwidgets.example was sent the name of the website you are on, but not of the page.',
    ]);
  });

  it('is nothing where its requests never left', () => {
    const blocked = withRequests((row) => ({ ...row, outcome: 'blocked' }));
    expect(toldSentences(blocked, shown('Microsoft').products)).toEqual([]);
    expect(hostCounts(blocked, shown('Microsoft').products)).toEqual([]);
  });

  it('says so when something typed was sent', () => {
    const typed = withRequests((row) => ({
      ...row,
      sent: { ...row.sent, page: 'none', typed: true, title: false },
    }));
    expect(toldSentences(typed, shown('Microsoft').products)).toEqual([
      'Microsoft Clarity was sent something typed into a form.',
    ]);
  });
});

describe('its hosts', () => {
  it('come with their counts, the most contacted first', () => {
    expect(hostCounts(made, shown('Microsoft').products)).toEqual([
      { host: 'k.clarity.ms', count: 9 },
      { host: 'www.clarity.ms', count: 3 },
    ]);
  });

  it('are known by name where a row has no product', () => {
    const unnamed = withRequests((row) => ({ ...row, product: null }));
    expect(hostCounts(unnamed, shown('Microsoft').products)).toHaveLength(2);
  });
});
