/**
 * What is right of a case, worked out from its truth and from the published rules alone (docs: what *declared* means,
 * what lost facts leave unsaid, how a verdict comes about). Nothing of Candour's own judging is used here.
 */
import type { Contact, Entry, Statement, Stored, Truth } from './truth.ts';
import { follows, type Vendor } from './vendors.ts';

type DeclaredLabel =
  | 'named'
  | 'own'
  | 'by-category'
  | 'by-its-cookies'
  | 'in-consent-tool'
  | 'public-body'
  | 'not-read'
  | 'in-general-terms'
  | 'not-named';

/** A finding with what it is about: the id of a product, or the name of a cookie or key. */
export interface FindingLabel {
  id: string;
  about: string;
}

export interface Label {
  /** One of these, mostly one alone. */
  verdicts: string[];
  /** Accusing (contradiction or unsupported, above info): these and no others. */
  accuses: FindingLabel[];
  /** Accusing where what the page tried to hide was seen all the same, else not. */
  mayAccuse: FindingLabel[];
  cannotTell: FindingLabel[];
  /** Of each product contacted; of hosts of nobody known by their host. */
  declared: Record<string, DeclaredLabel>;
  /** Kind of the headline; null where either of two would do. */
  headline: string | null;
  councils: string[];
  /** Whether any sentence may say that the notice does not mention a company. */
  maySayNotMentioned: boolean;
}

/** What the notices say that were read, and what was not. */
interface Reading {
  said: Statement[];
  banner: Entry[];
  isAnyRead: boolean;
  isUnread: boolean;
  listsCookies: boolean;
  namesAnyone: boolean;
}

const NAMING: readonly Statement['says'][] = ['names', 'domain', 'asks-first', 'can-decline'];

function readingOf({ documents, banner, lost }: Truth): Reading {
  const read = documents.filter(({ isRead }) => isRead);
  // What an unread notice leads to is not known of.
  const linked = documents.filter(
    ({ linkedFrom }) => linkedFrom === 'page' || read.some(({ is }) => is === linkedFrom),
  );
  const said = read.flatMap(({ says }) => says);
  return {
    said,
    banner: banner ?? [],
    isAnyRead: read.length > 0 || banner !== null,
    // Where links were lost, nobody knows that all was read that could name it.
    isUnread: linked.some(({ isRead }) => !isRead) || lost.includes('links'),
    listsCookies: said.some(({ says }) => says === 'lists' || says === 'domain') || banner !== null,
    namesAnyone: said.some(({ says }) => NAMING.includes(says)),
  };
}

const says = (reading: Reading, holds: (statement: Statement) => boolean): boolean =>
  reading.said.some(holds);

const isOf = (statement: Statement, product: Vendor | null): boolean =>
  product !== null && 'product' in statement && statement.product.id === product.id;

/** The first row of the published table that holds. */
function declaredOf({ whose, product }: Contact, reading: Reading): DeclaredLabel {
  if (says(reading, (one) => NAMING.includes(one.says) && isOf(one, product))) return 'named';
  if (whose === 'own') return 'own';
  if (says(reading, (one) => one.says === 'kind' && isOf(one, product))) return 'by-category';
  if (says(reading, (one) => one.says === 'lists' && one.of !== null && one.of.id === product?.id))
    return 'by-its-cookies';
  const listed = reading.banner.map(({ name }) => name);
  if (product?.cookies.some(({ name, printed = name }) => listed.includes(printed))) return 'in-consent-tool';
  if (whose === 'public-body') return 'public-body';
  if (reading.isUnread) return 'not-read';
  return says(reading, (one) => one.says === 'general') ? 'in-general-terms' : 'not-named';
}

export function labelOf(truth: Truth): Label {
  const reading = readingOf(truth);
  const declared = new Map(truth.contacts.map((contact) => [contact, declaredOf(contact, reading)]));
  const noted = reading.isAnyRead ? fromNotice(truth, reading, declared) : [];
  const all = [...noted, ...fromPage(truth)];
  const accuses = all.filter(({ how }) => how === 'accuses');
  const mayAccuse = all.filter(({ how }) => how === 'may-accuse');
  const cannotTell = all.filter(({ how }) => how === 'cannot-tell');
  const verdicts = verdictsOf(truth, reading, all);
  return {
    verdicts,
    accuses: accuses.map(plain),
    mayAccuse: mayAccuse.map(plain),
    cannotTell: cannotTell.map(plain),
    declared: Object.fromEntries(
      reading.isAnyRead ? [...declared].map(([{ id }, standing]) => [id, standing]) : [],
    ),
    headline: verdicts.length > 1 ? null : headlineOf(truth, verdicts[0] ?? '', accuses),
    councils: truth.councils,
    maySayNotMentioned: accuses.some(({ id }) => id === 'undeclared-third-party'),
  };
}

type Fired = FindingLabel & { how: 'accuses' | 'may-accuse' | 'cannot-tell' };

const plain = ({ id, about }: Fired): FindingLabel => ({ id, about });

