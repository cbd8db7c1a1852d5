/** Saying no takes more steps than saying yes. */
import { words } from '../words/index.ts';
import type { JourneyTaken } from '../visit/visit.ts';
import { picturesOf } from './choices/controls.ts';
import { isAdvertisingOrRecording, keptOf } from './choices/kept.ts';
import { requestsOf, under } from './choices/loads.ts';
import { promisesOf, type Promised } from './choices/promises.ts';
import { isForMore, isOnlyStatistics, purposesIn } from './choices/purposes.ts';
import { quoted, type Facts } from './facts.ts';
import { shown } from './phrases.ts';
import type { FindingRule, Found } from './rule.ts';

const says = words.observed['reject-harder'];

export const rejectHarder: FindingRule = {
  id: 'reject-harder',
  ...words.findings['reject-harder'],
  severity: 'high',
  outcome: 'unsupported',
  basis: ['PECR Sch A1 para 2', 'ICO guidance on storage and access technologies, test 2'],
  looksAt: ['control', 'choice', 'requests', 'cookies', 'storage'],
  restsOn: ['control'],
  journeys: ['reject', 'accept'],
  applies: ({ visits }) =>
    (['reject', 'accept'] as const).every((name) => visits.some(({ journey }) => journey === name)),
  meaning:
    'Cookies were rejected by the shortest way that was found, and accepted, each on a fresh visit. Rejecting took more presses, or lies a layer deeper.',
  fooledBy:
    'A shorter way that was not found: where the banner has a button whose name says nothing we know, it is cannot-tell. Purposes that are only statistics or appearance may be on with a way to object, so that the steps say nothing, unless the notice says that it asks first; what the choice is for is read from its switches and from what accepting brought, and where neither tells it is cannot-tell. Both ways have to have worked.',
  check(facts) {
    const reject = taken(facts, 'reject');
    const accept = taken(facts, 'accept');
    if (reject === undefined || accept?.outcome !== 'done') return [];
    if (reject.outcome === 'control-not-found') return [noWayFound(accept, facts)];
    if (reject.outcome !== 'done' || !isHarder(reject, accept)) return [];
    if (hasUnreadControl(reject, facts)) return [unread(reject, accept, facts)];
    const [asks] = promisesOf(facts, 'asks-first');
    const purpose = asks === undefined ? purposeOf(facts) : 'more';
    return purpose === 'exempt' ? [] : [found(reject, accept, { asks, isTold: purpose === 'more' }, facts)];
  },
};

const taken = ({ visits }: Facts, name: JourneyTaken['journey']): JourneyTaken | undefined =>
  visits.flatMap(({ conditions }) => conditions.journeys).find(({ journey }) => journey === name);

const isHarder = (reject: JourneyTaken, accept: JourneyTaken): boolean =>
  reject.clicks > accept.clicks || (reject.clicks === accept.clicks && reject.layers > accept.layers);

/** What the choice is for, as its switches name it, else as accepting showed it. */
function purposeOf(facts: Facts): 'more' | 'exempt' | 'not-told' {
  if (hasBroughtMore(facts)) return 'more';
  const switches = facts.visits.flatMap((visit) => visit.switches).filter(({ isFixed }) => !isFixed);
  const purposes = switches.map(({ name }) => purposesIn(name));
  if (purposes.some(isForMore)) return 'more';
  if (purposes.length > 0) return purposes.every(isOnlyStatistics) ? 'exempt' : 'not-told';
  return hasBroughtStatistics(facts) ? 'exempt' : 'not-told';
}

/** Advertising, recording or social media came with a yes. */
function hasBroughtMore(facts: Facts): boolean {
  const { isUnder } = under('accepted', facts);
  const isSocial = facts.products.some(
    (product) =>
      product.contacted &&
      ['advertising', 'social'].includes(product.category) &&
      requestsOf(product, facts).some(isUnder),
  );
  return (
    isSocial || keptOf(facts).some((row) => isUnder(row) && row.isCertain && isAdvertisingOrRecording(row))
  );
}

const hasBroughtStatistics = (facts: Facts): boolean => {
  const { isUnder } = under('accepted', facts);
  return keptOf(facts).some((row) => isUnder(row) && row.category === 'statistics');
};

const wayOf = ({ clicks, layers, control }: JourneyTaken): Parameters<typeof says.noWay>[0] => ({
  presses: clicks,
  layers,
  control: control === null ? null : shown(control),
});

function found(
  reject: JourneyTaken,
  accept: JourneyTaken,
  { asks, isTold }: { asks: Promised | undefined; isTold: boolean },
  facts: Facts,
): Found {
  return {
    ...(!isTold && { outcome: 'cannot-tell' as const }),
    ...common(reject, facts),
    observed: (isTold ? says.harder : says.harderForUnknown)(wayOf(reject), wayOf(accept)),
    declared: asks === undefined ? null : quoted(asks),
  };
}

/** A button on the way whose name we do not know: it may be a shorter way to say no. */
const hasUnreadControl = ({ layers }: JourneyTaken, { visits }: Facts): boolean =>
  visits
    .filter(({ journey }) => journey === 'reject')
    .flatMap(({ controls }) => controls)
    .some(({ does, name, layer }) => does === 'other' && layer <= layers && !isHeading(name, layer));

/** In the settings a button called by what is always on shows more of it, and refuses nothing. */
const isHeading = (name: string, layer: number): boolean =>
  layer > 1 && purposesIn(name).includes('necessary');

const unread = (reject: JourneyTaken, accept: JourneyTaken, facts: Facts): Found => ({
  ...common(reject, facts),
  outcome: 'cannot-tell',
  observed: says.perhapsHarder(wayOf(reject), wayOf(accept)),
});

const noWayFound = (accept: JourneyTaken, facts: Facts): Found => ({
  ...common(accept, facts),
  outcome: 'cannot-tell',
  observed: says.noWay(wayOf(accept)),
});

const common = ({ control }: JourneyTaken, facts: Facts): Pick<Found, 'subject' | 'evidence'> => ({
  subject: control === null ? {} : { control },
  evidence: { screenshots: picturesOf(facts, ({ journey }) => journey === 'reject' || journey === 'accept') },
});
