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

/** Types the imported JSON; the tool that writes it is held to the same type. */
export const asFallback = (json: unknown): FallbackData => json as FallbackData;

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

/** Each host of the fallback and its answer. Where our rules know the company by that name, it has our id and name. */
export function fallbackAnswers(data: FallbackData, rules: readonly Company[]): [host: string, Answer][] {
  const ours = new Map<string, Company>();
  for (const company of rules) {
    for (const name of [company.name, ...company.names]) ours.set(name.toLowerCase(), company);
  }
  const answers: [string, Answer][] = [];
  for (const [name, owner, category, hosts] of data.entities) {
    const company = owner === 0 ? name : owner;
    const known = ours.get(company.toLowerCase());
    const kind = data.categories[category] ?? 'unknown';
    const answer: Answer = {
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
    for (const host of hosts.split(' ')) answers.push([host, answer]);
  }
  return answers;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
