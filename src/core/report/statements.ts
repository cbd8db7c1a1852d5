/** What the notices that cover a page say is used, gathered once for all that is looked up in them. */
import type { Category } from '../companies/company.ts';
import type { Companies } from '../companies/index.ts';
import type { CookieDeclared, Declaration, Notice } from '../notices/notice.ts';
import type { ProductSpokenOf } from '../reading/reading.ts';

export type Said = { notice: Notice; declaration: Declaration };
export type Listed = Said & { entry: CookieDeclared };

/** What one layer says is used. Denials are not among it. */
export interface Layer {
  website: readonly Said[];
  service: readonly Said[];
  /** In e-mail, on paper, on the telephone. */
  elsewhere: readonly Said[];
  /** Cookies and storage listed by name for the website. */
  listed: readonly Listed[];
  /** Named in passing: not said to be used. */
  spokenOf: readonly { notice: Notice; spoken: ProductSpokenOf }[];
  /** Names of cookies, letter for letter, that stand in its text and were not read as listed. */
  cookiesSpokenOf: readonly { notice: Notice; name: string }[];
}

/** What the covering notices say is used, gathered once for all that is looked up in them. */
export interface Statements {
  /** What the council publishes, as it stands. */
  own: Layer;
  /** What the page's consent tool lists. */
  tool: Layer;
  /** What only a transcription says that the live notice has replaced: it excuses. */
  former: Layer;
  all: Layer;
  /** What the words of the page's cookie banner name: it excuses. Read once it is asked for. */
  banner: () => Layer;
  companies: Companies;
}

export function statementsOf(
  current: readonly Notice[],
  superseded: readonly Notice[],
  banners: () => readonly Notice[],
  companies: Companies,
): Statements {
  const isTool = ({ layer }: Notice): boolean => layer === 'consent-tool';
  const own = layerOf(current.filter((notice) => !isTool(notice)));
  const tool = layerOf(current.filter(isTool));
  const former = layerOf(superseded);
  let banner: Layer | null = null;
  return {
    own,
    tool,
    former,
    all: layerOf([...current, ...superseded]),
    banner: () => (banner ??= layerOf(banners())),
    companies,
  };
}

function layerOf(notices: readonly Notice[]): Layer {
  const used = notices.flatMap((notice) =>
    notice.declarations.filter(({ negated }) => !negated).map((declaration) => ({ notice, declaration })),
  );
  const said = used.filter(({ declaration }) => declaration.where === 'website');
  const website = said.filter(
    ({ notice, declaration }) => notice.layer === 'bundled' || !isSpelledOut(declaration, said),
  );
  return {
    website,
    service: used.filter(({ declaration }) => declaration.where === 'service'),
    elsewhere: used.filter(({ declaration: { where } }) => where === 'email' || where === 'offline'),
    listed: said.flatMap((each) => each.declaration.cookies.map((entry) => ({ ...each, entry }))),
    spokenOf: notices.flatMap((notice) =>
      (notice.spokenOf?.products ?? []).map((spoken) => ({ notice, spoken })),
    ),
    cookiesSpokenOf: notices.flatMap((notice) =>
      (notice.spokenOf?.cookies ?? []).flatMap((name) => (name.includes('*') ? [] : { notice, name })),
    ),
  };
}

/**
 * "We use analytics cookies", where the notices go on to name those of that kind: then what is not named is not meant.
 * "Our suppliers" are not spelled out by the name of one. A person who transcribed a notice has decided that already.
 */
function isSpelledOut(kind: Declaration, said: readonly Said[]): boolean {
  const isOfCookies = /cookie|cwci/i.test(kind.name);
  if (kind.names !== 'category' && (kind.names !== 'generic' || !isOfCookies)) return false;
  const isMeant = (category: Category | null): boolean =>
    kind.names === 'generic' ? category !== 'consent' : category === kind.category;
  return said.some(({ declaration: { names, category, cookies } }) => {
    const isNamed = (names === 'product' || names === 'company') && cookies.length === 0;
    return (
      (isNamed && isMeant(category)) ||
      cookies.some((entry) => {
        const listed = entry.category ?? category;
        // A list without kinds spells out which cookies are used, and not which companies.
        return listed === null ? isOfCookies : isMeant(listed);
      })
    );
  });
}
