/** The IAB's deviceStorage disclosures. */
import {
  cookieNamed,
  settingsOf,
  fieldsOf,
  listOf,
  textIn,
  plainText,
  type DeclaredCookie,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';

/** Longer than this in seconds is milliseconds, as in the specification's own example: no cookie lasts 100 years. */
const LONGEST = 100 * 365 * 86_400;

export const deviceStorage: ToolReader = { id: 'iab-device-storage', read };

function read(data: Data): SettingsRead | null {
  const disclosures = fieldsOf(data)['disclosures'];
  if (!Array.isArray(disclosures)) return null;
  return settingsOf([
    {
      label: '',
      description: '',
      category: null,
      isOn: null,
      isFixed: false,
      cookies: listOf(disclosures).flatMap(cookieOf),
    },
  ]);
}

function cookieOf(data: Data): DeclaredCookie[] {
  const { type, maxAgeSeconds, domains, domain, ...rest } = fieldsOf(data);
  const name = textIn(rest, 'identifier');
  if (name === null || type !== 'cookie') return [];
  const printed = typeof maxAgeSeconds === 'number' && maxAgeSeconds >= 0 ? maxAgeSeconds : null;
  const seconds = printed !== null && printed > LONGEST ? Math.round(printed / 1000) : printed;
  const host =
    listOf(domains)
      .map(plainText)
      .find((each) => each !== null && each !== '*') ?? plainText(domain);
  return [
    cookieNamed(name, {
      host: host ?? null,
      purpose: textIn(rest, 'description'),
      expiry: printed === null ? null : `${String(printed)} seconds`,
      seconds,
    }),
  ];
}
