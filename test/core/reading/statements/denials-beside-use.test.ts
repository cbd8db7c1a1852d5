/**
 * What is denied, compared or waited with beside a product that works on the site: its cookies, a part, a case, a
 * purpose, another product, somebody else's use.
 */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import cases from './denials-beside-use.json' with { type: 'json' };

const names = namesOf(companies);

interface Case {
  text: string;
  /** Product ids; `a|b`: either will do. */
  used: string[];
  denied: string[];
  /** Kinds of claims that it does not make. */
  never?: string[];
  /** Those that it makes: a kind, and the product or the value that it is of. */
  claims?: string[];
}

/** Alone, and in the midst of a notice. */
const NOTICES = ['TEXT', '# Cookies\n\nThis page is about this website.\n\nTEXT\n\nYou can write to us.\n'];

const isOneOf = (id: string, wanted: readonly string[]): boolean =>
  wanted.some((each) => each.split('|').includes(id));
const missing = (wanted: readonly string[], ids: readonly string[]): string[] =>
  wanted.filter((each) => !each.split('|').some((id) => ids.includes(id)));

describe.each(NOTICES)('%s', (notice) => {
  test.each(cases as Case[])('$text', ({ text, used, denied, never = [], claims: wanted = [] }) => {
    const { products, claims } = readNotice(notice.replace('TEXT', text), { form: 'text', names });
    const [isUsed = [], isDenied = []] = [false, true].map((is) =>
      products.filter(({ negated }) => negated === is).map(({ id, name }) => id ?? name),
    );
    expect({ missing: missing(used, isUsed), denied: missing(denied, isDenied) }).toEqual({
      missing: [],
      denied: [],
    });
    // The company beside its product says no more.
    const further = isUsed.filter(
      (id) => !isOneOf(id, used) && !(used.length > 0 && id.startsWith('company:')),
    );
    expect(further).toEqual([]);
    expect(isDenied.filter((id) => !isOneOf(id, denied))).toEqual([]);
    expect(claims.map(({ kind }) => kind).filter((kind) => never.includes(kind))).toEqual([]);
    const made = claims.flatMap(({ kind, value, products: of }) =>
      [value, ...of].map((each) => `${kind} ${each}`).concat(kind),
    );
    expect(wanted.filter((claim) => !made.includes(claim))).toEqual([]);
  });
});
