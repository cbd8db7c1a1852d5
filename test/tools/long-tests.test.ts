import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONG } from '../../vitest.config.ts';

it.each(LONG)('what a check leaves out is there: %s', (pattern) => {
  const files = globSync(pattern);
  // Each of the names in braces is one of them.
  const named = /\{([^}]*)\}/.exec(pattern)?.[1]?.split(',').length ?? 1;
  expect(files).toHaveLength(named);
});
