import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { companies as rules } from '../../rules/index.ts';
import { companiesOf } from '../../src/core/companies/index.ts';
import { noticeCorrected } from '../../src/core/notices/corrections/correct.ts';
import type { Change } from '../../src/core/notices/corrections/correction.ts';
import { ruleOf } from '../../src/core/notices/corrections/rule-of.ts';
import { noticeOf } from '../../src/core/notices/site/notice-of.ts';
import { namesOf, readNotice } from '../../src/core/reading/index.ts';
import { checkRules } from '../../tools/check-rules.ts';
import councils from '../../rules/councils.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'candour-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'We use Google Analytics to count visits. Maps come from Plattform.\n';
const names = namesOf(rules);
const notice = noticeOf(
  readNotice(text, { form: 'text', names, address: 'https://www.leeds.gov.uk/privacy' }),
  {
    sha256: 'a'.repeat(64),
    layer: 'read',
    pageHost: 'www.leeds.gov.uk',
    retrieved: '2026-11-21T10:00:00.000Z',
    names,
    councilsAt: () => councils.councils.filter(({ id }) => id === 'leeds') as never,
  },
);

it('gives a rule file that is accepted as any other, with the corrections in it', () => {
  const changes: Change[] = [
    {
      act: 'set',
      of: 'declaration',
      entry: 'declaration-0',
      quote: notice.declarations[0]?.quote ?? '',
      to: { promise: 'asks-first', product: 'matomo' },
    },
    {
      act: 'add',
      of: 'cookie',
      under: null,
      with: { name: 'Plattform', expiry: '2 years', category: null },
      quote: 'Maps come from Plattform.',
      offset: text.indexOf('Maps'),
    },
  ];
  const made = changes.map((change, place) => ({
    id: `c${place}`,
    notice: notice.id,
    sha256: notice.sha256,
    change,
    reason: 'Read by hand.',
    at: '2026-11-22T09:00:00.000Z',
  }));
  const rule = ruleOf(noticeCorrected(notice, made, companiesOf(rules)));
  expect(rule.corrections?.map(({ by, did }) => `${by} ${did}`)).toEqual([
    'auditor changed',
    'auditor added',
  ]);
  cpSync('rules', folder, { recursive: true });
  writeFileSync(join(folder, 'notices', `${rule.id}.json`), JSON.stringify(rule));
  expect(checkRules(folder)).toEqual([]);
});
