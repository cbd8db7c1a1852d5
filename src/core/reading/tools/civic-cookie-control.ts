/** Civic Cookie Control: the object that a page gives to `CookieControl.load`. */
import { kindOfLink } from './banner-settings.ts';
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

const LISTS = ['optionalCookies', 'necessaryCookies'];
/** What a page may set up without a list of its own. */
const isSetUp = (config: Fields): boolean =>
  isFields(config['statement']) &&
  ['product', 'apiKey', 'initialState', 'consentCookieExpiry'].filter((name) => name in config).length > 1;

type Fields = ReturnType<typeof fieldsOf>;

function read(data: Data): SettingsRead | null {
  const config = fieldsOf(data);
  if (!LISTS.some((name) => Array.isArray(config[name])) && !isSetUp(config)) return null;
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
    links: address === null ? [] : [linkTo(textIn(statement, 'name') ?? address, address)],
    dated: dateIn(textIn(statement, 'updated') ?? ''),
    choiceDays: textIn(config, 'consentCookieExpiry'),
  });
}

/** The notice that it points to, which a council calls as it likes. */
const linkTo = (text: string, address: string): SettingsRead['links'][number] => ({
  text,
  address,
  kind: kindOfLink(text, address),
});

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
