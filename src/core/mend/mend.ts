/**
 * Reports in, what would make words and pages agree out. Nothing is invented: purposes come from the rules, lifetimes from
 * what was seen, statements from the notice; and what was not seen or not read is told beside them.
 */
import type { Answer } from '../companies/answer.ts';
import type { Companies } from '../companies/index.ts';
import type { CookieRow, StorageRow } from '../findings/rows.ts';
import { deniedBy, isPageSeen } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import type {
  ContradictedStatement,
  LackingRow,
  Mending,
  NoticeMended,
  PageMended,
  UnseenRow,
} from './mending.ts';

export interface Maker {
  version: string;
  /** Hash of the rules that purposes are taken from. */
  rules: string;
  companies: Companies;
}

export function mend(reports: readonly Report[], { version, rules, companies }: Maker): Mending {
  const seen = reports.filter(isPageSeen);
  return {
    schema: 'candour/mending@1',
    tool: { name: 'candour', version, rules },
    pages: reports.map(pageOf),
    notices: noticesOf(reports),
    lacking: merged(seen.flatMap((report) => lackingIn(report, companies))),
    unseen: unseenIn(seen),
    contradicted: contradictedIn(seen),
  };
}

const pageOf = (report: Report): PageMended => ({
  page: report.finalPage,
  verdict: report.verdict,
  startedAt: report.conditions.startedAt,
  journeys: [...new Set(report.conditions.journeys.map(({ journey }) => journey))],
  wasSeen: isPageSeen(report),
  gaps: [...new Set(report.conditions.gaps.map(({ detail }) => detail))],
});

function noticesOf(reports: readonly Report[]): NoticeMended[] {
  const used = reports.flatMap(({ notices }) => notices);
  return [...Map.groupBy(used, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { id, title, address, dated, retrieved } = first;
    return [
      { id, title, address, dated, retrieved, unread: [...new Set(same.flatMap(({ unread }) => unread))] },
    ];
  });
}

/** False where a notice, or the list that it or the banner points to, was not read. */
const wasListRead = ({ notices, conditions }: Report): boolean =>
  notices.some(({ kind }) => kind !== 'policy') &&
  !conditions.gaps.some(({ loses }) => loses.includes('notice') || loses.includes('cookie-list'));

function lackingIn(report: Report, companies: Companies): LackingRow[] {
  const cookies = report.cookies.filter(isCookieLacking).map((row) => cookieRow(row, report, companies));
  const keys = report.storage.filter(isKeyLacking).map((row) => storageRow(row, report, companies));
  const saving = new Set([...cookies, ...keys].map(({ product }) => product));
  const suppliers = report.products
    .filter(({ id, declared }) => (declared === 'not-named' || declared === 'not-read') && !saving.has(id))
    // What the notice says is not used lacks no row in it: the statement is what does not hold.
    .filter((product) => deniedBy(report, product)?.outcome !== 'contradiction')
    .map((product): LackingRow => {
      const requests = report.requests.filter((row) => row.product === product.id);
      return {
        ...common(report),
        kind: 'company',
        name: product.name,
        seenAs: [],
        hosts: product.hosts,
        supplier: product.company,
        product: product.id,
        purpose: product.does.trim() || null,
        category: product.category,
        seenSeconds: null,
        party: requests[0]?.party ?? 'third',
        declaredAs: 'nothing',
        wasListRead: wasListRead(report) && product.declared === 'not-named',
        choices: product.seen.map(({ choice }) => choice),
      };
    });
  return [...cookies, ...keys, ...suppliers];
}

const common = (report: Report): Pick<LackingRow, 'wasListRead' | 'pages'> => ({
  wasListRead: wasListRead(report),
  pages: [report.finalPage],
});

/** What the browser refused, or had from before, this page did not save. */
const isCookieLacking = ({ state, declaredBy }: CookieRow): boolean =>
  (state === 'stored' || state === 'deleted') && declaredBy?.how !== 'listed';

const isKeyLacking = ({ before, declaredBy }: StorageRow): boolean => !before && declaredBy?.how !== 'listed';

const declaredAs = ({ declaredBy }: CookieRow | StorageRow): LackingRow['declaredAs'] =>
  declaredBy === null || declaredBy.how === 'listed' ? 'nothing' : declaredBy.how;

