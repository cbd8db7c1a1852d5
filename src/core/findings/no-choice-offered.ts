/** Something that consent is for is stored, and the page offers no way to say yes or no. */
import { words } from '../words/index.ts';
import { controlsFound, journeysLooked, picturesWithout } from './choices/controls.ts';
import { aboutOf, evidenceOf, isAdvertisingOrRecording, keptOf, namesIn, subjectOf } from './choices/kept.ts';
import { isBefore, mayBeBefore } from './choices/loads.ts';
import { optionalOf, whoStored, type Optional } from './choices/optional.ts';
import { quoted, type Facts } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';

export const noChoiceOffered: FindingRule = {
  id: 'no-choice-offered',
  ...words.findings['no-choice-offered'],
  severity: 'high',
  outcome: 'unsupported',
  basis: ['PECR reg 6', 'PECR Sch A1 para 2'],
  looksAt: ['cookies', 'storage', 'control'],
  restsOn: ['links', 'notice', 'cookie-list'],
  applies: (facts) => controlsFound(facts) !== 'not-looked-for',
  meaning:
    'The page stored something that the notice calls optional, or something of a known advertising or recording product, and neither a banner nor a link or button for a choice was found, late ones waited for.',
  fooledBy:
    'A banner that comes later still, or a choice that is made on another page: where the notice tells of one, or a consent tool was loaded that showed nothing, it is cannot-tell, as it is where it could not be looked for. Statistics alone never fire it. Where somebody chose, there was a choice.',
  isSeen: (facts) => offerless(facts).length > 0,
  check(facts) {
    const found = controlsFound(facts);
    if (found === 'found' || found === 'not-looked-for') return [];
    return offerless(facts).map((optional) => told(optional, found, facts));
  },
};

/** What a choice is for, as it was stored before one could be made; statistics may be on without. */
const offerless = (facts: Facts): Optional[] =>
  optionalOf(
    keptOf(facts).filter(
      (row) =>
        row.wasWritten &&
        (isBefore(row) || mayBeBefore(row)) &&
        (row.category !== 'statistics' || isAdvertisingOrRecording(row)),
    ),
    facts,
    { declined: true },
  );

function told(optional: Optional, found: 'perhaps' | 'none' | 'unknown', facts: Facts): Found {
  const { kept, promise } = optional;
  const isElsewhere = tellsOfControl(facts);
  const isNone = found === 'none' && !isElsewhere;
  const says = words.observed['no-choice-offered'][isElsewhere ? 'elsewhere' : found];
  return {
    ...(!isNone && { outcome: 'cannot-tell' as const }),
    subject: {
      ...subjectOf(kept),
      ...(kept[0] !== undefined && kept[0].product === null && { cookie: aboutOf(kept[0]) }),
    },
    observed: says(whoStored(optional), namesIn(kept)),
    declared: promise === null ? null : quoted(promise),
    evidence: { ...evidenceOf(kept), screenshots: picturesWithout(facts) },
    journeys: journeysLooked(facts),
  };
}

/** The notice points to a control, or says that visitors can decline. */
const tellsOfControl = ({ notices }: Facts): boolean =>
  notices.some(
    ({ links, claims }) =>
      links.some(({ kind }) => kind === 'consent-tool') || claims.some(({ kind }) => kind === 'can-decline'),
  );
