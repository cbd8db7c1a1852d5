/** Headlines, in plain words for a resident. Companies connect; cookies are saved and kept; always "privacy notice". */
import { list } from '../findings/phrases.ts';
import { counted } from '../text/listed.ts';
import type { GapCode } from '../visit/gaps.ts';

export const matches = (): string => 'Nothing we saw here differs from the council’s privacy notice.';

/** Where an auditor set right how the notice was read: nothing passes without that being said. */
export const matchesAsCorrected = (): string =>
  'With an auditor’s corrections to how the privacy notice was read, nothing we saw here differs from it.';

/**
 * `helpers`: how many help the page work; `unknown`: of how many we do not know what they do. `isBeside`: after a
 * sentence on others that it does not mention.
 */
/** `where`: as the sentence before it leaves the privacy notice to be spoken of. */
export function othersNotNamed(
  helpers: number,
  unknown: number,
  where: 'in it' | 'in it either' | 'in the privacy notice',
): string {
  const kinds = [
    ...(helpers > 0
      ? [`${counted(helpers, 'company that helps', 'companies that help')} the page work`]
      : []),
    ...(unknown > 0 ? [`${counted(unknown, 'company', 'companies')} that we do not know`] : []),
  ];
  const verb = helpers + unknown === 1 ? 'is' : 'are';
  return `${list(kinds)} ${verb} not mentioned ${where}.`;
}

export const onlyInGeneral = (companies: number): string =>
  `It mentions ${counted(companies, 'company', 'companies')} only in general terms.`;

export const cookiesNotListed = (): string => 'It does not list cookies by name.';
export const technicalNotListed = (): string => 'Its list leaves out technical cookies that we saw.';
export const nothing = (): string => 'We saw no connection to other companies.';
export const loading = (): string => 'Still looking…';
export const notCovered = (): string =>
  'The council’s privacy notice does not cover this part of its website.';
export const internalPolicy = (): string =>
  'We have read only the council’s internal policy. It points to a privacy policy that we have not read.';

/** What was saved: cookies (perhaps more), other storage alone, or nothing but a connection made. */
export type Saved = 'cookies' | 'storage' | 'nothing';

/** `who`: "The privacy notice", or the cookie banner where that says it. */
export function optionalBeforeChoice(saved: Saved, products: readonly string[], who: string): string {
  const what = {
    cookies: 'Optional cookies were saved',
    storage: 'Optional information was saved on your device',
    nothing: `This page connected to ${list([...new Set(products)], 3)}`,
  }[saved];
  return `${what} before you chose. ${who} says it asks first.`;
}

export const advertisingBeforeChoice = (saved: Saved): string =>
  saved === 'cookies'
    ? 'Advertising cookies were saved before you chose.'
    : 'Information for advertising was saved on your device before you chose.';

export const sensitivePage = (): string => 'Other companies can see that you opened this page.';
export const typed = (): string => 'What you type here reaches another company before you send it.';

export const afterReject = (saved: Saved): string =>
  saved === 'cookies'
    ? 'Optional cookies were saved after you said no.'
    : 'Optional information was saved on your device after you said no.';

export const afterWithdrawal = (): string => 'Optional cookies went on after consent was taken back.';
export const afterObjection = (): string => 'Your visits are still counted after you said no to that.';

export const contactedAfterReject = (names: readonly string[]): string =>
  `This page connected to ${list([...new Set(names)], 3)} after you said no.`;

export const afterClosing = (saved: Saved): string =>
  saved === 'cookies'
    ? 'Optional cookies were saved when the cookie banner was only closed.'
    : 'Optional information was saved on your device when the cookie banner was only closed.';

export const noChoice = (saved: Saved): string =>
  `${saved === 'cookies' ? 'Optional cookies were saved' : 'Optional information was saved on your device'}, and we found no way to say no.`;

export const preselected = (): string => 'Something optional is switched on here before you choose.';
export const rejectHarder = (): string => 'Saying no takes more steps here than saying yes.';

export const countedWithout = (names: readonly string[]): string =>
  `${list([...new Set(names)], 3)} counts visits here. We did not find all that the privacy notice should say of it.`;

export const controlNotFound = (): string =>
  'The privacy notice speaks of a cookie control that we did not find on this page.';

export const cloaked = (): string => 'A part of this website is another company’s, under the council’s name.';

export const somethingDiffers = (): string => 'Something here is not as the privacy notice describes it.';

export const cookiesDenied = (who: string): string =>
  `${who} says such cookies are not used here. This page saved some.`;
export const contradictsItself = (): string => 'Two statements in the privacy notice cannot both be true.';

