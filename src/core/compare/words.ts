/** What a comparison calls things and what it says was different about the looking. */
import type { Finding } from '../findings/finding.ts';
import type { Conditions, Report } from '../report/report.ts';
import { specialistWords } from '../words/specialist.ts';

const says = specialistWords.compared;

/** Its title with what it is about: the one that the key is of, where it is told of several. */
export function findingTitleWords({ id, title, subject, count }: Finding, key: string): string {
  const told = JSON.parse(key) as Finding['subject'];
  const { product, host, control, claim } = count === 1 ? subject : told;
  const about = told.cookie ?? told.storage ?? control ?? product ?? host ?? claim;
  return says.finding(title, about === undefined || about === '' ? null : about, id);
}

const MAJOR = /\/(\d+)/;

type Unlike = keyof typeof says.unlike;

const UNLIKE = Object.keys(says.unlike) as Unlike[];

/** A sentence for each thing that was not alike. */
export function unlikeIn(before: Report, after: Report): string[] {
  const [one, other] = [before.conditions, after.conditions];
  const isAlike: Record<Unlike, boolean> = {
    version: before.tool.version === after.tool.version,
    rules: before.tool.rules === after.tool.rules,
    collector: one.collector === other.collector,
    profile: one.profile === other.profile,
    otherSitesCookies: one.thirdPartyCookies === other.thirdPartyCookies,
    privacyControl: one.globalPrivacyControl === other.globalPrivacyControl,
    language: one.language === other.language,
    browser: majorOf(one) === majorOf(other),
    journeys: journeysIn(one) === journeysIn(other),
    corrections: correctionsIn(before) === correctionsIn(after),
    finalPage: before.finalPage === after.finalPage,
  };
  return UNLIKE.filter((what) => !isAlike[what]).map((what) => says.unlike[what]);
}

const majorOf = ({ browser }: Conditions): string => browser.split('/')[0] + (MAJOR.exec(browser)?.[1] ?? '');

const journeysIn = ({ journeys }: Conditions): string =>
  [...new Set(journeys.map(({ journey, outcome }) => `${journey} ${outcome}`))].toSorted().join();

/** What they are, and not when and by which number they were made. */
const correctionsIn = ({ corrections = [] }: Report): string =>
  JSON.stringify(corrections.map(({ notice, did, of, name, fields }) => [notice, did, of, name, fields]));
