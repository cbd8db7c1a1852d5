/** Small plain Visits, Notices and knowledge for tests of judging: what is not said is ordinary. */
import { createHash } from 'node:crypto';
import { namesOf } from '../../src/core/reading/index.ts';
import { toolReaders } from '../../src/core/reading/tools/index.ts';
import { companiesOf } from '../../src/core/companies/index.ts';
import type { Company } from '../../src/core/companies/company.ts';
import type { Claim, CookieDeclared, Declaration, Notice } from '../../src/core/notices/notice.ts';
import { patternOf } from '../../src/core/cookies/patterns.ts';
import { councilIndexOf } from '../../src/core/parties/index.ts';
import { judge, type Known } from '../../src/core/report/judge.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { openVisit, seeAll } from '../../src/core/visit/see.ts';
import type { RequestEnded, RequestStarted, Seen } from '../../src/core/visit/seen.ts';
import type { CookieAsked } from '../../src/core/cookies/cookie.ts';
import type {
  Choice,
  ControlSeen,
  Journey,
  JourneyTaken,
  SwitchSeen,
  Visit,
} from '../../src/core/visit/visit.ts';

export const PAGE = 'https://www.anytown.gov.uk/bins';
const DAY = 86_400;

type Fact = Seen | Seen[];

interface How {
  choice?: Choice;
  page?: string;
  settled?: boolean;
  links?: boolean;
  journey?: Journey;
  load?: number;
  /** How the journey went, on the Visit that begins it. */
  taken?: Partial<JourneyTaken>;
}

/** A settled Visit in a fresh profile, unless told otherwise. */
export function visit(
  facts: Fact[],
  { choice = 'none', page = PAGE, settled = true, links = true, journey = 'none', load = 1, taken }: How = {},
): Visit {
  const opened = openVisit({
    collector: journey === 'resident' ? 'extension' : 'scanner',
    journey,
    load,
    page,
    startedAt: '2026-11-21T10:00:00.000Z',
    conditions: {
      browser: 'Chromium/156',
      userAgent: 'test',
      language: 'en-GB',
      globalPrivacyControl: false,
      profile: 'fresh',
      thirdPartyCookies: 'stored',
      journeys: taken === undefined ? [] : [journeyTaken(journey, taken)],
    },
  });
  return seeAll(opened, [
    ...(choice === 'unknown' ? [] : [{ seen: 'choice' as const, choice, by: 'test', at: 0 }]),
    { seen: 'page', finalPage: page, httpStatus: 200, at: 1 },
    ...facts.flat(),
    ...(links
      ? [
          {
            seen: 'links' as const,
            links: [
              { text: 'Privacy', address: 'https://www.anytown.gov.uk/privacy', kind: 'privacy' as const },
            ],
            language: 'en',
            at: 3000,
          },
        ]
      : []),
    ...(settled ? [{ seen: 'settled' as const, jarRead: true, at: 4000 }] : []),
  ]);
}

const journeyTaken = (journey: Journey, over: Partial<JourneyTaken>): JourneyTaken => ({
  journey,
  loads: 2,
  consentTool: null,
  control: null,
  clicks: 1,
  layers: 1,
  outcome: 'done',
  chosenAt: '2026-11-21T10:00:03.000Z',
  knownBy: 'memory',
  tookMs: 900,
  ...over,
});

/** A choice made at a moment of the Visit, by a journey. */
const chose = (choice: Choice, at = 2_000): Seen[] => [{ seen: 'choice', choice, by: 'journey', at }];

const ACTS = {
  reject: 'rejected',
  accept: 'accepted',
  close: 'closed',
  withdraw: 'accepted',
} as const satisfies Partial<Record<Journey, Choice>>;

/** A journey of a scan: each list is what one load showed. Withdrawing takes three loads, the others two. */
export function journey(
  name: keyof typeof ACTS,
  loads: readonly Fact[][],
  taken: Partial<JourneyTaken> = {},
): Visit[] {
  const later: Choice = name === 'withdraw' ? 'withdrawn' : ACTS[name];
  return loads.map((facts, index) => {
    if (index === 0)
      return visit([chose(ACTS[name]), ...facts], {
        journey: name,
        taken: { loads: loads.length, control: name, ...taken },
      });
    if (name === 'withdraw' && index === 1)
      return visit([chose('withdrawn'), ...facts], { journey: name, load: 2, choice: 'accepted' });
    return visit(facts, { journey: name, load: index + 1, choice: later });
  });
}

/** What a look for a consent banner found. */
export const looked = (
  consentBanner: Visit['consentBanner'],
  { controls = [], switches = [] }: { controls?: ControlSeen[]; switches?: SwitchSeen[] } = {},
): Seen[] => [{ seen: 'consent-controls', consentBanner, controls, switches, at: 1_500 }];

