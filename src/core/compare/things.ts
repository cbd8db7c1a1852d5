/** What is compared of a Report: everything in it that has a name of its own, by what it is recognised by. */
import { findingTitleWords } from './words.ts';
import { specialistWords } from '../words/specialist.ts';
import { FINDING_OUTCOME_LABELS, SEVERITY_LABELS } from '../report/labels.ts';
import type { Report } from '../report/report.ts';
import { findings as rules } from '../findings/index.ts';
import { called } from '../findings/phrases.ts';
import type { Need } from '../visit/gaps.ts';
import type { Finding, FindingOutcome } from '../findings/finding.ts';
import type { Journey } from '../visit/visit.ts';
import type { Sought } from './blind.ts';
import type { ChangedThing } from './comparison.ts';
import { cookieKey, findingKeys, keyOf, noticeKey, stableName } from './identity.ts';

const says = specialistWords.compared;

/** One thing of one Report. */
export interface Thing extends Sought {
  thing: ChangedThing;
  key: string;
  name: string;
  /** How it stands, in words: where it is in both, these are held against each other. */
  stands: string;
  /** Of a finding. */
  outcome: FindingOutcome | null;
}

const PLAIN = { journeys: [], about: null, party: null, finding: null, outcome: null };

/** By key; of two that are called alike the later adds only where it was seen. */
export function thingsOf(report: Report): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const all = [
    ...notices(report),
    ...claims(report),
    ...products(report),
    ...cookies(report),
    ...storage(report),
    ...findings(report),
  ];
  for (const thing of all) {
    const key = `${thing.thing} ${thing.key}`;
    const same = things.get(key);
    const journeys =
      same === undefined ? thing.journeys : [...new Set([...same.journeys, ...thing.journeys])];
    things.set(key, { ...(same ?? thing), journeys });
  }
  return things;
}

/** A notice's text: its date and its hash. */
const notices = ({ notices: used }: Report): Thing[] =>
  used.map((notice) => ({
    ...PLAIN,
    thing: 'notice',
    key: noticeKey(notice),
    name: notice.title,
    stands: says.notice(notice.dated, notice.sha256.slice(0, 12)),
    needs: ['notice', 'cookie-list', 'links'],
  }));

/** What the notices say that could be checked. A banner's words change with each visit's state and are not held to it. */
const claims = ({ notices: used }: Report): Thing[] =>
  used.flatMap((notice) =>
    (notice.layer === 'consent-tool' ? [] : (notice.claims ?? [])).map(({ kind, value, quote }): Thing => ({
      ...PLAIN,
      thing: 'claim',
      key: keyOf({ notice: noticeKey(notice), claim: kind, ...(value !== null && { value }) }),
      name: kind,
      stands: quote.replace(/\s+/g, ' '),
      needs: ['notice', 'cookie-list', 'links'],
    })),
  );

const products = ({ products: rows }: Report): Thing[] =>
  rows.map(({ id, name, company, seen }) => ({
    ...PLAIN,
    thing: 'product',
    key: keyOf({ product: id }),
    name: called(company, [{ name }]),
    stands: 'there',
    needs: ['requests', 'cookies', 'storage'],
    journeys: [...new Set(seen.map(({ journey }) => journey))],
  }));

const cookies = ({ cookies: rows }: Report): Thing[] =>
  rows.map((row) => ({
    ...PLAIN,
    thing: 'cookie',
    key: cookieKey(row),
    name: says.onHost(stableName(row.name), row.host),
    stands: 'there',
    needs: ['cookies'],
    journeys: [row.journey],
    about: { cookie: row.name, host: row.host },
    party: row.party,
  }));

const storage = ({ storage: rows }: Report): Thing[] =>
  rows.map(({ kind, key, host, journey, party }) => ({
    ...PLAIN,
    thing: 'storage',
    key: keyOf({ kind, storage: stableName(key), host }),
    name: says.onHost(stableName(key), host),
    stands: 'there',
    needs: ['storage'],
    journeys: [journey],
    about: { storage: `${kind}:${key}`, host },
    party,
  }));

const findings = (report: Report): Thing[] =>
  report.findings
    // What was declared and not seen is told of each visit anew.
    .filter(({ id }) => id !== 'declared-not-seen')
    .flatMap((finding) =>
      findingKeys(finding, report).map((key): Thing => ({
        ...PLAIN,
        thing: 'finding',
        key,
        name: findingTitleWords(finding, key),
        stands: says.weighed(FINDING_OUTCOME_LABELS[finding.outcome], SEVERITY_LABELS[finding.severity]),
        needs: needsOf(finding),
        journeys: journeysOf(report, finding.evidence),
        finding: finding.id,
        outcome: finding.outcome,
      })),
    );

/** What a finding looks at and rests on, and what is declared; of advice, and of one that this version does not know, all. */
function needsOf({ id, outcome }: Finding): readonly Need[] {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || outcome === 'advisory'
    ? ALL
    : [...rule.looksAt, ...rule.restsOn, 'notice', 'cookie-list'];
}

const ALL: readonly Need[] = [
  'requests',
  'cookies',
  'storage',
  'lifetimes',
  'choice',
  'links',
  'control',
  'sent',
  'dns',
  'notice',
  'cookie-list',
];

function journeysOf(
  report: Report,
  { requests, cookies: jar, storage: keys }: Report['findings'][number]['evidence'],
): Journey[] {
  const rows = [
    ...requests.map((place) => report.requests[place]),
    ...jar.map((place) => report.cookies[place]),
    ...keys.map((place) => report.storage[place]),
  ];
  return [...new Set(rows.flatMap((row) => row?.journey ?? []))];
}
