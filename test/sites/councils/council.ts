/**
 * A council's replayed site: its pages, each a list of what it carries, and from that both the HTML and the facts
 * it is held against. The facts of a vendor stand with the vendor.
 */
import type { Verdict } from '../../../src/core/report/report.ts';
import type { Words } from '../../../src/core/words/index.ts';
import type { Consent } from '../consent/consent.ts';
import { html, type Answer, type Answering } from '../exchange.ts';
import { nothingLeft, together, type ConsentExpected, type Leaves, type SitePage } from '../expected.ts';
import { escaped, render, type Page } from '../layout.ts';
import { isPackageFile, needingPackages, packageFile } from '../packages.ts';
import type { Caller, Vendor } from '../vendors/vendor.ts';

export interface CouncilPage {
  name: string;
  /** What it comes to in a fresh profile where nothing was chosen, with the bundled notices and Leeds’ at hand. */
  verdict: Verdict;
  path: string;
  title: string;
  why: string;
  /** HTML; a sentence of the page's own where absent. */
  body?: string;
  /** What it carries from the start. */
  vendors?: Vendor[];
  /** What it carries once the visitor accepts. */
  afterAcceptance?: Vendor[];
  /** The consent tool, where it is not the site's; null for none. */
  consent?: Consent | null;
  /** What the page's own response and scripts do beside. */
  own?: { head?: string; answer?: Partial<Answer>; leaves: Leaves };
  linksNotice?: boolean;
  language?: string;
  /** Findings that it is there to give. */
  shows?: (keyof Words['findings'])[];
  prerenders?: string;
}

export interface CouncilSite {
  host: string;
  publisher: string;
  caller: Caller;
  consent: Consent | null;
  /** Set-Cookie headers of every page, and what they leave. */
  every: { cookies: () => string[]; leaves: Leaves };
  footer: [text: string, address: string][];
  pages: CouncilPage[];
}

/** A caller on a host whose site has three labels, such as norfolk.gov.uk. */
export const callerOn = (host: string): Caller => {
  const labels = host.split('.');
  const isThree = host.endsWith('.uk');
  return {
    host,
    site: labels.slice(isThree ? -3 : -2).join('.'),
    suffix: isThree ? labels.slice(-2).join('.') : null,
  };
};

const consentOf = (site: CouncilSite, page: CouncilPage): Consent | null =>
  page.consent === undefined ? site.consent : page.consent;

const tags = (vendors: Vendor[] | undefined): string =>
  (vendors ?? []).map((vendor) => vendor.tag).join('\n');

const pageOf = (site: CouncilSite, page: CouncilPage): Page => ({
  title: page.title,
  publisher: site.publisher,
  head: page.own?.head,
  body: page.body ?? `<p>${escaped(page.why)}</p>`,
  end: `${tags(page.vendors)}\n${consentOf(site, page)?.banner(site.publisher, tags(page.afterAcceptance)) ?? ''}`,
  footer: page.linksNotice === false ? [['Contact us', '/contact']] : site.footer,
  language: page.language,
});

const needsPackages = (site: CouncilSite, page: CouncilPage): boolean =>
  consentOf(site, page)?.needsPackages === true ||
  [...(page.vendors ?? []), ...(page.afterAcceptance ?? [])].some((vendor) => vendor.needsPackages === true);

const answerPage = (site: CouncilSite, page: CouncilPage): Answer =>
  html(render(pageOf(site, page)), {
    ...page.own?.answer,
    cookies: [...site.every.cookies(), ...(page.own?.answer?.cookies ?? [])],
  });

const index = (site: CouncilSite): Answer =>
  html(
    render({
      title: 'Pages',
      publisher: site.publisher,
      body: `<ul>${site.pages.map(({ path, title, why }) => `<li><a href="${path}">${escaped(title)}</a>: ${escaped(why)}</li>`).join('')}</ul>`,
      footer: site.footer,
    }),
  );

export const answersOf =
  (site: CouncilSite): Answering =>
  ({ path }) => {
    if (path === '/') return index(site);
    const file = path.replace('/packages/', '');
    if (path.startsWith('/packages/') && isPackageFile(file)) return packageFile(file);
    const page = site.pages.find((one) => one.path === path);
    if (page === undefined) return null;
    return needsPackages(site, page) ? needingPackages(() => answerPage(site, page)) : answerPage(site, page);
  };

const leavesOf = (site: CouncilSite, vendors: Vendor[] | undefined): Leaves =>
  together(...(vendors ?? []).map((vendor) => vendor.leaves(site.caller)));

const choosing = (site: CouncilSite, page: CouncilPage): ConsentExpected | null => {
  const consent = consentOf(site, page);
  if (consent === null) return null;
  return {
    tool: consent.id,
    accept: consent.accept,
    reject: consent.reject,
    remembers: consent.remembers(site.caller),
    afterAcceptance: leavesOf(site, page.afterAcceptance),
  };
};

export const pagesOf = (site: CouncilSite): SitePage[] =>
  site.pages.map((page) => ({
    name: page.name,
    address: `https://${site.host}${page.path}`,
    why: page.why,
    needsPackages: needsPackages(site, page),
    expects: {
      ...together(
        site.every.leaves,
        page.own?.leaves ?? nothingLeft,
        leavesOf(site, page.vendors),
        consentOf(site, page)?.leaves(site.caller) ?? nothingLeft,
      ),
      status: 200,
      settles: true,
      linksNotice: page.linksNotice ?? true,
      gap: null,
      shows: page.shows ?? [],
    },
    consent: choosing(site, page),
    prerenders: page.prerenders ?? null,
  }));
