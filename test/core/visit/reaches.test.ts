import { expect, it } from 'vitest';
import { reaches } from '../../../src/core/visit/reaches.ts';

it.each([
  ['www.norfolk.gov.uk', 'www.norfolk.gov.uk', true],
  ['www.norfolk.gov.uk', 'my.www.norfolk.gov.uk', false],
  ['.norfolk.gov.uk', 'norfolk.gov.uk', true],
  ['.norfolk.gov.uk', 'my.norfolk.gov.uk', true],
  ['.norfolk.gov.uk', 'notnorfolk.gov.uk', false],
  ['my.norfolk.gov.uk', 'norfolk.gov.uk', false],
  // A page whose address ends in a dot has a jar of its own; the host is the same.
  ['www.norfolk.gov.uk.', 'www.norfolk.gov.uk', true],
  ['.norfolk.gov.uk.', 'my.norfolk.gov.uk', true],
])('a cookie kept for %s goes to %s: %s', (held, host, goes) => {
  expect(reaches(held, host)).toBe(goes);
});
