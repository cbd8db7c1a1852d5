/**
 * The rows that a notice lacks, as settings for what tells visitors of cookies: the IAB's deviceStorage form
 * (https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework), version 1.1, and Civic Cookie
 * Control (https://www.civicuk.com/cookie-control/documentation). Both for a person to check.
 */
import type { LackingRow, Mending } from '../../core/mend/mending.ts';
import { CATEGORY_LABELS } from '../../core/report/labels.ts';
import type { Category } from '../../core/companies/company.ts';

interface Disclosure {
  identifier: string;
  type: 'cookie' | 'web';
  /** Null for what has no end of its own, or was not seen. */
  maxAgeSeconds: number | null;
  cookieRefresh: boolean;
  domains: string[];
  /** The framework's numbers. Which of them is meant only the council knows: 1, to store and access, for what is not necessary. */
  purposes: number[];
  description?: string;
}

const NECESSARY: readonly Category[] = ['necessary', 'security', 'consent'];

const saving = ({ lacking }: Mending): LackingRow[] => lacking.filter(({ kind }) => kind !== 'company');

export function asDeviceStorage(mending: Mending): {
  disclosures: Disclosure[];
  domains: { domain: string }[];
} {
  const disclosures = saving(mending).map((row): Disclosure => {
    const { kind, name, seenSeconds, hosts, category, purpose } = row;
    const isCookie = kind === 'cookie';
    return {
      identifier: name,
      type: isCookie ? 'cookie' : 'web',
      maxAgeSeconds: isCookie && seenSeconds !== null ? Math.round(seenSeconds) : null,
      cookieRefresh: false,
      domains: hosts.map((host) => host.replace(/^\./, '')),
      purposes: NECESSARY.includes(category) || category === 'unknown' ? [] : [1],
      ...(purpose !== null && { description: purpose }),
    };
  });
  const domains = [...new Set(disclosures.flatMap((each) => each.domains))].map((domain) => ({ domain }));
  return { disclosures, domains };
}

interface CivicGroup {
  name: string;
  label: string;
  description: string;
  cookies: string[];
}

interface CivicSettings {
  necessaryCookies: string[];
  optionalCookies: CivicGroup[];
  /** No setting of Civic's: cookies of which nobody knows what they are for, to be put into one of the others. */
  toBeDecided: string[];
}

export function asCivicSettings(mending: Mending): CivicSettings {
  const byCategory = Map.groupBy(
    mending.lacking.filter(({ kind }) => kind === 'cookie'),
    ({ category, purpose }) => (purpose === null && !NECESSARY.includes(category) ? 'unknown' : category),
  );
  const namesOf = (rows: readonly LackingRow[] = []): string[] => [...new Set(rows.flatMap(civicNames))];
  const optional = [...byCategory].filter(
    ([category]) => !NECESSARY.includes(category) && category !== 'unknown',
  );
  return {
    necessaryCookies: namesOf(NECESSARY.flatMap((category) => byCategory.get(category) ?? [])),
    optionalCookies: optional.map(([category, rows]) => ({
      name: category,
      label: CATEGORY_LABELS[category],
      description: [...new Set(rows.flatMap(({ purpose }) => purpose ?? []))].join('; '),
      cookies: namesOf(rows),
    })),
    toBeDecided: namesOf(byCategory.get('unknown')),
  };
}

/** Civic takes an asterisk at the end of a name alone. */
const civicNames = ({ name, seenAs }: LackingRow): string[] => (/\*(?!$)/.test(name) ? seenAs : [name]);
