/** A correction as it is told: what was read, what it says now, and why. */
import type { CorrectionTold, FieldCorrected } from '../notice.ts';
import type { Correction } from './correction.ts';
import type { Entry } from './entries.ts';

type Field = FieldCorrected['field'];

/** Of each of these fields that is another now. */
export function fieldsOf(was: object | null, is: object, fields: readonly string[]): FieldCorrected[] {
  return fields.flatMap((field) => {
    const [before, after] = [plain(was, field), plain(is, field)];
    return before === after ? [] : [{ field: field as Field, was: before, is: after }];
  });
}

function plain(from: object | null, field: string): string | null {
  const value = (from as Record<string, unknown> | null)?.[field] ?? null;
  if (value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const nameOfEntry = (entry: Entry): string =>
  entry.of === 'claim' ? entry.statement.kind : entry.statement.name;

export function toldOf(
  { id, reason, at }: Correction,
  did: CorrectionTold['did'],
  entry: Entry,
  fields: FieldCorrected[],
): CorrectionTold {
  const { quote, offset } = entry.statement;
  return {
    id,
    by: 'auditor',
    did,
    of: entry.of,
    name: nameOfEntry(entry),
    fields,
    quote,
    offset: offset < 0 ? null : offset,
    reason,
    at,
  };
}
