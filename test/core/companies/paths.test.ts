import { expect, it } from 'vitest';
import { companies as rules } from '../../../rules/index.ts';
import { hostRulesOf } from '../../../src/core/companies/host-rules.ts';
import { companiesOf } from '../../../src/core/companies/index.ts';
import { pathIndexOf } from '../../../src/core/companies/paths.ts';

const index = pathIndexOf(hostRulesOf(rules));
const typed = '/ann.other%40anytown.example/HB-20931';
const hosts = rules.flatMap(({ products }) => products.flatMap((product) => product.hosts));

it('keeps nothing of a path that no rule looks at', () => {
  expect(index.told('www.clarity.ms', typed)).toBe('');
  expect(index.told('nobody.example', '/tr/')).toBe('');
});

it('keeps as much as the rules tell products apart by, and attributes the same', () => {
  const known = companiesOf(rules);
  const withPaths = hosts.filter(({ path }) => path !== undefined);
  expect(withPaths.length).toBeGreaterThan(20);
  for (const { host, path = '' } of withPaths) {
    for (const asked of [host, `region1.${host}`]) {
      const whole = `${path}${typed}`;
      const kept = index.told(asked, whole);
      expect(kept).not.toContain('ann.other');
      expect(known.ofRequest({ host: asked, path: kept })).toEqual(
        known.ofRequest({ host: asked, path: whole }),
      );
    }
  }
});
