/** What was seen, by when: requests, cookies, storage keys and choices of each load, each with its own clock. */
import type { Party } from '../core/parties/party.ts';
import type { Report } from '../core/report/report.ts';
import type { Choice, Journey } from '../core/visit/visit.ts';

export type MomentKind = 'choice' | 'request' | 'cookie' | 'storage';

export interface Moment {
  kind: MomentKind;
  /** Milliseconds since the start of its load. */
  at: number;
  journey: Journey;
  load: number;
  /** Host, name of a cookie, key; of a choice, by whom it is known. */
  name: string;
  /** Host that holds or receives it; null of a choice. */
  host: string | null;
  party: Party | null;
  company: string | null;
  /** How many requests it stands for: 1 for anything else. */
  count: number;
  /** In force then; of a choice, the choice itself. */
  choice: Choice;
}

/** In order of time, load by load as the Report has them. */
export function momentsOf(report: Report): Moment[] {
  const companies = new Map(report.products.map(({ id, company }) => [id, company]));
  const companyOf = (product: string | null): string | null => companies.get(product ?? '') ?? null;
  const moments: Moment[] = [
    ...(report.choices ?? []).map(({ journey, load, at, choice, by }): Moment => ({
      ...{ kind: 'choice', at, journey, load, name: by, choice },
      ...{ host: null, party: null, company: null, count: 1 },
    })),
    ...report.requests.map(({ journey, load, at, host, party, company, count, choice }): Moment => ({
      ...{ kind: 'request', at, journey, load, name: host, host, party, company, count, choice },
    })),
    ...report.cookies.map(({ journey, load, at, name, host, party, product, choice }): Moment => ({
      ...{ kind: 'cookie', at, journey, load, name, host, party, company: companyOf(product) },
      ...{ count: 1, choice },
    })),
    ...report.storage.map(({ journey, load, at, key, host, party, product, choice }): Moment => ({
      ...{ kind: 'storage', at, journey, load, name: key, host, party, company: companyOf(product) },
      ...{ count: 1, choice },
    })),
  ];
  const loads = [...new Set(moments.map(loadOf))];
  const placeOf = new Map(loads.map((load, place) => [load, place]));
  const place = (moment: Moment): number => placeOf.get(loadOf(moment)) ?? 0;
  return moments.sort((a, b) => place(a) - place(b) || a.at - b.at);
}

/** Names one load of one journey. */
export const loadOf = ({ journey, load }: Pick<Moment, 'journey' | 'load'>): string => `${journey} ${load}`;

export interface Bar {
  /** Milliseconds. */
  from: number;
  to: number;
  count: number;
}

/** How many came in each of so many equal stretches of time; those in which none came are left out. */
export function barsOf(moments: readonly Moment[], endMs: number, most: number): Bar[] {
  const width = Math.max(1, endMs) / most;
  const counts = new Map<number, number>();
  for (const { at, count } of moments) {
    const place = Math.min(most - 1, Math.floor(at / width));
    counts.set(place, (counts.get(place) ?? 0) + count);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([place, count]) => ({ from: place * width, to: (place + 1) * width, count }));
}

/** Round times up to the end, about so many: 0, 500, 1000 … */
export function ticksOf(endMs: number, about: number): number[] {
  const rough = Math.max(1, endMs) / about;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((each) => each >= rough) ?? rough;
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, place) => place * step);
}
