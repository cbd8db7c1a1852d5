/**
 * Two Reports, or two lists of them, held against each other: what appeared, went, changed, and what nobody can tell. Pure.
 * What is in one and not in the other counts only where the other could have seen it.
 */
import type { ProductRow } from '../findings/rows.ts';
import type { Report } from '../report/report.ts';
import { specialistWords } from '../words/specialist.ts';
import { whyUnseen, type Which } from './blind.ts';
import type { Change, ComparedReport, Comparison, PageCompared } from './comparison.ts';
import { keyOf } from './identity.ts';
import { lifetimeChanges } from './lifetimes.ts';
import { thingsOf, type Thing } from './things.ts';
import { unlikeIn } from './words.ts';

const says = specialistWords.compared;

/** Where a page stands more than once in a list, the first of it is held against the first, the second the second. */
export function compare(before: readonly Report[], after: readonly Report[]): Comparison {
  const earlier = byPage(before);
  const later = byPage(after);
  return {
    schema: 'candour/comparison@1',
    pages: [...later].flatMap(([key, report]) => {
      const was = earlier.get(key);
      return was === undefined ? [] : [comparePage(was, report)];
    }),
    onlyBefore: [...earlier].filter(([key]) => !later.has(key)).map(([, { page }]) => page),
    onlyAfter: [...later].filter(([key]) => !earlier.has(key)).map(([, { page }]) => page),
  };
}

function byPage(reports: readonly Report[]): Map<string, Report> {
  const times = new Map<string, number>();
  return new Map(
    reports.map((report) => {
      const time = (times.get(report.page) ?? 0) + 1;
      times.set(report.page, time);
      return [`${time} ${report.page}`, report];
    }),
  );
}

export function comparePage(before: Report, after: Report): PageCompared {
  const was = thingsOf(before);
  const is = thingsOf(after);
  const changes = [
    ...[...is].flatMap(([key, thing]) => changeOf(was.get(key), thing, before, after)),
    ...[...was].flatMap(([key, thing]) => (is.has(key) ? [] : changeOf(thing, undefined, before, after))),
    ...declarationChanges(before, after),
    ...lifetimeChanges(before, after),
  ];
  return {
    page: after.page,
    before: sideOf(before),
    after: sideOf(after),
    unlike: unlikeIn(before, after),
    changes: changes.toSorted((one, other) => ORDER.indexOf(one.thing) - ORDER.indexOf(other.thing)),
  };
}

const ORDER: readonly Change['thing'][] = [
  'finding',
  'notice',
  'claim',
  'product',
  'declaration',
  'cookie',
  'lifetime',
  'storage',
];

const sideOf = ({ conditions, tool, verdict }: Report): ComparedReport => ({
  startedAt: conditions.startedAt,
  version: tool.version,
  rules: tool.rules,
  verdict,
  gaps: conditions.gaps.length,
});

function changeOf(was: Thing | undefined, is: Thing | undefined, before: Report, after: Report): Change[] {
  const one = is ?? was;
  if (one === undefined) return [];
  const { thing, key, name } = one;
  const told = { thing, key, name, before: was?.stands ?? null, after: is?.stands ?? null };
  if (was === undefined) {
    const why = renamed(one, after, before) ?? unsure(one, after, 'second');
    return [appearedOr(told, why ?? whyUnseen(before, one, false, 'first'), 'appeared')];
  }
  if (is === undefined) {
    const why = renamed(one, before, after) ?? unsure(one, before, 'first');
    return [appearedOr(told, why ?? whyUnseen(after, one, true, 'second'), 'went')];
  }
  if (was.stands === is.stands) return [];
  return [appearedOr(told, whyUncertain(was, is, before, after), 'changed')];
}

/** A product that is only in one of the two, and whose hosts the other contacted as well, has another name by now. */
function renamed({ thing, key }: Thing, there: Report, absent: Report): string | null {
  if (thing !== 'product') return null;
  const hosts = there.products.find(({ id }) => keyOf({ product: id }) === key)?.hosts ?? [];
  const isContacted = absent.requests.some(({ host }) => hosts.includes(host));
  return isContacted ? says.renamed : null;
}

const appearedOr = (told: Omit<Change, 'how' | 'why'>, why: string | null, how: Change['how']): Change => ({
  ...told,
  how: why === null ? how : 'could-not-tell',
  why,
});

/** Where the one that has it could not tell either, or gives as advice what it did not see whole, it is no news. */
function unsure(one: Thing, there: Report, which: Which): string | null {
  if (one.outcome === 'cannot-tell') return says.couldNotTell[which];
  return one.outcome === 'advisory' ? whyUnseen(there, one, true, which) : null;
}

/** A finding that one of the two could not tell, or only in part, is no other finding. */
function whyUncertain(was: Thing, is: Thing, before: Report, after: Report): string | null {
  if (was.thing !== 'finding') return null;
  if (is.outcome === 'cannot-tell') return says.couldNotTell.second;
  if (was.outcome === 'cannot-tell') return says.couldNotTell.first;
  return whyUnseen(after, is, true, 'second') ?? whyUnseen(before, was, true, 'first');
}

/** How products that are in both stand in the notices. */
function declarationChanges(before: Report, after: Report): Change[] {
  const was = new Map(before.products.map((product) => [product.id, product]));
  return after.products.flatMap((product): Change[] => {
    const earlier = was.get(product.id);
    if (earlier === undefined || earlier.declared === product.declared) return [];
    const told = {
      thing: 'declaration' as const,
      key: keyOf({ product: product.id }),
      name: product.name,
      before: earlier.declared,
      after: product.declared,
    };
    return [appearedOr(told, whyNotRead(earlier, product), 'changed')];
  });
}

function whyNotRead(was: ProductRow, is: ProductRow): string | null {
  if (is.declared === 'not-read') return says.partUnread.second;
  return was.declared === 'not-read' ? says.partUnread.first : null;
}
