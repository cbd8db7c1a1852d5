/** What a comparison calls things and what it says was different about the looking. */
import type { Finding } from '../findings/finding.ts';
import type { Conditions, Report } from '../report/report.ts';

/** Its title with what it is about: the one that the key is of, where it is told of several. */
export function findingTitleWords({ id, title, subject, count }: Finding, key: string): string {
  const told = JSON.parse(key) as Finding['subject'];
  const { product, host, control, claim } = count === 1 ? subject : told;
  const about = told.cookie ?? told.storage ?? control ?? product ?? host ?? claim;
  return `${title}${about === undefined || about === '' ? '' : `: ${about}`} (${id})`;
}

const MAJOR = /\/(\d+)/;

/** A sentence for each thing that was not alike. */
export function unlikeIn(before: Report, after: Report): string[] {
  const [one, other] = [before.conditions, after.conditions];
  const alike: [boolean, string][] = [
    [before.tool.version === after.tool.version, 'They were made by different versions of Candour.'],
    [
      before.tool.rules === after.tool.rules,
      'They were judged by different rules: the same thing may have another name or weight.',
    ],
    [one.collector === other.collector, 'One is of the extension, the other of the scanner.'],
    [one.profile === other.profile, 'One is of a fresh profile, the other of one that was used before.'],
    [one.thirdPartyCookies === other.thirdPartyCookies, 'Cookies of other sites were treated differently.'],
    [
      one.globalPrivacyControl === other.globalPrivacyControl,
      'Only one of them asked by Global Privacy Control not to be shared.',
    ],
    [one.language === other.language, 'The browser asked for different languages.'],
    [majorOf(one) === majorOf(other), 'They were made with different browsers.'],
    [
      journeysIn(one) === journeysIn(other),
      'Not the same visits were made: choices were taken in one and not in the other.',
    ],
    [
      correctionsIn(before) === correctionsIn(after),
      'They were not judged with the same corrections by an auditor to how the notices were read.',
    ],
    [before.finalPage === after.finalPage, 'The address led to different pages.'],
  ];
  return alike.flatMap(([isAlike, words]) => (isAlike ? [] : [words]));
}

const majorOf = ({ browser }: Conditions): string => browser.split('/')[0] + (MAJOR.exec(browser)?.[1] ?? '');

const journeysIn = ({ journeys }: Conditions): string =>
  [...new Set(journeys.map(({ journey, outcome }) => `${journey} ${outcome}`))].toSorted().join();

/** What they are, and not when and by which number they were made. */
const correctionsIn = ({ corrections = [] }: Report): string =>
  JSON.stringify(corrections.map(({ notice, did, of, name, fields }) => [notice, did, of, name, fields]));
