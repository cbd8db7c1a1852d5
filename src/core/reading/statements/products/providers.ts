/** Names in a table's column of providers that no rule knows. */
import { categoryOf } from '../../lexicon/categories.ts';
import { roleOf } from '../../records/labels.ts';
import { printedHost, OWN, PUBLIC, withoutWay } from '../../records/whose.ts';
import type { Document, Table } from '../../page/document.ts';
import type { Named } from '../products.ts';
import type { ProductRead } from '../../reading.ts';
import { columnOfSuppliers, isUnderSuppliers } from './listed.ts';
import { isNoSupplier, NO_NAME } from './not-names.ts';
import { NAME } from './name-shape.ts';

/** "Acme", "Acme via our site", "Acme (acme.example)", "cdn.acme.example"; null where a cell names nobody of its own. */
function nameIn(cell: string): string | null {
  const text = withoutWay(cell).replace(/ \([^()]{0,80}\)$/, '');
  const host = printedHost(text);
  if (host !== null && IS_HOST.test(text)) return PUBLIC.test(host) ? null : host;
  return text.length <= 40 && IS_PROVIDER.test(text) ? text : null;
}

const IS_HOST = /^(?:https?:\/\/)?\.?[\w.-]{3,100}(?:\/\S{0,100})?$/i;
const IS_PROVIDER = new RegExp(String.raw`^${NAME}$`, 'u');

/** What only the site itself has a use for: the visitor's place in it, and the answer to its own banner. */
const OF_THE_SITE =
  /^(?:PHPSESSID|ASP\.NET_SessionId|JSESSIONID|\.ASPXAUTH|__RequestVerificationToken|XSRF-TOKEN|cookie[\w-]*|[\w-]*cookie[_-]?(?:consent|accept|policy|control|agreed)\w*)$/i;

/** Hosts that set what only the site itself has a use for: the site's own. */
function ownHosts(rows: Table['rows'], name: number, provider: number): Set<string> {
  const own = rows.flatMap((row) => {
    const host = nameIn(row[provider]?.text ?? '');
    return host?.includes('.') === true && OF_THE_SITE.test(row[name]?.text.trim() ?? '') ? [host] : [];
  });
  return new Set(own);
}

/** "Set by | Acme Consent": names of their own in a column of providers. */
export function providersIn({ tables, blocks, text }: Document, all: readonly Named[]): ProductRead[] {
  const known = new Set(
    all.filter(({ mentions }) => mentions.length > 0).map(({ sentence }) => sentence.offset),
  );
  const cells = new Map(all.map(({ sentence }) => [sentence.table ?? -1, sentence]));
  return tables.flatMap(({ rows, under }, at) => {
    const cell = cells.get(at);
    const isOfSuppliers =
      cell !== undefined &&
      isUnderSuppliers(cell) &&
      !/\bcookies?\b|\bcwcis?\b/i.test(cell.headings.at(-1) ?? '');
    const ofCookies = isOfSuppliers
      ? undefined
      : rows.slice(0, 4).find((row) => row.some(({ text: label }) => roleOf(label) === 'name'));
    const head = ofCookies ?? rows[0];
    const column =
      ofCookies?.findIndex(({ text: label }) => roleOf(label) === 'provider') ??
      columnOfSuppliers(head ?? []);
    if (head === undefined || column < 0) return [];
    const names = head.findIndex(({ text: label }) => roleOf(label) === 'name');
    const own = ownHosts(rows, names, column);
    const category = categoryOf(blocks[under.at(-1) ?? -1]?.text ?? '');
    return rows.slice(rows.indexOf(head) + 1, 400).flatMap((row) => {
      const provider = row[column];
      if (
        provider === undefined ||
        provider.isSpanned ||
        row.length < head.length ||
        known.has(provider.offset)
      )
        return [];
      const name = nameIn(provider.text);
      // The headings of a further table, straight under this one.
      if (roleOf(provider.text) !== null) return [];
      if (name === null || own.has(name) || isNoSupplier(name) || NO_NAME.test(name) || OWN.test(name))
        return [];
      return [
        {
          name,
          id: null,
          category,
          where: ofCookies === undefined ? ('service' as const) : ('website' as const),
          negated: false,
          openList: false,
          quote: text.slice(provider.offset, provider.end),
          offset: provider.offset,
        },
      ];
    });
  });
}
