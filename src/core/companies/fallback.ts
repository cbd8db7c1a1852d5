/**
 * Who is behind a host that our own rules do not know, from third-party-web as compiled by tools/compile-fallback.ts.
 * Never names a product of ours, and is never certain.
 */
import type { Answer } from './answer.ts';
import type { Category, Company } from './company.ts';

/** rules/third-party-web.json: written by a tool, never by hand. */
export interface FallbackData {
  /** Name and version of the data set. */
  source: string;
  licence: string;
  /** Our categories, referred to by place. */
  categories: Category[];
  /** Name; trade name of its company, or 0 where that is the same; place of its category; hosts (with subdomains) parted by spaces. */
  entities: [name: string, company: string | 0, category: number, hosts: string][];
}

const DOES: Readonly<Record<Category, string>> = {
  necessary: 'helps the site work',
  security: 'protects the site',
  consent: 'remembers cookie choices',
  functional: 'adds a function to the page',
  statistics: 'counts visits or measures use',
  advertising: 'shows or measures adverts',
  social: 'connects pages with a social network',
  support: 'offers chat, feedback or help',
  content: 'shows content of another site',
  payments: 'takes payments',
  hosting: 'delivers files or hosts sites',
  unknown: 'is known by name only',
};

/** The fallback, ready to be asked: nothing of it is read before the first question. */
export interface Fallback {
  /**
   * Who is listed for the host or the longest part of its end; null where nobody is. `longerThan`: how many letters
   * that part must have more than, 0 for any. Where our rules know the company by that name, the answer has our id
   * and name for it.
   */
  find(host: string, longerThan: number): Answer | null;
}

export function fallbackOf(data: FallbackData, rules: readonly Company[]): Fallback {
  const made: Answer[] = [];
  let places: ReadonlyMap<string, number> | null = null;
  return {
    find(host, longerThan) {
      places ??= placesOf(data);
      for (let part = host; part.length > longerThan; part = part.slice(part.indexOf('.') + 1)) {
        const place = places.get(part);
        if (place !== undefined) return (made[place] ??= fallbackAnswer(data, place, rules));
        if (part.indexOf('.') === part.lastIndexOf('.')) break;
      }
      return null;
    },
  };
}

/** Each host and the place of its entity; of two that list one host, the later. */
function placesOf(data: FallbackData): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, [, , , listed]] of data.entities.entries()) {
    for (const host of listed.split(' ')) places.set(host, place);
  }
  return places;
}

function fallbackAnswer(data: FallbackData, place: number, rules: readonly Company[]): Answer {
  const entity = data.entities[place];
  if (entity === undefined) throw new RangeError(`the fallback has no entity ${place}`);
  const [name, owner, category] = entity;
  const company = owner === 0 ? name : owner;
  const known = companyNamed(company, rules);
  const kind = data.categories[category] ?? 'unknown';
  return {
    product: null,
    productId: `third-party-web:${slugOf(name)}`,
    productName: name,
    company: known?.name ?? company,
    companyId: known?.id ?? `third-party-web:${slugOf(company)}`,
    category: kind,
    does: DOES[kind],
    confidence: 'likely',
    reason: `listed as a host of ${name} in a public list of third parties`,
    source: data.source,
  };
}

function companyNamed(name: string, rules: readonly Company[]): Company | null {
  const wanted = name.toLowerCase();
  const isWanted = (one: string) => one.toLowerCase() === wanted;
  return rules.find((company) => isWanted(company.name) || company.names.some(isWanted)) ?? null;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
