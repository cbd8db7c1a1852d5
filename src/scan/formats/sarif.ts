/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for what gathers the results of many tools. Only what
 * differs is a failure; nothing is said to have passed: what could not be told is `open`, what could not be seen a
 * notification of the run, what the person ignores is suppressed with their reason.
 */
import { createHash } from 'node:crypto';
import type {
  Artifact,
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif';
import type { Finding, FindingOutcome, Severity } from '../../core/findings/finding.ts';
import { findings as rules } from '../../core/findings/index.ts';
import { lawOf } from '../../core/findings/law.ts';
import type { FindingRule } from '../../core/findings/rule.ts';
import { isPageSeen, speakerOf } from '../../core/report/parts.ts';
import type { Report } from '../../core/report/report.ts';
import { words } from '../../core/words/index.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import { version } from '../known/known.ts';
import type { Format } from './format.ts';
import { jsonText } from './json.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const sarif: Format<string> = {
  id: 'sarif',
  extension: 'sarif',
  one: () => null,
  all: (reports) => `${jsonText(logOf(reports))}\n`,
};

const logOf = (reports: readonly Report[]): Log => ({
  $schema: SCHEMA,
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Candour', version, rules: DESCRIPTORS } },
      invocations: reports.length === 0 ? [] : [invocation(reports)],
      artifacts: each(reports.map(artifact)),
      results: reports.flatMap(results),
      columnKind: 'utf16CodeUnits',
    },
  ],
});

/** A page of which it is not known whether it does what its notice says: it stands among the results, and has not passed. */
const NOT_TOLD: ReportingDescriptor = {
  id: 'not-told',
  shortDescription: { text: 'Whether the page does what its privacy notice says could not be told' },
  defaultConfiguration: { level: 'none' },
};

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

const KINDS: Record<FindingOutcome, NonNullable<Result['kind']>> = {
  contradiction: 'fail',
  unsupported: 'fail',
  advisory: 'informational',
  'cannot-tell': 'open',
};

function descriptor({ id, title, meaning, fooledBy, basis, severity }: FindingRule): ReportingDescriptor {
  const address = basis.map((name) => lawOf(name)?.address).find((one) => one != null);
  const rests = basis.length === 0 ? '' : ` Rests on: ${basis.join('; ')}.`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: `${meaning} What can fool it: ${fooledBy}${rests}` },
    ...(address != null && { helpUri: address }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

const DESCRIPTORS = [...rules.map(descriptor), NOT_TOLD];
const placeOf = new Map(DESCRIPTORS.map(({ id }, place) => [id, place]));

function invocation(reports: readonly Report[]): Invocation {
  const began = reports.map(({ conditions }) => conditions.startedAt).sort()[0];
  const ended = reports
    .map(({ conditions }) => conditions.endedAt)
    .sort()
    .at(-1);
  return {
    executionSuccessful: reports.every(isPageSeen),
    ...(began !== undefined && { startTimeUtc: began }),
    ...(ended !== undefined && { endTimeUtc: ended }),
    toolExecutionNotifications: reports.flatMap(notifications),
  };
}

const notifications = (report: Report): Notification[] =>
  report.conditions.gaps.map(({ code, detail, loses, hides }) => ({
    descriptor: { id: code },
    level: loses.includes('page') ? 'error' : 'warning',
    message: { text: plain(detail) },
    locations: [{ physicalLocation: { artifactLocation: { uri: report.finalPage } } }],
    properties: { loses, hides },
  }));

/** A list of artifacts has each once; a page may have been asked for twice. */
const each = (artifacts: readonly Artifact[]): Artifact[] => [
  ...new Map(artifacts.map((one) => [JSON.stringify(one), one])).values(),
];

const artifact = ({ finalPage, verdict, headline, notices }: Report): Artifact => ({
  location: { uri: finalPage },
  properties: {
    verdict,
    headline: headline.text,
    notices: notices.map(({ title, address }) => ({ title, address })),
  },
});

function results(report: Report): Result[] {
  const seen = new Map<string, number>();
  return [
    ...report.findings.map((finding) => resultOf(finding, report, seen)),
    ...(report.verdict === 'inconclusive' || report.verdict === 'no-notice' ? [notTold(report)] : []),
  ];
}

/** `seen`: how many of each print came before on the page. */
function resultOf(finding: Finding, report: Report, seen: Map<string, number>): Result {
  const { id, outcome, severity, observed, declared, subject, basis } = finding;
  const kind = KINDS[outcome];
  const print = printOf([id, report.page, subject]);
  const nth = (seen.get(print) ?? 0) + 1;
  seen.set(print, nth);
  const quoted =
    declared === null
      ? ''
      : ` ${specialistWords.text.quoted(words.shown.says[speakerOf(report.notices, declared.notice)], declared.quote)}`;
  const address = report.notices.find((notice) => notice.id === declared?.notice)?.address ?? null;
  return {
    ...ruled(id),
    kind,
    // Only a failure has a level.
    level: kind === 'fail' ? LEVELS[severity] : 'none',
    message: { text: plain(`${observed}${quoted}`) },
    locations: [locationOf(finding, report)],
    ...(address !== null && {
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: address } }, message: { text: 'The privacy notice' } },
      ],
    }),
    partialFingerprints: { 'candour/v1': `${print}:${nth}` },
    suppressions: suppressionsOf(finding),
    properties: { outcome, severity, basis, count: finding.count },
  };
}

function notTold(report: Report): Result {
  const { headline, verdict, page } = report;
  return {
    ...ruled(NOT_TOLD.id),
    kind: 'open',
    level: 'none',
    message: { text: plain([headline.text, headline.second].filter((part) => part !== null).join(' ')) },
    locations: [{ physicalLocation: { artifactLocation: { uri: report.finalPage } } }],
    partialFingerprints: { 'candour/v1': `${printOf([NOT_TOLD.id, page, {}])}:1` },
    properties: { verdict },
  };
}

function ruled(id: string): Pick<Result, 'ruleId' | 'ruleIndex'> {
  const place = placeOf.get(id);
  return place === undefined ? { ruleId: id } : { ruleId: id, ruleIndex: place };
}

function locationOf({ subject }: Finding, { finalPage }: Report): Location {
  const names = Object.entries(subject).map(([kind, name]: [string, string]) => ({ name, kind }));
  return {
    physicalLocation: { artifactLocation: { uri: finalPage } },
    ...(names.length > 0 && { logicalLocations: names }),
  };
}

/** An empty list says that it counts; left out, nobody would know. */
const suppressionsOf = ({ ignored }: Finding): Suppression[] =>
  ignored == null
    ? []
    : [
        {
          kind: 'external',
          status: 'accepted',
          justification: ignored.reason,
          ...(ignored.until !== null && { properties: { until: ignored.until } }),
        },
      ];

/** The same finding of the same page in another run has the same. */
const printOf = (parts: [id: string, page: string, subject: Finding['subject']]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** A message can hold links, [text](address): a page's name must not become one. */
const plain = (text: string): string => text.replaceAll('](', '] (');
