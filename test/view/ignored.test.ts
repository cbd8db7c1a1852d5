import { expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { FINDING_COLUMNS } from '../../src/view/columns/finding-columns.ts';
import { shownColumns } from '../../src/view/table.ts';
import { toneOf } from '../../src/view/tone.ts';
import { differing, ignored } from '../scan/formats/made.ts';

const isThere = ({ findings }: Report): boolean =>
  shownColumns(FINDING_COLUMNS, findings).some(({ id }) => id === 'ignored');

it('an auditor has a column for why a finding is ignored, only where one is', () => {
  expect(isThere(differing())).toBe(false);
  expect(isThere(ignored())).toBe(true);
  const column = FINDING_COLUMNS.find(({ id }) => id === 'ignored');
  const [finding] = ignored().findings;
  if (finding === undefined) throw new Error('no finding');
  expect(column?.text(finding)).toBe('Ignored until 31 December 2026: known, and being mended');
});

it('a page that differs in nothing but what is ignored has not the tint of one that differs', () => {
  expect(toneOf(differing())).toBe('differs');
  expect(toneOf(ignored())).toBe('plain');
});

it('one difference that still counts is enough for it', () => {
  const report = ignored();
  const place = report.findings.findIndex(
    ({ outcome, severity }) => outcome === 'contradiction' && severity !== 'info',
  );
  const findings = report.findings.map((finding, at) =>
    at === place ? { ...finding, ignored: null } : finding,
  );
  expect(place).toBeGreaterThanOrEqual(0);
  expect(toneOf({ ...report, findings })).toBe('differs');
});
