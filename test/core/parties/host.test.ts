import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieHost, hostOf, plainHost, siteOf } from '../../../src/core/parties/index.ts';

describe('plainHost', () => {
  it.each([
    ['www.norfolk.gov.uk', 'www.norfolk.gov.uk'],
    ['WWW.Norfolk.GOV.uk', 'www.norfolk.gov.uk'],
    ['www.norfolk.gov.uk.', 'www.norfolk.gov.uk'],
    ['www.norfolk.gov.uk..', 'www.norfolk.gov.uk'],
    ['.norfolk.gov.uk', 'norfolk.gov.uk'],
    ['www.norfolk.gov.uk.:8443', 'www.norfolk.gov.uk'],
    [' www.norfolk.gov.uk ', 'www.norfolk.gov.uk'],
    ['müller.de', 'xn--mller-kva.de'],
    ['XN--MLLER-KVA.de', 'xn--mller-kva.de'],
    // Full-width letters and the full stop of Chinese text, as a browser's address bar takes them.
    ['ｎorfolk。gov.uk。', 'norfolk.gov.uk'],
    ['a_b.norfolk.gov.uk', 'a_b.norfolk.gov.uk'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['2001:DB8::1', '[2001:db8::1]'],
    ['[2001:db8:0:0::1]:443', '[2001:db8::1]'],
    ['localhost', 'localhost'],
    ['', ''],
    ['..', ''],
    // No hosts: not read as addresses.
    ['a/b.gov.uk', 'a/b.gov.uk'],
    ['someone@norfolk.gov.uk', 'someone@norfolk.gov.uk'],
    ['1.2.3.4.5', '1.2.3.4.5'],
  ])('%s is spelled %s', (host, plain) => {
    expect(plainHost(host)).toBe(plain);
  });

  it('is the same for every spelling of one host', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9äöüéŵ]{0,7}$/);
    const spelling = fc.record({
      labels: fc.array(label, { minLength: 2, maxLength: 4 }),
      isUpper: fc.boolean(),
      dot: fc.constantFrom('', '.'),
      port: fc.constantFrom('', ':443', ':8080'),
    });
    fc.assert(
      fc.property(spelling, ({ labels, isUpper, dot, port }) => {
        const host = labels.join('.');
        const written = (isUpper ? host.toUpperCase() : host) + dot + port;
        expect(plainHost(written)).toBe(plainHost(host));
        expect(hostOf(`https://${written}/path`)).toBe(plainHost(host));
        expect(siteOf(written)).toBe(siteOf(host));
      }),
    );
  });

  it('changes nothing the second time, and never throws', () => {
    const anything = fc.oneof(fc.string(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(anything, (host) => plainHost(plainHost(host)) === plainHost(host)));
  });

  it('reads a long name in no more time than its length asks for', () => {
    const time = (length: number): number => {
      const started = performance.now();
      plainHost(`${'a-'.repeat(length / 2)}!`);
      return performance.now() - started;
    };
    time(1000);
    expect(time(1_000_000)).toBeLessThan(1000);
  });
});

describe('cookieHost', () => {
  it.each([
    ['.Norfolk.gov.uk', '.norfolk.gov.uk'],
    ['.norfolk.gov.uk.', '.norfolk.gov.uk'],
    ['WWW.norfolk.gov.uk.', 'www.norfolk.gov.uk'],
  ])('%s is held by %s', (domain, host) => {
    expect(cookieHost(domain)).toBe(host);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.norfolk.gov.uk/article/1?x=1#y', 'www.norfolk.gov.uk'],
    ['https://WWW.Norfolk.gov.uk.:8443/', 'www.norfolk.gov.uk'],
    ['https://www.norfolk.gov.uk../', 'www.norfolk.gov.uk'],
    ['http://[::1]:8080/x', '[::1]'],
    ['wss://chat.example.com/s', 'chat.example.com'],
    ['https://müller.de/', 'xn--mller-kva.de'],
    ['blob:https://www.norfolk.gov.uk/0b1c', 'www.norfolk.gov.uk'],
    ['http://user:pass@localhost:3000/', 'localhost'],
    ['data:text/plain,hello', null],
    ['about:blank', null],
    ['blob:null/0b1c', null],
    ['/article/1', null],
    ['', null],
    ['https://', null],
  ])('%s has the host %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => hostOf(address) !== ''));
  });
});
