/** A small naming for tests, built from the rules: whole names only, one product or company or none. */
import { companies } from '../../../rules/index.ts';
import type { Naming } from '../../../src/core/reading/names/naming.ts';

const plain = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

const NAMES = companies
  .flatMap((company) => [
    ...[company.name, ...company.names].map((name) => ({
      words: plain(name),
      id: `company:${company.id}`,
      name: company.name,
    })),
    ...company.products.flatMap((product) =>
      [product.name, ...product.names].map((name) => ({
        words: plain(name),
        id: product.id,
        name: product.name,
      })),
    ),
  ])
  .filter(({ words }) => words.length > 4)
  .sort((a, b) => b.words.length - a.words.length);

export const naming: Naming = {
  productSetting: () => null,
  productNamed(words) {
    let left = plain(words);
    const found = new Map<string, string>();
    for (const { words: known, id, name } of NAMES) {
      if (!left.includes(known)) continue;
      const owner = companies.find((company) => company.products.some((product) => found.has(product.id)));
      if (id !== `company:${owner?.id ?? ''}`) found.set(id, name);
      left = left.replaceAll(known, ' | ');
    }
    const [first] = found;
    return found.size === 1 && first !== undefined ? { id: first[0], name: first[1] } : null;
  },
};
