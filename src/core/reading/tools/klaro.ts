/** Klaro: `klaroConfig.services[]`, cookies as names or patterns. */
import {
  cookieNamed,
  settingsOf,
  fieldsOf,
  listOf,
  LONGEST,
  MOST_GROUPS,
  textIn,
  plainText,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';
import { nameOfPattern } from './patterns.ts';

/** Purposes of one service; there are a handful. */
const MOST_PURPOSES = 20;

export const klaro: ToolReader = { id: 'klaro', writtenAs: /\bklaroConfig\s*=/, read };

function read(data: Data): SettingsRead | null {
  const config = fieldsOf(data);
  const services = listOf(config['services'] ?? config['apps'], MOST_GROUPS).map(fieldsOf);
  if (services.length === 0 || !services.every((service) => textIn(service, 'name') !== null)) return null;
  const consentExpiry = textIn(config, 'cookieExpiresAfterDays');
  return settingsOf(
    services.map((service): DeclaredGroup => {
      const isFixed = service['required'] === true;
      const setting = service['default'] ?? config['default'];
      return {
        label: [
          textIn(service, 'title', 'name'),
          ...listOf(service['purposes'], MOST_PURPOSES).map(plainText),
        ]
          .filter((each) => each !== null)
          .join(', ')
          .slice(0, LONGEST),
        description: textIn(service, 'description') ?? '',
        category: isFixed ? 'necessary' : null,
        isOn: isFixed || (typeof setting === 'boolean' ? setting : null),
        isFixed,
        cookies: listOf(service['cookies']).flatMap((each) => {
          const [pattern, , host] = Array.isArray(each) ? each : [each];
          const name = plainText(pattern) ?? textIn(fieldsOf(pattern), 'pattern', 'name', 'source');
          return name === null ? [] : [cookieNamed(nameOfPattern(name), { host: plainText(host) })];
        }),
      };
    }),
    { choiceDays: consentExpiry, texts: textsOf(config) },
  );
}

/** What its banner and its list say above the services. */
function textsOf(config: { readonly [name: string]: Data }): string[] {
  const translations = fieldsOf(config['translations']);
  const words = fieldsOf(translations['en'] ?? translations['zz'] ?? Object.values(translations)[0]);
  return ['consentNotice', 'consentModal'].flatMap(
    (part) => textIn(fieldsOf(words[part]), 'description') ?? [],
  );
}
