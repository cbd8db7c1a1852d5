/** OneTrust, CookiePro and Optanon: `OneTrust.GetDomainData()`, or the rule set with its `DomainData`. */
import {
  cookieNamed,
  settingsOf,
  fieldsOf,
  isFields,
  listOf,
  MOST_GROUPS,
  textIn,
  type DeclaredCookie,
  type DeclaredGroup,
  type SettingsRead,
  type ToolReader,
} from './declared.ts';
import type { Data } from './literal.ts';

export const onetrust: ToolReader = { id: 'onetrust', read };

function read(data: Data): SettingsRead | null {
  const outer = fieldsOf(data);
  const domain = isFields(outer['DomainData']) ? outer['DomainData'] : outer;
  const groups = listOf(domain['Groups'], MOST_GROUPS);
  if (
    groups.length === 0 ||
    !groups.some((group) => 'FirstPartyCookies' in fieldsOf(group) || 'Hosts' in fieldsOf(group))
  )
    return null;
  return settingsOf(groups.map(groupOf), {
    title: textIn(domain, 'MainText'),
    texts: [textIn(domain, 'MainInfoText'), textIn(domain, 'AlertNoticeText')].flatMap((each) => each ?? []),
  });
}

const DEFAULTS: Record<string, boolean> = {
  active: true,
  'always active': true,
  'inactive landingpage': false,
  inactive: false,
  'do not track': false,
};

function groupOf(data: Data): DeclaredGroup {
  const group = fieldsOf(data);
  const status = textIn(group, 'Status')?.toLowerCase() ?? '';
  const hosts = listOf(group['Hosts']).flatMap((host) => {
    const fields = fieldsOf(host);
    const provider = textIn(fields, 'DisplayName', 'HostName');
    return listOf(fields['Cookies']).map((each) => ({ ...cookieOf(each, 'third'), provider }));
  });
  return {
    label: textIn(group, 'GroupName', 'GroupNameMobile') ?? '',
    description: textIn(group, 'GroupDescription') ?? '',
    category: null,
    isOn: DEFAULTS[status] ?? null,
    isFixed: status === 'always active',
    cookies: [...listOf(group['FirstPartyCookies']).map((each) => cookieOf(each, 'first')), ...hosts],
  };
}

/** `Length` counts days, as text. */
function cookieOf(data: Data, party: 'first' | 'third'): DeclaredCookie {
  const cookie = fieldsOf(data);
  const days = textIn(cookie, 'Length');
  const isSession = cookie['IsSession'] === true;
  const counted = days !== null && /^\d+(?:\.\d+)?$/.test(days) ? Number(days) : null;
  const expiry =
    textIn(cookie, 'DurationText') ??
    (isSession ? 'Session' : counted === null ? days : `${days ?? ''} days`);
  return cookieNamed(textIn(cookie, 'Name') ?? '', {
    host: textIn(cookie, 'Host'),
    purpose: textIn(cookie, 'description', 'Description', 'PurposeText'),
    expiry,
    seconds: isSession ? 0 : counted !== null && counted > 0 ? Math.round(counted * 86_400) : null,
    party,
  });
}
