/** What the covering notices declare, as one table: each company, cookie and claim with the words that say it. */
import { quoted } from '../../findings/facts.ts';
import type { Claim, Declaration, Notice } from '../../notices/notice.ts';
import type { DeclaredRow } from '../rows.ts';

export const declaredTable = (notices: readonly Notice[]): DeclaredRow[] =>
  notices.flatMap((notice) => [
    ...notice.declarations.flatMap((declaration) => declared(notice, declaration)),
    ...notice.claims.map((claim) => claimed(notice, claim)),
  ]);

function declared(notice: Notice, declaration: Declaration): DeclaredRow[] {
  const { where, cookies } = declaration;
  if (where !== 'website' && where !== 'service') return [];
  const row: DeclaredRow = {
    ...NOTHING,
    ...quoted({ notice, statement: declaration }),
    kind: 'company',
    name: declaration.name,
    names: declaration.names,
    product: declaration.product,
    company: declaration.company,
    category: declaration.category,
    purpose: declaration.purpose,
    negated: declaration.negated,
    where,
  };
  const listed = cookies.map((cookie): DeclaredRow => ({
    ...NOTHING,
    ...quoted({ notice, statement: cookie }),
    kind: 'cookie',
    name: cookie.name,
    pattern: cookie.pattern,
    product: declaration.product,
    company: declaration.company,
    category: cookie.category ?? declaration.category,
    purpose: cookie.purpose,
    expiry: cookie.expiry,
    seconds: cookie.seconds,
    host: cookie.host,
    where,
  }));
  return isListAlone(declaration) ? listed : [row, ...listed];
}

/** A list of cookies that stands under no name but that of its first. */
const isListAlone = ({ name, quote, cookies }: Declaration): boolean =>
  cookies.some((cookie) => cookie.name === name && cookie.quote === quote);

const claimed = (notice: Notice, claim: Claim): DeclaredRow => ({
  ...NOTHING,
  ...quoted({ notice, statement: claim }),
  kind: 'claim',
  name: claim.kind,
  claim: claim.kind,
  value: claim.value,
  where: notice.kind === 'service' ? 'service' : 'website',
});

const NOTHING = {
  names: null,
  pattern: null,
  product: null,
  company: null,
  category: null,
  purpose: null,
  expiry: null,
  seconds: null,
  host: null,
  negated: false,
  value: null,
  claim: null,
} as const;
