/** Names of files for pages: readable, the same in each run, and none twice. */
import { createHash } from 'node:crypto';

/** Longer ones make trouble on some systems, with a folder before them and an ending behind. */
const LONGEST = 80;

/**
 * One for each address, in their order: `norfolk-gov-uk-bins` for https://www.norfolk.gov.uk/bins. Where two addresses
 * would come to the same, or one was cut, a part of the address’s hash tells them apart.
 */
export function fileNamesFor(addresses: readonly string[]): string[] {
  const plain = addresses.map(readable);
  const byName = Map.groupBy(new Set(addresses), readable);
  const taken = new Map<string, number>();
  return addresses.map((address, place) => {
    const name = plain[place] ?? '';
    const isAlone = byName.get(name)?.length === 1 && name.length <= LONGEST;
    const told = isAlone ? name : `${name.slice(0, LONGEST)}-${hashOf(address)}`;
    const before = taken.get(told) ?? 0;
    taken.set(told, before + 1);
    // The same address, asked for again.
    return before === 0 ? told : `${told}_${before + 1}`;
  });
}

function readable(address: string): string {
  const url = URL.parse(address);
  const text = url === null ? address : `${url.host.replace(/^www\./, '')}${url.pathname}`;
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'page' : name;
}

const hashOf = (address: string): string => createHash('sha256').update(address).digest('hex').slice(0, 8);
