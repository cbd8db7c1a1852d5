import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fallback } from '../../../rules/fallback.ts';
import { companiesOf, type Answer } from '../../../src/core/companies/index.ts';
import type { Company } from '../../../src/core/companies/company.ts';
import type { StorageKind } from '../../../src/core/visit/visit.ts';

interface Case {
  name: string;
  ask:
    | { host: string; path?: string | null; tag?: string | null }
    | { cookie: string; host: string | null; setByHost?: string | null }
    | { storage: StorageKind; key: string; host: string };
  /** Product id; null where nobody is to be known, or only the company. */
  product: string | null;
  /** Company id; null where nobody is to be known. */
  company: string | null;
}

const read = (folder: URL) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, json: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown }));

const rules = read(new URL('../../../rules/companies/', import.meta.url)).map(({ json }) => json as Company);
const known = companiesOf(rules, fallback);

function answer(ask: Case['ask']): Answer | null {
  if ('cookie' in ask) return known.ofCookie({ name: ask.cookie, host: ask.host, setByHost: ask.setByHost });
  if ('storage' in ask) return known.ofStorage({ kind: ask.storage, key: ask.key, host: ask.host });
  return known.ofRequest(ask);
}

for (const { file, json } of read(new URL('./', import.meta.url)).filter((one) =>
  one.file.startsWith('cases-'),
)) {
  describe(file, () => {
    it.each(json as Case[])('$name', ({ ask, product, company }) => {
      const found = answer(ask);
      expect({ product: found?.product?.id ?? null, company: found?.companyId ?? null }).toEqual({
        product,
        company,
      });
    });
  });
}

describe('rules of companies', () => {
  it('do not claim one host for two products under one condition', () => {
    const claims = new Map<string, string[]>();
    for (const { products } of rules) {
      for (const { id, hosts } of products) {
        for (const { host, exact, path, tag } of hosts) {
          const condition = [host, exact ?? '', path ?? '', tag ?? ''].join(' ');
          claims.set(condition, [...(claims.get(condition) ?? []), id]);
        }
      }
    }
    expect([...claims].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});
