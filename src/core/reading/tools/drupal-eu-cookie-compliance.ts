/** EU Cookie Compliance for Drupal, as councils on LocalGov Drupal have it: `eu_cookie_compliance` in Drupal's settings. */
import {
  cookieNamed,
  fieldsOf,
  isFields,
  MOST_COOKIES,
  MOST_GROUPS,
  settingsOf,
  textIn,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';

export const drupal: ToolReader = { id: 'drupal-eu-cookie-compliance', read };

type Fields = ReturnType<typeof fieldsOf>;

function read(data: Data): SettingsRead | null {
  const outer = fieldsOf(data);
  const config = isFields(outer['eu_cookie_compliance']) ? outer['eu_cookie_compliance'] : outer;
  const isTool = 'popup_html_info' in config || 'cookie_categories_details' in config;
  const listed = listedIn(config);
  if (!isTool || (listed.size === 0 && !isFields(config['cookie_categories_details']))) return null;
  const details = fieldsOf(config['cookie_categories_details']);
  const ids = [...new Set([...Object.keys(details), ...listed.keys()])].slice(0, MOST_GROUPS);
  const address = textIn(config, 'popup_link');
  return settingsOf(
    ids.map((id) => groupOf(id, fieldsOf(details[id]), listed.get(id) ?? [])),
    {
      texts: ['popup_html_info', 'popup_html_info_mobile'].flatMap((name) => textIn(config, name) ?? []),
      links:
        address === null
          ? []
          : [{ text: address, address, kind: /cookie/i.test(address) ? 'cookies' : 'privacy' }],
      choiceDays: textIn(config, 'cookie_lifetime'),
    },
  );
}

/** Without a category a cookie is let through whatever the visitor chooses. */
const ALWAYS = 'necessary';

/** `category:name`, a line each; older versions have another word for the list. */
function listedIn(config: Fields): Map<string, string[]> {
  const lines = config['allowed_cookies'] ?? config['whitelisted_cookies'];
  const listed = new Map<string, string[]>();
  if (typeof lines !== 'string') return listed;
  for (const line of lines.split(/[\r\n]+/, MOST_COOKIES)) {
    const [, category = ALWAYS, name = ''] = /^\s*(?:([\w-]{1,60}):)?\s*(\S.{0,200}?)\s*$/.exec(line) ?? [];
    if (name !== '') listed.set(category, [...(listed.get(category) ?? []), name]);
  }
  return listed;
}

function groupOf(id: string, details: Fields, names: readonly string[]): DeclaredGroup {
  const state = textIn(details, 'checkbox_default_state');
  const isFixed = state === 'required' || id === ALWAYS;
  return {
    label: textIn(details, 'label') ?? id,
    description: textIn(details, 'description') ?? '',
    category: isFixed ? 'necessary' : null,
    isOn: isFixed || state === 'checked' ? true : state === 'unchecked' ? false : null,
    isFixed,
    cookies: names.map((name) => cookieNamed(name)),
  };
}
