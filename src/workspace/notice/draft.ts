/** What stands in the form of a statement, and the change that it asks for. Pure. */
import type { Category } from '../../core/companies/company.ts';
import type {
  Change,
  ClaimFields,
  CookieFields,
  DeclarationFields,
  EntryKind,
} from '../../core/notices/corrections/correction.ts';
import type { Entry } from '../../core/notices/corrections/entries.ts';
import type { ClaimKind } from '../../core/reading/reading.ts';

/** Texts and ticks, as a form has them: '' is nothing. */
export interface Draft {
  of: EntryKind;
  name: string;
  product: string;
  category: Category | '';
  promise: NonNullable<DeclarationFields['promise']> | '';
  where: DeclarationFields['where'];
  limitedTo: string;
  negated: boolean;
  expiry: string;
  kind: ClaimKind;
  value: string;
  categories: Category[];
}

export const emptyDraft = (of: EntryKind): Draft => ({
  of,
  name: '',
  product: '',
  category: '',
  promise: '',
  where: 'website',
  limitedTo: '',
  negated: false,
  expiry: '',
  kind: 'asks-first',
  value: '',
  categories: [],
});

export function draftOf(entry: Entry): Draft {
  const empty = emptyDraft(entry.of);
  if (entry.of === 'claim') {
    const { kind, value, categories } = entry.statement;
    return { ...empty, kind, value: value ?? '', categories: [...categories] };
  }
  const { name, category } = entry.statement;
  const named = { ...empty, name, category: category ?? ('' as const) };
  if (entry.of === 'cookie') return { ...named, expiry: entry.statement.expiry ?? '' };
  const { product, promise, where, limitedTo, negated } = entry.statement;
  return {
    ...named,
    product: product ?? '',
    promise: promise ?? '',
    where,
    limitedTo: limitedTo ?? '',
    negated,
  };
}

const orNull = <T extends string>(text: T | ''): T | null => (text.trim() === '' ? null : (text as T));

const declaration = (draft: Draft): DeclarationFields => ({
  name: draft.name.trim(),
  product: orNull(draft.product.trim()),
  category: orNull(draft.category),
  promise: orNull(draft.promise),
  where: draft.where,
  limitedTo: orNull(draft.limitedTo.trim()),
  negated: draft.negated,
});
const cookie = (draft: Draft): CookieFields => ({
  name: draft.name.trim(),
  expiry: orNull(draft.expiry.trim()),
  category: orNull(draft.category),
});
const claim = ({ kind, value, categories }: Draft): ClaimFields => ({
  kind,
  value: orNull(value.trim()),
  categories: [...categories],
});

/** Only what is different from how the entry stands now. */
export function changeOf(entry: Entry, draft: Draft): Change {
  const at = { act: 'set', entry: entry.key, quote: entry.statement.quote } as const;
  const before = draftOf(entry);
  if (entry.of === 'declaration')
    return { ...at, of: 'declaration', to: different(declaration(before), declaration(draft)) };
  if (entry.of === 'cookie') return { ...at, of: 'cookie', to: different(cookie(before), cookie(draft)) };
  return { ...at, of: 'claim', to: different(claim(before), claim(draft)) };
}

function different<T extends object>(was: T, is: T): Partial<T> {
  const changed = Object.entries(is).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof T]),
  );
  return Object.fromEntries(changed) as Partial<T>;
}

export function additionOf(
  draft: Draft,
  { quote, offset, under }: { quote: string; offset: number; under: string | null },
): Change {
  const at = { act: 'add', quote, offset } as const;
  if (draft.of === 'declaration') return { ...at, of: 'declaration', with: declaration(draft) };
  if (draft.of === 'cookie') return { ...at, of: 'cookie', with: cookie(draft), under };
  return { ...at, of: 'claim', with: claim(draft) };
}
