/** Who answers for which host: councils, vendors, consent tools, the many-ways page, the pages with troubles. */
import { answersOf } from './councils/council.ts';
import { cornwall, norwich } from './councils/cornwall-norwich.ts';
import { leeds } from './councils/leeds.ts';
import { norfolk } from './councils/norfolk.ts';
import { myNorfolk, norfolkIct, norfolkJobs } from './councils/norfolk-hosts.ts';
import { ownFiles } from './councils/norfolk-own.ts';
import { adurWorthing, notACouncil } from './councils/others.ts';
import { ownWorker } from './councils/tracking-page.ts';
import { bannerAnswer } from './banners/answering.ts';
import { civic } from './consent/civic.ts';
import { cookiebot, cookieYes, oneTrust } from './consent/hosted.ts';
import { everyWayAnswer } from './every-way/answering.ts';
import { html, redirect, type Answer, type Answering, type Asked } from './exchange.ts';
import { heavyAnswer } from './heavy.ts';
import { render } from './layout.ts';
import { noticeLinksAnswer } from './notice-links.ts';
import { troubled } from './troubles.ts';
import { vendors } from './vendors/index.ts';
import { covers } from './vendors/vendor.ts';

export const councilSites = [
  norfolk,
  myNorfolk,
  norfolkJobs,
  norfolkIct,
  cornwall,
  norwich,
  leeds,
  adurWorthing,
  notACouncil,
];

const councils: [host: string, answers: Answering][] = councilSites.map((site) => [
  site.host,
  answersOf(site),
]);

/** Pages that footers link to and that need no words of their own. */
const FOOTER_PAGES: Record<string, string> = {
  '/privacy': 'Privacy notice',
  '/cookies': 'Cookies',
  '/accessibility': 'Accessibility',
  '/terms': 'Terms',
  '/contact': 'Contact us',
  '/data-protection-policy': 'Data protection policy',
};

const footerPage = (asked: Asked): Answer | null => {
  const site = councilSites.find((one) => one.host === asked.host);
  const title = FOOTER_PAGES[asked.path];
  if (site === undefined || title === undefined) return null;
  return html(render({ title, publisher: site.publisher, body: `<p>${title}.</p>`, footer: site.footer }));
};

/** `norfolk.gov.uk` sends on to `www.norfolk.gov.uk`, and so for every council. */
const bareName = (asked: Asked): Answer | null => {
  const site = councilSites.find((one) => one.host === `www.${asked.host}`);
  return site === undefined ? null : redirect(`https://${site.host}${asked.path}`);
};

const callable: { hosts: string[]; answer: Answering }[] = [
  ...vendors,
  civic,
  oneTrust,
  cookiebot,
  cookieYes,
];

const inTurn: Answering[] = [
  bannerAnswer,
  everyWayAnswer,
  heavyAnswer,
  troubled,
  noticeLinksAnswer,
  ...councils.map<Answering>(
    ([host, answers]) =>
      (asked) =>
        asked.host === host ? answers(asked) : null,
  ),
  (asked) => (asked.host === norfolk.host ? ownFiles(asked.path) : null),
  (asked) => (asked.host === notACouncil.host ? ownWorker(asked.path) : null),
  footerPage,
  ...callable.map<Answering>(
    (one) => (asked) => (one.hosts.some((host) => covers(host, asked.host)) ? one.answer(asked) : null),
  ),
  bareName,
];

const notFound = ({ host, path }: Asked): Answer =>
  html(
    `<!doctype html><html lang="en"><title>Not found</title><link rel="icon" href="data:,"><h1>Not found</h1><p>No replayed page at ${host}${path}.</p></html>`,
    { status: 404 },
  );

export const answerFor = (asked: Asked): Answer => {
  for (const answers of inTurn) {
    const answer = answers(asked);
    if (answer !== null) return answer;
  }
  return notFound(asked);
};
