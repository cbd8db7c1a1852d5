/** The popup and the command print one Report: whatever its headline is, both say the same of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { HeadlineKind, Report } from '../../src/core/report/report.ts';
import { called, calledBy } from '../../src/core/findings/phrases.ts';
import { companyGroups, isPageSeen, productsOf } from '../../src/core/report/parts.ts';
import { harmless } from '../../src/core/text/harmless.ts';
import { html } from '../../src/scan/formats/html.ts';
import { importSvelte } from '../../src/scan/formats/svelte-source.ts';
import { text } from '../../src/scan/formats/text.ts';
import { STATE_NAMES, STATES } from './fixtures/states.ts';

const reports = STATE_NAMES.flatMap((name) => {
  const report = STATES[name]?.status === 'ready' ? STATES[name].report : null;
  return report === null ? [] : [{ name, report }];
});
const HEADLINE_KINDS: HeadlineKind[] = [
  'matches',
  'companies-not-named',
  'before-choice',
  'after-reject',
  'denial',
  'cookies-differ',
  'sensitive-page',
  'not-covered',
  'inconclusive',
  'no-notice',
  'nothing',
];
const plain = (words: string): string => words.replace(/\s+/g, ' ');
const linesOf = ({ headline }: Report): string[] =>
  [headline.text, headline.second, headline.told].filter((line) => typeof line === 'string');

let popupOf: (report: Report) => Promise<string>;

beforeAll(async () => {
  await importSvelte();
  const [{ render }, { default: Resident }] = await Promise.all([
    import('svelte/server'),
    import('../../src/popup/Resident.svelte'),
  ]);
  popupOf = async (report) => {
    const seen = Object.values(STATES).find((state) => state?.report === report) ?? null;
    const none = { onTold: null, onRemove: null, onRead: null, onSupply: null, onForget: null };
    const { body } = await render(Resident, { props: { seen, isFresh: false, tabAddress: null, ...none } });
    return plain(body.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, ' ')).replaceAll('&amp;', '&');
  };
});

it('is tried on every kind of headline that a judged page can have', () => {
  const kinds = new Set<HeadlineKind>(reports.map(({ report }) => report.headline.kind));
  expect(HEADLINE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe('a state called by a kind of headline', () => {
  it.each(reports.filter(({ name }) => (HEADLINE_KINDS as string[]).includes(name)))(
    'has that: $name',
    ({ name, report }) => {
      expect(report.headline.kind).toBe(name);
    },
  );
});

describe('the popup and the command say', () => {
  it.each(reports)('the same of $name', async ({ report }) => {
    const popup = await popupOf(report);
    const command = plain(text.one(report, { colour: false }) ?? '');
    for (const line of linesOf(report)) {
      expect(popup).toContain(plain(line));
      expect(command).toContain(plain(line));
    }
  });
});

describe('a company is called by one name', () => {
  /** Where a browser may break a name is no matter of the name. */
  const dense = (words: string): string => words.replace(/\s+/g, '');
  const FIRST = 10;

  it.each(reports)('in popup, text and HTML of $name', async ({ report }) => {
    const printed = [
      await popupOf(report),
      text.one(report, { colour: false }) ?? '',
      (await html.all([report], { colour: false })).replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&'),
    ].map(dense);
    for (const { companies } of isPageSeen(report) ? companyGroups(report) : [])
      for (const row of companies.slice(0, FIRST)) {
        const name = dense(harmless(called(row.name, productsOf(report, row))));
        if (name.endsWith('…')) continue;
        for (const page of printed) expect(page).toContain(name);
      }
  });

  it.each(reports)('in the headline of $name as in the list', ({ report }) => {
    const said = linesOf(report).join(' ');
    for (const row of report.companies) {
      const products = productsOf(report, row);
      if (calledBy(row.name, products).from === null) continue;
      const beside = products.reduce(
        (left, product) => left.replaceAll(called(row.name, [product]), ''),
        said.replaceAll(called(row.name, products), ''),
      );
      expect(beside).not.toContain(row.name);
    }
  });

  it('is tried on names that say less than whose they are', () => {
    const told = reports.flatMap(({ report }) => linesOf(report)).join(' ');
    expect(told).toMatch(/Facebook Pixel \(Meta\)/);
    expect(told).toMatch(/Hotjar \(Contentsquare\)/);
  });
});
