import { describe, expect, it } from 'vitest';
import type { ContactTold, Report } from '../../src/core/report/report.ts';
import { contactOf, letterOf, LONGEST_MAILTO, mailtoOf, mayAsk } from '../../src/view/letter.ts';
import { STATE_NAMES, STATES } from '../popup/fixtures/states.ts';

const reports = STATE_NAMES.flatMap((name) => {
  const report = STATES[name]?.report ?? null;
  return report === null ? [] : [{ name, report }];
});
const asking = reports.filter(({ report }) => mayAsk(report));
const { report: differing } = STATES.differs as { report: Report };
const contact: ContactTold = {
  kind: 'email',
  to: 'dpo@norfolk.gov.uk',
  about: 'data-protection',
  quote: 'Write to dpo@norfolk.gov.uk.',
};

describe('the letter', () => {
  it('gives what was seen and what the privacy notice says, word for word', () => {
    const { body } = letterOf(differing, false);
    expect(body).toContain(differing.finalPage);
    for (const { declared, observed, outcome } of differing.findings)
      if (declared !== null && outcome === 'contradiction') {
        expect(body).toContain(observed);
        expect(body).toContain(declared.quote.slice(0, 100));
      }
  });

  it.each(asking)('claims no illegality, and asks ($name)', ({ report }) => {
    for (const isComplaint of [false, true]) {
      const { body, subject } = letterOf(report, isComplaint);
      expect(`${subject} ${body}`).not.toMatch(/unlawful|illegal|breach|violat|offence|against the law/i);
      expect(body).toMatch(/Please could you tell me/);
    }
  });

  it('says of nobody whom the privacy notice denies to use that they were not found there', () => {
    const { report } = STATES.denial as { report: Report };
    const { body } = letterOf(report, false);
    expect(body).toContain('Facebook');
    expect(body).not.toContain('I did not find');
    expect(letterOf(differing, false).body).toContain('I did not find');
  });

  it('speaks of 30 days only where the person makes it a complaint', () => {
    expect(letterOf(differing, false).body).not.toContain('30 days');
    expect(letterOf(differing, false).body).toContain('a question and not a complaint');
    expect(letterOf(differing, true).body).toContain(
      'A data-protection complaint must be acknowledged within 30 days.',
    );
  });

  it('says so where not everything could be checked', () => {
    const gap = { code: 'started-late', detail: '', loses: [], about: null, journey: null, load: null };
    const late = {
      ...differing,
      conditions: { ...differing.conditions, gaps: [{ ...gap, hides: [] }] },
    } as Report;
    expect(letterOf(late, false).body).toContain('Not everything could be checked');
    const whole = { ...differing, conditions: { ...differing.conditions, gaps: [] } };
    expect(letterOf(whole, false).body).not.toContain('Not everything could be checked');
  });

  it('holds nothing that acts, whatever a page or a notice says', () => {
    const [first, ...rest] = differing.findings;
    const evil = {
      ...differing,
      findings: [{ ...(first as Report['findings'][number]), observed: 'a\u202eb\u0007c' }, ...rest],
    };
    expect(letterOf(evil, false).body).not.toMatch(/\u202e|\p{Cc}(?<!\n)/u);
  });
});

describe('whom it goes to', () => {
  const withContact = (
    contacts: ContactTold[] | undefined,
    layer: 'read' | 'consent-tool' = 'read',
  ): Report => ({
    ...differing,
    notices: differing.notices.map((notice) => ({ ...notice, layer, contacts })),
  });

  it('is whom the notice names, and nobody where it names none', () => {
    expect(contactOf(withContact([contact]))?.to).toBe('dpo@norfolk.gov.uk');
    expect(contactOf(withContact(undefined))).toBeNull();
    expect(contactOf(withContact([contact], 'consent-tool'))).toBeNull();
  });
});

describe('handed to a mail program', () => {
  it.each(asking)('is no longer than it takes, and ends where a letter ends ($name)', ({ report }) => {
    const mail = mailtoOf(contact.to, report, true);
    if (mail === null) return;
    expect(mail.address.length).toBeLessThanOrEqual(LONGEST_MAILTO);
    const { searchParams, pathname } = new URL(mail.address);
    expect(pathname).toBe('dpo@norfolk.gov.uk');
    expect(searchParams.get('body')).toMatch(/Yours faithfully,\r\n\r\n\(your name\)$/);
  });

  it('says that more was seen where something had to be left out', () => {
    const [first] = differing.findings;
    const much = {
      ...differing,
      findings: Array.from({ length: 9 }, (_, n) => ({
        ...(first as Report['findings'][number]),
        id: 'lasts-longer',
        outcome: 'contradiction' as const,
        severity: 'medium' as const,
        observed: `Cookie number ${n} ${'was kept longer '.repeat(20)}`,
      })),
    };
    const mail = mailtoOf(contact.to, much, false);
    expect(mail?.isWhole).toBe(false);
    expect(new URL(mail?.address ?? '').searchParams.get('body')).toMatch(/more things were seen/);
  });

  it('cannot be made to address anybody else', () => {
    const mail = mailtoOf('dpo@norfolk.gov.uk?bcc=all@example.org', differing, false);
    expect(new URL(mail?.address ?? '').searchParams.get('bcc')).toBeNull();
  });
});
