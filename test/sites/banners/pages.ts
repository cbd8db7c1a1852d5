/** Every banner page: tools crossed with behaviours, each with what can be done on it by the shortest way. */
import { escaped, render } from '../layout.ts';
import { inPage } from '../page-tools.ts';
import { googleAnalytics } from '../vendors/google-analytics.ts';
import type {
  BannerPage,
  BannerServed,
  JourneyExpected,
  JourneyOnBanner,
  Part,
  Registered,
  Way,
} from './banner.ts';
import * as behaviours from './behaviours.ts';
import type { Behaviour } from './behaviours.ts';
import { done, not } from './expecting.ts';
import { imitatedPage } from './imitated-page.ts';
import { civicLike, cookiebotLike, cookieYesLike, oneTrustLike } from './imitated/hosted.ts';
import { drupalLike, govukLike, plainBar, plainDialog } from './imitated/own.ts';
import { runBanner, type Imitation } from './imitation.ts';
import { memories, partsOf, runInvented, type Invented } from './invented/invented.ts';
import { invented } from './invented/pages.ts';
import { notBanners } from './not-banners.ts';
import { cookieConsent } from './packaged/cookieconsent.ts';
import { klaro } from './packaged/klaro.ts';
import { orejime } from './packaged/orejime.ts';
import type { Packaged, PackagedPage } from './packaged/packaged.ts';
import { tarteaucitron } from './packaged/tarteaucitron.ts';
import { vanillaCookieConsent } from './packaged/vanilla-cookieconsent.ts';
import { cookiesPage, govukFrontend, nationalArchives } from './packaged/with-cookies-page.ts';
import { recorderOf } from './recorder-tag.ts';

export const BANNER_HOST = 'www.brackenford.gov.uk';
const PUBLISHER = 'Brackenford Borough Council';

const b = behaviours;
const IMITATED: [Imitation, Behaviour[]][] = [
  [
    cookiebotLike,
    [b.honest, b.hiddenReject, b.preticked, b.noReject, b.ignoresRejection, b.closeAccepts, b.late],
  ],
  [
    oneTrustLike,
    [
      b.honest,
      b.hiddenReject,
      b.preticked,
      b.setsBefore,
      b.closeAccepts,
      b.trustedOnly,
      b.deadReject,
      b.late,
    ],
  ],
  [
    cookieYesLike,
    [b.honest, b.hiddenReject, b.preticked, b.moves, b.reloads, b.noReject, b.ignoresRejection],
  ],
  [civicLike, [b.honest, b.hiddenReject, b.preticked, b.welsh, b.reloads, b.deadReject, b.coveredForAWhile]],
  [drupalLike, [b.honest, b.hiddenReject, b.ignoresRejection, b.noWayBack, b.welsh, b.moves]],
  [govukLike, [b.honest, b.hiddenReject, b.setsBefore, b.noReject, b.welsh, b.trustedOnly]],
  [
    plainBar,
    [
      b.honest,
      b.onlyEssential,
      b.noThanks,
      b.continueWithout,
      b.inFlow,
      b.ownFrame,
      b.otherFrame,
      b.closedShadow,
      b.forgetsReject,
      b.coveredUntilClosed,
      b.deadWayBack,
      b.late,
    ],
  ],
  [
    plainDialog,
    [
      b.honest,
      b.noThanks,
      b.onlyEssential,
      b.closedShadow,
      b.otherFrame,
      b.ownFrame,
      b.closeAccepts,
      b.deadReject,
      b.trustedOnly,
      b.moves,
      b.welsh,
    ],
  ],
];
const PACKAGED: Packaged[] = [
  klaro,
  vanillaCookieConsent,
  tarteaucitron,
  cookieConsent,
  orejime,
  govukFrontend,
  nationalArchives,
];

const addressOf = (tool: string, behaviour: string): string =>
  `https://${BANNER_HOST}/banners/${tool}/${behaviour}`;

