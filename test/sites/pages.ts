/** Every replayed page with what it does: the ground truth that observers are held against. */
import { councilSites } from './answering.ts';
import { pagesOf } from './councils/council.ts';
import { cookieHosts, everyCookie, everyStorage } from './every-way/cookies.ts';
import { everyWay, EVERY_WAY_HOST, EVERY_WAY_PATH } from './every-way/ways.ts';
import { nothingLeft, type Expected, type SitePage } from './expected.ts';
import { heavyHosts } from './heavy.ts';
import { noticeLinksPage } from './notice-links.ts';
import { troubledPages } from './troubles.ts';

export type { CookieExpected, SitePage } from './expected.ts';
export { everyCookie } from './every-way/cookies.ts';
export { everyWay, neverContacted, onLeaving } from './every-way/ways.ts';

const ordinary: Expected = {
  ...nothingLeft,
  status: 200,
  settles: true,
  linksNotice: true,
  gap: null,
  shows: [],
};

const everyWayPage: SitePage = {
  name: 'every-way',
  address: `https://${EVERY_WAY_HOST}${EVERY_WAY_PATH}`,
  why: 'Contacts another site in every way there is, and sets cookies in every way.',
  needsPackages: false,
  consent: null,
  prerenders: null,
  expects: {
    ...ordinary,
    hosts: [...everyWay.map(({ host }) => host), ...Object.values(cookieHosts)].sort(),
    cookies: everyCookie,
    storage: everyStorage,
  },
};

const heavyPage = (n: number): SitePage => ({
  name: `heavy-${n}`,
  address: `https://www.norfolk.gov.uk/heavy?n=${n}`,
  why: `${n} requests to sixty other sites, for measuring.`,
  needsPackages: false,
  consent: null,
  prerenders: null,
  expects: { ...ordinary, hosts: heavyHosts(n) },
});

export const pages: SitePage[] = [
  ...councilSites.flatMap(pagesOf),
  ...troubledPages,
  everyWayPage,
  noticeLinksPage,
  heavyPage(300),
  heavyPage(500),
];

/** The page of that name; throws where there is none. */
export const pageNamed = (name: string): SitePage => {
  const page = pages.find((one) => one.name === name);
  if (page === undefined) throw new Error(`No replayed page is called ${name}.`);
  return page;
};
