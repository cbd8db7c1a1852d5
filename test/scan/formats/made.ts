/** Reports that every format has to tell right: one that differs, one that matches, one ignored, some not seen. */
import type { Report } from '../../../src/core/report/report.ts';
import { gapOf, type PlainCode } from '../../../src/core/visit/gaps.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { controls } from '../../../src/core/words/en/controls.ts';
import { marked } from '../../../src/scan/given/ignoring.ts';
import { control, cookie, declares, known, lists, looked, notice, request, visit } from '../../core/build.ts';

const ADDRESS = 'https://www.anytown.gov.uk/privacy';
const PAGE = 'https://www.anytown.gov.uk/';

/** Names a counter for 30 days, and nobody else. */
const counterNotice = (): Notice =>
  notice({
    address: ADDRESS,
    listsCookies: true,
    declarations: [
      declares('counter', {
        name: 'Counter',
        category: 'statistics',
        purpose: 'counts',
        cookies: [lists('_counter', { seconds: 30 * 86_400, quote: '_counter, 30 days' })],
        quote: 'We use Counter to count visits.',
      }),
    ],
    claims: [],
  });

const pageOf = (path: string): string => `${PAGE}${path}`;

export const differing = (path = 'bins'): Report =>
  judge(
    [
      visit(
        [
          request('counter.example'),
          request('watcher.example'),
          cookie('_counter', { days: 730 }),
          cookie('_watch', { days: 365 }),
          looked('found', { controls: [control('accept', 'Accept all'), control('reject', 'Reject all')] }),
        ],
        { page: pageOf(path) },
      ),
    ],
    [counterNotice()],
    known,
  );

export const matching = (path = 'parks'): Report =>
  judge([visit([], { page: pageOf(path) })], [counterNotice()], known);

export const notSeen = (path = 'tax', code: PlainCode = 'unreachable'): Report =>
  judge(
    [visit([[{ seen: 'gap', ...gapOf(code, 'Nothing answered.'), at: 5 }]], { page: pageOf(path) })],
    [counterNotice()],
    known,
  );

/** The page came, and not all of it was seen. */
export const partlySeen = (path = 'maps'): Report => notSeen(path, 'not-settled');

export const withoutNotice = (path = 'jobs'): Report =>
  judge([visit([request('watcher.example')], { page: pageOf(path) })], [], known);

/** Differs, and nothing of it counts. */
export const ignored = (path = 'bins'): Report => {
  const report = differing(path);
  const ids = [...new Set(report.findings.map(({ id }) => id))];
  const entries = ids.map((finding) => ({ finding, reason: 'known, and being mended', until: '2026-12-31' }));
  return marked(report, entries, '2026-11-29');
};

/** The Report with these words added to every text in it that a page or a notice could have a part in. */
export const spoilt = (report: Report, words: string): Report =>
  JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === 'string' && !OURS.includes(key) && !isControlDoes(value) ? `${value}${words}` : value,
  ) as Report;

/** What a company does is said in words, and may be spoilt; what a control does is of a closed list. */
const isControlDoes = (value: string): boolean => value in controls.whatItDoes;

/** Fields with words of our own, from closed lists. */
const OURS = [
  ...['id', 'code', 'verdict', 'state', 'layer', 'kind', 'declared', 'declaredApart', 'outcome', 'severity'],
  ...[
    'party',
    'how',
    'says',
    'difference',
    'why',
    'category',
    'choice',
    'startedAt',
    'endedAt',
    'retrieved',
    'until',
  ],
];
