/** Cookiebot: the tables of `cc.js`, or the object that holds them. */
import type { Category } from '../../companies/company.ts';
import {
  cookieNamed,
  settingsOf,
  fieldsOf,
  listOf,
  plainText,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import { literalIn, type Data } from './literal.ts';

const TABLES: readonly [string, string, Category | null][] = [
  ['cookieTableNecessary', 'Necessary', 'necessary'],
  ['cookieTablePreference', 'Preferences', 'functional'],
  ['cookieTableStatistics', 'Statistics', 'statistics'],
  ['cookieTableAdvertising', 'Marketing', 'advertising'],
  ['cookieTableUnclassified', 'Unclassified', null],
];

export const cookiebot: ToolReader = {
  id: 'cookiebot',
  writtenAs: /\bcookieTable(?:Necessary|Statistics)\s*=/,
  read,
};

function read(data: Data, source: string): SettingsRead | null {
  const fields = fieldsOf(data);
  const groups = TABLES.flatMap(([table, label, category]): DeclaredGroup[] => {
    const rows = listOf(fields[table] ?? tableIn(source, table));
    if (rows.length === 0) return [];
    return [
      {
        label,
        description: '',
        category,
        isOn: category === 'necessary' ? true : null,
        isFixed: category === 'necessary',
        cookies: rows.map(cookieOf),
      },
    ];
  });
  return groups.length === 0 ? null : settingsOf(groups);
}

/** `CookieConsentDialog.cookieTableNecessary = [[…], …];` */
function tableIn(source: string, table: string): Data {
  const match = new RegExp(String.raw`\b${table}\s*=\s*\[`).exec(source);
  return match === null ? null : literalIn(source, match.index);
}

/** [name, provider, purpose, expiry, type, …] */
function cookieOf(data: Data): DeclaredGroup['cookies'][number] {
  const [name, provider, purpose, expiry] = listOf(data).map(plainText);
  return cookieNamed(name ?? '', {
    provider: provider ?? null,
    purpose: purpose ?? null,
    expiry: expiry ?? null,
  });
}
