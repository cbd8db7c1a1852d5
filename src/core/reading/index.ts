/** The reader of published notices: text, HTML or a consent tool's declaration → what it declares. Pure. */
import { controllerOf } from './statements/controller.ts';
import { hostOf } from '../parties/host.ts';
import { readClaims } from './statements/claims.ts';
import { readConsentTool, readDeclared } from './tools/consent-tools.ts';
import { declaredInPage } from './tools/in-page.ts';
import { toolReaders } from './tools/index.ts';
import { readContacts } from './statements/contacts.ts';
import { readCookies } from './records/cookies.ts';
import { withNamedProducts } from './records/named-products.ts';
import { dateOf } from './statements/dates.ts';
import { fromHtml } from './page/from-html.ts';
import { fromText } from './page/from-text.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { MOST_LOOKED_AT, readNoticeLinks } from './statements/links.ts';
import type { Names } from './names/names.ts';
import { declaredByCookies } from './statements/products/by-cookies.ts';
import { namedSentences, readProducts, type Named } from './statements/products.ts';
import { ownIn } from './statements/products/speaker.ts';
import { isEmpty, type CookieRead, type NoticeReading, type Quoted } from './reading.ts';
import { readRecipients } from './statements/recipients.ts';
import { wayToRefuseOf } from './statements/way-to-refuse.ts';
import { spokenOf } from './statements/spoken-of.ts';
import { MOST_READ, sentencesOf } from './page/sentences.ts';

export { namesOf, type Names } from './names/names.ts';
export { asDeviceStorage } from './device-storage.ts';
export { isEmpty, type NoticeReading } from './reading.ts';

export interface How {
  /** `json`: a consent tool's declaration, as JSON or as the text of a script. */
  form: 'html' | 'text' | 'json' | 'auto';
  /** Where it was read, or null. */
  address?: string | null;
  names: Names;
  /** Whether the consent tools that a page is set up with by its own scripts are read as its words are. */
  withTools?: boolean;
}

/** The form of a source by how it begins. */
export function formOf(source: string): 'html' | 'text' | 'json' {
  const start = source.slice(0, 2000).trimStart();
  if (/^(?:\ufeff)?<(?:!doctype|\?xml|!--|[a-z])/i.test(start)) return 'html';
  if (/^[{[]/.test(start) || isToolsScript(source.slice(0, 200_000))) return 'json';
  return /<(?:p|div|h[1-6]|table|ul|li)[\s>]/i.test(start) ? 'html' : 'text';
}

const isToolsScript = (script: string): boolean =>
  toolReaders.some(({ writtenAs }) => writtenAs?.test(script) === true);

/** The text that quotes stand in: for a page, what a person would read of it. */
export const readableText = (source: string, form: How['form']): string =>
  (form === 'auto' ? formOf(source) : form) === 'html' ? fromHtml(source).text : source;

export function readNotice(
  source: string,
  { form, address = null, names, withTools = false }: How,
): NoticeReading {
  const read = form === 'auto' ? formOf(source) : form;
  if (read === 'json') {
    const reading = readConsentTool(source, address, names);
    if (reading !== null) return reading;
  }
  const reading = readWords(source, read === 'html' ? 'html' : 'text', address, names);
  return withTools && read === 'html' ? withDeclared(reading, source, names) : reading;
}

/** Beside its words, what a page's own consent tools list; in place of them where they say nothing. */
function withDeclared(reading: NoticeReading, html: string, names: Names): NoticeReading {
  return declaredInPage(html).reduce((before, { declared, source }) => {
    const listed = readDeclared(declared, { source, address: reading.address, names });
    return isEmpty(before)
      ? { ...listed, links: [...before.links, ...listed.links] }
      : joined(before, listed);
  }, reading);
}

/** `listed` stands in another text: its quotes have no place in this one. */
function joined(reading: NoticeReading, listed: NoticeReading): NoticeReading {
  const placeless = <T extends Quoted>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, offset: -1 }));
  const added = <T extends Quoted>(
    before: readonly T[],
    more: readonly T[],
    keyOf: (item: T) => string,
  ): T[] => {
    const known = new Set(before.map(keyOf));
    return [...before, ...placeless(more.filter((item) => !known.has(keyOf(item))))];
  };
  return {
    ...reading,
    products: added(reading.products, listed.products, ({ id, name }) => id ?? name.toLowerCase()),
    cookies: added(reading.cookies, listed.cookies, ({ pattern }) => pattern),
    claims: added(reading.claims, listed.claims, ({ kind, value }) => `${kind} ${value}`),
    links: added(reading.links, listed.links, ({ address, text }) => address ?? text),
  };
}

