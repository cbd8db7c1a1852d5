/** Hosts of the council’s own that the domain name system gives as other names of a known product’s. */
import type { AliasFact } from '../findings/facts.ts';
import { isAccusing } from '../findings/facts.ts';
import { partyOf } from '../parties/index.ts';
import type { Visit } from '../visit/visit.ts';
import type { Context } from './tables.ts';

/** Each host once. Only products that count, record, advertise or share are of interest: all else is hosting. */
export function aliasesOf(visits: readonly Visit[], { pageHost, known }: Context): AliasFact[] {
  const byHost = new Map(
    visits.flatMap(({ aliases }) => (aliases ?? []).map((alias) => [alias.host, alias] as const)),
  );
  return [...byHost.values()].flatMap(({ host, canonical }) => {
    if (partyOf(host, pageHost, known.councils) === 'third') return [];
    for (const name of canonical) {
      if (partyOf(name, pageHost, known.councils) !== 'third') continue;
      const who = known.companies.ofRequest({ host: name });
      if (who !== null && who.confidence === 'certain' && isAccusing(who.category))
        return [{ host, canonical: name, who }];
    }
    return [];
  });
}
