import { expect, it } from 'vitest';
import { stoppedBy, type StoppedBy } from '../../../src/core/visit/stopped.ts';

const CASES: [error: string, reason: string | null, by: StoppedBy][] = [
  ['net::ERR_BLOCKED_BY_CLIENT', null, 'client'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'inspector', 'client'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'subresource-filter', 'list'],
  ['NS_ERROR_ABORT_BY_EXTENSION', null, 'client'],
  ['NS_ERROR_TRACKING_URI', null, 'list'],
  ['net::ERR_BLOCKED_BY_CSP', 'csp', 'policy'],
  ['', 'mixed-content', 'policy'],
  ['net::ERR_NAME_NOT_RESOLVED', null, 'network'],
  ['NS_ERROR_UNKNOWN_HOST', null, 'network'],
  ['net::ERR_ABORTED', null, 'left'],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', null, 'browser'],
];

it.each(CASES)('%s, %s was stopped by the %s', (error, reason, by) => {
  expect(stoppedBy(error, reason)).toBe(by);
});
