import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/core/mend/mend.ts';
import type { Mending } from '../../../src/core/mend/mending.ts';
import { judge } from '../../../src/core/report/judge.ts';
import { asCivicSettings, asDeviceStorage } from '../../../src/scan/commands/mend-settings.ts';
import { mendingHtml, mendingMarkdown } from '../../../src/scan/commands/mend-tables.ts';
import { OPEN } from '../../../src/scan/commands/mend-words.ts';
import type { Data } from '../../../src/core/reading/tools/literal.ts';
import { civic } from '../../../src/core/reading/tools/civic-cookie-control.ts';
import { cookie, known, notice, stored, visit } from '../../core/build.ts';
import { unseenIn } from '../../unseen.ts';
import { differing, notSeen } from '../formats/made.ts';

const made = (): Mending => {
  const page = visit([cookie('_watch', { days: 365 }), cookie('mystery'), stored('counter.id')]);
  return mend([judge([page], [notice({ listsCookies: true })], known), differing()], known);
};

const hostile = '|<script>alert(1)</script>[x](https://x.example)\u202e\n&';

const spoilt = (): Mending =>
  JSON.parse(JSON.stringify(made()), (key, value: unknown) =>
    ['name', 'supplier', 'purpose', 'quote', 'observed', 'title', 'page'].includes(key) ? hostile : value,
  ) as Mending;

describe('mending in words', () => {
  it.each([
    ['Markdown', mendingMarkdown],
    ['HTML', mendingHtml],
  ])('%s has the row that lacks, the open purpose, and what was seen beside what is said', (_, printed) => {
    const text = printed(made()).replaceAll('\\', '');
    for (const words of ['_watch', 'Watchco', 'tells visitors apart', '1 year', OPEN, '“_counter, 30 days”'])
      expect(text).toContain(words);
  });

  it('says that a page was not seen', () => {
    expect(mendingMarkdown(mend([notSeen()], known))).toContain('the page itself');
  });

  it('lets no name become markup, a link or another cell', () => {
    const markup = mendingHtml(spoilt());
    expect(
      JSON.stringify(parseDocument(markup), (key, value: unknown) =>
        /^(?:parent|prev|next)$/.test(key) ? null : value,
      ),
    ).not.toContain('"name":"script"');
    expect(unseenIn(markup.replaceAll('\n', ''))).toEqual([]);
    const markdown = mendingMarkdown(spoilt());
    expect(markdown).not.toMatch(/<script|[^\\]\]\(/);
    const cells = markdown.split('\n').filter((line) => line.startsWith('|'));
    const width = (line: string): number => line.replace(/\\./g, '').split('|').length;
    expect(new Set(cells.slice(0, 3).map(width)).size).toBe(1);
  });
});

describe('mending as settings', () => {
  it('is a deviceStorage disclosure, with nothing guessed', () => {
    const { disclosures, domains } = asDeviceStorage(made());
    expect(disclosures.find(({ identifier }) => identifier === '_watch')).toEqual({
      identifier: '_watch',
      type: 'cookie',
      maxAgeSeconds: 365 * 86_400,
      cookieRefresh: false,
      domains: ['anytown.gov.uk'],
      purposes: [1],
      description: 'tells visitors apart',
    });
    expect(disclosures.find(({ identifier }) => identifier === 'mystery')).toMatchObject({
      purposes: [],
      maxAgeSeconds: 0,
    });
    expect(disclosures.find(({ identifier }) => identifier === 'counter.id')).toMatchObject({
      type: 'web',
      maxAgeSeconds: null,
    });
    expect(domains).toContainEqual({ domain: 'anytown.gov.uk' });
  });

  it('is read by what reads Civic’s settings in a page, and decides nothing of what nobody knows', () => {
    const settings = asCivicSettings(made());
    expect(settings.toBeDecided).toEqual(['mystery']);
    const read = civic.read(JSON.parse(JSON.stringify(settings)) as Data, '');
    expect(JSON.stringify(read)).toContain('_watch');
    expect(JSON.stringify(read)).not.toContain('mystery');
  });
});
