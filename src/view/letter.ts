/**
 * A letter that asks the council about what a Report says: its own sentences and the notice's own words, put in order.
 * It decides nothing, and is sent by nobody but the person.
 */
import { DENIALS, type HeadingId } from '../core/report/denied.ts';
import { called } from '../core/findings/phrases.ts';
import type { ContactTold, NoticeUsed, Report } from '../core/report/report.ts';
import { companyGroups, deniedBy, isPageSeen, productsOf } from '../core/report/parts.ts';
import { cutTo, harmlessLines } from '../core/text/harmless.ts';
import { words } from '../core/words/index.ts';
import { differences, hasNotice } from './groups.ts';
import { dateWords } from './text.ts';

export interface Letter {
  subject: string;
  body: string;
}

/** A longer one is cut; the whole stands in the notice. */
const LONGEST_QUOTE = 400;
/** More would not be answered. */
const MOST_ITEMS = 6;
/** Windows hands a mail program no longer address: https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-shellexecutea */
export const LONGEST_MAILTO = 1_900;

/** True where something was seen that can be asked about. */
export const mayAsk = (report: Report): boolean => isPageSeen(report) && itemsOf(report).length > 0;

/** The first contact of the notices that judged the page, with what was not read left out; null where none gives one. */
export function contactOf({ notices }: Report): ContactTold | null {
  const own = notices.filter(({ layer, kind }) => layer !== 'consent-tool' && kind !== 'policy');
  return own.flatMap(({ contacts }) => contacts ?? [])[0] ?? null;
}

/** `most`: how many things are told; the rest are counted. */
export function letterOf(report: Report, isComplaint: boolean, most = MOST_ITEMS): Letter {
  const says = words.letter;
  const items = itemsOf(report);
  const told = items.slice(0, most);
  const notice = noticeOf(report);
  const paragraphs = [
    says.greeting,
    `${says.opening(dateWords(report.conditions.endedAt), report.finalPage)}\n${says.how}`,
    ...(told.length > 0 ? [says.heading] : []),
    ...told,
    ...(items.length > told.length ? [says.more(items.length - told.length)] : []),
    ...(notice === null
      ? []
      : [
          says.compared(
            titleOf(notice),
            notice.dated === null ? null : dateWords(notice.dated),
            notice.address,
          ),
        ]),
    ...(report.conditions.gaps.length > 0 ? [says.notAll] : []),
    says.asks.join('\n'),
    ...(hasNotice(report) ? [] : [says.asksNotice]),
    isComplaint ? says.isComplaint : says.isQuestion,
    `${says.closing}\n\n${says.name}`,
  ];
  const { site } = report;
  return {
    subject: isComplaint ? says.subjectOfComplaint(site) : says.subject(site),
    body: paragraphs.map(harmlessLines).join('\n\n'),
  };
}

/**
 * Opens a mail program with the letter, or with a shorter one where it would be too long to be handed over; null where
 * none would fit. `isWhole`: nothing was left out.
 */
export function mailtoOf(
  to: string,
  report: Report,
  isComplaint: boolean,
): { address: string; isWhole: boolean } | null {
  for (let most = MOST_ITEMS; most >= 0; most -= 1) {
    const address = addressOf(to, letterOf(report, isComplaint, most));
    if (address.length <= LONGEST_MAILTO) return { address, isWhole: most === MOST_ITEMS };
  }
  return null;
}

/** Lines end as mail has them: https://www.rfc-editor.org/rfc/rfc6068#section-5 */
export const addressOf = (to: string, { subject, body }: Letter): string =>
  `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

const titleOf = ({ title }: NoticeUsed): string => title.trim();

const noticeOf = ({ notices }: Report): NoticeUsed | null =>
  notices.find(({ layer, kind }) => layer !== 'consent-tool' && kind !== 'policy') ?? null;

/** What is asked about: what differs, with the notice's words; companies that are not mentioned; else who was contacted. */
function itemsOf(report: Report): string[] {
  const says = words.letter;
  const notice = noticeOf(report);
  if (!hasNotice(report) || notice === null) {
    const contacted = contactedBy(report);
    return contacted.length === 0 ? [] : [says.connected(contacted)];
  }
  const seen = differences(report).flatMap(({ findings }) => findings);
  const absent = absentFrom(report);
  return [
    ...seen.map(({ observed, declared }) => {
      if (declared === null) return observed;
      const isBanner = report.notices.find(({ id }) => id === declared.notice)?.layer === 'consent-tool';
      const quote = cutTo(declared.quote, LONGEST_QUOTE);
      return `${observed}\n${isBanner ? says.saysBanner(quote) : says.saysNotice(quote)}`;
    }),
    ...(absent.length === 0 ? [] : [says.notMentioned(absent, titleOf(notice))]),
  ];
}

const contactedBy = (report: Report): string[] =>
  companyGroups(report)
    .filter(({ kind }) => kind !== 'helps-load')
    .flatMap(({ companies }) =>
      companies.map((company) => called(company.name, productsOf(report, company))),
    );

/** Headings of companies of which the notice speaks, and may leave out a product. */
const IN_PART: readonly HeadingId[] = [...DENIALS, 'in-part'];

/** Companies that are not mentioned; of a company that is, the products that are not. What the notice denies it mentions. */
const absentFrom = (report: Report): string[] =>
  companyGroups(report).flatMap(({ kind, companies }) => {
    if (kind === 'not-named')
      return companies.map((company) => called(company.name, productsOf(report, company)));
    if (!IN_PART.includes(kind)) return [];
    return companies
      .flatMap((company) => productsOf(report, company))
      .filter((product) => product.declared === 'not-named' && deniedBy(report, product) === null)
      .map((product) => called(product.company, [product]));
  });
