/** The popup and the command print one Report: whatever its headline is, both say the same of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { HeadlineKind, Report } from '../../src/core/report/report.ts';
import { importSvelte } from '../../src/scan/formats/svelte-source.ts';
import { text } from '../../src/scan/formats/text.ts';
import { STATE_NAMES, STATES } from './fixtures/states.ts';

const reports = STATE_NAMES.flatMap((name) => {
  const report = STATES[name]?.status === 'ready' ? STATES[name].report : null;
  return report === null ? [] : [{ name, report }];
});
const HEADLINE_KINDS: HeadlineKind[] = [
  'matches',
  'companies-not-named',
  'before-choice',
  'after-reject',
  'denial',
  'cookies-differ',
  'sensitive-page',
  'not-covered',
  'inconclusive',
  'no-notice',
  'nothing',
];
const plain = (words: string): string => words.replace(/\s+/g, ' ');
const linesOf = ({ headline }: Report): string[] =>
  [headline.text, headline.second, headline.told].filter((line) => typeof line === 'string');

let popupOf: (report: Report) => Promise<string>;

beforeAll(async () => {
  await importSvelte();
  const [{ render }, { default: Resident }] = await Promise.all([
    import('svelte/server'),
    import('../../src/popup/Resident.svelte'),
  ]);
  popupOf = async (report) => {
    const seen = Object.values(STATES).find((state) => state?.report === report) ?? null;
    const none = { onTold: null, onRemove: null, onRead: null, onSupply: null, onForget: null };
    const { body } = await render(Resident, { props: { seen, isFresh: false, tabAddress: null, ...none } });
    return plain(body.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, ' ')).replaceAll('&amp;', '&');
  };
});

it('is tried on every kind of headline that a judged page can have', () => {
  const kinds = new Set<HeadlineKind>(reports.map(({ report }) => report.headline.kind));
  expect(HEADLINE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe('a state called by a kind of headline', () => {
  it.each(reports.filter(({ name }) => (HEADLINE_KINDS as string[]).includes(name)))(
    'has that: $name',
    ({ name, report }) => {
      expect(report.headline.kind).toBe(name);
    },
  );
});

describe('the popup and the command say', () => {
  it.each(reports)('the same of $name', async ({ report }) => {
    const popup = await popupOf(report);
    const command = plain(text.one(report, { colour: false }) ?? '');
    for (const line of linesOf(report)) {
      expect(popup).toContain(plain(line));
      expect(command).toContain(plain(line));
    }
  });
});
