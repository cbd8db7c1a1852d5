/** What a consent tool declares, in one shape for all tools, and safe access to data that nobody checked. */
import type { Category } from '../../companies/company.ts';
import type { LinkRead } from '../reading.ts';
import type { Data } from './literal.ts';

export interface DeclaredCookie {
  /** As the tool holds it: a name, a pattern or a regular expression. */
  name: string;
  /** Who sets it, as printed, or null. */
  provider: string | null;
  host: string | null;
  purpose: string | null;
  /** As printed, or null. */
  expiry: string | null;
  /** Where the tool counts seconds itself; null where it prints words. */
  seconds: number | null;
  party: 'first' | 'third' | null;
  /** Where its provider lets it be refused, or null. */
  optOut: string | null;
}

export interface DeclaredGroup {
  label: string;
  description: string;
  /** Null: to be read from the label. */
  category: Category | null;
  /** False where it waits for the visitor; true where it is on from the start; null where that is not said. */
  isOn: boolean | null;
  /** True where it cannot be declined. */
  isFixed: boolean;
  cookies: DeclaredCookie[];
}

/** What one tool's settings declare. */
export interface SettingsRead {
  title: string | null;
  groups: DeclaredGroup[];
  /** Introductions and notes. */
  texts: string[];
  /** What its buttons say. */
  buttons: string[];
  links: { text: string; address: string | null; kind: LinkRead['kind'] }[];
  dated: string | null;
  /** Days that a choice is remembered, as printed, or null. */
  choiceDays: string | null;
}

export interface ToolDeclared extends SettingsRead {
  /** Id of the reader: in rules/consent, or of the one standard that is no tool's own. */
  tool: string;
}

/** Reads the settings of one tool: a file each, listed in ./index.ts. */
export interface ToolReader {
  /** As its rule in rules/consent, which says where a page holds the settings. */
  id: string;
  /** What a script that holds its settings has in it; absent where they come as JSON alone. */
  writtenAs?: RegExp;
  /** Null where the settings are not that tool's. `source`: the text that they were read from. */
  read(data: Data, source: string): SettingsRead | null;
}

export const MOST_GROUPS = 60;
export const MOST_COOKIES = 2000;
/** Characters of one text; the longest descriptions seen are a quarter of it. */
export const LONGEST = 4000;

type Fields = { readonly [name: string]: Data };

export const isFields = (data: Data | undefined): data is { [name: string]: Data } =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

export const fieldsOf = (data: Data | undefined): Fields => (isFields(data) ? data : {});
export const listOf = (data: Data | undefined, most = MOST_COOKIES): Data[] =>
  Array.isArray(data) ? data.slice(0, most) : [];

/** Text without its mark-up, or null. */
export function plainText(data: Data | undefined): string | null {
  if (typeof data === 'number') return String(data);
  if (typeof data !== 'string') return null;
  const text = data
    .slice(0, LONGEST)
    .replace(/<\/?(?:a|abbr|b|code|em|i|small|span|strong|u)\b[^<>]{0,500}>/gi, '')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** The first of some fields that holds text. */
export function textIn(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const text = plainText(fields[name]);
    if (text !== null) return text;
  }
  return null;
}

export const cookieNamed = (name: string, rest: Partial<DeclaredCookie> = {}): DeclaredCookie => ({
  name,
  provider: null,
  host: null,
  purpose: null,
  expiry: null,
  seconds: null,
  party: null,
  optOut: null,
  ...rest,
});

export const settingsOf = (groups: DeclaredGroup[], rest: Partial<SettingsRead> = {}): SettingsRead => ({
  title: null,
  groups,
  texts: [],
  buttons: [],
  links: [],
  dated: null,
  choiceDays: null,
  ...rest,
});
