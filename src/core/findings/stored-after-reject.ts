/** Something optional is stored after the visitor said no, in a load that began with that choice. */
import { words } from '../words/index.ts';
import { keptOf, namesIn } from './choices/kept.ts';
import { judgedAfter, under } from './choices/loads.ts';
import { sentences } from './phrases.ts';
import { foundOf, limitsOf, optionalAfter, whoStored } from './choices/optional.ts';
import type { FindingRule } from './rule.ts';

export const storedAfterReject: FindingRule = {
  id: 'stored-after-reject',
  ...words.findings['stored-after-reject'],
  severity: 'high',
  outcome: 'contradiction',
  basis: [
    'The notice’s own promise',
    'PECR reg 6',
    'ICO guidance on storage and access technologies, test 3',
  ],
  looksAt: ['notice', 'cookies', 'storage', 'choice', 'control'],
  restsOn: ['cookie-list'],
  ...judgedAfter('rejected'),
  meaning:
    'The visitor rejected cookies, and a page that was opened after that stored something that the notice asks about first or lets visitors decline, or something of a known advertising or recording product. Statistics that can only be declined are a finding of their own.',
  fooledBy:
    'What was left from before the rejection and is not written again; what was still under way in the load in which cookies were rejected: only a later load counts. The flag that records the choice. A request without storage is a contact and no storage. Where the choice of that load is not known it is cannot-tell.',
  isSeen: (facts) => keptOf(facts).some(({ wasWritten }) => wasWritten),
  check: (facts) =>
    optionalAfter(facts, under('rejected', facts), { declined: true }).map((optional) => ({
      ...foundOf(optional),
      observed: optional.isFirm
        ? sentences(
            words.observed.stored.afterReject(whoStored(optional), namesIn(optional.kept)),
            limitsOf(optional),
          )
        : words.observed.stored.perhapsAfterReject(whoStored(optional), namesIn(optional.kept)),
    })),
};
