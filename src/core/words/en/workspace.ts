/** The auditor's page. */
import { conditions } from './conditions.ts';
import { count, grouped, list } from './counting.ts';

/** "12 cookies.", "3 of 12 cookies." */
const countOf =
  (one: string, many: string) =>
  (found: number, all: number): string => {
    const whole = count(all, { one: `1 ${one}.`, other: `${grouped(all)} ${many}.` });
    return found === all ? whole : `${grouped(found)} of ${whole}`;
  };

type FramesTold =
  | { found: 'closed' | 'another-page' | 'no-frame' }
  | { found: 'frames'; frames: readonly number[]; tiny: number; refused: number };

/** `tiny`: of those outlined; `refused`: beside them. */
function framesTold({ frames, tiny, refused }: Extract<FramesTold, { found: 'frames' }>): string {
  const told = [
    frames.length === 0
      ? ''
      : count(frames.length, {
          one: '1 frame is outlined in the tab of the page.',
          other: `${grouped(frames.length)} frames are outlined in the tab of the page.`,
        }),
    tiny === 0
      ? ''
      : frames.length === 1
        ? 'It takes no room there, so that nothing of it is seen.'
        : count(tiny, {
            one: '1 of them takes no room there, so that nothing of it is seen.',
            other: `${grouped(tiny)} of them take no room there, so that nothing of them is seen.`,
          }),
    refused === 0
      ? ''
      : count(refused, {
          one: 'The browser does not let Candour into 1 frame.',
          other: `The browser does not let Candour into ${grouped(refused)} frames.`,
        }),
  ];
  return told.filter(Boolean).join(' ');
}

