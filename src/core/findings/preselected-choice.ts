/** An optional purpose is switched on before the visitor has done anything. */
import { words } from '../words/index.ts';
import type { SwitchSeen, Visit } from '../visit/visit.ts';
import { picturesOf } from './choices/controls.ts';
import { isAskedFirst, promisesOf, type Promised } from './choices/promises.ts';
import { isForMore, isRefusing, purposesIn } from './choices/purposes.ts';
import { quoted, type Facts } from './facts.ts';
import { shown } from './phrases.ts';
import type { FindingRule } from './rule.ts';

export const preselectedChoice: FindingRule = {
  id: 'preselected-choice',
  ...words.findings['preselected-choice'],
  severity: 'high',
  outcome: 'unsupported',
  basis: ['PECR reg 6', 'PECR Sch A1 para 2'],
  looksAt: ['control', 'choice'],
  restsOn: [],
  applies: ({ visits, gaps }) =>
    visits.some(
      ({ switches, journey }) => switches.length > 0 || (journey !== 'none' && journey !== 'resident'),
    ) || gaps.some(({ loses }) => loses.includes('control')),
  meaning:
    'A switch of the cookie banner, or of its settings, is on before anybody touched it, can be changed, and its name says that it is for advertising, social media, recording, other companies’ content, or something optional.',
  fooledBy:
    'A choice that was kept from earlier: only a visit in which nothing had been chosen counts, else it is cannot-tell. Switches that refuse when they are on. Purposes that are only statistics or appearance may be on, unless the notice says that it asks first for them.',
  isSeen: ({ visits }) => visits.some(({ switches }) => switches.length > 0),
  check(facts) {
    const asks = promisesOf(facts, 'asks-first').map((made) => ofItsKind(made, facts));
    const first = facts.visits.filter(({ load, switches }) => load === 1 && switches.length > 0);
    const fresh = first.filter(isUnchosen);
    const known = onIn(fresh, asks);
    const names = known.length > 0 ? known : onIn(first.filter(isUnsure), asks);
    if (names.length === 0) return [];
    const promise = asks.find((made) => names.some((name) => isOnlyByPromise(name, [made])));
    return [
      {
        ...(known.length === 0 && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
        subject: { control: names[0] ?? '' },
        observed: words.observed['preselected-choice'](
          names.map((name) => `“${shown(name)}”`),
          known.length > 0,
        ),
        declared: promise === undefined ? null : quoted(promise),
        evidence: {
          screenshots: picturesOf(facts, (visit) => first.includes(visit)),
        },
      },
    ];
  },
};

/** Nothing had been chosen when the switches were looked at: before the journey’s own choice, if any. */
const isUnchosen = ({ choices }: Visit): boolean => choices[0]?.choice === 'none';
const isUnsure = ({ choices }: Visit): boolean => (choices[0]?.choice ?? 'unknown') === 'unknown';

function onIn(visits: readonly Visit[], asks: readonly Promised[]): string[] {
  const isMeant = ({ isOn, isFixed, name }: SwitchSeen): boolean =>
    isOn && !isFixed && !isRefusing(name) && (isForMore(purposesIn(name)) || isOnlyByPromise(name, asks));
  return [...new Set(visits.flatMap(({ switches }) => switches.filter(isMeant).map(({ name }) => name)))];
}

/**
 * A promise about one product, where that is all of its kind that the page uses: then the switch of that kind is its
 * switch. Beside another of the kind, which the notice does not speak of, the switch may be the other’s.
 */
function ofItsKind(made: Promised, { products }: Facts): Promised {
  const used = products.filter(({ contacted, cookies }) => contacted || cookies.length > 0);
  const categories = used.filter(({ id }) => made.products.includes(id)).map(({ category }) => category);
  const alone = categories.filter((kind) =>
    used.every(({ id, category }) => ![kind, 'unknown'].includes(category) || made.products.includes(id)),
  );
  return alone.length === 0 ? made : { ...made, products: [], categories: [...new Set(alone)] };
}

/** Statistics or appearance, of which the notice says that it asks first. */
function isOnlyByPromise(name: string, asks: readonly Promised[]): boolean {
  const purposes = purposesIn(name);
  if (purposes.includes('necessary')) return false;
  return (
    (purposes.includes('statistics') && isAskedFirst('statistics', asks)) ||
    (purposes.includes('appearance') && isAskedFirst('functional', asks))
  );
}
