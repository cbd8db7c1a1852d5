/** What a finding looks at: the observed tables, the notices that cover the page, and what was not seen. */
import { words } from '../words/index.ts';
import type { Category, CookieKnown } from '../companies/company.ts';
import type { Answer } from '../companies/index.ts';
import type { Council } from '../parties/council.ts';
import type { Claim, CookieDeclared, Declaration, Notice } from '../notices/notice.ts';
import type { Unread } from '../notices/site/unread.ts';
import type { Quoted } from './finding.ts';
import type { CookieRow, ProductRow, RequestRow, StorageRow } from './rows.ts';
import type { Gap } from '../visit/gaps.ts';
import type { Choice, Visit } from '../visit/visit.ts';
import type { ValueKind } from '../cookies/value-kind.ts';

export interface Facts {
  visits: readonly Visit[];
  /** Host of the page after redirects. */
  pageHost: string;
  councils: readonly Council[];
  /** Notices that cover this page, layers included. Policies are not among them. */
  notices: readonly Notice[];
  /** Transcriptions that cover it and that the live notice, read since, has replaced: they excuse, and accuse nobody. */
  superseded: readonly Notice[];
  /** What the words of the page's cookie banner name, where a row is declared by it alone: it accuses nobody. */
  banners: readonly Notice[];
  /** Notices of the same council that do not cover this page. */
  elsewhere: readonly Notice[];
  /** Internal policies of the same council. */
  policies: readonly Notice[];
  requests: readonly RequestFact[];
  cookies: readonly CookieFact[];
  storage: readonly StorageFact[];
  /** Who was contacted, or holds cookies; other sites of the council among them. */
  products: readonly ProductFact[];
  /** Who may have been contacted: nobody saw what became of any request to them. */
  attempted: readonly ProductFact[];
  /** Hosts under the council's own names that are other names of a known advertising or statistics product's. */
  aliases: readonly AliasFact[];
  gaps: readonly Gap[];
  /** What could name a company or list a cookie, is linked, and was not read. */
  unread: readonly Unread[];
  /** True where all that could name a company or list a cookie was read, and nothing of it was lost. */
  isRead: boolean;
}

/** A row of the Report with its place there and what only findings need. */
export interface RequestFact extends RequestRow {
  index: number;
  /** Who receives it; null where nobody knows, or for the council's own hosts. */
  who: Answer | null;
}

export interface CookieFact extends CookieRow {
  index: number;
  /** Whose it is; null where nobody knows. */
  who: Answer | null;
  /** Name of the product, or null. */
  productName: string | null;
  valueKind: ValueKind | null;
  valueLength: number | null;
  /** True where a script only tried whether it could be stored. */
  isTrial: boolean;
  known: CookieKnown | null;
  /** True where the name alone, or its host, leaves no doubt whose it is. */
  isCertain: boolean;
}

export interface StorageFact extends StorageRow {
  index: number;
  /** Whose it is; null where nobody knows. */
  who: Answer | null;
  /** Name of the product, or null. */
  productName: string | null;
  /** True where the key, or its host, leaves no doubt whose it is. */
  isCertain: boolean;
}

export interface ProductFact extends ProductRow {
  /** Company id in the rules, or null for a host that nobody knows. */
  companyId: string | null;
  /** ISO 3166-1 alpha-2 of the company's seat, or null. */
  country: string | null;
  /** True where it only helps the page load: fonts, file delivery, hosting. */
  helpsLoad: boolean;
  /** True where a request to another company's host left the browser. */
  contacted: boolean;
  /** True where only a statement about nothing in particular mentions it. */
  onlyGeneric: boolean;
  /** Choices in force when it was contacted. */
  choices: Choice[];
  requestIndexes: number[];
  cookieIndexes: number[];
}

export interface AliasFact {
  host: string;
  /** The first of its other names that is the product's. */
  canonical: string;
  who: Answer;
}

/** A statement of a covering notice, with the notice it stands in. */
export interface Stated<T extends Declaration | Claim | CookieDeclared> {
  notice: Notice;
  statement: T;
}

export function declarationsOf(facts: Pick<Facts, 'notices'>): Stated<Declaration>[] {
  return facts.notices.flatMap((notice) =>
    notice.declarations
      .filter((statement) => statement.where === 'website')
      .map((statement) => ({ notice, statement })),
  );
}

export function claimsOf(facts: Pick<Facts, 'notices'>, kind: Claim['kind']): Stated<Claim>[] {
  return facts.notices.flatMap((notice) =>
    notice.claims.filter((statement) => statement.kind === kind).map((statement) => ({ notice, statement })),
  );
}

/** The notice's words behind a finding. */
export function quoted({ notice, statement }: Stated<Declaration | Claim | CookieDeclared>): Quoted {
  const { quote, offset, page, byHand } = statement;
  return {
    notice: notice.id,
    quote,
    offset: offset < 0 ? null : offset,
    ...(page !== undefined && { page }),
    ...(byHand === true && { byHand }),
  };
}

/** What limits a statement, in the notice's words; null where its quote says it itself. */
export function limits(
  { quote, qualification }: Declaration | Claim,
  notice?: Pick<Notice, 'layer'>,
): string | null {
  if (qualification === null || quote.includes(qualification)) return null;
  return words.observed.adds(saidBy(notice ?? { layer: 'read' }), qualification.replace(/[.\s]+$/, ''));
}

/** The words by which a cookie is declared, with their place in the notice; null where they no longer stand there. */
export function quotedFor({ declaredBy }: Pick<CookieRow, 'declaredBy'>, facts: Facts): Quoted | null {
  const notice = facts.notices.find(({ id }) => id === declaredBy?.notice);
  if (declaredBy === null || notice === undefined) return null;
  const statement = notice.declarations
    .flatMap((declaration) => [...declaration.cookies, declaration])
    .find(({ quote }) => quote === declaredBy.quote);
  return statement === undefined
    ? { notice: declaredBy.notice, quote: declaredBy.quote, offset: null }
    : quoted({ notice, statement });
}

/** Kinds whose recipients a notice is expected to name: what the law leaves to categories weighs less. */
const ACCUSING: readonly Category[] = ['advertising', 'statistics', 'social'];

/** True for advertising, recording, social and statistics products. Recording is a kind of statistics to us. */
export const isAccusing = (category: Category): boolean => ACCUSING.includes(category);

/** True where it records how visitors use pages. */
export const isRecording = (who: Pick<Answer, 'does'> | null): boolean =>
  /^records how visitors/.test(who?.does ?? '');

/** Which of the two says so: the privacy notice, or the cookie banner’s own list. */
export const saidBy = ({ layer }: Pick<Notice, 'layer'>): 'notice' | 'banner' =>
  layer === 'consent-tool' ? 'banner' : 'notice';

/** The same by its id. */
export function saidByNotice(
  notice: string | undefined,
  { notices, superseded }: Pick<Facts, 'notices' | 'superseded'>,
): 'notice' | 'banner' {
  const found = [...notices, ...superseded].find(({ id }) => id === notice);
  return found === undefined ? 'notice' : saidBy(found);
}

/** True for what is, or was for a while, on the visitor's device because of this page. */
export function wasStored({ state, isTrial }: Pick<CookieFact, 'state' | 'isTrial'>): boolean {
  return state === 'stored' || (state === 'deleted' && !isTrial);
}

/** True where a request is known to have got out of the browser: an attempt is not a contact. */
export function left({ outcome }: Pick<RequestRow, 'outcome'>): boolean {
  return outcome === 'answered' || outcome === 'failed';
}
