import { describe, expect, it } from 'vitest';
import { claims, cookie, declares, lists, notice, report, request } from '../build.ts';

const live = (over: Parameters<typeof notice>[0]) =>
  notice({
    id: 'live',
    layer: 'read',
    sha256: '1'.repeat(64),
    title: 'Privacy and cookies - Anytown',
    ...over,
  });
const idsOf = (result: ReturnType<typeof report>): string[] => result.findings.map(({ id }) => id);

describe('a transcription that the live notice has replaced', () => {
  const denying = notice({
    listsCookies: true,
    declarations: [
      declares('counter', { negated: true }),
      declares('mapper', { cookies: [lists('_counter', { seconds: 60 })] }),
    ],
    claims: [claims('asks-first')],
  });
  const facts = [request('counter.example'), cookie('_counter', { days: 300 })];

  it('accuses nobody with words that no longer stand', () => {
    expect(idsOf(report(facts, [denying]))).toEqual(
      expect.arrayContaining(['denial-contradicted', 'optional-before-choice', 'lasts-longer']),
    );
    const now = report(facts, [denying, live({ declarations: [declares('counter')] })]);
    expect(idsOf(now).sort()).toEqual(['complaint-route-missing', 'cookies-not-listed', 'notice-changed']);
    expect(now.notices.map(({ id }) => id)).toEqual(['live', 'anytown-website']);
  });

  it('excuses what it names, and does not pass it: a reading may have missed it', () => {
    const naming = notice({ declarations: [declares('counter')] });
    const addresses = ['https://www.anytown.gov.uk/privacy'];
    const now = report(
      [request('counter.example')],
      [naming, live({ addresses, declarations: [declares('mapper')] })],
    );
    expect(now.findings.filter(({ id }) => id === 'undeclared-third-party')).toMatchObject([
      {
        outcome: 'cannot-tell',
        observed:
          'This page sent 1 request to Counter (Countco: counter.example) before any choice was made. An earlier version of the privacy notice mentions it; in the version now on the website we did not find it.',
      },
    ]);
    expect(now.verdict).toBe('inconclusive');
    expect(now.headline.text).toBe(
      'This page connects to 1 other company. We could not check everything against the privacy notice.',
    );
    const both = report(
      [request('counter.example')],
      [naming, live({ addresses, declarations: [declares('counter')] })],
    );
    expect(idsOf(both)).not.toContain('undeclared-third-party');
    expect(both.verdict).toBe('matches');
  });

  it('is told from another notice of the same page by its query alone', () => {
    const bundled = { ...denying, address: 'https://www.anytown.gov.uk/page?id=7' };
    const at = (address: string) => live({ address, declarations: [declares('counter')] });
    const other = report(facts, [bundled, at('https://www.anytown.gov.uk/page?id=8')]);
    expect(idsOf(other)).toContain('denial-contradicted');
    const same = report(facts, [bundled, at('https://anytown.gov.uk/page/?id=7')]);
    expect(idsOf(same)).not.toContain('denial-contradicted');
  });

  it('is not replaced by another notice, nor by the same text', () => {
    const others = [
      live({ kind: 'service', title: 'Adult care: how we use your information' }),
      live({ kind: 'cookies' }),
      live({ sha256: denying.sha256 }),
      live({ address: 'https://www.anytown.gov.uk/other' }),
    ];
    for (const other of others) {
      const bundled = { ...denying, address: 'https://www.anytown.gov.uk/privacy' };
      const where = other.address ?? (other.sha256 === denying.sha256 ? bundled.address : null);
      expect(idsOf(report(facts, [bundled, { ...other, address: where }]))).toContain('denial-contradicted');
    }
  });
});

it('a transcription without an address is replaced by the site’s notice of its kind, however that is called', () => {
  const denying = notice({ declarations: [declares('counter', { negated: true })] });
  const facts = [request('counter.example')];
  const now = (over: Parameters<typeof notice>[0]): string[] => idsOf(report(facts, [denying, live(over)]));
  expect(now({ title: 'How this site works' })).not.toContain('denial-contradicted');
  expect(now({ title: 'Allotments', kind: 'service' })).toContain('denial-contradicted');
});

describe('an internal policy', () => {
  const policy = notice({ id: 'policy', kind: 'policy', title: 'Data Protection Policy' });
  const gapsOf = (notices: ReturnType<typeof notice>[]): string[] =>
    report([request('counter.example')], notices).conditions.gaps.map(({ code }) => code);

  it('leaves the privacy policy unread until that is at hand', () => {
    expect(gapsOf([policy])).toContain('notice-unread');
    const read = live({ address: 'https://www.anytown.gov.uk/privacy', declarations: [declares('counter')] });
    expect(gapsOf([policy, read])).toEqual([]);
    expect(gapsOf([policy, { ...read, kind: 'cookies' }])).toEqual(['notice-unread']);
  });
});

it('does not say that a cookie for all of gov.uk was stored where a script tried and cleared up', () => {
  const tried = [
    cookie('_test', { host: '.gov.uk', isStored: false }),
    cookie('_test', { host: '.gov.uk', isStored: false, askedSeconds: -1, at: 310 }),
  ];
  const listing = notice({ listsCookies: true });
  expect(report(tried, [listing])).toMatchObject({
    cookies: [{ state: 'refused' }],
    verdict: 'matches',
  });
});
