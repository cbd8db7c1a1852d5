/**
 * JUnit's XML, as build servers read it: a suite a page. Its first test is the page against its privacy notice, and
 * passes only where it was seen to match; each difference is a test that fails. What could not be told, and what the
 * person ignores, is skipped with its reason; a page that could not be seen is an error. Advice is no test: it is told
 * beside the first.
 */
import XMLBuilder from 'fast-xml-builder';
import type { Finding } from '../../core/findings/finding.ts';
import { isPageSeen, speakerOf } from '../../core/report/parts.ts';
import type { Report } from '../../core/report/report.ts';
import { decides, isOnlyIgnored } from '../../core/report/decides.ts';
import { harmless } from '../../core/text/harmless.ts';
import { words } from '../../core/words/index.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Format } from './format.ts';

export const junit: Format<string> = {
  id: 'junit',
  extension: 'xml',
  one: () => null,
  all: (reports) => xml.build(documentOf(reports)),
};

const xml = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  // “true” is a title like any other.
  suppressBooleanAttributes: false,
});

/** Why a test did not pass. */
interface Reason {
  '@message': string;
  '@type'?: string;
  '#'?: string;
}

interface Test {
  '@classname': string;
  '@name': string;
  '@time'?: string;
  failure?: Reason;
  error?: Reason;
  skipped?: Reason;
  'system-out'?: string;
}

const documentOf = (reports: readonly Report[]): object => {
  const suites = reports.map(suiteOf);
  return {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'Candour',
      ...countsOf(suites.flatMap(({ testcase }) => testcase)),
      testsuite: suites,
    },
  };
};

function suiteOf(report: Report) {
  const { page, finalPage, site, conditions, findings } = report;
  const time = ((Date.parse(conditions.endedAt) - Date.parse(conditions.startedAt)) / 1000).toFixed(3);
  const tests = [
    pageTest(report, time),
    ...findings.filter(isTest).map((finding) => testOf(finding, report)),
  ];
  return {
    '@name': harmless(page),
    ...countsOf(tests),
    '@time': time,
    '@timestamp': conditions.startedAt,
    '@hostname': harmless(site),
    properties: {
      property: [
        { '@name': 'final page', '@value': harmless(finalPage) },
        { '@name': 'verdict', '@value': report.verdict },
        { '@name': 'browser', '@value': harmless(conditions.browser) },
        { '@name': 'candour', '@value': harmless(`${report.tool.version}, rules ${report.tool.rules}`) },
      ],
    },
    testcase: tests,
  };
}

const countsOf = (tests: readonly Test[]): Record<string, string> => ({
  '@tests': String(tests.length),
  '@failures': String(tests.filter(({ failure }) => failure !== undefined).length),
  '@errors': String(tests.filter(({ error }) => error !== undefined).length),
  '@skipped': String(tests.filter(({ skipped }) => skipped !== undefined).length),
});

function pageTest(report: Report, time: string): Test {
  const advice = report.findings.filter((finding) => !isTest(finding));
  const told = [
    ...report.conditions.gaps.map(({ code, detail }) => `Not seen: ${detail} [${code}]`),
    ...advice.map(adviceTold),
  ];
  return {
    '@classname': harmless(report.site),
    '@name': 'The page does what its privacy notice says',
    '@time': time,
    ...pageOutcome(report),
    ...(told.length > 0 && { 'system-out': told.map(inLine).join('\n') }),
  };
}

const adviceTold = ({ id, observed, ignored }: Finding): string =>
  ignored == null
    ? `Worth knowing: ${observed} [${id}]`
    : `${words.ignored.why(ignored.reason, ignored.until)} ${observed} [${id}]`;

/** Nothing of it: it passed. */
function pageOutcome(report: Report): Pick<Test, 'failure' | 'error' | 'skipped'> {
  const { verdict, headline, conditions } = report;
  const [first = ''] = conditions.gaps.map(({ detail }) => detail);
  const told = headlineOf(headline);
  if (!isPageSeen(report)) return { error: because(`The page could not be seen. ${first}`, 'not-seen') };
  if (verdict === 'matches') return {};
  if (verdict === 'no-notice')
    return { skipped: because(`There was no privacy notice to compare it with. ${told}`) };
  if (verdict === 'inconclusive') return { skipped: because(`Not everything could be checked. ${told}`) };
  return isOnlyIgnored(report)
    ? { skipped: because(words.ignored.only) }
    : { failure: because(told, 'differs') };
}

const headlineOf = ({ text, second }: Report['headline']): string =>
  second === null ? text : `${text} ${second}`;

/** What says of the page and its notice that they differ, or that it could not be told whether they do. */
const isTest = (finding: Finding): boolean =>
  decides(finding) || (finding.outcome === 'cannot-tell' && finding.severity !== 'info');

function testOf(finding: Finding, report: Report): Test {
  const about = Object.values(finding.subject).join(', ');
  return {
    '@classname': harmless(`${report.site}.${finding.id}`),
    '@name': harmless(about === '' ? finding.title : `${finding.title}: ${about}`),
    ...outcomeOf(finding, report),
  };
}

function outcomeOf(finding: Finding, { notices, finalPage }: Report): Pick<Test, 'failure' | 'skipped'> {
  const { ignored, outcome, severity, observed, declared, basis } = finding;
  if (ignored != null) return { skipped: because(words.ignored.why(ignored.reason, ignored.until)) };
  if (outcome === 'cannot-tell') return { skipped: because(`We could not tell. ${observed}`) };
  const lines = [
    observed,
    ...(declared === null
      ? []
      : [specialistWords.text.quoted(words.shown.says[speakerOf(notices, declared.notice)], declared.quote)]),
    `Seen on ${finalPage}`,
    ...(basis.length === 0 ? [] : [`Rests on: ${basis.join('; ')}`]),
  ];
  return { failure: { ...because(observed, `${outcome}, ${severity}`), '#': lines.map(inLine).join('\n') } };
}

const because = (message: string, type?: string): Reason => ({
  '@message': inLine(message),
  ...(type !== undefined && { '@type': type }),
});

/** A quote may have line ends of its own. */
const inLine = (text: string): string => harmless(text.replace(/\s+/g, ' ').trim());
