/**
 * Whether two names mean one owner: the same word but for its legal form, or names that owners.json holds to be of
 * one house (renamed, taken over, parent and subsidiary), each with its reason.
 */
import owners from './owners.json' with { type: 'json' };

/** Words that tell companies' legal forms, and say nothing of who they are. */
const FORMS =
  /[\s,]+(?:inc|ltd|limited|llc|plc|corp|corporation|gmbh|ag|s\.?a\.?s?|spa|s\.?p\.?a|ab|b\.?v|co|company|technologies|holdings|group|& co)\.?$/i;

const houses = new Map(
  owners.flatMap(({ names }) => names.map((name) => [plain(name), plain(names[0] ?? '')] as const)),
);

export function isSameOwner(a: string, b: string): boolean {
  return houseOf(a) === houseOf(b);
}

function houseOf(name: string): string {
  return houses.get(plain(name)) ?? plain(name);
}

function plain(name: string): string {
  let bare = name.trim();
  for (let shorter = bare.replace(FORMS, ''); shorter !== bare; shorter = bare.replace(FORMS, ''))
    bare = shorter;
  return bare
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
