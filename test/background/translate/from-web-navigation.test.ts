import { expect, it } from 'vitest';
import { fromNavigationFailed } from '../../../src/background/translate/from-web-navigation.ts';

it.each([
  [2152398850, 'NS_BINDING_ABORTED'],
  [2152398861, 'NS_ERROR_CONNECTION_REFUSED'],
  [2152398868, 'NS_ERROR_NET_RESET'],
  [2152398878, 'NS_ERROR_UNKNOWN_HOST'],
  [2152398879, 'NS_ERROR_REDIRECT_LOOP'],
  [0x805a1ff3, 'SEC_ERROR 0x805a1ff3'],
  [0x805d001f, 'NS_ERROR_BLOCKED_URI'],
  [0x80004005, 'Error code 0x80004005'],
])('number %i is %s, and the document before is not the one that failed', (code, error) => {
  const details = { url: 'https://www.norfolk.gov.uk/', documentId: 'D0', error: `Error code ${code}` };
  expect(fromNavigationFailed(details)).toEqual({ url: details.url, error });
});

it('leaves what Chromium says as it is', () => {
  const details = { error: 'net::ERR_ABORTED', documentId: 'D1' };
  expect(fromNavigationFailed(details)).toBe(details);
});
