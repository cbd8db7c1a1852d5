/** vanilla-cookieconsent: the object given to `CookieConsent.run`. */
import {
  cookieNamed,
  declaredOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  textIn,
  textOf,
  type DeclaredCookie,
  type DeclaredGroup,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';
import { nameOfPattern } from './patterns.ts';

export const vanilla: ToolReader = (data) => {
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
        isOn: isFixed || category['enabled'] === true,
        isFixed,
        setting: 'enabled',
        cookies: [
          ...listOf(fieldsOf(category['autoClear'])['cookies']).flatMap(cleared),
          ...tableOf(section),
        ],
      };
    });
  return declaredOf('vanilla-cookieconsent', groups);
};

function sectionsOf(config: {
  readonly [name: string]: Data;
}): Map<string, { readonly [name: string]: Data }> {
  const translations = fieldsOf(fieldsOf(config['language'])['translations']);
  const modal = fieldsOf(fieldsOf(translations['en'] ?? Object.values(translations)[0])['preferencesModal']);
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
function tableOf(section: { readonly [name: string]: Data }): DeclaredCookie[] {
  return listOf(fieldsOf(section['cookieTable'])['body']).flatMap((each) => {
    const row = fieldsOf(each);
    const name = textIn(row, 'name', 'col1', 'cookie') ?? textOf(Object.values(row)[0]);
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