export const control = (does: ControlSeen['does'], name: string, layer = 1): ControlSeen => ({
  does,
  name,
  layer,
  width: 120,
  height: 40,
  contrast: 7,
  stops: 3,
});

export const toggle = (name: string, over: Partial<SwitchSeen> = {}): SwitchSeen => ({
  name,
  isOn: true,
  isFixed: false,
  layer: 1,
  ...over,
});

export const screenshot = (shows: 'before' | 'after' = 'before'): Seen[] => [
  { seen: 'screenshot', shows, width: 1280, height: 800, sha256: 'a'.repeat(64), at: 1_600 },
];

export const aliases = (...all: [host: string, ...canonical: string[]][]): Seen[] => [
  { seen: 'aliases', aliases: all.map(([host, ...canonical]) => ({ host, canonical })), at: 3_500 },
];

/** A key of the page’s own storage. */
export const stored = (key: string, { before = false, at = 300 } = {}): Seen[] => [
  { seen: 'storage', kind: 'local', host: 'www.anytown.gov.uk', key, before, at },
];

/** A cookie that was there before and went out with a request to `host`. */
export const cookieSent = (
  name: string,
  host = 'www.anytown.gov.uk',
  jarHost = '.anytown.gov.uk',
): Seen[] => [{ seen: 'cookie-sent', name, host, jarHost, path: '/', partitioned: false, at: 200 }];

let ids = 0;
export function request(
  host: string,
  over: Partial<RequestStarted> & Partial<Pick<RequestEnded, 'outcome' | 'stoppedBy'>> = {},
): Seen[] {
  const { outcome = 'answered', stoppedBy, ...rest } = over;
  const id = `r${(ids += 1)}`;
  const sent = { page: 'none' as const, title: false, cookies: [], identifiers: [], typed: false };
  const common = {
    path: '/',
    tag: null,
    type: 'script' as const,
    initiators: ['www.anytown.gov.uk'],
    inferred: false,
  };
  return [
    { seen: 'request', id, host, ...common, sent, at: 100, ...rest },
    {
      seen: 'request-ended',
      id,
      outcome,
      ...(stoppedBy && { stoppedBy }),
      status: outcome === 'answered' ? 200 : null,
      at: 200,
    },
  ];
}

/** Words of a cookie banner, as a visitor could see them. */
export function banner(text: string, at = 2_000): Seen[] {
  return [{ seen: 'banner', text, sha256: createHash('sha256').update(text).digest('hex'), at }];
}

/** A cookie asked for and, unless refused, stored. `host` as the browser keeps it. */
export function cookie(
  name: string,
  {
    host = '.anytown.gov.uk',
    days = 0,
    at = 300,
    isStored = true,
    ...over
  }: Partial<CookieAsked> & { days?: number; isStored?: boolean } = {},
): Seen[] {
  const key = { name, host, path: '/', partitioned: false };
  const flags = {
    httpOnly: false,
    secure: false,
    sameSite: 'lax' as const,
    valueLength: 20,
    valueKind: 'token' as const,
  };
  const asked: Seen = {
    seen: 'cookie-asked',
    ...key,
    ...flags,
    askedSeconds: days * DAY,
    setBy: 'script',
    setByHost: null,
    refusedBecause: null,
    at,
    ...over,
  };
  if (!isStored) return [asked];
  return [
    asked,
    { seen: 'cookie-stored', ...key, ...flags, storedSeconds: Math.min(days, 400) * DAY, at: at + 1 },
  ];
}

export function notice(over: Partial<Notice> = {}): Notice {
  return {
    id: 'anytown-website',
    councils: ['anytown'],
    publisher: 'Anytown Council',
    title: 'Privacy and cookies',
    address: null,
    dated: '2026-01-01',
    retrieved: '2026-02-01',
    sha256: '0'.repeat(64),
    kind: 'website',
    language: 'en',
    scope: { hosts: ['www.anytown.gov.uk'], paths: [], except: [], service: null, sensitive: false },
    listsCookies: false,
    links: [],
    declarations: [],
    claims: [],
    layer: 'bundled',
    addresses: typeof over.address === 'string' ? [over.address] : [],
    ...over,
  };
}

export function declares(product: string | null, over: Partial<Declaration> = {}): Declaration {
  const name = product ?? 'someone';
  return {
    name,
    names: product === null ? 'generic' : 'product',
    product,
    company: null,
    where: 'website',
    limitedTo: null,
    category: null,
    purpose: null,
    cookies: [],
    transfers: null,
    promise: null,
    openList: false,
    negated: false,
    quote: `We use ${name}.`,
    qualification: null,
    offset: 0,
    ...over,
  };
}