const imitated = (tool: Imitation, how: Behaviour): BannerServed =>
  imitatedPage(tool, how, {
    name: `${tool.id}-${how.name}`,
    address: addressOf(tool.id, how.name),
    tags: googleAnalytics.tag,
    body: '<p>When your bins are collected, and what goes into which.</p><p>Enter your postcode to see your days.</p>',
  });

const expectedBy = (way: Way, journey: JourneyOnBanner, registers: Registered): JourneyExpected => {
  if (way !== null) return done(way, registers);
  if (journey === 'close') return not('either');
  return not('control-not-found', journey === 'withdraw' ? 'accepted' : 'none');
};

function packaged(tool: Packaged, { how, end, ways }: PackagedPage): BannerServed {
  const name = `${tool.id}-${how.name}`;
  const address = addressOf(tool.id, how.name);
  const head = recorderOf({ page: name, parts: tool.parts, keepsMemory: true }, tool.memory);
  const cookies = (search: string): string => `${new URL(address).pathname}/cookies${search}`;
  const isOnlyGotIt = ways.accept === null;
  return {
    name,
    address,
    why: `${tool.name}: ${how.why}`,
    tool: tool.id,
    consentTool: tool.consentTool,
    needsPackages: true,
    hasBanner: true,
    parts: tool.parts,
    journeys: {
      reject: expectedBy(ways.reject, 'reject', 'rejected'),
      // Whether “Got it” accepts anything is anybody's guess.
      accept: isOnlyGotIt ? not('either', 'closed') : expectedBy(ways.accept, 'accept', 'accepted'),
      withdraw: isOnlyGotIt ? not('either', 'closed') : expectedBy(ways.withdraw, 'withdraw', 'rejected'),
      close: expectedBy(ways.close, 'close', 'closed'),
    },
    memory: tool.memory,
    html: (search) => ({
      head,
      body: '<p>How to borrow, renew and return what you read.</p>',
      end: `${footerItem(tool.reopen?.replace('COOKIES', cookies(search)) ?? '')}${end(googleAnalytics.tag, cookies(search))}`,
      ...(how.language === undefined ? {} : { language: how.language }),
    }),
    beside:
      tool.parts.switch === 'input[type="radio"]'
        ? { '/cookies': (search) => cookiesPageOf(tool, head, address + search) }
        : {},
  };
}

const footerItem = (item: string): string =>
  item === ''
    ? ''
    : `<script>document.querySelector('footer ul').insertAdjacentHTML('beforeend', ${JSON.stringify(item)});</script>`;

const FOOTER: [string, string][] = [
  ['Privacy notice', '/privacy'],
  ['Contact us', '/contact'],
];

const GOVUK_STYLE = '<link rel="stylesheet" href="/packages/govuk-frontend.min.css">';

const cookiesPageOf = (tool: Packaged, head: string, back: string): string =>
  render({
    title: 'Cookies',
    publisher: PUBLISHER,
    head,
    body: `${cookiesPage(tool === govukFrontend ? GOVUK_STYLE : '')}<p><a href="${escaped(back)}">Go back to the page</a></p>`,
    footer: FOOTER,
  });

/** The page for the choice, looked at by itself, without any banner. */
const cookiesPageAlone = (): BannerServed => {
  const name = 'govuk-frontend-cookies-page';
  const address = addressOf('govuk-frontend', 'cookies-page');
  const both: Part[] = ['switch', 'save'];
  const { parts, memory } = govukFrontend;
  const chosen = (registers: Registered): JourneyExpected => done(both, registers);
  return {
    name,
    address,
    why: 'GOV.UK: the page on which to choose, with a Yes, a No and a Save.',
    tool: govukFrontend.id,
    consentTool: govukFrontend.consentTool,
    needsPackages: true,
    hasBanner: true,
    parts,
    journeys: {
      reject: chosen('rejected'),
      accept: chosen('accepted'),
      withdraw: chosen('rejected'),
      close: not('either'),
    },
    memory,
    html: () => ({
      head: recorderOf({ page: name, parts, keepsMemory: true }, memory),
      body: `<p>Cookies are small files saved on your device. We use cookies to count visits.</p>${cookiesPage(GOVUK_STYLE)}`,
      end: '',
    }),
    beside: {},
  };
};

