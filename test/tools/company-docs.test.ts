import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { companies } from '../../rules/index.ts';
import { companyDocs, companyPage } from '../../tools/company-docs.ts';
import { termsOf } from '../../tools/source-licences.ts';

const page = await companyDocs();

describe('the page of companies', () => {
  test('is in step with the rules (else run tools/company-docs.ts)', () => {
    expect(readFileSync(new URL(`../../${companyPage}`, import.meta.url), 'utf8')).toBe(page);
  });

  test('is the same however often it is made', async () => {
    expect(await companyDocs()).toBe(page);
  });

  test('has a line for every product', () => {
    const lines = page.split('\n').filter((line) => /^\| .* \| [A-Z]{2} +\| /.test(line));
    expect(lines).toHaveLength(companies.flatMap(({ products }) => products).length);
  });

  test('credits the data sets with date and licence', () => {
    expect(page).toMatch(/\*\*Open Cookie Database\*\*, 2026-01-21 .*licence: Apache-2\.0/);
    expect(page).toMatch(/\*\*AdGuard companies database\*\*, 2026-07-20 .*licence: CC BY-SA 4\.0/);
    expect(page).toMatch(/\*\*third-party-web, version 0\.30\.0\*\*, 2026-09-14 .*licence: MIT/);
    expect(page).toMatch(/local-links-manager.*licence: MIT, Crown copyright/);
  });

  test('names a licence for every source that has no address of its own', () => {
    const titles = companies
      .flatMap(({ sources }) => sources)
      .filter(({ address }) => address === null)
      .map(({ title }) => title);
    expect([...new Set(titles)].filter((title) => termsOf(title) === null)).toEqual([]);
  });

  test('knows no licence of a source it was not told of', () => {
    expect(termsOf('A list somebody once made')).toBeNull();
  });
});