export const denied = (name: string, isContacted: boolean, who: string): string =>
  `${who} says the council does not use ${name} here. ` +
  (isContacted ? `This page connected to ${name}.` : `This page saved cookies of ${name}.`);

/** `helpers`: names of those that only help the page load, said where there are no others. `perhaps`: may have been asked. */
export function connects(others: number, helpers: readonly string[], perhaps: readonly string[]): string {
  if (others > 0) return `This page connects to ${counted(others, 'other company', 'other companies')}.`;
  if (perhaps.length > 0)
    return `This page may have connected to ${list(perhaps, 3)}: we did not see whether anything was sent.`;
  return helpers.length === 0 ? nothing() : `This page gets fonts or files from ${list(helpers, 3)}.`;
}

export const noNotice = (connected: string): string =>
  `${connected} We have not read this site’s privacy notice yet.`;

export const bannerOnly = (connected: string): string =>
  `${connected} We have read only what the cookie banner says, not the privacy notice.`;

/** A company of which another product is mentioned is said to be mentioned in part. */
export function companiesNotNamed(
  others: number,
  nameless: readonly string[],
  partly: readonly string[],
): string {
  const connected = connects(Math.max(others, nameless.length), [], []);
  const inPart = nameless.filter((name) => partly.includes(name)).length;
  const not = nameless.length - inPart;
  if (inPart === 0) return `${connected} The privacy notice does not mention ${all(not, others)}.`;
  if (not === 0) return `${connected} The privacy notice mentions only part of what ${who(inPart, others)}.`;
  return `${connected} The privacy notice does not mention ${not}, and mentions only part of what ${inPart === 1 ? 'another does' : `${inPart} others do`}.`;
}

/** "it does", "they do", "1 of them does", "2 of them do". */
function who(inPart: number, companies: number): string {
  if (companies === 1) return 'it does';
  if (inPart === companies) return 'they do';
  return `${inPart} of them ${inPart === 1 ? 'does' : 'do'}`;
}

function all(notNamed: number, companies: number): string {
  if (notNamed < companies) return String(notNamed);
  return companies === 1 ? 'it' : companies === 2 ? 'either of them' : 'any of them';
}

const COOKIES_DIFFER: [id: string, words: string][] = [
  ['lasts-longer', 'kept longer'],
  ['category-differs', 'used for another purpose'],
  ['party-differs', 'held by another company'],
  ['undeclared-cookie', 'not listed'],
  ['undeclared-storage', 'not listed'],
];

export function cookiesDiffer(ids: ReadonlySet<string>): string {
  if (ids.size === 1 && ids.has('undeclared-storage'))
    return 'Something that this page saved on your device is not listed in the privacy notice.';
  const how = [...new Set(COOKIES_DIFFER.filter(([id]) => ids.has(id)).map(([, words]) => words))];
  return `Some cookies are not as the privacy notice describes them: ${list(how)}.`;
}

export const embedded = (names: readonly string[]): string =>
  `${list([...new Set(names)], 3)} saved something on your device before you chose.`;

/** Why a page is not said to match, though nothing differs. */
export type WhyNot = 'all-said' | 'could-not-read' | 'not-read-yet' | 'too-vague' | 'not-all-checked';

export function inconclusive(connected: string, why: WhyNot, others: number): string {
  const which = others > 1 ? 'all of them' : others === 1 ? 'it' : 'everything';
  switch (why) {
    case 'all-said':
      return 'What we saw is in the privacy notice, but we could not check everything.';
    case 'could-not-read':
      return `${connected} A page of the privacy notice could not be read, so we could not check ${which}.`;
    case 'not-read-yet':
      return `${connected} We have not read all of the privacy notice yet, so we could not check ${which}.`;
    case 'too-vague':
      return `${connected} The privacy notice speaks of other companies only in general terms.`;
    case 'not-all-checked':
      return connected === nothing()
        ? 'We saw no connection to other companies, but we could not check everything.'
        : `${connected} We could not check everything against the privacy notice.`;
  }
}

/** What to say where the page itself could not be observed; null for gaps of other kinds. */
export function couldNotOpen(code: GapCode): string | null {
  return OPENING[code] ?? null;
}

const OPENING: Partial<Record<GapCode, string>> = {
  unreachable: 'We could not reach this page, so we cannot say anything about it.',
  'dns-failed': 'We could not find this address, so we cannot say anything about it.',
  'certificate-error': 'This page’s security certificate is not valid. We did not go further.',
  'http-error': 'The website answered with an error, so we cannot say anything about this page.',
  'bot-wall': 'The website asked us to prove that we are not a robot. We did not see the page itself.',
  download: 'This address is a file to download, not a page.',
  crashed: 'The page stopped working while we looked, so we cannot say.',
};
