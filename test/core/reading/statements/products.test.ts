import { expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import cases from './products-cases.json' with { type: 'json' };

const names = namesOf(companies);
const idOf = ({ id, name }: { id: string | null; name: string }): string => id ?? `?${name}`;

/** `a|b`: either will do, as the sentence does not say which of a network's products; `?name`: known to no rule. */
const isOneOf = (wanted: string, found: readonly string[]): boolean =>
  wanted.split('|').some((id) => found.includes(id));

it('has more than a hundred sentences to read', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

it.each(cases)('reads what is used and what is denied: $name', ({ text, used, denied }) => {
  const { products } = readNotice(text, { form: 'text', names });
  const [isUsed, isDenied] = [false, true].map((negated) =>
    products.filter((product) => product.negated === negated).map(idOf),
  ) as [string[], string[]];
  const seen = { used: isUsed, denied: isDenied };
  const isAsWanted = (wanted: readonly string[], found: readonly string[]): boolean =>
    wanted.length === found.length && wanted.every((id) => isOneOf(id, found));
  expect({ ...seen, right: isAsWanted(used, isUsed) && isAsWanted(denied, isDenied) }).toEqual({
    ...seen,
    right: true,
  });
});

it.each(cases)('quotes the sentence verbatim: $name', ({ text }) => {
  for (const { quote, offset, name } of readNotice(text, { form: 'text', names }).products) {
    expect(text.slice(offset, offset + quote.length)).toBe(quote);
    expect(quote).toContain(name);
  }
});
