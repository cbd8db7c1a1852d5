import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { schemaTexts } from '../../tools/schemas.ts';

const texts = await schemaTexts();

test.each([...texts])('%s is what its type says (else run tools/schemas.ts)', (file, expected) => {
  expect(readFileSync(file, 'utf8')).toBe(expected);
});

test.each([...texts])('%s is a valid schema that takes no field it does not know', (_, text) => {
  const isIt = new Ajv().compile(JSON.parse(text) as object);
  expect(isIt({ unheardOf: true })).toBe(false);
  expect(text).not.toContain('"additionalProperties": true');
});
