/** Civic Cookie Control: the object that a page gives to `CookieControl.load`. */
import { dateIn } from '../dates.ts';
import {
  cookieNamed,
  declaredOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  textIn,
  textOf,
  type DeclaredGroup,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';

export const civic: ToolReader = (data) => {
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
    setting: 'recommendedState',
    cookies: namesIn(config['necessaryCookies']),
  };
  const optional = listOf(config['optionalCookies'], MOST_GROUPS).map(groupOf);
  const statement = fieldsOf(config['statement']);
  const address = textIn(statement, 'url');
  return declaredOf('civic', [necessary, ...optional], {
    title: textIn(text, 'title'),
    texts: [textIn(text, 'intro'), textIn(text, 'onText', 'offText')].flatMap((each) => each ?? []),
    links: address === null ? [] : [{ text: textIn(statement, 'name') ?? address, address, kind: 'cookies' }],
    dated: dateIn(textIn(statement, 'updated') ?? ''),
    choiceDays: textIn(config, 'consentCookieExpiry'),
  });
};

function groupOf(data: Data): DeclaredGroup {
  const group = fieldsOf(data);
  const state = group['recommendedState'];
  return {
    label: textIn(group, 'label', 'name') ?? '',
    description: textIn(group, 'description') ?? '',
    category: null,
    isOn: state === true || state === 'on',
    isFixed: false,
    setting: 'recommendedState',
    cookies: [...namesIn(group['cookies']), ...listOf(group['thirdPartyCookies']).flatMap(thirdParty)],
  };
}

const namesIn = (data: Data | undefined): DeclaredGroup['cookies'] =>
  listOf(data).flatMap((each) => {
    const name = textOf(each) ?? textIn(fieldsOf(each), 'name');
    return name === null ? [] : [cookieNamed(name)];
  });

/** These are suppliers with an opt-out, not names of cookies. */
function thirdParty(data: Data): DeclaredGroup['cookies'] {
  const provider = textIn(fieldsOf(data), 'name');
  return provider === null ? [] : [cookieNamed('', { provider, party: 'third' })];
}
