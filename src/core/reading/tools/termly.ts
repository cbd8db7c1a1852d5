/** Termly: `{ cookies: { analytics: [{ name, domain, service, en_us, expire }] } }`. */
import type { Data } from './literal.ts';
import {
  settingsOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import { listedCookie } from './listed-cookie.ts';

export const termly: ToolReader = { id: 'termly', read };

function read(data: Data): SettingsRead | null {
  const groups = fieldsOf(data)['cookies'];
  if (!isFields(groups) || !Object.values(groups).every(Array.isArray)) return null;
  return settingsOf(
    Object.entries(groups)
      .slice(0, MOST_GROUPS)
      .map(([label, cookies]): DeclaredGroup => ({
        label: label.replaceAll('_', ' '),
        description: '',
        category: null,
        isOn: label === 'essential' ? true : null,
        isFixed: label === 'essential',
        cookies: listOf(cookies).map(listedCookie),
      })),
  );
}
