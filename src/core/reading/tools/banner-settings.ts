/**
 * The settings of a banner that no reader knows, as councils keep them for tools and banners of their own: what it says, what
 * its buttons say, where its links lead, which cookies it lists, by what the fields are called.
 */
import { refuses } from '../lexicon/choice-words.ts';
import { likenessOf } from '../records/name-words.ts';
import {
  cookieNamed,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  plainText,
  settingsOf,
  textIn,
  type DeclaredCookie,
  type DeclaredGroup,
  type SettingsRead,
} from './declared.ts';
import type { Data } from './literal.ts';

const COOKIES = /\bcookies?\b|\b(?:c|ch|g)wcis?\b/i;
/** Characters of all that a banner says; a notice that is kept as data says more, and is read as words. */
const LONGEST = 5000;
const DEEPEST = 8;
const MOST_FIELDS = 500;

type Fields = ReturnType<typeof fieldsOf>;

interface Field {
  name: string;
  text: string;
  /** The fields that it stands among. */
  of: Fields;
}

/** Null for what is no banner: it says nothing of cookies, or is another file with quotes in it. */
export function bannerSettings(data: Data): SettingsRead | null {
  if (!isFields(data)) return null;
  const fields: Field[] = [];
  const groups: DeclaredGroup[] = [];
  gather(data, 0, fields, groups);
  const said = fields.map(({ text }) => text).join(' ');
  const isOfCookies = COOKIES.test(said) || groups.some(({ cookies }) => cookies.length > 0);
  const isQuoted = fields.some(({ name }) => name === 'quote' || name === '$schema');
  if (isQuoted || said.length > LONGEST || !isOfCookies) return null;
  const links = linksIn(fields);
  const buttons = fields.filter(isButton).map(({ text }) => text);
  const lists = groups.some(({ cookies }) => cookies.length > 0);
  if (links.length === 0 && buttons.length === 0 && !lists) return null;
  const isInGroup = ({ of }: Field): boolean => groups.some((group) => group.label === labelOf(of));
  return settingsOf(groups, {
    title: fields.find(({ name, text }) => IS_TITLE.test(name) && COOKIES.test(text))?.text ?? null,
    texts: fields.filter((field) => isSentence(field) && !isInGroup(field)).map(({ text }) => text),
    buttons,
    links,
  });
}

function gather(data: Data, depth: number, fields: Field[], groups: DeclaredGroup[]): void {
  if (depth > DEEPEST || fields.length > MOST_FIELDS) return;
  if (Array.isArray(data)) {
    for (const each of data.slice(0, MOST_GROUPS)) gather(each, depth + 1, fields, groups);
    return;
  }
  const of = fieldsOf(data);
  const group = groupOf(of);
  if (group !== null && groups.length < MOST_GROUPS) groups.push(group);
  for (const [name, value] of Object.entries(of)) {
    const text = typeof value === 'string' ? plainText(value) : null;
    if (text === null) gather(value, depth + 1, fields, groups);
    else fields.push({ name, text, of });
  }
}

const IS_TITLE = /title$|heading$|^header$/i;
const labelOf = (of: Fields): string => textIn(of, 'label', 'title', 'name') ?? '';

/** A kind of cookie: it has a name, says what it is for, and whether it can be switched off. */
function groupOf(of: Fields): DeclaredGroup | null {
  const cookies = cookiesIn(of);
  const [, isFixed] =
    Object.entries(of).find(([name]) =>
      /^(?:is)?(?:required|mandatory|readonly|locked|necessary)$/i.test(name),
    ) ?? [];
  const description = textIn(of, 'description', 'text', 'desc');
  const label = labelOf(of);
  if (label === '' || (cookies.length === 0 && (typeof isFixed !== 'boolean' || description === null)))
    return null;
  const isNeeded = isFixed === true;
  return {
    ...{ label, description: description ?? '', cookies, isFixed: isNeeded },
    category: isNeeded ? 'necessary' : null,
    isOn: isNeeded ? true : null,
  };
}

/** Entries of a list, each with a name and how long it lasts, whose it is or what it is for. */
function cookiesIn(of: Fields): DeclaredCookie[] {
  const [listName = '', list] =
    Object.entries(of).find(([name, value]) => IS_LIST.test(name) && Array.isArray(value)) ?? [];
  const found = listOf(list).flatMap((each): DeclaredCookie[] => {
    const entry = fieldsOf(each);
    const name = textIn(entry, 'name', 'cookie', 'cookieName', 'cookie_name', 'key', 'id');
    const told = {
      provider: textIn(entry, 'provider', 'vendor', 'supplier', 'setBy', 'owner'),
      expiry: textIn(entry, 'expiry', 'expires', 'duration', 'lifetime', 'lifespan', 'retention'),
      purpose: textIn(entry, 'purpose', 'description', 'desc'),
    };
    const isTold = Object.values(told).some((value) => value !== null);
    return name !== null && isTold ? [cookieNamed(name, told)] : [];
  });
  // Other lists hold packages and people.
  const isTold = found.some(({ provider, expiry }) => provider !== null || expiry !== null);
  return (/cookie/i.test(listName) && isTold) || found.some(({ name }) => likenessOf(name) >= 2) ? found : [];
}

const IS_LIST = /cookies?$|^(?:items|entries|list|rows|table)$/i;

const IS_BUTTON = /button|btn|accept|reject|deny|decline|refuse|dismiss|allow/i;
const LONGEST_BUTTON = 60;
const isButton = ({ name, text }: Field): boolean =>
  text.length <= LONGEST_BUTTON && (refuses(text) || (IS_BUTTON.test(name) && /\p{L}{2}/u.test(text)));

const WORDS = 4;
const isSentence = (field: Field): boolean =>
  !isButton(field) && !IS_ADDRESS.test(field.text) && field.text.split(' ').length >= WORDS;

const IS_ADDRESS = /^(?:https?:\/\/|\/(?!\/))\S*$/i;
const IS_LINK = /(?:url|href|link|address)$/i;
const PRIVACY = /privacy|preifatrwydd|data[- ]protection/i;

/** What leads to a notice, by its words and its address. */
function linksIn(fields: readonly Field[]): SettingsRead['links'] {
  return fields.flatMap(({ name, text: address, of }): SettingsRead['links'] => {
    if (!IS_LINK.test(name) || !IS_ADDRESS.test(address)) return [];
    const own = name.replace(IS_LINK, '');
    const text =
      textIn(of, `${own}Text`, `${own}LinkText`, `${own}Label`, 'link', 'text', 'label') ?? address;
    return [{ text, address, kind: kindOfLink(text, address) }];
  });
}

/** By its address first: what a banner calls a link may tell of what is read there alone. */
export function kindOfLink(text: string, address: string): 'privacy' | 'cookies' {
  if (PRIVACY.test(address)) return 'privacy';
  return COOKIES.test(address.replace(/[-_/]/g, ' ')) || !PRIVACY.test(text) ? 'cookies' : 'privacy';
}
