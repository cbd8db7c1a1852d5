/** Tools that keep their cookies in lists under categories: CookieYes and Termly. */
import type { Data } from './literal.ts';
import {
  cookieNamed,
  declaredOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  textIn,
  plainText,
  type DeclaredCookie,
  type DeclaredGroup,
  type ToolReader,
} from './declared.ts';

/** CookieYes: `_ckyConfig._categories[]`, or the same with plain names. */
export const cookieyes: ToolReader = (data) => {
  const outer = fieldsOf(data);
  const categories = listOf(outer['_categories'] ?? outer['categories'], MOST_GROUPS).map(fieldsOf);
  if (
    categories.length === 0 ||
    !categories.some((each) => Array.isArray(each['cookies']) && ('slug' in each || 'isNecessary' in each))
  )
    return null;
  return declaredOf(
    'cookieyes',
    categories.map((category): DeclaredGroup => {
      const isFixed = category['isNecessary'] === true || textIn(category, 'slug') === 'necessary';
      return {
        label: textIn(category, 'name', 'title', 'slug') ?? '',
        description: textIn(category, 'description') ?? '',
        category: isFixed ? 'necessary' : null,
        isOn: isFixed || isOnByDefault(category['defaultConsent']),
        isFixed,
        cookies: listOf(category['cookies']).map(cookieOf),
      };
    }),
  );
};

function isOnByDefault(data: Data | undefined): boolean | null {
  if (typeof data === 'boolean') return data;
  const gdpr = fieldsOf(data)['gdpr'];
  return typeof gdpr === 'boolean' ? gdpr : null;
}

/** Termly: `{ cookies: { analytics: [{ name, domain, service, en_us, expire }] } }`. */
export const termly: ToolReader = (data) => {
  const groups = fieldsOf(data)['cookies'];
  if (!isFields(groups) || !Object.values(groups).every(Array.isArray)) return null;
  return declaredOf(
    'termly',
    Object.entries(groups)
      .slice(0, MOST_GROUPS)
      .map(([label, cookies]): DeclaredGroup => ({
        label: label.replaceAll('_', ' '),
        description: '',
        category: null,
        isOn: label === 'essential' ? true : null,
        isFixed: label === 'essential',
        cookies: listOf(cookies).map(cookieOf),
      })),
  );
};

function cookieOf(data: Data): DeclaredCookie {
  const cookie = fieldsOf(data);
  return cookieNamed(textIn(cookie, 'name', 'cookieID', 'cookie_id', 'id') ?? plainText(data) ?? '', {
    provider: textIn(cookie, 'service', 'provider'),
    host: textIn(cookie, 'domain', 'host'),
    purpose: textIn(cookie, 'description', 'en_us', 'purpose'),
    expiry: textIn(cookie, 'duration', 'expire', 'expiry'),
  });
}