export function lists(name: string, over: Partial<CookieDeclared> = {}): CookieDeclared {
  const pattern = patternOf(name) ?? name;
  const common = { category: null, purpose: 'counts', expiry: null, seconds: null, host: null, party: null };
  return { name, pattern, ...common, quote: `${name}: counts`, offset: 10, ...over };
}

export function claims(kind: Claim['kind'], over: Partial<Claim> = {}): Claim {
  return {
    kind,
    value: null,
    categories: [],
    products: [],
    quote: `We say ${kind}.`,
    qualification: null,
    offset: 5,
    ...over,
  };
}

const source = 'test';
const sources = [{ id: source, title: 'Made for tests', address: null, date: '2026-01-01' }];

/** Made-up companies, so that a change of the real rules changes no test of judging. */
export const companies: Company[] = [
  {
    id: 'countco',
    name: 'Countco',
    country: 'US',
    names: ['Countco'],
    sources,
    products: [
      {
        id: 'counter',
        name: 'Counter',
        category: 'statistics',
        does: 'counts visits',
        names: ['Counter'],
        hosts: [{ host: 'counter.example', source }],
        cookies: [
          { name: '_counter', purpose: 'tells visitors apart', seconds: 730 * DAY, source },
          { name: 'cc', purpose: 'tells visitors apart', seconds: 0, needsHost: true, source },
        ],
        storage: [{ key: 'counter.id', purpose: 'tells visitors apart', source }],
      },
      {
        id: 'countco-adverts',
        name: 'Countco Adverts',
        category: 'advertising',
        does: 'shows or measures adverts',
        names: ['Countco Adverts'],
        hosts: [{ host: 'adverts.countco.example', source }],
        cookies: [{ name: '_cadv', purpose: 'measures adverts', seconds: 90 * DAY, source }],
        storage: [{ key: 'advert.id', purpose: 'measures adverts', source }],
      },
    ],
  },
  {
    id: 'watchco',
    name: 'Watchco',
    country: 'US',
    names: ['Watchco'],
    sources,
    products: [
      {
        id: 'watcher',
        name: 'Watcher',
        category: 'statistics',
        does: 'records how visitors use pages',
        names: ['Watcher'],
        hosts: [{ host: 'watcher.example', source }],
        cookies: [{ name: '_watch', purpose: 'tells visitors apart', seconds: 365 * DAY, source }],
        storage: [],
      },
    ],
  },
  {
    id: 'mapco',
    name: 'Mapco',
    country: 'GB',
    names: [],
    sources,
    products: [
      {
        id: 'mapper',
        name: 'Mapper',
        category: 'content',
        does: 'shows a map',
        names: ['Mapper'],
        hosts: [{ host: 'mapper.example', source }],
        cookies: [
          {
            name: 'mapid',
            hosts: ['mapper.example'],
            purpose: 'tells visitors apart',
            seconds: null,
            source,
          },
        ],
        storage: [],
      },
    ],
  },
  {
    id: 'fontco',
    name: 'Fontco',
    country: 'DE',
    names: [],
    sources,
    products: [
      {
        id: 'fonts',
        name: 'Fonts',
        category: 'hosting',
        does: 'delivers fonts or files',
        names: ['Fonts'],
        hosts: [{ host: 'fonts.example', source }],
        cookies: [
          {
            name: 'LBSERVER',
            purpose: 'keeps to one server',
            seconds: 0,
            technical: 'load balancing',
            source,
          },
        ],
        storage: [],
      },
    ],
  },
];

const names = namesOf(companies);

export const known: Known = {
  companies: companiesOf(companies),
  councils: councilIndexOf({
    councils: [
      {
        id: 'anytown',
        name: 'Anytown Council',
        nation: 'England',
        sites: [
          { site: 'anytown.gov.uk', role: 'current' },
          { site: 'anytown-jobs.co.uk', role: 'also-current' },
        ],
      },
    ],
  }),
  toolsWithList: new Set(toolReaders.map(({ id }) => id)),
  version: '1.0.0',
  rules: 'test',
  names: () => names,
};

export function report(facts: Fact[], notices: Notice[], how: Parameters<typeof visit>[1] = {}): Report {
  return judge([visit(facts, how)], notices, known);
}

/** Firings of one finding. */
export function fired(
  id: string,
  facts: Fact[],
  notices: Notice[],
  how: Parameters<typeof visit>[1] = {},
): Finding[] {
  return report(facts, notices, how).findings.filter((finding) => finding.id === id);
}

/** Firings of one finding over several Visits. */
export const firedOver = (id: string, visits: Visit[], notices: Notice[]): Finding[] =>
  judge(visits, notices, known).findings.filter((finding) => finding.id === id);

export const outcomes = (findings: Finding[]): string[] =>
  findings.map(({ outcome, severity }) => `${outcome} ${severity}`);
