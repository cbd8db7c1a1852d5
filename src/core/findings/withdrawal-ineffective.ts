/** The visitor said yes, then no, and what is optional goes on. */
import { words } from '../words/index.ts';
import { isStatisticsDeclinable } from './choices/declinable.ts';
import { aboutOf, isSure, keptOf, namesIn, type Kept } from './choices/kept.ts';
import { judgedAfter, under, type Under } from './choices/loads.ts';
import { sentences } from './phrases.ts';
import { foundOf, limitsOf, optionalOf, whoStored, type Counting } from './choices/optional.ts';
import { isCalledNecessary } from './choices/promises.ts';
import { left, type Facts, type RequestFact } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';

export const withdrawalIneffective: FindingRule = {
  id: 'withdrawal-ineffective',
  ...words.findings['withdrawal-ineffective'],
  severity: 'high',
  outcome: 'contradiction',
  basis: ['UK GDPR Art 7(3)'],
  looksAt: ['notice', 'cookies', 'storage', 'requests', 'sent', 'choice', 'control'],
  restsOn: ['cookie-list'],
  ...judgedAfter('withdrawn'),
  meaning:
    'Cookies were accepted, then refused, and a page that was opened after that wrote something optional again, or a value kept from before reached the company whose it is.',
  fooledBy:
    'What is left from before and only goes to the site’s own host is no use of it. What was under way while consent was taken back is not counted. Where no way back was found it is cannot-tell.',
  isSeen: (facts) => keptOf(facts).length > 0,
  check(facts) {
    const after = under('withdrawn', facts);
    const firm = optionalOf(usedUnder(facts, after.isUnder), facts, countingOf(facts));
    const told = new Set(firm.flatMap(({ kept }) => kept.map(aboutOf)));
    const perhaps = optionalOf(
      usedUnder(facts, (row) => after.isUnder(row) || after.mayBeUnder(row)),
      facts,
      countingOf(facts),
    ).filter(({ kept }) => !kept.some((row) => told.has(aboutOf(row))));
    return [
      ...firm.map((optional) => found({ ...optional, isFirm: true }, facts)),
      ...perhaps.map((optional) => found({ ...optional, isFirm: false }, facts)),
    ];
  },
};

/** Statistics count where the notice or the banner lets visitors say no to them. */
function countingOf(facts: Facts): Counting {
  const isDeclinable = isStatisticsDeclinable(facts, ['withdraw', 'resident']);
  return {
    declined: true,
    exempt: true,
    also: (row) => isDeclinable && row.category === 'statistics' && isSure([row]) && !isCalledNecessary(row),
  };
}

/** What was written, and what was left and reached its own company. */
const usedUnder = (facts: Facts, isMeant: Under['isUnder']): Kept[] =>
  keptOf(facts).filter((row) => isMeant(row) && (row.isWritten || reachedBy(row, facts).length > 0));

/** The requests by which a value that was left reached the product whose it is, on a host of that product. */
const reachedBy = (row: Kept, { requests }: Facts): RequestFact[] =>
  row.wasWritten || row.product === null
    ? []
    : requests.filter(
        (request) =>
          left(request) &&
          request.party === 'third' &&
          request.product === row.product &&
          request.journey === row.journey &&
          request.load === row.load &&
          (request.sent.identifiers.includes(row.name) ||
            (row.table === 'cookies' && request.sent.cookies.includes(row.name))),
      );

function found(optional: Parameters<typeof foundOf>[0], facts: Facts): Found {
  const { kept, isFirm } = optional;
  const requests = kept.flatMap((row) => reachedBy(row, facts));
  const written = kept.filter(({ isWritten }) => isWritten);
  const common = foundOf(optional);
  const { stored, reached } = words.observed;
  const whom = kept[0]?.productName ?? null;
  const firm =
    written.length > 0
      ? stored.afterWithdrawal(whoStored(optional), namesIn(written))
      : reached.afterWithdrawal(namesIn(kept), whom);
  const unsure =
    written.length > 0
      ? stored.perhapsAfterWithdrawal(whoStored(optional), namesIn(written))
      : reached.perhapsAfterWithdrawal(namesIn(kept), whom);
  return {
    ...common,
    observed: isFirm ? sentences(firm, limitsOf(optional)) : unsure,
    evidence: { ...common.evidence, requests: [...new Set(requests.map(({ index }) => index))] },
  };
}
