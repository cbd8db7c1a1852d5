import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COOKIE_COLUMNS } from '../../../src/view/columns/cookie-columns.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { formatIds, formats } from '../../../src/scan/formats/index.ts';
import { json, jsonText } from '../../../src/scan/formats/json.ts';
import { shortened, WIDTH, wrap } from '../../../src/scan/formats/lines.ts';
import { ndjson } from '../../../src/scan/formats/ndjson.ts';
import { text as textFormat } from '../../../src/scan/formats/text.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import type { Visit } from '../../../src/core/visit/visit.ts';
import { knownRules } from '../../../src/scan/known/known.ts';
import { control, cookie, declares, journey, looked, notice, request, visit } from '../../core/build.ts';
import { hostile, unseenIn } from '../../unseen.ts';
import { ignored } from './made.ts';

const plain = { colour: false };

const judged = (seen: Visit, notices: Notice[]): Report => judge([seen], notices, knownRules());

const differing = (): Report =>
  judged(
    visit([request('www.clarity.ms'), request('static.hotjar.com'), cookie('_clck', { days: 365, at: 300 })]),
    [
      notice({
        declarations: [declares('hotjar', { name: 'HotJar', quote: 'HotJar to look at heat maps' })],
      }),
    ],
  );

describe('formats', () => {
  it('have ids and extensions of their own', () => {
    expect(new Set(formatIds).size).toBe(formats.length);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  });

  it.each(formats)('$id stands in docs/command.md', ({ id }) => {
    const options = readFileSync('docs/command.md', 'utf8').split('\n');
    expect(options.find((line) => line.startsWith('| `--format '))).toContain(`\`${id}\``);
  });

  it.each(formats)('$id says of one page piece by piece what it says at once', async ({ one, all }) => {
    const report = differing();
    const piece = one(report, plain);
    if (piece !== null) expect(await all([report], plain)).toBe(piece);
  });
});

