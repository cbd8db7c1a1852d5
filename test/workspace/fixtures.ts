/** States of a tab as the workspace is given them, judged from small Visits: nothing in the Reports is made by hand. */
import { judge } from '../../src/core/report/judge.ts';
import type { TabState } from '../../src/core/report/tab-state.ts';
import {
  claims,
  cookie,
  declares,
  journey,
  known,
  lists,
  notice,
  request,
  stored,
  visit,
} from '../core/build.ts';
import { tabState } from '../popup/fixtures/build.ts';

const says = notice({
  listsCookies: true,
  declarations: [
    declares('counter', {
      name: 'Counter',
      category: 'statistics',
      quote: 'We use Counter to count how many people read our pages.',
      offset: 120,
      cookies: [
        lists('_counter', {
          purpose: 'tells one visitor from another',
          expiry: '30 days',
          seconds: 30 * 86_400,
          category: 'statistics',
          quote: '_counter: tells one visitor from another, 30 days',
          offset: 300,
        }),
        lists('_counter_old', { quote: '_counter_old: no longer used by most', offset: 360 }),
      ],
    }),
    declares('mapper', {
      name: 'Mapper',
      category: 'content',
      quote: 'Our maps come from Mapper.',
      offset: 420,
    }),
    declares(null, {
      name: 'our suppliers',
      quote: 'We may share it with our suppliers.',
      offset: 500,
    }),
  ],
  claims: [
    claims('asks-first', {
      value: 'analytics cookies',
      categories: ['statistics'],
      quote: 'We ask you before we set analytics cookies.',
      offset: 600,
    }),
    claims('retention', {
      value: 'two years',
      quote: 'We keep what you send us for two years.',
      offset: 700,
    }),
  ],
});

const counting = [
  request('counter.example', { at: 180 }),
  request('static.counter.example', { at: 240, initiators: ['counter.example', 'www.anytown.gov.uk'] }),
  cookie('_counter', { days: 730, at: 420, setByHost: 'counter.example' }),
];
const watching = [
  request('watcher.example', { at: 640, initiators: ['counter.example', 'www.anytown.gov.uk'] }),
  request('watcher.example', { at: 700, outcome: 'blocked', initiators: ['watcher.example'] }),
  cookie('_watch', { days: 365, at: 810, setByHost: 'watcher.example' }),
];
const own = [
  request('www.anytown.gov.uk', { type: 'document', at: 2, initiators: [] }),
  cookie('SESSION', { host: 'www.anytown.gov.uk', at: 40 }),
  cookie('_tried', { days: 1, at: 60, refusedBecause: 'SameSiteLax', isStored: false }),
  stored('bins.address', { at: 900 }),
];

const stateOf = (report: TabState['report']): TabState =>
  tabState({ host: 'www.anytown.gov.uk', site: 'anytown.gov.uk', report });

/** What an auditor has to do with: something of each kind, over two journeys. */
export const AUDITED = stateOf(
  judge(
    [
      visit([...own, ...counting, ...watching]),
      ...journey('reject', [
        [...own, ...counting],
        [...own, ...watching],
      ]),
    ],
    [says],
    known,
  ),
);

export const UNDECLARED = stateOf(judge([visit([...own, ...counting, ...watching])], [], known));

const many = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

/** 500 requests and 5,000 cookies. */
export const LARGE = stateOf(
  judge(
    [
      visit([
        ...own,
        ...many(500).map((n) =>
          request(`host-${n % 90}.example`, {
            at: 10 * n,
            initiators:
              n % 3 === 0 ? ['www.anytown.gov.uk'] : [`host-${n % 9}.example`, 'www.anytown.gov.uk'],
          }),
        ),
        ...many(5000).map((n) => cookie(`visit_${n}`, { days: 1 + (n % 700), at: n })),
      ]),
    ],
    [says],
    known,
  ),
);

/** Names that a page chose to mean ill. */
export const HOSTILE = stateOf(
  judge(
    [
      visit([
        ...own,
        cookie(`\u202e<img src=x onerror=alert(1)>${'x'.repeat(180)}`, { days: 90 }),
        cookie('=HYPERLINK("https://x.example")', { days: 90 }),
        request(`${'a-very-long-label-that-nobody-would-choose.'.repeat(5)}example`),
      ]),
    ],
    [says],
    known,
  ),
);
