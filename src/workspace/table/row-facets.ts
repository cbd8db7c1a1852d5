/** By whose site and by journey: what every table of things seen can be narrowed to. */
import { JOURNEY_LABELS, PARTY_LABELS } from '../../core/report/labels.ts';
import type { Party } from '../../core/parties/party.ts';
import type { Journey } from '../../core/visit/visit.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Facet } from './table-state.ts';

export function rowFacets<Row extends { journey: Journey; party: Party }>(): Facet<Row>[] {
  const told = specialistWords.workspace.filters;
  return [
    {
      id: 'journey',
      label: told.journey,
      any: told.anyJourney,
      valuesOf: ({ journey }) => [journey],
      name: (journey) => JOURNEY_LABELS[journey as Journey],
    },
    {
      id: 'party',
      label: told.party,
      any: told.anyParty,
      valuesOf: ({ party }) => [party],
      name: (party) => PARTY_LABELS[party as Party],
    },
  ];
}
