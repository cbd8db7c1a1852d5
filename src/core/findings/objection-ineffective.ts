/** Statistics go on after the visitor declined them. */
import { words } from '../words/index.ts';
import { isStatisticsDeclinable } from './choices/declinable.ts';
import { aboutOf, isAdvertisingOrRecording, isSure, keptOf, namesIn } from './choices/kept.ts';
import { judgedAfter, under } from './choices/loads.ts';
import { foundOf } from './choices/optional.ts';
import { isCalledNecessary, promiseOf, promisesOf } from './choices/promises.ts';
import { limits } from './facts.ts';
import { sentences } from './phrases.ts';
import type { FindingRule } from './rule.ts';

export const objectionIneffective: FindingRule = {
  id: 'objection-ineffective',
  ...words.findings['objection-ineffective'],
  severity: 'high',
  outcome: 'contradiction',
  basis: ['PECR Sch A1 para 5'],
  looksAt: ['notice', 'cookies', 'storage', 'choice', 'control'],
  restsOn: ['notice', 'cookie-list'],
  ...judgedAfter('rejected'),
  meaning:
    'The notice or the cookie banner lets visitors say no to statistics. That was done, and a page that was opened after it stored something of a statistics product. Where the notice asks first for statistics, that is told as storing after a rejection.',
  fooledBy:
    'Statistics that the banner does not let anybody decline, or that the notice calls necessary, are not counted, nor is an opt-out of the supplier’s own elsewhere, which nobody took. The cookie that records the objection. A ping without storage is contact.',
  isSeen: (facts) =>
    keptOf(facts).some(({ wasWritten, category }) => wasWritten && category === 'statistics'),
  check(facts) {
    const { isUnder, mayBeUnder } = under('rejected', facts);
    const asks = promisesOf(facts, 'asks-first');
    const declines = promisesOf(facts, 'can-decline');
    const isDeclinable = isStatisticsDeclinable(facts, ['reject', 'resident']);
    const counting = keptOf(facts).filter(
      (row) =>
        row.isWritten &&
        row.category === 'statistics' &&
        !isAdvertisingOrRecording(row) &&
        !isCalledNecessary(row) &&
        promiseOf(row, asks) === undefined &&
        (isDeclinable || promiseOf(row, declines) !== undefined),
    );
    return [...Map.groupBy(counting, aboutOf).values()].flatMap((rows) => {
      const after = rows.filter(isUnder);
      const isFirm = isSure(after);
      const kept = isFirm ? after : rows.filter((row) => isUnder(row) || mayBeUnder(row));
      if (!isSure(kept)) return [];
      const promise = kept.map((row) => promiseOf(row, declines)).find((made) => made !== undefined) ?? null;
      const { stored, aStatisticsProduct } = words.observed;
      const name = kept[0]?.productName ?? aStatisticsProduct;
      return [
        {
          ...foundOf({ kept, promise, isKnown: false, isFirm }),
          restsOn: ['notice' as const, 'cookie-list' as const],
          observed: isFirm
            ? sentences(
                stored.afterObjection(name, namesIn(kept)),
                promise === null ? null : limits(promise.statement, promise.notice),
              )
            : stored.perhapsAfterObjection(name, namesIn(kept)),
        },
      ];
    });
  },
};
