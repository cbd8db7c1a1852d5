import { describe, expect, it } from 'vitest';
import { companies as rules } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { companiesOf } from '../../../../src/core/companies/index.ts';
import { whyRefused } from '../../../../src/core/notices/corrections/check.ts';
import { corrected } from '../../../../src/core/notices/corrections/correct.ts';
import type { Change, Correction } from '../../../../src/core/notices/corrections/correction.ts';
import { entriesOf } from '../../../../src/core/notices/corrections/entries.ts';
import { noticeFrom } from '../../../../src/core/notices/from-reading.ts';
import type { Notice } from '../../../../src/core/notices/notice.ts';

const companies = companiesOf(rules);
const names = namesOf(rules);
const text = `# Website privacy and cookies

With your permission, we use Google Analytics to count visits.

We use Hotjar on our website. Thanks go to Plattform for the maps.

| Cookie | Provider | Purpose | Expires |
|---|---|---|---|
| _ga | Google Analytics | Counts visits | 2 years |
| sid | Us | Keeps you logged in | Session |
`;
const notice: Notice = noticeFrom(
  readNotice(text, { form: 'text', address: 'https://www.example.gov.uk/privacy', names }),
  {
    id: 'read-example',
    councils: ['norfolk'],
    publisher: 'Example Council',
    host: null,
    retrieved: '2026-11-21T10:00:00.000Z',
    sha256: 'a'.repeat(64),
    names,
    layer: 'read',
  },
);

let made = 0;
const correction = (change: Change, over: Partial<Correction> = {}): Correction => ({
  id: `c${(made += 1)}`,
  notice: notice.id,
  sha256: notice.sha256,
  change,
  reason: 'Read by hand.',
  at: '2026-11-22T09:00:00.000Z',
  ...over,
});

const entry = (name: string) => {
  const found = [...entriesOf(notice).values()].find(
    ({ of, statement }) =>
      ('name' in statement ? statement.name === name : statement.kind === name) && of !== undefined,
  );
  if (found === undefined) throw new Error(`nothing called ${name}`);
  return { entry: found.key, quote: found.statement.quote };
};
const cookieOf = (from: Notice, name: string) =>
  from.declarations.flatMap(({ cookies }) => cookies).find((cookie) => cookie.name === name);
const declared = (from: Notice, name: string) => from.declarations.find((one) => one.name === name);
const applied = (...changes: Change[]) =>
  corrected(
    notice,
    changes.map((change) => correction(change)),
    companies,
  );

describe('a notice as it was read, corrected by hand', () => {
  it('is itself where nothing was corrected', () => {
    expect(applied().notice).toBe(notice);
    const others = correction({ act: 'remove', ...entry('_ga') }, { notice: 'another' });
    expect(corrected(notice, [others], companies)).toMatchObject({ notice, lapsed: [] });
  });

  it('says another lifetime, with what was read beside it', () => {
    const { notice: after } = applied({
      act: 'set',
      of: 'cookie',
      ...entry('_ga'),
      to: { expiry: '13 months' },
    });
    expect(cookieOf(after, '_ga')).toMatchObject({ seconds: 13 * 30 * 86_400, byHand: true });
    expect(after.corrections).toMatchObject([
      {
        by: 'auditor',
        did: 'changed',
        of: 'cookie',
        name: '_ga',
        fields: [{ field: 'expiry', was: '2 years', is: '13 months' }],
        reason: 'Read by hand.',
      },
    ]);
    expect(cookieOf(notice, '_ga')).toMatchObject({ seconds: 63_072_000 });
  });

  it('names another product, with its company', () => {
    const to = { product: 'microsoft-clarity', category: 'statistics' } as const;
    const { notice: after } = applied({ act: 'set', of: 'declaration', ...entry('Hotjar'), to });
    expect(declared(after, 'Hotjar')).toMatchObject({ product: 'microsoft-clarity', company: 'microsoft' });
  });

  it('loses what was no declaration, and its cookies with it', () => {
    const { notice: after, entries } = applied({ act: 'remove', ...entry('Google Analytics') });
    expect(declared(after, 'Google Analytics')).toBeUndefined();
    expect(cookieOf(after, '_ga')).toBeUndefined();
    expect(after.listsCookies).toBe(true);
    expect([...entries.values()].filter(({ isRemoved }) => isRemoved).length).toBe(2);
  });

  it('lists no cookies once all of them are removed', () => {
    const { notice: after } = applied({ act: 'remove', ...entry('_ga') }, { act: 'remove', ...entry('sid') });
    expect(after.listsCookies).toBe(false);
  });

  it('takes back promises that stood on a claim that was misread', () => {
    expect(declared(notice, 'Google Analytics')?.promise).toBe('asks-first');
    const { notice: after } = applied({ act: 'remove', ...entry('asks-first') });
    expect(after.claims.map(({ kind }) => kind)).not.toContain('asks-first');
    expect(declared(after, 'Google Analytics')?.promise).toBeNull();
  });

  it('keeps a promise that was set by hand', () => {
    const { notice: after } = applied(
      { act: 'set', of: 'declaration', ...entry('Google Analytics'), to: { promise: 'can-decline' } },
      { act: 'remove', ...entry('asks-first') },
    );
    expect(declared(after, 'Google Analytics')?.promise).toBe('can-decline');
  });

  it('covers other hosts', () => {
    const scope = { hosts: ['*.example.gov.uk'], paths: ['/bins'], except: [] };
    const { notice: after } = applied({ act: 'scope', ...scope });
    expect(after.scope).toMatchObject(scope);
    expect(after.corrections).toMatchObject([{ of: 'scope', quote: null }]);
  });

  it('has what was overlooked, where it stands', () => {
    const quote = 'Thanks go to Plattform for the maps.';
    const offset = text.indexOf(quote);
    const fields = {
      name: 'Plattform',
      product: null,
      category: 'content',
      promise: null,
      where: 'website',
      limitedTo: null,
      negated: false,
    } as const;
    const cookie = { name: 'sid', expiry: null, category: 'necessary' } as const;
    const row = { quote: '| sid | Us', offset: text.indexOf('| sid | Us') };
    const { notice: after } = applied(
      { act: 'add', of: 'declaration', with: fields, quote, offset },
      { act: 'add', of: 'cookie', with: cookie, under: null, ...row },
      { act: 'add', of: 'claim', with: { kind: 'no-sale', value: null, categories: [] }, quote, offset },
    );
    expect(declared(after, 'Plattform')).toMatchObject({ category: 'content', quote, offset, byHand: true });
    expect(after.claims.at(-1)).toMatchObject({ kind: 'no-sale', byHand: true });
    expect(after.corrections?.map(({ did }) => did)).toEqual(['added', 'added', 'added']);
  });

  it('is not corrected by what was said of another text', () => {
    const old = correction({ act: 'remove', ...entry('_ga') }, { sha256: 'b'.repeat(64) });
    const other = correction({ act: 'remove', entry: entry('_ga').entry, quote: 'other words' });
    expect(corrected(notice, [old, other], companies)).toMatchObject({ notice, lapsed: [old, other] });
  });
});

