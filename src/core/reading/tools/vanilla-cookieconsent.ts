/** vanilla-cookieconsent: the object given to `CookieConsent.run`. */
import {
  cookieNamed,
  settingsOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  textIn,
  plainText,
  type DeclaredCookie,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';
import { nameOfPattern } from './patterns.ts';

export const vanilla: ToolReader = {
  id: 'vanilla-cookieconsent',
  writtenAs: /\bCookieConsent\.run\s*\(/,
  read,
};

function read(data: Data): SettingsRead | null {
  const config = fieldsOf(data);
  const categories = config['categories'];
  if (
    !isFields(categories) ||
    (!('language' in config) &&
      !Object.values(categories).some(
        (each) => 'autoClear' in fieldsOf(each) || 'readOnly' in fieldsOf(each),
      ))
  )
    return null;
  const sections = sectionsOf(config);
  const groups = Object.entries(categories)
    .slice(0, MOST_GROUPS)
    .map(([name, each]): DeclaredGroup => {
      const category = fieldsOf(each);
      const section = sections.get(name) ?? {};
      const isFixed = category['readOnly'] === true;
      return {
        label: textIn(section, 'title') ?? name,
        description: textIn(section, 'description') ?? '',
        category: isFixed ? 'necessary' : null,
        isOn: isFixed || (typeof category['enabled'] === 'boolean' ? category['enabled'] : null),
        isFixed,
        cookies: [
          ...listOf(fieldsOf(category['autoClear'])['cookies']).flatMap(cleared),
          ...tableOf(section),
        ],
      };
    });
  return settingsOf(groups, { texts: textsOf(config) });
}

type Fields = { readonly [name: string]: Data };

function wordingOf(config: Fields): Fields {
  const translations = fieldsOf(fieldsOf(config['language'])['translations']);
  return fieldsOf(translations['en'] ?? Object.values(translations)[0]);
}

/** What its banner says, and the parts of its list that stand for no category. */
function textsOf(config: Fields): string[] {
  const { consentModal, preferencesModal } = wordingOf(config);
  const sections = listOf(fieldsOf(preferencesModal)['sections'], MOST_GROUPS)
    .map(fieldsOf)
    .filter((section) => !('linkedCategory' in section));
  return [fieldsOf(consentModal), ...sections].flatMap((part) => textIn(part, 'description') ?? []);
}

function sectionsOf(config: Fields): Map<string, Fields> {
  const modal = fieldsOf(wordingOf(config)['preferencesModal']);
  return new Map(
    listOf(modal['sections'], MOST_GROUPS).flatMap((each) => {
      const section = fieldsOf(each);
      const linked = textIn(section, 'linkedCategory');
      return linked === null ? [] : [[linked, section] as const];
    }),
  );
}

const cleared = (data: Data): DeclaredCookie[] => {
  const name = textIn(fieldsOf(data), 'name');
  return name === null ? [] : [cookieNamed(nameOfPattern(name), { host: textIn(fieldsOf(data), 'domain') })];
};

/** `cookieTable: { headers: { name: 'Cookie', … }, body: [{ name: '_ga', … }] }` */
function tableOf(section: Fields): DeclaredCookie[] {
  return listOf(fieldsOf(section['cookieTable'])['body']).flatMap((each) => {
    const row = fieldsOf(each);
    const name = textIn(row, 'name', 'col1', 'cookie') ?? plainText(Object.values(row)[0]);
    if (name === null) return [];
    return [
      cookieNamed(name, {
        host: textIn(row, 'domain', 'col2'),
        purpose: textIn(row, 'desc', 'description', 'purpose'),
        expiry: textIn(row, 'expiration', 'duration', 'expires'),
      }),
    ];
  });
}