export const workspace = {
  conditions,
  /** Of the browser's tab. */
  title: (place: string) => (place === '' ? 'Candour' : `${place} – Candour`),
  number: grouped,
  noReport: 'There is no report of this page yet.',
  notJudged: 'Candour could not look at this page. Close this tab and open it again from the toolbar.',
  tabs: 'Parts of the report',
  parts: {
    reconciliation: 'Notice and page',
    findings: 'Findings',
    cookies: 'Cookies',
    storage: 'Storage',
    hosts: 'Hosts',
    time: 'By time',
    origins: 'Who loaded whom',
    notice: 'Notice',
    notes: 'Notes',
    kept: 'Kept visits',
    conditions: 'Conditions',
  },
  table: {
    columns: 'Columns',
    usualColumns: 'Show the usual ones',
    save: 'Save as CSV',
    pages: 'Pages of the table',
    before: 'Earlier rows',
    after: 'Later rows',
    range: (from: number, to: number, all: number) => `${grouped(from)} to ${grouped(to)} of ${grouped(all)}`,
    noneFound: 'Nothing here has all of that. Change the filters to see more.',
    detailOf: (name: string) => `Detail of ${name}`,
    close: 'Close',
    copy: 'Copy row',
    copied: 'The row is copied.',
    notCopied: (why: string) => `The row could not be copied: ${why}`,
  },
  filters: {
    differencesOnly: 'Differences only',
    kind: 'What it is',
    anyKind: 'All kinds',
    journey: 'Journey',
    anyJourney: 'All journeys',
    party: 'Whose site',
    anyParty: 'All sites',
    outcome: 'Outcome',
    anyOutcome: 'All outcomes',
    severity: 'Severity',
    anySeverity: 'All severities',
  },
  detail: {
    findings: 'Findings',
    noFindings: 'No finding speaks of it.',
    weight: (outcome: string, severity: string) => `Outcome: ${outcome}. Severity: ${severity}.`,
    says: (title: string) => `${title} says:`,
    basis: (rules: readonly string[]) => `It rests on ${list(rules)}.`,
    requests: 'Requests',
    cookies: 'Cookies',
    storage: 'Storage keys',
    request: ({ count: times, outcome, by }: { count: number; outcome: string; by: string | null }) => {
      const asked = count(times, { one: '1 request', other: `${grouped(times)} requests` });
      return by === null ? `${asked}, ${outcome}` : `${asked}, ${outcome}, asked for by ${by}`;
    },
    cookie: ({ state, asked, by }: { state: string; asked: string | null; by: string | null }) =>
      [state, asked === null ? '' : `asked for ${asked}`, by === null ? '' : `set by ${by}`]
        .filter(Boolean)
        .join(', '),
    key: (kind: string, host: string) => `${kind} of ${host}`,
    more: (more: number) =>
      count(more, {
        one: '1 more is in the tables of the report.',
        other: `${grouped(more)} more are in the tables of the report.`,
      }),
    moreQuotes: (more: number) =>
      count(more, {
        one: '1 more sentence of the notices is about it.',
        other: `${grouped(more)} more sentences of the notices are about it.`,
      }),
  },
  /** Frames of a host, outlined in the tab of the page. */
  frames: {
    show: (host: string) => `Show the frames of ${host} on the page`,
    hide: 'Stop showing them',
    goThere: 'Go to the page',
    told: (outlined: FramesTold, host: string): string => {
      switch (outlined.found) {
        case 'closed':
          return 'The tab of this page is closed, or has no page.';
        case 'another-page':
          return 'The tab shows another page now.';
        case 'no-frame':
          return `No frame of ${host} is open on the page now.`;
        case 'frames':
          return framesTold(outlined);
      }
    },
  },
  tables: {
    reconciliation: {
      caption: 'What the notices say beside what the page does',
      filter: 'Filter rows',
      count: countOf('row', 'rows'),
      none: 'Nothing was seen, and no notice declares anything.',
    },
    cookies: {
      caption: 'Cookies, seen and declared',
      filter: 'Filter cookies',
      count: countOf('cookie', 'cookies'),
      none: 'No cookies were seen.',
    },
    storage: {
      caption: 'Storage keys, seen and declared',
      filter: 'Filter storage keys',
      count: countOf('storage key', 'storage keys'),
      none: 'No storage keys were seen.',
    },
    hosts: {
      caption: 'Hosts that were asked for something',
      filter: 'Filter hosts',
      count: countOf('row of requests', 'rows of requests'),
      none: 'No requests were seen.',
    },
    findings: {
      caption: 'All findings',
      filter: 'Filter findings',
      count: countOf('finding', 'findings'),
      none: 'There are no findings.',
    },
    time: {
      caption: 'What was seen, in order of time',
      filter: 'Filter by words',
      count: countOf('thing seen', 'things seen'),
      none: 'Nothing was seen.',
    },
    origins: {
      caption: 'Hosts, and which of them asked for which',
      filter: 'Filter hosts',
      count: countOf('host', 'hosts'),
      none: 'No requests were seen.',
    },
  },
  time: {
    name: 'What',
    at: 'After',
    kind: 'What it is',
    company: 'Whose',
    choice: 'Choice in force',
    party: 'Whose site',
    host: 'Host',
    journey: 'Journey',
    load: 'Load',
    ms: (at: number) => (at < 1000 ? `${grouped(at)} ms` : `${grouped(Math.round(at / 10) / 100)} s`),
    kinds: {
      choice: () => 'Choice',
      request: (n: number) => count(n, { one: 'Request', other: `${grouped(n)} requests` }),
      cookie: () => 'Cookie',
      storage: () => 'Storage key',
    },
    which: 'Which load:',
    loadOf: (journey: string, load: number) => `${journey}, load ${load}`,
    lanes: {
      choice: 'Choices',
      own: 'Requests to this council',
      third: 'Requests to others',
      cookie: 'Cookies',
      storage: 'Storage keys',
    },
    lane: (label: string, n: number) => `${label}: ${grouped(n)}`,
    bar: (label: string, n: number, from: number, to: number) =>
      `${label}: ${grouped(n)} between ${grouped(Math.round(from))} and ${grouped(Math.round(to))} ms`,
    choiceAt: (choice: string, by: string, at: number) =>
      `Choice: ${choice}, known from ${by}, after ${grouped(at)} ms`,
    summary: (requests: number, cookies: number, endMs: number) =>
      `A chart of ${grouped(Math.round(endMs / 1000))} seconds: requests to others: ${grouped(requests)}; cookies: ${grouped(cookies)}. The table below says the same.`,
  },
  origins: {
    host: 'Host',
    company: 'Company',
    chain: 'How it came here',
    byThePage: 'The page itself asked for it.',
    chainOf: (hosts: readonly string[]) => `by ${hosts.join(' ← ')}`,
    requests: 'Requests',
    stopped: 'Stopped',
    loads: 'What it led to',
    party: 'Whose site',
    loadedBy: 'Asked for by',
    journey: 'Journey',
    picture: 'Picture of who loaded whom',
    summary: (hosts: number) =>
      `A picture of ${count(hosts, { one: '1 host', other: `${grouped(hosts)} hosts` })} and which of them asked for which. The table below says the same.`,
    key: 'Squares: the council’s own hosts. Dots: other companies’; hollow: stopped before anything was sent.',
    leftOut: (hosts: number) =>
      count(hosts, {
        one: '1 host with few requests is in the table alone.',
        other: `${grouped(hosts)} hosts with few requests are in the table alone.`,
      }),
  },
};
