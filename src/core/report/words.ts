/** Headlines, in plain words for a resident. Companies connect; cookies are saved and kept; always "privacy notice". */
import type { ProductFact } from '../findings/facts.ts';
import { count, list } from '../findings/words.ts';
import type { GapCode } from '../visit/gaps.ts';
import type { CompanyRow } from './rows.ts';

/** `others`: companies that do more than help the page load. What is only in general terms is not said to be more. */
export function matches(others: readonly CompanyRow[]): string {
  const general = others.filter(({ declaredApart }) => declaredApart !== 'named').length;
  if (general === 0) return 'Everything we saw here is in the council’s privacy notice.';
  return general < others.length
    ? 'Everything we saw here is in the council’s privacy notice, some of it only in general terms.'
    : 'The council’s privacy notice mentions what we saw here, but only in general terms.';
}
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

export function optionalBeforeChoice(saved: Saved, products: readonly string[]): string {
  const what = {
    cookies: 'Optional cookies were saved',
    storage: 'Optional information was saved on your device',
    nothing: `This page connected to ${list([...new Set(products)], 3)}`,
  }[saved];
  return `${what} before you chose. The privacy notice says it asks first.`;
}

export const advertisingBeforeChoice = (saved: Saved): string =>
  saved === 'cookies'
    ? 'Advertising cookies were saved before you chose.'
    : 'Information for advertising was saved on your device before you chose.';

export const somethingDiffers = (): string => 'Something here is not as the privacy notice describes it.';

export const cookiesDenied = (): string =>
  'The privacy notice says such cookies are not used here. This page saved some.';
export const contradictsItself = (): string => 'Two statements in the privacy notice cannot both be true.';

export const denied = (name: string, isContacted: boolean): string =>
  `The privacy notice says the council does not use ${name} here. ` +
  (isContacted ? `This page connected to ${name}.` : `This page saved cookies of ${name}.`);

/** Those that only help the page load are said where there are no others, and never counted. */
function connects(companies: readonly CompanyRow[]): string {
  const others = companies.filter(({ helpsLoad }) => !helpsLoad);
  if (others.length > 0)
    return `This page connects to ${count(others.length, 'other company', 'other companies')}.`;
  return companies.length === 0 ? nothing() : getsFiles(companies);
}

const getsFiles = (companies: readonly CompanyRow[]): string =>
  `This page gets fonts or files from ${list(
    companies.map(({ name }) => name),
    3,
  )}.`;

export const noNotice = (companies: readonly CompanyRow[]): string =>
  `${connects(companies)} We have not read this site’s privacy notice yet.`;

/** A company of which some products are named and others are not is said to be mentioned in part. */
export function companiesNotNamed(
  companies: readonly CompanyRow[],
  products: readonly ProductFact[],
): string {
  const others = companies.filter(({ helpsLoad }) => !helpsLoad);
  const notNamed = others.filter(({ declaredApart }) => declaredApart === 'not-named');
  if (notNamed.length === 0) {
    const hosts = companies.filter(({ declared }) => declared === 'not-named');
    if (hosts.length > 0) return `${getsFiles(hosts)} The privacy notice does not say so.`;
    return 'The privacy notice does not mention everything that this page connects to.';
  }
  const partly = new Set(
    products.flatMap(({ company, contacted, declared }) =>
      contacted && declared === 'named' ? company : [],
    ),
  );
  const inPart = notNamed.filter(({ name }) => partly.has(name)).length;
  const not = notNamed.length - inPart;
  if (inPart === 0)
    return `${connects(others)} The privacy notice does not mention ${all(not, others.length)}.`;
  if (not === 0)
    return `${connects(others)} The privacy notice mentions only part of what ${who(inPart, others.length)}.`;
  return `${connects(others)} The privacy notice does not mention ${not}, and mentions only part of what ${inPart === 1 ? 'another does' : `${inPart} others do`}.`;
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

/** `isAllFound`: whether nothing that was seen is left of which it could not be told if the notice speaks of it. */
export function inconclusive(companies: readonly CompanyRow[], isAllFound: boolean): string {
  const others = companies.filter(({ helpsLoad }) => !helpsLoad);
  if (companies.length === 0)
    return 'We saw no connection to other companies, but we could not check everything.';
  const isAllMentioned = companies.every(({ declared }) => declared !== 'not-named');
  if (isAllMentioned && !isAllFound)
    return `${connects(companies)} We could not check everything that we saw against the privacy notice.`;
  if (companies.every(({ declared }) => declared === 'named'))
    return 'What we saw is in the privacy notice, but we could not check everything.';
  if (isAllMentioned)
    return 'The privacy notice mentions what we saw, some of it only in general terms. We could not check everything.';
  const which = others.length > 1 ? 'all of them' : others.length === 1 ? 'it' : 'this';
  return `${connects(companies)} We could not check ${which} against the privacy notice.`;
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
