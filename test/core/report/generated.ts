/**
 * Generated Visits, notices and losses for the properties of judging. Made of the same made-up companies as the plain
 * tests, so that what is named, listed, denied and contacted meets often.
 */
import fc from 'fast-check';
import type { Notice } from '../../../src/core/notices/notice.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { gapOf, type Need } from '../../../src/core/visit/gaps.ts';
import type { Choice, Visit } from '../../../src/core/visit/visit.ts';
import { banner, claims, cookie, declares, lists, notice, PAGE, request, visit } from '../build.ts';

const { CI, RUNS: ASKED } = process.env;

/**
 * Of each property. On one's own machine fewer, from another seed each time: checked often, it soon looks at more than
 * one run of CI does. After a change to judging, `RUNS=20000 npx vitest run properties compare repeated`.
 */
export const RUNS = Number(ASKED ?? (CI === undefined ? 150 : 500));

const DAY = 86_400;
const HOSTS = [
  'counter.example',
  'adverts.countco.example',
  'mapper.example',
  'fonts.example',
  'stranger.example',
  'www.anytown-jobs.co.uk',
  'maps.elsewhere.gov.uk',
];
const PRODUCTS = ['counter', 'countco-adverts', 'mapper', 'fonts'];
const COOKIES = ['_counter', '_cadv', 'mapid', 'area', 'LBSERVER', ''];

const at = fc.integer({ min: 50, max: 3_000 });

const requests = fc
  .record({
    host: fc.constantFrom(...HOSTS),
    outcome: fc.constantFrom('answered' as const, 'failed' as const, 'blocked' as const, 'unknown' as const),
    at,
  })
  .map(({ host, outcome, at: when }) => request(host, { outcome, at: when }));

const cookies = fc
  .record({
    name: fc.constantFrom(...COOKIES),
    days: fc.constantFrom(0, 1, 30, 300, 730),
    host: fc.constantFrom('.anytown.gov.uk', 'mapper.example'),
    at,
  })
  .map(({ name, days, host, at: when }) =>
    cookie(name, { days, host, at: when, setByHost: name === '_cadv' ? 'adverts.countco.example' : null }),
  );

const storage = fc
  .record({ key: fc.constantFrom('counter.id', 'advert.id', 'area'), before: fc.boolean(), at })
  .map(({ key, before, at: when }): Seen[] => [
    { seen: 'storage', kind: 'local', host: 'www.anytown.gov.uk', key, before, at: when },
  ]);

/** What a banner may say, true or not: it names, denies, lists, promises, or says nothing in particular. */
const SENTENCES = [
  'We use Counter to count visits to this website.',
  'Countco Adverts sets cookies on this website if you accept.',
  'Our maps come from Mapper.',
  'We do not use Counter.',
  'We do not use cookies.',
  'We share nothing with Countco.',
  'We use analytics cookies and advertising cookies.',
  'We only use cookies with your consent.',
  'The cookie _counter is strictly necessary and is kept for 1 day.',
  'We use cookies such as _cadv (30 days) and mapid.',
  'Our suppliers may set cookies.',
];

/** Words of a banner that a visitor could see. */
export const banners = fc
  .record({ sentences: fc.subarray(SENTENCES, { minLength: 1, maxLength: 4 }), at })
  .map(({ sentences, at: when }) => banner(sentences.join('\n'), when));

/** What one page does, its banner apart: lists of Seen values, each list of one thing. */
export const silentDeeds = fc.array(fc.oneof(requests, cookies, storage), { maxLength: 7 });

/** What one page does and shows. */
export const deeds = fc
  .tuple(silentDeeds, fc.option(banners, { nil: null, freq: 3 }))
  .map(([facts, shown]) => (shown === null ? facts : [...facts, shown]));

const listed = fc
  .record({
    name: fc.constantFrom(...COOKIES.filter((name) => name !== ''), '_c*'),
    seconds: fc.constantFrom(null, 0, DAY, 30 * DAY, 400 * DAY, 730 * DAY),
    category: fc.constantFrom(null, 'necessary' as const, 'statistics' as const),
    party: fc.constantFrom(null, 'first' as const),
  })
  .map(({ name, ...rest }) => lists(name, rest));

const declarations = fc.oneof(
  fc
    .record({
      product: fc.constantFrom(...PRODUCTS),
      negated: fc.boolean(),
      cookies: fc.array(listed, { maxLength: 2 }),
      promise: fc.constantFrom(null, 'asks-first' as const, 'can-decline' as const),
    })
    .map(({ product, ...rest }) => declares(product, rest)),
  fc.constant(declares(null)),
  fc
    .constantFrom('statistics' as const, 'advertising' as const, 'content' as const)
    .map((category) => declares(null, { names: 'category', category })),
);

