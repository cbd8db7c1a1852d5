/** Closing the banner, or passing it by, starts what the visitor was to be asked about. */
import { words } from '../words/index.ts';
import { aboutOf, keptOf, namesIn, type Kept } from './choices/kept.ts';
import { isBefore, judgedAfter, under } from './choices/loads.ts';
import { foundOf, limitsOf, optionalAfter, whoStored } from './choices/optional.ts';
import { isAccepting } from './choices/purposes.ts';
import type { Facts } from './facts.ts';
import { sentences, shown } from './phrases.ts';
import type { FindingRule } from './rule.ts';

export const closeTakenAsConsent: FindingRule = {
  id: 'close-taken-as-consent',
  ...words.findings['close-taken-as-consent'],
  severity: 'high',
  outcome: 'contradiction',
  basis: ['The notice’s own promise', 'PECR reg 6'],
  looksAt: ['notice', 'cookies', 'storage', 'choice', 'control'],
  restsOn: ['cookie-list', 'cookies', 'storage', 'choice'],
  ...judgedAfter('closed'),
  meaning:
    'The banner was closed without an answer. A page that was opened after that stored something that the notice asks about first, or something of a known advertising or recording product, which had not been stored before.',
  fooledBy:
    'A control that closes and says that this accepts is no closing: cannot-tell. What was stored before the banner was closed is told of as that. Purposes that are only statistics or appearance may be on, unless the notice says that it asks first.',
  isSeen: (facts) => keptOf(facts).some(({ wasWritten }) => wasWritten),
  check(facts) {
    const before = new Set(keptOf(facts).filter(isStoredBefore).map(aboutOf));
    const control = controlPressed(facts);
    return optionalAfter(facts, under('closed', facts))
      .filter(({ kept }) => !kept.some((row) => before.has(aboutOf(row))))
      .map((optional) => {
        const common = foundOf(optional);
        const restsOn = [
          ...(common.restsOn ?? []),
          'cookies' as const,
          'storage' as const,
          'choice' as const,
        ];
        const { stored } = words.observed;
        const what = [whoStored(optional), namesIn(optional.kept)] as const;
        if (control !== null && isAccepting(control)) {
          return {
            ...common,
            restsOn,
            outcome: 'cannot-tell' as const,
            observed: stored.afterUnsureClose(...what, shown(control)),
          };
        }
        return {
          ...common,
          restsOn,
          observed: optional.isFirm
            ? sentences(stored.afterClose(...what), limitsOf(optional))
            : stored.perhapsAfterClose(...what),
        };
      });
  },
};

/** In the same journey: what another visit stored says nothing of this one. */
const isStoredBefore = (row: Kept): boolean => row.journey === 'close' && row.wasWritten && isBefore(row);

const controlPressed = ({ visits }: Facts): string | null =>
  visits.flatMap(({ conditions }) => conditions.journeys).find(({ journey }) => journey === 'close')
    ?.control ?? null;
