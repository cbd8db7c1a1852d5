/** Pages that do their worst to the extension's worker, and what they ask for without a trace: each tab has its answer. */
import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { missedWords } from '../../src/core/words/missed.ts';
import { kept, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';
import { HTML, pageOf, servePages, type Pages } from './scan-pages.ts';

const NORFOLK = 'https://www.norfolk.gov.uk';
const LEEDS = 'https://www.leeds.gov.uk';
const script = (code: string): string => pageOf(`<p>Bins</p><script>${code}</script>`);
const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toUTCString();
const withHeaders =
  (headers: Record<string, string>, body: string) => (_: unknown, response: ServerResponse) =>
    response.writeHead(200, { ...HTML, ...headers }).end(body);
const begun = (_: unknown, response: ServerResponse): void => {
  response.writeHead(200, HTML);
  response.write('<!doctype html><p>And');
};

let pages: Pages;
let chromium: Chromium;

beforeAll(async () => {
  pages = await servePages({
    '/': pageOf('<p>Home</p>'),
    '/busy': script('addEventListener("load", () => setTimeout(() => { for (;;); }, 100));'),
    '/asks-first': script('alert("We are closed.")'),
    '/counted': script('new Image().src = "https://counter.example/x.gif"'),
    '/x.gif': (_, response) => response.writeHead(204).end(),
    '/endless-links': pageOf(`<script>for (let n = 0; n < 20; n += 1) {
      const link = document.createElement('a'); link.textContent = 'Privacy notice';
      link.href = '/privacy/' + n + 'p'.repeat(1e6); document.body.append(link); }</script>`),
    '/endless-cookies': script(`for (let n = 0; n < 5000; n += 1)
      document.cookie = 'c' + n + 'x'.repeat(100) + '=' + n + '; max-age=600; path=/p' + n;`),
    '/open': script(`addEventListener('load', () => setTimeout(() => {
      fetch('https://held.example/held', { mode: 'no-cors' }).catch(() => 0);
      fetch('https://streamed.example/begun', { mode: 'no-cors' }).catch(() => 0);
      const frame = document.createElement('iframe'); frame.src = 'https://framed.example/begun'; document.body.append(frame);
      new Image().src = 'https://locked.example/locked'; }, 300));`),
    '/held': () => undefined,
    '/begun': begun,
    '/locked': (_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="staff"' }).end('Who are you?'),
    '/reporting': withHeaders(
      {
        'reporting-endpoints': 'ep="https://reports.example/r"',
        'content-security-policy': "font-src 'none'; report-to ep",
        link: '<https://early.example>; rel=preconnect',
      },
      pageOf('<link rel="preconnect" href="https://ahead.example"><p>Bins</p>'),
    ),
    '/running-ahead': pageOf(`<p>Bins</p><script type="speculationrules">
      {"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>`),
    '/running-nowhere': pageOf(`<p>Bins</p><script type="speculationrules">
      {"prerender":[{"source":"list","urls":["/held"]}]}</script>`),
    '/next': script('fetch("https://inside.example/x.gif", { mode: "no-cors" })'),
    '/typed': pageOf(`<a href="/privacy?claim=HB-20931">Privacy notice</a><script>
      fetch('https://www.clarity.ms/hit/ann.other%40anytown.example/HB-20931', { method: 'POST', mode: 'no-cors' });
      </script>`),
    '/ahead-of-time': withHeaders(
      { date: at(40), 'set-cookie': `month_pref=1; Path=/; Expires=${at(70)}` },
      pageOf('<p>Bins</p>'),
    ),
    '/behind-the-time': withHeaders(
      { date: at(-40), 'set-cookie': `hour_pref=1; Path=/; Expires=${at(-40 + 1 / 24)}` },
      pageOf('<p>Bins</p>'),
    ),
    '/beside-files': script(`addEventListener('load', () => {
      const frame = document.createElement('iframe'); frame.src = '/file'; document.body.append(frame);
      new Image().src = 'https://counter.example/x.gif';
      setTimeout(() => location.assign('/nothing'), 200); });`),
    '/file': withHeaders({ 'content-type': 'application/zip', 'content-disposition': 'attachment' }, 'PK'),
    '/nothing': (_, response) => response.writeHead(204).end(),
    '/report.pdf': withHeaders({ 'content-type': 'application/pdf' }, '%PDF-1.4'),
  });
  chromium = await startChromium({ sites: pages.port });
});

afterAll(async () => {
  await chromium.close();
  await pages.close();
});

afterEach(async () => {
  await chromium.closePages();
});

/** Opens without waiting for the page to load. */
async function begin(address: string): Promise<{ page: Page; tab: number }> {
  const page = await chromium.browser.newPage();
  page.goto(address).catch(() => undefined); // A page that never loads is what some of these are.
  return { page, tab: await tabOf(chromium, address) };
}

async function judged(address: string, within?: number): Promise<Report> {
  const { tab } = await begin(address);
  return reportOf(tab, address, within);
}

const reportOf = async (tab: number, address: string, within?: number): Promise<Report> =>
  (await readyState(chromium, tab, address, within)).report as Report;

/** The report once it says what is asked of it: some is only known after a while. */
async function reportWith(address: string, says: (report: Report) => boolean): Promise<Report> {
  const { tab } = await begin(address);
  let report = await reportOf(tab, address);
  for (let tries = 0; tries < 80 && !says(report); tries += 1) {
    await new Promise((wait) => setTimeout(wait, 100));
    report = await reportOf(tab, address);
  }
  return report;
}

const outcomesOf = (report: Report): Record<string, string> =>
  Object.fromEntries(report.requests.map(({ host, outcome }) => [host, outcome]));
const hostsNotWatched = (report: Report): (string | undefined)[] =>
  report.conditions.gaps.filter(({ code }) => code === 'not-watched').map(({ about }) => about?.host);
const codesOf = (report: Report): string[] => report.conditions.gaps.map(({ code }) => code);

it('judges other tabs while one is busy and one waits for its visitor, and gives those an answer, too', async () => {
  const busy = await begin(`${NORFOLK}/busy`);
  const asking = await begin(`${LEEDS}/asks-first`);
  await new Promise((wait) => setTimeout(wait, 1_000));
  const report = await judged(`${NORFOLK}/counted`, 5_000);
  expect(outcomesOf(report)).toMatchObject({ 'counter.example': 'answered' });
  expect(codesOf(await reportOf(busy.tab, `${NORFOLK}/busy`, 8_000))).toContain('too-slow');
  expect(codesOf(await reportOf(asking.tab, `${LEEDS}/asks-first`, 8_000))).toContain('too-slow');
});

it('keeps little of a page that makes everything long, and writes down the next', async () => {
  const links = await judged(`${NORFOLK}/endless-links`);
  // Where even reading twenty megabytes of addresses takes too long, nothing of them is kept.
  expect(
    links.conditions.gaps.filter(({ loses }) => loses.includes('links')).map(({ code }) => code),
  ).toSatisfy(
    (codes: string[]) => codes.length === 1 && ['bound-reached', 'too-slow'].includes(codes[0] ?? ''),
  );
  const cookies = await judged(`${LEEDS}/endless-cookies`, 40_000);
  expect(codesOf(cookies)).toContain('bound-reached');
  expect(cookies.verdict).toBe('inconclusive');
  const used = await chromium.inside().evaluate(() => chrome.storage.session.getBytesInUse());
  expect(used).toBeLessThan(1_700_000);
  const report = await judged(`${NORFOLK}/counted`);
  expect(outcomesOf(report)).toMatchObject({ 'counter.example': 'answered' });
});

it('counts a request that is open as a contact: held, begun, still loading, or asking for a password', async () => {
  const hosts = ['held.example', 'streamed.example', 'framed.example', 'locked.example'];
  const report = await reportWith(`${NORFOLK}/open`, (now) =>
    hosts.every((host) => outcomesOf(now)[host] === 'answered'),
  );
  expect(outcomesOf(report)).toMatchObject(Object.fromEntries(hosts.map((host) => [host, 'answered'])));
});

it('says which hosts the browser may have contacted for a page without a word', async () => {
  const reporting = await judged(`${NORFOLK}/reporting`);
  expect(hostsNotWatched(reporting).sort()).toEqual(['ahead.example', 'early.example', 'reports.example']);
  expect(reporting.verdict).not.toBe('matches');
});

it('says whom a page asked that runs ahead and was not opened', async () => {
  const isUnseen = ({ conditions }: Report) =>
    conditions.gaps.some(({ detail }) => detail === missedWords.byExtension.aheadUnseen);
  const ahead = await reportWith(
    `${LEEDS}/running-ahead`,
    (now) => hostsNotWatched(now).length > 0 && !isUnseen(now),
  );
  expect(hostsNotWatched(ahead)).toEqual(['inside.example']);
  // A page that never comes is missed for good.
  expect(isUnseen(await reportWith(`${LEEDS}/running-ahead`, (now) => !isUnseen(now)))).toBe(false);
  const never = await judged(`${LEEDS}/running-nowhere`);
  expect([isUnseen(never), never.verdict]).toEqual([true, 'inconclusive']);
});

it('keeps nothing of what a visitor typed', async () => {
  const report = await judged(`${NORFOLK}/typed`);
  expect(report.products.map(({ id }) => id)).toContain('microsoft-clarity');
  const all = JSON.stringify(await kept(chromium));
  expect(all).toContain('www.clarity.ms');
  for (const typed of ['HB-20931', 'ann.other', 'anytown.example']) expect(all).not.toContain(typed);
});

it('counts a lifetime as the browser does, whatever the server takes the time for', async () => {
  const seconds = (report: Report, named: string) =>
    report.cookies
      .filter(({ name }) => name === named)
      .map(({ state, askedSeconds, storedSeconds }) => [
        state,
        askedSeconds,
        Math.round((storedSeconds ?? 0) / 10) * 10,
      ]);
  expect(seconds(await judged(`${NORFOLK}/ahead-of-time`), 'month_pref')).toEqual([
    ['stored', 2_592_000, 2_592_000],
  ]);
  expect(seconds(await judged(`${LEEDS}/behind-the-time`), 'hour_pref')).toEqual([['stored', 3_600, 3_600]]);
});

it('takes the page for the page, whatever files lie beside it, and a file for a file', async () => {
  const address = `${NORFOLK}/beside-files`;
  const report = await judged(address);
  expect(report).toMatchObject({ finalPage: address, httpStatus: 200 });
  expect(outcomesOf(report)).toMatchObject({ 'counter.example': 'answered' });
  expect(codesOf(report)).not.toContain('download');
  // What is begun for a page that never comes is not kept.
  await new Promise((wait) => setTimeout(wait, 1_000));
  expect(JSON.stringify(await kept(chromium))).not.toContain(`"page":"${NORFOLK}/nothing"`);
  const file = await judged(`${NORFOLK}/report.pdf`);
  expect(codesOf(file)).toContain('download');
  expect(file.findings).toEqual([]);
});
