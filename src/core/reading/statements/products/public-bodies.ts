/** Which of the names that rules know are of the state, and not of a firm. */
import type { Mention } from '../../names/names.ts';

/** A public body receives data by law; its widgets and maps are another matter. */
export const isPublicBody = ({ known }: Mention): boolean =>
  /\b(?:NHS|nhs|Agency|Commission|Authority|Association|Transport for|TfL|Government|Council|Office|Department|Ministry|Police|CQC)\b/.test(
    known,
  );

/** A public body, or a service of the government's own. */
export const isOfState = (mention: Mention): boolean =>
  isPublicBody(mention) || /^(?:GOV\.UK|GDS)\b/.test(mention.known);