const withoutBanner = (one: (typeof notBanners)[number]): BannerServed => {
  const none = not('no-banner');
  return {
    name: `none-${one.name}`,
    address: addressOf('none', one.name),
    why: one.why,
    tool: 'none',
    consentTool: null,
    needsPackages: false,
    hasBanner: false,
    parts: {},
    journeys: { reject: none, accept: none, withdraw: none, close: none },
    memory: null,
    html: () => ({
      head: recorderOf({ page: `none-${one.name}`, parts: {}, keepsMemory: false }, null),
      body: one.body,
      end: `${one.end}${footerItem(one.footer ?? '')}`,
    }),
    beside: {},
  };
};

const inventedPage = (one: Invented): BannerServed => {
  const name = `invented-${one.name}`;
  const memory = memories[one.keeps ?? 'cookie'];
  const { ways, open = [] } = one;
  const expected = (journey: JourneyOnBanner, registers: Registered): JourneyExpected =>
    open.includes(journey) ? not('either') : expectedBy(ways[journey], journey, registers);
  return {
    name,
    address: addressOf('invented', one.name),
    why: one.why,
    tool: 'invented',
    consentTool: null,
    needsPackages: false,
    // What only a link of the footer opens asks nobody.
    hasBanner: !open.includes('reject'),
    parts: partsOf(one),
    journeys: {
      reject: expected('reject', 'rejected'),
      accept: expected('accept', 'accepted'),
      withdraw: expected('withdraw', 'rejected'),
      close: expected('close', one.how?.closes ?? 'closed'),
    },
    memory,
    html: () => ({
      head: recorderOf({ page: name, parts: partsOf(one), keepsMemory: true }, memory),
      body: `<p>Where to find us, and when.</p>${one.body ?? ''}`,
      end: `<template id="optional">${googleAnalytics.tag}</template><template id="asking">${one.html}</template>${footerItem(one.footer ?? '')}<script>${inPage(runInvented, one.how ?? {})}</script>`,
      ...(one.language === undefined ? {} : { language: one.language }),
    }),
    beside: {},
  };
};

const served: BannerServed[] = [
  ...IMITATED.flatMap(([tool, ways]) => ways.map((how) => imitated(tool, how))),
  ...PACKAGED.flatMap((tool) => tool.pages.map((page) => packaged(tool, page))),
  cookiesPageAlone(),
  ...invented.map(inventedPage),
  ...notBanners.map(withoutBanner),
];

export const bannerPages: readonly BannerPage[] = served;

/** The page's HTML, or that of what is beside it; null where there is nothing. */
export const bannerHtml = (path: string, search: string): { html: string; needsPackages: boolean } | null => {
  const page = served.find(({ address }) => path.startsWith(new URL(address).pathname));
  if (page === undefined) return null;
  const rest = path.slice(new URL(page.address).pathname.length);
  const { needsPackages } = page;
  if (rest !== '') {
    const beside = page.beside[rest];
    return beside === undefined ? null : { html: beside(search), needsPackages };
  }
  const html = render({ title: 'Your council', publisher: PUBLISHER, footer: FOOTER, ...page.html(search) });
  return { html, needsPackages };
};

/** Scripts of tools that have hosts of their own, by host and path. */
export const toolScripts: ReadonlyMap<string, typeof runBanner> = new Map(
  IMITATED.flatMap(([{ script }]): [string, typeof runBanner][] =>
    script === null ? [] : [[`${script.host}${script.path}`, runBanner]],
  ),
);

export const ordinaryPage = (title: string): string =>
  render({
    title,
    publisher: PUBLISHER,
    body: `<p>${escaped(title)}: we use cookies to count visits if you let us.</p>`,
    footer: FOOTER,
  });
