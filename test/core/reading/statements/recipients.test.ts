import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import cases from './recipients-cases.json' with { type: 'json' };

const names = namesOf(companies);
const read = (text: string) => readNotice(`# Cookies\n\n${text}\n`, { form: 'text', names });

describe('kinds of cookies and suppliers that this website uses', () => {
  it.each(cases.said as [string, ...string[]][])('are read in “%s”', (text, ...kinds) => {
    const { recipients } = read(text);
    expect(recipients.map(({ category }) => category ?? 'generic').sort()).toEqual(kinds.toSorted());
  });

  it.each(cases.unsaid)('are not read in “%s”', (text) => {
    expect(read(text).recipients).toEqual([]);
  });

  it('carry the words as printed and their place', () => {
    const text =
      'On this website, as on most others, we use advertising\n  and analytics cookies from third parties. More.';
    const { recipients } = readNotice(text, { form: 'text', names });
    expect(recipients.map(({ name }) => name.replace(/\s+/g, ' '))).toEqual([
      'advertising and analytics cookies from third parties',
      'advertising and analytics cookies from third parties',
    ]);
    for (const { quote, offset } of recipients) expect(text.slice(offset, offset + quote.length)).toBe(quote);
  });

  it('are quoted with what introduces the list they stand in', () => {
    const [first] = read(
      'We use the following cookies:\n\n- Analytics cookies. These count visits.',
    ).recipients;
    expect(first?.quote).toBe('We use the following cookies:\n\n- Analytics cookies.');
  });

  it('are not read in a heading, a table or an internal policy', () => {
    expect(
      read('## We use advertising cookies\n\n| Kind | Used |\n|---|---|\n| We use marketing cookies | yes |')
        .recipients,
    ).toEqual([]);
    const policy =
      '# Data Protection Policy\n\nThis policy must be read and complied with by all members of staff. We use advertising cookies on our website.';
    const reading = readNotice(policy, { form: 'text', names });
    expect([reading.kind, reading.recipients]).toEqual(['policy', []]);
  });

  it('are not read in what a consent tool says of its categories', () => {
    const tool = JSON.stringify({
      optionalCookies: [
        { name: 'marketing', label: 'Marketing', description: 'We use advertising cookies.', cookies: [] },
      ],
      necessaryCookies: [],
    });
    const reading = readNotice(`CookieControl.load(${tool});`, { form: 'json', names });
    expect(reading.recipients).toEqual([]);
  });
});
