/** Klaro: `klaroConfig.services[]`, cookies as names or patterns. */
import {
  cookieNamed,
  declaredOf,
  fieldsOf,
  listOf,
  MOST_GROUPS,
  textIn,
  textOf,
  type DeclaredGroup,
  type ToolReader,
} from './declared.ts';
import { nameOfPattern } from './patterns.ts';

export const klaro: ToolReader = (data) => {
  const config = fieldsOf(data);
  const services = listOf(config['services'] ?? config['apps'], MOST_GROUPS).map(fieldsOf);
  if (services.length === 0 || !services.every((service) => textIn(service, 'name') !== null)) return null;
  const consentExpiry = textIn(config, 'cookieExpiresAfterDays');
  return declaredOf(
    'klaro',
    services.map((service): DeclaredGroup => {
      const isFixed = service['required'] === true;
      const isOn =
        isFixed ||
        service['default'] === true ||
        (service['default'] === undefined && config['default'] === true);
      return {
        label: [textIn(service, 'title', 'name'), ...listOf(service['purposes']).map(textOf)]
          .filter((each) => each !== null)
          .join(', '),
        description: textIn(service, 'description') ?? '',
        category: isFixed ? 'necessary' : null,
        isOn,
        isFixed,
        setting: 'default',
        cookies: listOf(service['cookies']).flatMap((each) => {
          const [pattern, , host] = Array.isArray(each) ? each : [each];
          const name = textOf(pattern) ?? textIn(fieldsOf(pattern), 'pattern', 'name', 'source');
          return name === null ? [] : [cookieNamed(nameOfPattern(name), { host: textOf(host) })];
        }),
      };
    }),
    { choiceDays: consentExpiry },
  );
};