describe('text', () => {
  const text = (report: Report): string => textFormat.all([report], plain);

  it('begins with the headline and says who is not named', () => {
    const report = differing();
    const printed = text(report);
    expect(printed.replace(/\s+/g, ' ')).toContain(report.headline.text);
    expect(printed).toContain('Not in the privacy notice (1)');
    expect(printed).toContain('Verdict: differs');
  });

  it('gives the notice’s own words beside what it names', () => {
    expect(text(differing())).toContain('The privacy notice says: “HotJar to look at heat maps”');
  });

  it('says which notice it is compared with, how that came and when', () => {
    expect(text(judged(visit([]), [notice({ layer: 'read' })]))).toMatch(
      /Compared with “.+” ?.*\(read from the website,\s+2026-02-01\)/,
    );
  });

  it('says a cookie’s state, party and lifetime as the popup’s table does', () => {
    const printed = text(judged(visit([cookie('_clck', { days: 365, at: 300 })]), [notice()]));
    const [row = ''] = printed.split('\n').filter((line) => line.startsWith('  _clck '));
    const asked = COOKIE_COLUMNS.filter(({ id }) => ['party', 'state', 'asked'].includes(id));
    const [shown] = judged(visit([cookie('_clck', { days: 365, at: 300 })]), [notice()]).cookies;
    if (shown === undefined) throw new Error('no cookie');
    expect(row.trim().split(/ {2,}/).slice(2, 5)).toEqual(asked.map((column) => column.text(shown)));
  });

  it('says of nothing that it was not seen where no page was', () => {
    const gap = { seen: 'gap' as const, ...gapOf('unreachable', 'Nothing answered.'), at: 5 };
    const declared = notice({ declarations: [declares('hotjar', { name: 'HotJar' })] });
    const isNotSeen = (report: Report): boolean =>
      text(report).includes('Mentioned in the privacy notice, but not');
    expect(isNotSeen(judged(visit([]), [declared]))).toBe(true);
    const unseen = judged(visit([[gap]]), [declared]);
    expect(isNotSeen({ ...unseen, notSeen: judged(visit([]), [declared]).notSeen })).toBe(false);
  });

  it('gives every finding its id, outcome and basis', () => {
    const report = differing();
    for (const { id } of report.findings.filter((one) => one.id !== 'declared-not-seen')) {
      expect(text(report)).toContain(`${id} · `);
    }
  });

  it('marks what is ignored, with reason and end, and says where nothing else differs', () => {
    const printed = text(ignored());
    expect(printed).toContain('Ignored until 2026-12-31: known, and being mended');
    expect(printed).toContain('Verdict: differs (HTTP 200)\nAll that differs is ignored.');
    expect(text(differing())).not.toMatch(/ignored/i);
  });

  it('says what was done about the banner, and when each company was seen', () => {
    const shows = [request('static.hotjar.com')];
    const visits = [visit(shows), ...journey('reject', [[], shows], { control: 'Reject all' })];
    const printed = text(judge(visits, [notice()], knownRules()));
    expect(printed).toContain('We said no by pressing “Reject all” (1 click), and looked again.');
    expect(printed.replace(/\s+/g, ' ')).toContain('seen before you chose · after no');
  });

  it('says what the banner offers, and how the keyboard gets there', () => {
    const reject = { ...control('reject', 'Reject all'), stops: null };
    const seen = visit([looked('found', { controls: [control('accept', 'Accept all'), reject] })]);
    const printed = text(judged(seen, [notice()])).replace(/\s+/g, ' ');
    expect(printed).toContain('What the cookie banner offers (2)');
    expect(printed).toContain('The keyboard reaches “Accept all” after 3 presses of Tab.');
    expect(printed).toContain('60 presses of Tab did not reach “Reject all”.');
    expect(text(differing())).not.toContain('What the cookie banner offers');
  });

  it('says what could not be seen', () => {
    const gap = { seen: 'gap' as const, ...gapOf('dialog', 'The page opened a dialog.'), at: 5 };
    expect(text(judged(visit([[gap]]), [notice()]))).toContain('- The page opened a dialog. [dialog]');
  });

  it('lets no name that a page chose act on the terminal', () => {
    const key = {
      seen: 'storage' as const,
      kind: 'local' as const,
      host: 'www.anytown.gov.uk',
      key: 'a\u001b[2J\u202e',
      before: false,
      at: 9,
    };
    const printed = text(judged(visit([[key], cookie('b\u009b2J')]), [notice({ listsCookies: true })]));
    expect(printed).toContain('a\ufffd[2J\ufffd');
    // eslint-disable-next-line no-control-regex -- control characters are what must be gone
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('prints nothing that acts, in whichever field of the Report it stands', () => {
    const report = differing();
    fc.assert(
      fc.property(hostile, (words) => {
        expect(unseenIn(text(spoilt(report, words)).replaceAll('\n', ''))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    const coloured = textFormat.all([spoilt(report, '\u001b]0;\u202e')], { colour: true });
    // eslint-disable-next-line no-control-regex -- what makes letters bold or faint is ours
    expect(unseenIn(coloured.replace(/\u001b\[(?:1|2|22)m|\n/g, ''))).toEqual([]);
  });

  it('keeps to its width where words allow, and has no colour unless asked', () => {
    const printed = text(differing());
    const prose = printed.split('\n').filter((line) => !line.includes('·'));
    expect(prose.every((line) => line.length <= WIDTH + 20)).toBe(true);
    expect(printed).not.toContain('\u001b');
    expect(textFormat.all([differing()], { colour: true })).toContain('\u001b[1m');
  });
});

/** Fields with words of our own, from closed lists. */
const OURS = [
  'id',
  'verdict',
  'state',
  'layer',
  'kind',
  'declared',
  'declaredApart',
  'outcome',
  'severity',
  'party',
  'how',
];

/** The Report with these words added to every text in it that a page or a notice could have a part in. */
const spoilt = (report: Report, words: string): Report =>
  JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === 'string' && !OURS.includes(key) ? `${value}${words}` : value,
  ) as Report;

describe('JSON', () => {
  it('holds all as it was, with nothing that acts where it is printed', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(0, 2), (text, indent) => {
        const value = { [text]: [text, { quote: `“${text}”` }] };
        const printed = jsonText(value, indent);
        expect(unseenIn(printed.replaceAll('\n', ''))).toEqual([]);
        expect(printed.isWellFormed()).toBe(true);
        expect(JSON.parse(printed)).toEqual(value);
      }),
    );
  });

  it('is the Report itself for one page, and a list for several', () => {
    const report = differing();
    expect(JSON.parse(json.all([report], plain))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.parse(json.all([report, report], plain))).toHaveLength(2);
  });

  it('waits for all pages', () => expect(json.one(differing(), plain)).toBeNull());

  it('is one line a Report where lines are asked for', () => {
    const lines = ndjson.all([differing(), differing()], plain).trimEnd().split('\n');
    expect(ndjson.all([differing()], plain)).toBe(`${lines[0]}\n`);
    expect(ndjson.one(differing(), plain)).toBe(`${lines[0]}\n`);
    expect(lines.map((line) => (JSON.parse(line) as Report).schema)).toEqual([
      'candour/report@2',
      'candour/report@2',
    ]);
  });
});

describe('lines', () => {
  it('break at spaces, and leave a long word whole', () => {
    const long = 'x'.repeat(WIDTH + 5);
    expect(wrap(`one ${long} two`, '  ', '- ')).toEqual(['- one', `  ${long}`, '  two']);
  });

  it('are shortened at a word with a sign that more follows', () => {
    expect(shortened('the quick brown fox', 12)).toBe('the quick …');
    expect(shortened('the  quick\nfox', 20)).toBe('the quick fox');
  });
});