const statements = fc.constantFrom(
  claims('asks-first', { categories: ['statistics'] }),
  claims('no-cookies'),
  claims('no-marketing-cookies'),
  claims('complaint-route'),
  claims('no-sharing-for-marketing'),
);

const PRIVACY = 'https://www.anytown.gov.uk/privacy';

/** A covering notice that was read, or transcribed, with what it says; sometimes one that points to an unread list. */
const oneNotice = fc
  .record({
    layer: fc.constantFrom('read' as const, 'bundled' as const, 'supplied' as const, 'consent-tool' as const),
    declarations: fc.array(declarations, { maxLength: 4 }),
    claims: fc.array(statements, { maxLength: 2 }),
    pointsElsewhere: fc.boolean(),
  })
  .map(({ pointsElsewhere, ...said }) =>
    notice({
      ...said,
      id: said.layer,
      address: said.layer === 'consent-tool' ? null : PRIVACY,
      addresses: said.layer === 'consent-tool' ? [] : [PRIVACY],
      listsCookies: said.declarations.some(({ cookies: all }) => all.length > 0),
      links: pointsElsewhere
        ? [{ text: 'cookies page', address: null, kind: 'cookies', read: false, quote: 'see it', offset: 0 }]
        : [],
    }),
  );

export const notices: fc.Arbitrary<Notice[]> = fc.uniqueArray(oneNotice, {
  maxLength: 2,
  selector: ({ id }) => id,
});

export const choices: fc.Arbitrary<Choice> = fc.constantFrom('none', 'unknown', 'rejected', 'accepted');

export const visitOf = (facts: Seen[][], choice: Choice): Visit => visit(facts, { choice, page: PAGE });

/** Facts that an observer or a reader can lose, with what is dropped or blurred where they are. */
export const losses: fc.Arbitrary<Loss> = fc.record({
  need: fc.constantFrom<Need>(
    'page',
    'requests',
    'cookies',
    'storage',
    'lifetimes',
    'choice',
    'links',
    'notice',
    'cookie-list',
  ),
  /** Which of the rows go: as bits. */
  mask: fc.integer({ min: 0, max: 0xffff }),
});

export interface Loss {
  need: Need;
  mask: number;
}

/** The Visit as one that lost it would have it: a gap, and less of what the fact covers. */
export function lose(seen: Visit, { need, mask }: Loss): Visit {
  const kept = <Row>(rows: readonly Row[]): Row[] =>
    rows.filter((_, place) => ((mask >> (place % 16)) & 1) === 0);
  const blurred = <Row extends { choice: Choice }>(rows: readonly Row[]): Row[] =>
    rows.map((row, place) =>
      ((mask >> (place % 16)) & 1) === 0 ? row : { ...row, choice: 'unknown' as const },
    );
  const gap = gapOf('bound-reached', `Test: ${need} lost.`, { loses: [need] });
  const base = { ...seen, gaps: [...seen.gaps, gap] };
  switch (need) {
    case 'requests':
      return { ...base, requests: kept(seen.requests) };
    case 'cookies':
      return { ...base, cookies: kept(seen.cookies) };
    case 'storage':
      return { ...base, storage: kept(seen.storage) };
    case 'lifetimes':
      return {
        ...base,
        cookies: seen.cookies.map((row, place) =>
          ((mask >> (place % 16)) & 1) === 0 ? row : { ...row, askedSeconds: null },
        ),
      };
    case 'choice':
      return {
        ...base,
        requests: blurred(seen.requests),
        cookies: blurred(seen.cookies),
        storage: blurred(seen.storage),
      };
    case 'notice':
      return { ...base, banners: kept(seen.banners) };
    default:
      return base;
  }
}

/** The notices as they are where part of what they say was lost: a transcription that was replaced stays so. */
export function loseSaid(all: readonly Notice[], { need, mask }: Loss): Notice[] {
  if (need !== 'notice' && need !== 'cookie-list') return [...all];
  const isGone = (place: number): boolean => ((mask >> (place % 16)) & 1) === 1;
  // What is said of an exact name stands by itself (FINDINGS.md): rows of one name are lost together, wherever they are.
  const gone = new Set(
    all
      .flatMap(({ declarations }) => declarations.filter((_, place) => isGone(place)))
      .flatMap(({ cookies }) => cookies.map(({ pattern }) => pattern)),
  );
  return all.map((each) => ({
    ...each,
    claims: need === 'notice' ? each.claims.filter((_, place) => !isGone(place)) : each.claims,
    declarations: each.declarations.flatMap((declaration, place) => {
      const cookies = declaration.cookies.filter(({ pattern }) => !gone.has(pattern));
      if (!isGone(place)) return [{ ...declaration, cookies }];
      return need === 'notice' ? [] : [{ ...declaration, cookies: [] }];
    }),
  }));
}
