/** The explicit list of findings, in the order in which a Report gives them where all else is equal. */
import { advertisingBeforeChoice } from './advertising-before-choice.ts';
import { categoryDiffers } from './category-differs.ts';
import { complaintRouteMissing } from './complaint-route-missing.ts';
import { cookiesNotListed } from './cookies-not-listed.ts';
import { declaredNotSeen } from './declared-not-seen.ts';
import { denialContradicted } from './denial-contradicted.ts';
import { embedOnLoad } from './embed-on-load.ts';
import { contactedAfterReject } from './contacted-after-reject.ts';
import { objectionIneffective } from './objection-ineffective.ts';
import { withdrawalIneffective } from './withdrawal-ineffective.ts';
import { closeTakenAsConsent } from './close-taken-as-consent.ts';
import type { FindingRule } from './rule.ts';
import { lastsLonger } from './lasts-longer.ts';
import { longLifetime } from './long-lifetime.ts';
import { marketingClaim } from './marketing-claim.ts';
import { noticeChanged } from './notice-changed.ts';
import { noticeContradictsItself } from './notice-contradicts-itself.ts';
import { noticeDoesNotCoverPage } from './notice-does-not-cover-page.ts';
import { noticeNotLinked } from './notice-not-linked.ts';
import { noticeOutOfDate } from './notice-out-of-date.ts';
import { noticeTooVague } from './notice-too-vague.ts';
import { optionalBeforeChoice } from './optional-before-choice.ts';
import { partyDiffers } from './party-differs.ts';
import { purposeMissing } from './purpose-missing.ts';
import { storedAfterReject } from './stored-after-reject.ts';
import { transferUntested } from './transfer-untested.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';

export const findings: readonly FindingRule[] = [
  denialContradicted,
  storedAfterReject,
  contactedAfterReject,
  objectionIneffective,
  withdrawalIneffective,
  closeTakenAsConsent,
  optionalBeforeChoice,
  advertisingBeforeChoice,
  undeclaredThirdParty,
  noticeTooVague,
  undeclaredCookie,
  undeclaredStorage,
  lastsLonger,
  categoryDiffers,
  partyDiffers,
  noticeContradictsItself,
  noticeDoesNotCoverPage,
  embedOnLoad,
  cookiesNotListed,
  marketingClaim,
  noticeNotLinked,
  noticeOutOfDate,
  longLifetime,
  purposeMissing,
  complaintRouteMissing,
  transferUntested,
  noticeChanged,
  declaredNotSeen,
];
