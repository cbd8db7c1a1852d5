/** A notice taken apart into entries that each have a key, and put together again. Keys are those of the notice as read. */
import type { Claim, CookieDeclared, Declaration, Notice } from '../notice.ts';

interface Common {
  key: string;
  /** Ids of the corrections that made it what it is; empty where it stands as it was read. */
  corrections: string[];
  isAdded: boolean;
  isRemoved: boolean;
}

interface DeclarationEntry extends Common {
  of: 'declaration';
  /** Its cookies are entries of their own. */
  statement: Omit<Declaration, 'cookies'>;
}

interface CookieEntry extends Common {
  of: 'cookie';
  /** Key of its declaration. */
  under: string;
  statement: CookieDeclared;
}

interface ClaimEntry extends Common {
  of: 'claim';
  statement: Claim;
}

export type Entry = DeclarationEntry | CookieEntry | ClaimEntry;

/** By key, in the order of the notice: each declaration with its cookies behind it, then the claims. */
export type Entries = Map<string, Entry>;

const AS_READ = { corrections: [], isAdded: false, isRemoved: false };

export function entriesOf({ declarations, claims }: Notice): Entries {
  const entries: Entry[] = [
    ...declarations.flatMap(({ cookies, ...statement }, place): Entry[] => {
      const key = `declaration-${place}`;
      return [
        { ...AS_READ, of: 'declaration', key, statement },
        ...cookies.map((cookie, at): Entry => ({
          ...AS_READ,
          of: 'cookie',
          key: `${key}-cookie-${at}`,
          under: key,
          statement: cookie,
        })),
      ];
    }),
    ...claims.map((statement, place): Entry => ({
      ...AS_READ,
      of: 'claim',
      key: `claim-${place}`,
      statement,
    })),
  ];
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** The notice that these entries make. What was removed is not in it; a removed declaration takes its cookies with it. */
export function noticeOfEntries(notice: Notice, entries: Entries): Notice {
  const here = [...entries.values()].filter(({ isRemoved }) => !isRemoved);
  const declarations = here.flatMap((entry) =>
    entry.of === 'declaration'
      ? [
          {
            ...byHand(entry.statement, entry),
            cookies: here.flatMap((cookie) =>
              cookie.of === 'cookie' && cookie.under === entry.key ? [byHand(cookie.statement, cookie)] : [],
            ),
          },
        ]
      : [],
  );
  const hasCookies = declarations.some(({ cookies }) => cookies.length > 0);
  const isListChanged = [...entries.values()].some(
    ({ of, isAdded, isRemoved }) => of === 'cookie' && (isAdded || isRemoved),
  );
  return {
    ...notice,
    listsCookies: isListChanged ? hasCookies : notice.listsCookies || hasCookies,
    declarations,
    claims: here.flatMap((entry) => (entry.of === 'claim' ? [byHand(entry.statement, entry)] : [])),
  };
}

const byHand = <T extends object>(statement: T, { corrections }: Common): T =>
  corrections.length === 0 ? statement : { ...statement, byHand: true };
