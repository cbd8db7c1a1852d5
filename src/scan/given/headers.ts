/** Headers and passwords that a person gives. What is wrong with one is told without repeating it: it may be a secret. */
import { AUTH, type Header } from '../browser/access.ts';
import { UsageError } from '../known/usage.ts';

// https://www.rfc-editor.org/rfc/rfc9110#name-tokens
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\x20-\x7e]+$/;

/** What a browser says by itself of a request, and what makes it another: not for headers that are added. */
const OF_THE_BROWSER =
  /^(?:host|connection|content-length|transfer-encoding|upgrade|te|trailer|cookie|user-agent)$/i;
const INSTEAD: Record<string, string> = { cookie: '--cookie-jar FILE', 'user-agent': '--user-agent TEXT' };

/** From `Name: value`. */
export function headerOf(text: string): Header {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(0, colon)).trim();
  const value = text.slice(colon + 1).trim();
  if (!NAME.test(name) || !VALUE.test(value))
    throw new UsageError('--header takes “Name: value”, in characters of ASCII.');
  if (OF_THE_BROWSER.test(name)) {
    const instead = INSTEAD[name.toLowerCase()];
    throw new UsageError(
      `--header cannot give ${name}: ${instead === undefined ? 'the browser does' : `use ${instead}`}.`,
    );
  }
  return { name, value };
}

/** What one line of a request's head can hold. */
export function headerText(option: string): (text: string) => string {
  return (text) => {
    const value = text.trim();
    if (VALUE.test(value)) return value;
    throw new UsageError(`${option} takes printable characters of ASCII, at least one.`);
  };
}

/** `user:password` from the environment; null where there is none. */
export function authFrom(env: NodeJS.ProcessEnv): string | null {
  const given = env[AUTH] ?? '';
  if (given === '') return null;
  if (given.includes(':')) return given;
  throw new UsageError(`${AUTH} takes user:password.`);
}
