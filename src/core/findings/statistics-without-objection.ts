/** Statistics are stored before any choice, and what they are for, or a simple way to object, was not found. */
import { words } from '../words/index.ts';
import type { Notice } from '../notices/notice.ts';
import { controlsFound } from './choices/controls.ts';
import {
  aboutOf,
  evidenceOf,
  isAdvertisingOrRecording,
  isSure,
  journeysOf,
  keptOf,
  namesIn,
  subjectOf,
} from './choices/kept.ts';
import type { Kept } from './choices/kept.ts';
import { isBefore } from './choices/loads.ts';
import { promiseOf, promisesOf } from './choices/promises.ts';
import type { Quoted } from './finding.ts';
import { declarationsOf, type Facts } from './facts.ts';
import { sentences } from './phrases.ts';
import type { FindingRule, Found } from './rule.ts';

export const statisticsWithoutObjection: FindingRule = {
  id: 'statistics-without-objection',
  ...words.findings['statistics-without-objection'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['PECR Sch A1 para 5'],
  looksAt: ['cookies', 'storage', 'choice', 'control'],
  restsOn: ['notice', 'cookie-list', 'cookie-details', 'links'],
  applies: (facts) => controlsFound(facts) !== 'not-looked-for',
  meaning:
    'A statistics product stored something before any choice, and the privacy notice, read whole, does not say what it is for, or neither the notice nor the page offers a simple way to object. The law lets statistics be stored without consent on stated conditions, these two among them.',
  fooledBy:
    'A notice that was not read whole makes it cannot-tell. It is judged where a control was looked for on the page, and of products that count visits, not of a film that counts its viewers. A way to object counts wherever it was found: a banner, a link, a button, an opt-out in the notice. Where the notice speaks of one in other words, such as the settings of the browser, whether that is enough is not for us to say: it is told and counts against nobody. Where the notice promises to ask first, that is told instead. Whether the exception holds is never said; a product may serve advertising too.',
  isSeen: (facts) => countingOf(facts).length > 0,
  isSaid: ({ notices }) => notices.length > 0,
  check(facts) {
    const isRead = facts.notices.some(({ layer }) => layer !== 'consent-tool');
    if (!isRead || controlsFound(facts) === 'not-looked-for') return [];
    return [...Map.groupBy(countingOf(facts), aboutOf).values()].flatMap((kept) =>
      isSure(kept) ? told(kept, facts) : [],
    );
  },
};

/** What counts visits and was stored before a choice, where the notice does not promise to ask. */
function countingOf(facts: Facts): Kept[] {
  const asks = promisesOf(facts, 'asks-first');
  return keptOf(facts).filter(
    (row) =>
      row.wasWritten &&
      isBefore(row) &&
      row.category === 'statistics' &&
      (row.who?.product?.category ?? 'statistics') === 'statistics' &&
      !isAdvertisingOrRecording(row) &&
      promiseOf(row, asks) === undefined,
  );
}

function told(kept: readonly Kept[], facts: Facts): Found[] {
  const [first] = kept;
  if (first === undefined) return [];
  const isPurposeless = !isPurposeGiven(first, kept, facts);
  const control = controlsFound(facts);
  const isTold = isWayTold(facts);
  const isWayless = !isTold && control === 'none';
  // Where a look was meant and failed, nobody is accused of what would not be judged without one.
  const isUnsure =
    control === 'unknown' ? isPurposeless || !isTold : !isPurposeless && !isTold && control === 'perhaps';
  if (!isPurposeless && !isWayless && !isUnsure) return [];
  const elsewhere = isWayless ? refusalOf(facts) : null;
  const says = words.observed['statistics-without-objection'];
  const name = first.productName ?? words.observed.aStatisticsProduct;
  return [
    {
      ...(isUnsure && { outcome: 'cannot-tell' as const }),
      ...(elsewhere !== null && !isPurposeless && { outcome: 'advisory' as const, declared: elsewhere }),
      subject: subjectOf(kept),
      observed: sentences(
        says.stored(name, first.who?.does ?? says.countsVisits, namesIn(kept)),
        isPurposeless ? says.noPurpose : null,
        isWayless ? (elsewhere === null ? says.noWay : says.onlyTold) : null,
        isUnsure ? says.unseen : null,
      ),
      evidence: evidenceOf(kept),
      // What a listed cookie of it is for would have told, had that cookie been seen, in whichever journey.
      ...(isPurposeless && facts.gaps.some(losesStored)
        ? { restsOn: [...statisticsWithoutObjection.restsOn, 'cookies', 'storage'] as const }
        : { journeys: journeysOf(kept) }),
    },
  ];
}

const losesStored = ({ loses }: Facts['gaps'][number]): boolean =>
  loses.includes('cookies') || loses.includes('storage');

/** What a notice says statistics are for. */
const FOR_STATISTICS =
  /\b(?:statistic|analytic|analys|count(?:s|ed|ing)?\b|measur|improv|understand|monitor|how (?:many|people|visitors|you|users))|ystadeg|dadansodd|gwella|mesur|monitr|\b(?:cyfri|gyfri|chyfri)|\bd?deall\b|\bfaint o (?:bobl|ymwelwyr)/i;

/** Of the product, of one of its cookies, or of statistics in general. */
function isPurposeGiven(row: Kept, kept: readonly Kept[], facts: Facts): boolean {
  const isListed = kept.some(({ declaredBy }) => declaredBy !== null && declaredBy.category === 'statistics');
  // The banner’s own words, or an earlier notice, excuse and are not weighed.
  const isExcused = kept.some(
    ({ declaredBy }) => declaredBy !== null && !facts.notices.some(({ id }) => id === declaredBy.notice),
  );
  return (
    isListed ||
    isExcused ||
    kept.some(({ declaredBy }) => declaredBy !== null && FOR_STATISTICS.test(declaredBy.quote)) ||
    declarationsOf(facts).some(({ statement }) => {
      const { product, category, purpose, quote, cookies } = statement;
      const isOfIt = product === null ? category === 'statistics' : product === row.product;
      return (
        isOfIt &&
        (purpose !== null ||
          category === 'statistics' ||
          FOR_STATISTICS.test(quote) ||
          cookies.some((cookie) => cookie.purpose !== null || cookie.category === 'statistics'))
      );
    })
  );
}

/** A way to say no, wherever a notice tells of one. */
const isWayTold = ({ notices }: Facts): boolean => notices.some(tellsOfWay);

/** Where a notice speaks of saying no, in words that promise nothing of this site. */
function refusalOf({ notices }: Facts): Quoted | null {
  const said = notices.find(({ wayToRefuse }) => wayToRefuse !== undefined);
  return said?.wayToRefuse === undefined ? null : { notice: said.id, ...said.wayToRefuse };
}

const tellsOfWay = ({ claims, links, declarations }: Notice): boolean =>
  claims.some(({ kind }) => ['can-decline', 'opt-out-link', 'asks-first'].includes(kind)) ||
  links.some(({ kind }) => kind === 'consent-tool' || kind === 'opt-out') ||
  declarations.some(({ promise }) => promise !== null);
