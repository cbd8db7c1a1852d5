/**
 * A case without a browser: the Visit and the Notices that a faultless observer and a faultless reader would hand to
 * judge(). What comes out otherwise here is judge()'s own.
 */
import type { CookieDeclared, Declaration, Notice } from '../../src/core/notices/notice.ts';
import { withLinksRead } from '../../src/core/notices/links-read.ts';
import { judge } from '../../src/core/report/judge.ts';
import type { Report } from '../../src/core/report/report.ts';
import { gapOf, type Gap } from '../../src/core/visit/gaps.ts';
import type { Seen } from '../../src/core/visit/seen.ts';
import type { LinkSeen } from '../../src/core/visit/visit.ts';
import { knownRules } from '../../src/scan/known/known.ts';
import { claims, cookie, declares, lists, notice, request, visit } from '../core/build.ts';
import type { Category } from '../../src/core/companies/company.ts';
import { type Contact, type Document, type Entry, type Statement, type Stored, type Truth } from './truth.ts';
import type { Vendor } from './vendors.ts';
import { titleOf } from './words.ts';

const DAY = 86_400;

export function judgedAsObjects(truth: Truth): Report {
  const { page, documents, banner } = truth;
  const host = new URL(page).host;
  const seen = visit(
    [
      ...truth.contacts.map((contact) => requestOf(contact, host)),
      ...truth.stored.map((each) => storedOf(each, host)),
      [{ seen: 'links', links: linksOf(documents, page), language: 'en', at: 3000 }],
    ],
    { page, links: false },
  );
  const read = documents.filter(({ isRead }) => isRead).map((document) => noticeOf(document, truth, host));
  const tools = banner === null ? [] : [toolNotice(banner, host)];
  return judge(
    [{ ...seen, gaps: [...seen.gaps, ...gapsOf(truth)] }],
    withLinksRead([...read, ...tools]),
    knownRules(),
  );
}

const addressOf = (path: string, page: string): string =>
  path.startsWith('/') ? new URL(`.${path}`, page).href : path;

const linksOf = (documents: readonly Document[], page: string): LinkSeen[] =>
  documents
    .filter(({ linkedFrom }) => linkedFrom === 'page')
    .map(({ path, is }) => ({
      text: titleOf(is, 0),
      address: addressOf(path, page),
      kind: is === 'cookies' ? 'cookies' : 'privacy',
    }));

const requestOf = ({ host, product }: Contact, pageHost: string): Seen[] =>
  request(host, {
    path: product?.path ?? '/a.png',
    type: product?.tag === 'script' ? 'script' : product?.tag === 'frame' ? 'document' : 'image',
    initiators: [pageHost],
  });

function storedOf({ what, name, product, askedDays }: Stored, pageHost: string): Seen[] {
  if (what === 'storage')
    return [{ seen: 'storage', kind: 'local', host: pageHost, key: name, before: false, at: 500 }];
  const host = product?.tag === 'frame' ? product.host : pageHost;
  return cookie(name, { host, days: askedDays });
}

/** As the observer or the reader tells what it could not have. */
function gapsOf({ documents, lost }: Truth): Gap[] {
  const read = documents.filter(({ isRead }) => isRead);
  const unread = documents.filter(
    ({ isRead, linkedFrom }) =>
      !isRead && (linkedFrom === 'page' || read.some(({ is }) => is === linkedFrom)),
  );
  return [
    ...unread.map(({ path }) => gapOf('notice-unread', `${path} was not read.`)),
    ...(lost.includes('links') ? [gapOf('dialog', 'A dialog was open.')] : []),
    ...(lost.includes('lifetimes') ? [gapOf('words-lost', 'Not all that the page did was heard.')] : []),
    ...(lost.includes('storage')
      ? [gapOf('bound-reached', 'More keys than are kept.', { loses: ['storage'] })]
      : []),
  ];
}

function noticeOf(document: Document, { documents, page, case: made }: Truth, host: string): Notice {
  const { is, path, says } = document;
  const declarations = says.flatMap(declarationsOf);
  const asked = says.flatMap((one) => (one.says === 'asks-first' ? [one.product] : []));
  const denied = says.flatMap((one) => (one.says === 'denies' ? [one.product.id] : []));
  return notice({
    id: `read-${made.name}-${is}`,
    title: titleOf(is, made.turn),
    address: addressOf(path, page),
    kind: is === 'cookies' ? 'cookies' : is === 'service' ? 'service' : 'website',
    layer: 'read',
    scope: {
      hosts: [host],
      paths: [],
      except: [],
      service: is === 'service' ? 'Housing benefit' : null,
      sensitive: false,
    },
    listsCookies: declarations.some(({ cookies }) => cookies.length > 0),
    links: documents
      .filter(({ linkedFrom }) => linkedFrom === is)
      .map((to) => ({
        text: 'cookie policy',
        address: addressOf(to.path, page),
        kind: 'cookies' as const,
        read: to.isRead,
        quote: 'What our website saves on your device is in our cookie policy.',
        offset: 0,
      })),
    declarations,
    claims: [
      claims('complaint-route'),
      ...asked.map(({ id, name }) =>
        claims('asks-first', { products: [id], quote: `We only set ${name} cookies if you agree to them.` }),
      ),
      ...denied.map((product) => claims('denies-product', { products: [product] })),
    ],
  });
}

const CATEGORIES: Record<Vendor['kind'], Category> = {
  statistics: 'statistics',
  advertising: 'advertising',
  social: 'social',
  content: 'content',
  helper: 'hosting',
  consent: 'consent',
};

const entryOf = ({ name, kept: [expiry, days], purpose }: Entry): CookieDeclared =>
  lists(name, expiry === '' ? { purpose } : { expiry, seconds: days * DAY, purpose });

/** As a reader gives cookies that it knows no product of. */
const listOf = (entries: readonly Entry[]): Declaration =>
  declares(null, { name: entries[0]?.name ?? '', names: 'product', cookies: entries.map(entryOf) });

function declarationsOf(statement: Statement): Declaration[] {
  switch (statement.says) {
    case 'names':
      if (statement.as === 'company') return [companyNamed(statement.product)];
      return [declares(statement.product.id)];
    case 'kind':
      return [declares(null, { names: 'category', category: CATEGORIES[statement.product.kind] })];
    case 'domain':
      return [declares(statement.product.id, { cookies: statement.entries.map(entryOf) })];
    case 'lists':
      return [listOf(statement.entries)];
    case 'general':
      return [declares(null, { name: 'our suppliers' })];
    case 'denies':
      return [declares(statement.product.id, { negated: true })];
    case 'asks-first':
    case 'can-decline':
      return [declares(statement.product.id, { promise: statement.says })];
  }
}

function companyNamed({ id, company }: Vendor): Declaration {
  const known = knownRules().companies.product(id);
  return declares(null, {
    name: company ?? '',
    names: 'company',
    company: known?.companyId ?? null,
    category: known?.product.category ?? null,
  });
}

const toolNotice = (entries: readonly Entry[], host: string): Notice =>
  notice({
    id: 'consent-tool-civic',
    title: 'Cookie banner',
    kind: 'cookies',
    layer: 'consent-tool',
    scope: { hosts: [host], paths: [], except: [], service: null, sensitive: false },
    listsCookies: true,
    declarations: [listOf(entries)],
  });