function readWords(
  source: string,
  form: 'html' | 'text',
  address: string | null,
  names: Names,
): NoticeReading {
  const document = form === 'html' ? fromHtml(source) : fromText(source);
  const { sentences, isCut } = sentencesOf(document);
  const listed = readCookies(document, names);
  const named = withoutCookieNames(namedSentences(sentences, names), listed);
  const said = readProducts(document, names, named);
  const products = [...said, ...declaredByCookies(listed, said, names, ownIn(named))].sort(
    (a, b) => a.offset - b.offset,
  );
  const cookies = withNamedProducts(listed, products, names);
  const kind = kindOf(document, cookies.length);
  const controller = controllerOf(sentences);
  const claims = readClaims(document, named, products, cookies);
  const contacts = readContacts(document, sentences);
  const spoken = spokenOf(document, named, { products, cookies, names });
  const refusal = wayToRefuseOf(document, sentences);
  const { links, isCut: isLinksCut } = readNoticeLinks(document, sentences, names, hostIn(address));
  return withPages(document.pages, {
    schema: 'candour/notice@1',
    title: document.title,
    address,
    kind,
    dated: dateOf(sentences),
    language: languageOf(document),
    ...(controller !== null && { controller }),
    products,
    recipients: kind === 'policy' ? [] : readRecipients(document, sentences, claims),
    cookies,
    // An internal policy promises visitors nothing; whom to complain to it may say.
    claims: kind === 'policy' ? claims.filter((claim) => claim.kind === 'complaint-route') : claims,
    links,
    ...(contacts.length > 0 && { contacts }),
    ...(spoken !== null && { spokenOf: spoken }),
    ...(refusal !== null && { wayToRefuse: refusal }),
    cuts: [
      ...document.cuts,
      ...(isCut ? [`Statements were read in the first ${MOST_READ} characters.`] : []),
      ...(isLinksCut ? [`Only the first ${MOST_LOOKED_AT} links were looked at.`] : []),
    ],
  });
}

/** `pages`: where each begins. */
function withPages(pages: readonly number[], reading: NoticeReading): NoticeReading {
  if (pages.length === 0) return reading;
  const placed = <T extends Quoted>(item: T): T =>
    item.offset < 0
      ? item
      : { ...item, page: Math.max(1, pages.findLastIndex((start) => start <= item.offset) + 1) };
  const { products, recipients, cookies, claims, links, contacts, wayToRefuse, spokenOf: spoken } = reading;
  return {
    ...reading,
    products: products.map(placed),
    recipients: recipients.map(placed),
    cookies: cookies.map(placed),
    claims: claims.map(placed),
    links: links.map(placed),
    ...(contacts !== undefined && { contacts: contacts.map(placed) }),
    ...(wayToRefuse !== undefined && { wayToRefuse: placed(wayToRefuse) }),
    ...(spoken !== undefined && { spokenOf: { ...spoken, products: spoken.products.map(placed) } }),
  };
}

/** "CookieControl" in a column of names is a cookie, not its maker. */
function withoutCookieNames(named: Named[], cookies: readonly CookieRead[]): Named[] {
  const printed = new Set(cookies.map(({ name }) => name).filter((name) => IS_NO_BRAND.test(name)));
  return named.map((one) =>
    one.mentions.length > 0 && printed.has(one.sentence.text) ? { ...one, mentions: [] } : one,
  );
}

/** A name written as no product is: "AWSELB", "readspeaker", "CookieControl". */
const IS_NO_BRAND = /^(?:[A-Z\d_.-]+|[a-z\d_.-]+|\S*[_\d]\S*|\S*[Cc]ookie\S*)$/;

const hostIn = (address: string | null): string | null => (address === null ? null : hostOf(address));
