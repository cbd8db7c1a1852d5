/** One cookie of a list under a category, whatever the tool calls its fields. */
import type { Data } from './literal.ts';
import { cookieNamed, fieldsOf, plainText, textIn, type DeclaredCookie } from './declared.ts';

export function listedCookie(data: Data): DeclaredCookie {
  const cookie = fieldsOf(data);
  return cookieNamed(textIn(cookie, 'name', 'cookieID', 'cookie_id', 'id') ?? plainText(data) ?? '', {
    provider: textIn(cookie, 'service', 'provider'),
    host: textIn(cookie, 'domain', 'host'),
    purpose: textIn(cookie, 'description', 'en_us', 'purpose'),
    expiry: textIn(cookie, 'duration', 'expire', 'expiry'),
  });
}
