import { describe, expect, it } from 'vitest';
import { Admission, NO_ACCESS, type Access } from '../../../src/scan/browser/access.ts';

const GIVEN: Access = {
  headers: [{ name: 'X-Preview', value: 'open' }],
  auth: 'clerk:sesame',
  ignoreCertificateErrors: true,
};
const PAGE = 'https://preview.anytown.gov.uk:8443/bins';
const namesFor = (address: string, access = GIVEN, page = PAGE): string[] =>
  new Admission(access, page).headersFor(address).map(({ name }) => name);

describe('what a person gives for their own site', () => {
  it.each([
    ['the page itself', PAGE, ['X-Preview', 'Authorization']],
    ['another host of the site, without the password', 'https://www.anytown.gov.uk/a.css', ['X-Preview']],
    ['another port, without the password', 'https://preview.anytown.gov.uk/a.css', ['X-Preview']],
    ['a socket of its own', 'wss://preview.anytown.gov.uk:8443/live', ['X-Preview', 'Authorization']],
    ['another site', 'https://tracker.example/', []],
    ['a host that only looks like it', 'https://anytown.gov.uk.tracker.example/', []],
    ['a site of another council', 'https://www.othertown.gov.uk/', []],
    ['one that names the site in its address', 'https://tracker.example/?at=preview.anytown.gov.uk', []],
    ['the site by a way that others can read', 'http://preview.anytown.gov.uk:8443/', []],
    ['what is no address', 'data:text/html,preview.anytown.gov.uk', []],
  ])('goes to %s or stays away', (_, address, names) => {
    expect(namesFor(address)).toEqual(names);
  });

  it('is nothing where nothing is given', () => {
    expect(namesFor(PAGE, NO_ACCESS)).toEqual([]);
  });

  it('goes by http where the page itself does', () => {
    expect(namesFor('http://localhost:3000/a.js', GIVEN, 'http://localhost:3000/')).toContain(
      'Authorization',
    );
  });

  it('takes the place of what the browser would have said under the same name', () => {
    const request = { url: PAGE, headers: { 'x-preview': 'shut', Accept: '*/*' } };
    const on = new Admission({ ...GIVEN, auth: null }, PAGE).lettingOn({ requestId: '1', request } as never);
    expect(on.headers).toEqual([
      { name: 'Accept', value: '*/*' },
      { name: 'X-Preview', value: 'open' },
    ]);
  });

  it('overlooks the certificate of the host asked for, and of no other', () => {
    const admission = new Admission(GIVEN, PAGE);
    expect(admission.ignoresCertificateOf('https://preview.anytown.gov.uk/x')).toBe(true);
    expect(admission.ignoresCertificateOf('https://www.anytown.gov.uk/x')).toBe(false);
    expect(new Admission(NO_ACCESS, PAGE).ignoresCertificateOf(PAGE)).toBe(false);
  });
});