function cookieRow(row: CookieRow, report: Report, companies: Companies): LackingRow {
  const { name, host, setByHost } = row;
  const answer = sure(companies.ofCookie({ name, host, setByHost }), row);
  const known = answer?.known;
  return {
    ...common(report),
    kind: 'cookie',
    name: known !== undefined && 'name' in known ? known.name : name,
    seenAs: [name],
    hosts: [host],
    ...whose(row, answer, report),
    seenSeconds: row.askedSeconds ?? row.storedSeconds,
    party: row.party,
    declaredAs: declaredAs(row),
    choices: [row.choice],
  };
}

function storageRow(row: StorageRow, report: Report, companies: Companies): LackingRow {
  const { kind, key, host } = row;
  const answer = sure(companies.ofStorage({ kind, key, host }), row);
  const known = answer?.known;
  return {
    ...common(report),
    kind,
    name: known !== undefined && 'key' in known ? known.key : key,
    seenAs: [key],
    hosts: [host],
    ...whose(row, answer, report),
    seenSeconds: null,
    party: row.party,
    declaredAs: declaredAs(row),
    choices: [row.choice],
  };
}

/** A purpose is only taken from what the Report itself was sure enough of. */
const sure = (answer: Answer | null, row: CookieRow | StorageRow): Answer | null =>
  answer === null || answer.confidence === 'weak' || answer.productId !== row.product ? null : answer;

function whose(
  row: CookieRow | StorageRow,
  answer: Answer | null,
  { products }: Report,
): Pick<LackingRow, 'supplier' | 'product' | 'purpose' | 'category'> {
  const isWeak = 'confidence' in row && row.confidence === 'weak';
  const product = isWeak ? undefined : products.find(({ id }) => id === row.product);
  return {
    supplier: answer?.company ?? product?.company ?? null,
    product: isWeak ? null : row.product,
    purpose: answer?.known?.purpose ?? null,
    category: isWeak ? 'unknown' : row.category,
  };
}

/** The same row on several pages is one; that the notice lacks it is only sure where all that could list it was read for each. */
function merged(rows: readonly LackingRow[]): LackingRow[] {
  const keyOf = ({ kind, name, product, party }: LackingRow): string =>
    JSON.stringify([kind, name, product, party]);
  return [...Map.groupBy(rows, keyOf).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const lifetimes = same.flatMap(({ seenSeconds }) => seenSeconds ?? []);
    return [
      {
        ...first,
        purpose: same.map(({ purpose }) => purpose).find((one) => one !== null) ?? null,
        seenAs: each(same.flatMap(({ seenAs }) => seenAs)),
        hosts: each(same.flatMap(({ hosts }) => hosts)),
        seenSeconds: lifetimes.length === 0 ? null : Math.max(...lifetimes),
        declaredAs: same.every((row) => row.declaredAs !== 'nothing') ? first.declaredAs : 'nothing',
        wasListRead: same.every((row) => row.wasListRead),
        choices: each(same.flatMap(({ choices }) => choices)),
        pages: each(same.flatMap(({ pages }) => pages)),
      },
    ];
  });
}

const each = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** In the notice, and missing from every page that was held against it. */
function unseenIn(reports: readonly Report[]): UnseenRow[] {
  const keyOf = ({ notice, name }: { notice: string; name: string }): string =>
    JSON.stringify([notice, name]);
  const rows = Map.groupBy(
    reports.flatMap(({ notSeen }) => notSeen),
    keyOf,
  );
  const isUnseenIn = (report: Report, key: string): boolean =>
    report.notSeen.some((row) => keyOf(row) === key);
  return [...rows].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const held = reports.filter(({ notices }) => notices.some(({ id }) => id === first.notice));
    if (!held.every((report) => isUnseenIn(report, key))) return [];
    // With one page left on which it may only not have been called for, it is not missing.
    const why = same.every((row) => row.why === 'not-found') ? 'not-found' : 'not-exercised';
    return [{ ...first, why }];
  });
}

function contradictedIn(reports: readonly Report[]): ContradictedStatement[] {
  const statements = new Map<string, ContradictedStatement>();
  for (const { findings, finalPage } of reports) {
    for (const { id, title, outcome, observed, declared } of findings) {
      if (declared === null || (outcome !== 'contradiction' && outcome !== 'unsupported')) continue;
      const { notice, quote } = declared;
      const key = JSON.stringify([notice, quote]);
      const statement = statements.get(key) ?? { notice, quote, seen: [] };
      statement.seen.push({ finding: id, title, outcome, observed, page: finalPage });
      statements.set(key, statement);
    }
  }
  return [...statements.values()];
}
