/** The explicit list of findings, in the order in which a Report gives them where all else is equal. */
import { advertisingBeforeChoice } from './advertising-before-choice.ts';
import { categoryDiffers } from './category-differs.ts';
import { cloakedTracker } from './cloaked-tracker.ts';
import { closeTakenAsConsent } from './close-taken-as-consent.ts';
import { complaintRouteMissing } from './complaint-route-missing.ts';
import { contactedAfterReject } from './contacted-after-reject.ts';
import { cookiesNotListed } from './cookies-not-listed.ts';
import { declaredNotSeen } from './declared-not-seen.ts';
import { denialContradicted } from './denial-contradicted.ts';
import { embedOnLoad } from './embed-on-load.ts';
import { identifierShared } from './identifier-shared.ts';
import { lastsLonger } from './lasts-longer.ts';
import { longLifetime } from './long-lifetime.ts';
import { marketingClaim } from './marketing-claim.ts';
import { namedOnlyInConsentTool } from './named-only-in-consent-tool.ts';
import { noChoiceOffered } from './no-choice-offered.ts';
import { noticeChanged } from './notice-changed.ts';
import { noticeContradictsItself } from './notice-contradicts-itself.ts';
import { noticeDoesNotCoverPage } from './notice-does-not-cover-page.ts';
import { noticeNotLinked } from './notice-not-linked.ts';
import { noticeOutOfDate } from './notice-out-of-date.ts';
import { noticeTooVague } from './notice-too-vague.ts';
import { objectionIneffective } from './objection-ineffective.ts';
import { optionalBeforeChoice } from './optional-before-choice.ts';
import { partyDiffers } from './party-differs.ts';
import { preselectedChoice } from './preselected-choice.ts';
import { promisedControlNotFound } from './promised-control-not-found.ts';
import { purposeMissing } from './purpose-missing.ts';
import { rejectHarder } from './reject-harder.ts';
import type { FindingRule } from './rule.ts';
import { sensitivePageDisclosed } from './sensitive-page-disclosed.ts';
import { statisticsWithoutObjection } from './statistics-without-objection.ts';
import { storedAfterReject } from './stored-after-reject.ts';
import { transferUntested } from './transfer-untested.ts';
import { typedValueLeaked } from './typed-value-leaked.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';
import { withdrawalIneffective } from './withdrawal-ineffective.ts';

export const findings: readonly FindingRule[] = [
  denialContradicted,
  sensitivePageDisclosed,
  typedValueLeaked,
  storedAfterReject,
  withdrawalIneffective,
  objectionIneffective,
  contactedAfterReject,
  closeTakenAsConsent,
  optionalBeforeChoice,
  advertisingBeforeChoice,
  noChoiceOffered,
  preselectedChoice,
  rejectHarder,
  undeclaredThirdParty,
  noticeTooVague,
  undeclaredCookie,
  undeclaredStorage,
  lastsLonger,
  categoryDiffers,
  partyDiffers,
  statisticsWithoutObjection,
  promisedControlNotFound,
  cloakedTracker,
  noticeContradictsItself,
  noticeDoesNotCoverPage,
  embedOnLoad,
  cookiesNotListed,
  identifierShared,
  marketingClaim,
  noticeNotLinked,
  noticeOutOfDate,
  longLifetime,
  purposeMissing,
  complaintRouteMissing,
  transferUntested,
  namedOnlyInConsentTool,
  noticeChanged,
  declaredNotSeen,
];
