/** The councils as the extension carries them: in rows, without keys, and without where each fact was read. */
import type { Council, Councils, CouncilSite } from '../src/core/parties/council.ts';

/** Place of its nation; its sites parted by spaces, each behind the place of its role. Places in the lists below. */
type Row = [id: string, name: string, nation: number, sites: string];

const NATIONS = ['England', 'Scotland', 'Wales', 'Northern Ireland'] as const satisfies Council['nation'][];
const ROLES = [
  'current',
  'also-current',
  'welsh',
  'shared-service',
  'former-address',
  'former-council',
] as const satisfies CouncilSite['role'][];

export const packCouncils = ({ councils }: Councils): Row[] =>
  councils.map(({ id, name, nation, sites }) => [
    id,
    name,
    placeIn(NATIONS, nation),
    sites.map(({ site, role }) => `${placeIn(ROLES, role)}${site}`).join(' '),
  ]);

export const unpackCouncils = (rows: readonly Row[]): Councils => ({
  councils: rows.map(([id, name, nation, sites]) => ({
    id,
    name,
    nation: at(NATIONS, nation),
    sites: sites.split(' ').map((site) => ({ site: site.slice(1), role: at(ROLES, Number(site[0])) })),
  })),
});

function placeIn<Value>(list: readonly Value[], value: Value): number {
  const place = list.indexOf(value);
  if (place < 0) throw new RangeError(`packed-councils: ${String(value)} is in no list`);
  return place;
}

function at<Value>(list: readonly Value[], place: number): Value {
  const found = list[place];
  if (found === undefined) throw new RangeError(`packed-councils: nothing at ${place}`);
  return found;
}