/** What rests on what a notice says, or does not say. */
function fromNotice(truth: Truth, reading: Reading, declared: Map<Contact, DeclaredLabel>): Fired[] {
  const absent: Fired['how'] = reading.isUnread ? 'cannot-tell' : 'accuses';
  const denied = (product: Vendor | null): boolean =>
    says(reading, (one) => one.says === 'denies' && isOf(one, product));
  const isVague = !reading.namesAnyone && says(reading, ({ says: what }) => what === 'general');
  const companies = [...declared].flatMap(([{ id, product }, standing]): Fired[] => {
    if (denied(product)) return [{ id: 'denial-contradicted', about: id, how: 'accuses' }];
    const isFollowing = product !== null && follows(product);
    if (standing === 'not-read') return [{ id: 'undeclared-third-party', about: id, how: 'cannot-tell' }];
    if (standing === 'in-general-terms' && isVague)
      return [{ id: 'notice-too-vague', about: '', how: 'cannot-tell' }];
    return standing === 'not-named' && isFollowing
      ? [{ id: 'undeclared-third-party', about: id, how: absent }]
      : [];
  });
  const cookies = truth.stored
    .filter(({ what }) => what === 'cookie')
    .flatMap((cookie) => [...undeclared(cookie, truth, reading, absent), ...broken(cookie, truth, reading)]);
  return distinct([...companies, ...cookies]);
}

/** A cookie that stands nowhere in a notice that lists its cookies by name. */
function undeclared(
  { name, product, isTechnical }: Stored,
  { contacts }: Truth,
  reading: Reading,
  how: Fired['how'],
): Fired[] {
  if (!reading.listsCookies || isTechnical || entryFor(name, product, reading) !== null) return [];
  const contact = contacts.find((one) => one.product !== null && one.product.id === product?.id);
  const standing = contact === undefined ? 'not-named' : declaredOf(contact, reading);
  const isExcused = standing === 'named' || standing === 'by-category' || standing === 'by-its-cookies';
  return isExcused ? [] : [{ id: 'undeclared-cookie', about: name, how }];
}

function entryFor(name: string, product: Vendor | null, { said, banner }: Reading): Entry | null {
  const printed = product?.cookies.find((cookie) => cookie.name === name)?.printed ?? name;
  const entries = [...said.flatMap((one) => ('entries' in one ? one.entries : [])), ...banner];
  return (
    entries.find((entry) => entry.name === printed) ??
    entries.find((entry) => product?.pattern === entry.name) ??
    null
  );
}

/** What the notice promises of a cookie, and the page does otherwise. */
function broken({ name, product, askedDays }: Stored, { lost }: Truth, reading: Reading): Fired[] {
  const fired: Fired[] = [];
  const entry = entryFor(name, product, reading);
  if (entry !== null && entry.kept[0] !== '' && isLonger(askedDays, entry.kept[1])) {
    const how = lost.includes('lifetimes') ? 'may-accuse' : 'accuses';
    fired.push({ id: 'lasts-longer', about: name, how });
  }
  if (product !== null && says(reading, (one) => one.says === 'asks-first' && isOf(one, product)))
    fired.push({ id: 'optional-before-choice', about: product.id, how: 'accuses' });
  return fired;
}

/** Over one and a half times what is declared, and over a day more; 400 days is all that a visitor gets. */
function isLonger(asked: number, declared: number): boolean {
  if (declared === 0) return asked > 0;
  return asked > 1.5 * declared && asked > declared + 1 && !(declared >= 390 && declared <= 410);
}

/** What is so whatever the notice says. */
function fromPage({ stored }: Truth): Fired[] {
  return distinct(
    stored.flatMap(({ product }): Fired[] => {
      if (product?.kind === 'advertising')
        return [{ id: 'advertising-before-choice', about: product.id, how: 'accuses' }];
      return product?.kind === 'content' ? [{ id: 'embed-on-load', about: product.id, how: 'accuses' }] : [];
    }),
  );
}

function distinct(fired: Fired[]): Fired[] {
  return [...new Map(fired.map((one) => [`${one.id} ${one.about}`, one])).values()];
}

/**
 * A kind of recipient and nobody by name, beside something of another kind: whether that is too vague to tell, or said
 * well enough, the rules leave open.
 */
const isKindAlone = (contacts: readonly Contact[], reading: Reading): boolean =>
  !reading.namesAnyone &&
  says(reading, ({ says: what }) => what === 'kind') &&
  contacts.some((contact) => declaredOf(contact, reading) === 'not-named');

function verdictsOf({ lost, contacts }: Truth, reading: Reading, fired: readonly Fired[]): string[] {
  // Not seen whole, and nothing to hold it against: either may be said.
  if (!reading.isAnyRead) return lost.includes('links') ? ['no-notice', 'inconclusive'] : ['no-notice'];
  const has = (how: Fired['how']): boolean => fired.some((one) => one.how === how);
  if (has('accuses')) return ['differs'];
  if (has('may-accuse')) return ['differs', 'inconclusive'];
  if (has('cannot-tell') || reading.isUnread) return ['inconclusive'];
  // What breaks hooks need not beat them: then all was seen.
  if (lost.includes('lifetimes') || isKindAlone(contacts, reading)) return ['matches', 'inconclusive'];
  return lost.length > 0 ? ['inconclusive'] : ['matches'];
}

function headlineOf({ contacts }: Truth, verdict: string, accuses: readonly Fired[]): string | null {
  const has = (...ids: string[]): boolean => accuses.some(({ id }) => ids.includes(id));
  if (verdict === 'differs') {
    if (has('denial-contradicted')) return 'denial';
    if (has('optional-before-choice', 'advertising-before-choice')) return 'before-choice';
    return has('undeclared-third-party') ? 'companies-not-named' : 'cookies-differ';
  }
  if (verdict !== 'matches') return verdict;
  if (contacts.some(({ whose }) => whose === 'public-body')) return null;
  return contacts.some(({ whose }) => whose !== 'own') ? 'matches' : 'nothing';
}
