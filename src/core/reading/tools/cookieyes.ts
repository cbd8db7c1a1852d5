/** CookieYes: `_ckyConfig._categories[]`, or the same with plain names. */
import type { Data } from './literal.ts';
import {
  settingsOf,
  fieldsOf,
  listOf,
  MOST_GROUPS,
  textIn,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import { listedCookie } from './listed-cookie.ts';

export const cookieyes: ToolReader = { id: 'cookieyes', read };

function read(data: Data): SettingsRead | null {
  const outer = fieldsOf(data);
  const categories = listOf(outer['_categories'] ?? outer['categories'], MOST_GROUPS).map(fieldsOf);
  if (
    categories.length === 0 ||
    !categories.some((each) => Array.isArray(each['cookies']) && ('slug' in each || 'isNecessary' in each))
  )
    return null;
  return settingsOf(
    categories.map((category): DeclaredGroup => {
      const isFixed = category['isNecessary'] === true || textIn(category, 'slug') === 'necessary';
      return {
        label: textIn(category, 'name', 'title', 'slug') ?? '',
        description: textIn(category, 'description') ?? '',
        category: isFixed ? 'necessary' : null,
        isOn: isFixed || isOnByDefault(category['defaultConsent']),
        isFixed,
        cookies: listOf(category['cookies']).map(listedCookie),
      };
    }),
  );
}

function isOnByDefault(data: Data | undefined): boolean | null {
  if (typeof data === 'boolean') return data;
  const gdpr = fieldsOf(data)['gdpr'];
  return typeof gdpr === 'boolean' ? gdpr : null;
}
