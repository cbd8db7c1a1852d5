/** Whose settings a source holds: a tool's, the standard's, or those of a banner that no reader knows. Nothing is run. */
import { bannerSettings } from './banner-settings.ts';
import { fieldsOf, type SettingsRead, type ToolDeclared } from './declared.ts';
import { deviceStorage } from './iab-device-storage.ts';
import { toolReaders } from './index.ts';
import { literalIn, objectsIn, type Data } from './literal.ts';
import { shownIn } from './shown-words.ts';

/** Besides the tools, the one standard that is no tool’s own. */
const READERS = [deviceStorage, ...toolReaders];
/** Characters of a declaration; the largest seen are a tenth of it. */
const MOST_CHARACTERS = 2_000_000;

/** What settings are kept under where something stands beside them. */
const WRAPPED = ['config', 'settings', 'options'];

/** What a tool declares; null where the source is no declaration that we know. */
export function declaredBy(source: string): ToolDeclared | null {
  if (source.length > MOST_CHARACTERS) return null;
  const data = dataOf(source);
  for (const each of [data, ...WRAPPED.flatMap((name) => fieldsOf(data)[name] ?? [])]) {
    for (const { id, read } of READERS) {
      const settings = read(each, source);
      if (settings !== null) return { tool: id, ...withShown(settings, shownIn(each)) };
    }
  }
  return null;
}

const withShown = (settings: SettingsRead, { buttons, links }: ReturnType<typeof shownIn>): SettingsRead => ({
  ...settings,
  buttons: [...new Set([...settings.buttons, ...buttons])],
  links: [
    ...settings.links,
    ...links.filter(({ address }) => settings.links.every((link) => link.address !== address)),
  ],
});

/** What a tool or a banner of the site's own declares; null where the source is neither. */
export function declaredOrSet(source: string): ToolDeclared | null {
  const declared = declaredBy(source);
  if (declared !== null || source.length > MOST_CHARACTERS) return declared;
  for (const data of settingsIn(source)) {
    const settings = bannerSettings(data);
    if (settings !== null) return { tool: 'banner', ...settings };
  }
  return null;
}

/** Objects of one script that are looked at. */
const MOST_OBJECTS = 20;

/** What may be a banner's settings: all of it where it is data; of a script, each object that it hands over. */
function settingsIn(source: string): Data[] {
  const whole = dataOf(source);
  return isJson(source)
    ? [whole]
    : [whole, ...objectsIn(source, MOST_OBJECTS).map((each) => literalIn(each))];
}

const isJson = (source: string): boolean => /^[\s\ufeff]*[{[]/.test(source);

function dataOf(source: string): Data {
  try {
    return JSON.parse(source) as Data;
  } catch (error) {
    // Not JSON: the text of a script, of which the object is read.
    if (error instanceof SyntaxError) return literalIn(source);
    throw error;
  }
}