describe('a correction', () => {
  const refusal = (change: Change, over: Partial<Correction> = {}, at: string | null = text) =>
    whyRefused(correction(change, over), { notice, before: [], text: at, companies });
  const plattform = {
    act: 'add',
    of: 'cookie',
    under: null,
    with: { name: 'Plattform', expiry: null, category: null },
    quote: 'to Plattform for the maps.',
    offset: text.indexOf('to Plattform for the maps.'),
  } as const;

  it.each<[string, Change, Partial<Correction>, ReturnType<typeof refusal>]>([
    ['has a reason', { act: 'remove', ...entry('_ga') }, { reason: ' ' }, 'no-reason'],
    ['is of something that is there', { act: 'remove', entry: 'claim-99', quote: '' }, {}, 'no-such-entry'],
    [
      'changes something',
      { act: 'set', of: 'cookie', ...entry('_ga'), to: { expiry: '2 years' } },
      {},
      'no-change',
    ],
    [
      'gives a length',
      { act: 'set', of: 'cookie', ...entry('_ga'), to: { expiry: 'soon' } },
      {},
      'no-lifetime',
    ],
    ['has a name', { act: 'set', of: 'cookie', ...entry('_ga'), to: { name: '*' } }, {}, 'no-name'],
    [
      'names a product that we know',
      { act: 'set', of: 'declaration', ...entry('Hotjar'), to: { product: 'nobody' } },
      {},
      'no-such-product',
    ],
    ['covers a host', { act: 'scope', hosts: ['https://x'], paths: [], except: [] }, {}, 'no-host'],
    ['adds only what stands there', { ...plattform, offset: 3 }, {}, 'not-in-the-notice'],
    [
      'adds only what its words name',
      { ...plattform, with: { ...plattform.with, name: 'x' } },
      {},
      'name-not-in-quote',
    ],
    ['may be made', plattform, {}, null],
  ])('%s', (_, change, over, why) => expect(refusal(change, over)).toBe(why));

  it('adds only what a quote says where the text is not at hand', () => {
    const { quote, offset } = notice.declarations[0] as { quote: string; offset: number };
    const add = (from: string, at: number): Change => ({
      ...plattform,
      with: { name: from.split(' ')[0] ?? '', expiry: null, category: null },
      quote: from,
      offset: at,
    });
    const part = quote.slice(5, 25);
    expect(refusal(add(part, offset + 5), {}, null)).toBeNull();
    expect(refusal(add(part, offset + 6), {}, null)).toBe('not-in-the-notice');
    expect(refusal(add(quote.slice(0, 9), 0), {}, null)).toBe('not-in-the-notice');
    expect(refusal(plattform, {}, null)).toBe('not-in-the-notice');
  });
});
