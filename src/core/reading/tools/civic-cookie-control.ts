/** Civic Cookie Control: the object that a page gives to `CookieControl.load`. */
import { dateIn } from '../statements/dates.ts';
import {
  cookieNamed,
  settingsOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  textIn,
  plainText,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';

/** What a visitor reads in the banner and above the categories. */
const TEXTS = ['notifyTitle', 'notifyDescription', 'intro', 'thirdPartyDescription', 'onText', 'offText'];

export const civic: ToolReader = {
  id: 'civic-cookie-control',
  writtenAs: /\bCookieControl\.load\s*\(/,
  read,
};

function read(data: Data): SettingsRead | null {
  const outer = fieldsOf(data);
  const config = isFields(outer['config']) ? outer['config'] : outer;
  if (!Array.isArray(config['optionalCookies']) && !Array.isArray(config['necessaryCookies'])) return null;
  const text = fieldsOf(config['text']);
  const necessary: DeclaredGroup = {
    label: textIn(text, 'necessaryTitle') ?? 'Necessary cookies',
    description: textIn(text, 'necessaryDescription') ?? '',
    category: 'necessary',
    isOn: true,
    isFixed: true,
    cookies: namesIn(config['necessaryCookies']),
  };
  const optional = listOf(config['optionalCookies'], MOST_GROUPS).map(groupOf);
  const statement = fieldsOf(config['statement']);
  const address = textIn(statement, 'url');
  return settingsOf([necessary, ...optional], {
    title: textIn(text, 'title'),
    texts: TEXTS.flatMap((name) => textIn(text, name) ?? []),
    links: address === null ? [] : [{ text: textIn(statement, 'name') ?? address, address, kind: 'cookies' }],
    dated: dateIn(textIn(statement, 'updated') ?? ''),
    choiceDays: textIn(config, 'consentCookieExpiry'),
  });
}

function groupOf(data: Data): DeclaredGroup {
  const group = fieldsOf(data);
  const state = group['recommendedState'];
  return {
    label: textIn(group, 'label', 'name') ?? '',
    description: textIn(group, 'description') ?? '',
    category: null,
    isOn: state === undefined || state === null ? null : state === true || state === 'on',
    isFixed: false,
    cookies: [...namesIn(group['cookies']), ...listOf(group['thirdPartyCookies']).flatMap(thirdParty)],
  };
}

const namesIn = (data: Data | undefined): DeclaredGroup['cookies'] =>
  listOf(data).flatMap((each) => {
    const name = plainText(each) ?? textIn(fieldsOf(each), 'name');
    return name === null ? [] : [cookieNamed(name)];
  });

/** These are suppliers with an opt-out, not names of cookies. */
function thirdParty(data: Data): DeclaredGroup['cookies'] {
  const provider = textIn(fieldsOf(data), 'name');
  const optOut = textIn(fieldsOf(data), 'optOutLink');
  return provider === null ? [] : [cookieNamed('', { provider, party: 'third', optOut })];
}
