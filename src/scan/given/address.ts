/** The address of a page as a person gives it: whole, or without its scheme. */
import { UsageError } from '../known/usage.ts';

const LOOPBACK = /^(?:localhost|(?:[\w-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?:[/?#]|$)/i;
/** A name with a dot in it, or an address in numbers, and perhaps a port. */
const HOST = /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]|$)/u;

const withScheme = (text: string): string => {
  if (LOOPBACK.test(text)) return `http://${text}`;
  return HOST.test(text) ? `https://${text}` : text;
};

/** Throws a UsageError, in which no password stands. */
export function pageAddress(text: string): string {
  const url = URL.parse(withScheme(text.trim()));
  if (url !== null && /^https?:$/.test(url.protocol)) {
    if (url.username === '' && url.password === '') return url.href;
    throw new UsageError('An address holds a name or password: give these by CANDOUR_AUTH.');
  }
  const told = text.includes('@') ? 'What was given' : `“${text}”`;
  throw new UsageError(`${told} is not the address of a page, such as https://www.norfolk.gov.uk/.`);
}
