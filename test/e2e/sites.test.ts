/** A whole site, followed by its own links with a real browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { sitesFollowed } from '../../src/scan/commands/sites-followed.ts';
import { Evidence } from '../../src/scan/evidence/evidence.ts';
import { verifyEvidence } from '../../src/scan/evidence/verify.ts';
import { siteText } from '../../src/scan/formats/site-text.ts';
import type { Har } from '../../src/scan/har/har.ts';
import { keepingLooks } from '../../src/scan/keeping-looks.ts';
import { run } from '../../src/scan/run.ts';
import schema from '../../src/core/site/site.schema.json' with { type: 'json' };
import { pageOf, scanOf, servePages, type Pages } from './scan-pages.ts';
import './in-headless-shell.ts';

const SITE = 'https://www.craven.gov.uk';
let pages: Pages;
let folder: string;

/** Cookie banner that keeps the answer in the session, and loads a counter only after a yes. */
const BANNER = `<div id="cookie-banner" role="region" aria-label="Cookies" style="position:fixed;bottom:0"><p>We use cookies to count visits.</p>
<button onclick="answer('yes')">Accept cookies</button><button onclick="answer('no')">Reject cookies</button></div>
<script>
const banner = document.getElementById('cookie-banner');
const count = () => { const s = document.createElement('script'); s.src = 'https://counter.example/c.js'; document.head.append(s); };
const answer = (what) => { document.cookie = 'cookies_answer=' + what + '; path=/'; banner.remove(); if (what === 'yes') count(); };
const kept = /cookies_answer=(yes|no)/.exec(document.cookie)?.[1];
if (kept) banner.remove(); if (kept === 'yes') count();
</script>`;
const article = (words: string): string =>
  pageOf(
    `<div class="article"><section class="text"><p>${words}</p></section></div>${BANNER}`,
    '<a href="/privacy">Privacy notice</a>',
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-site-'));
  pages = await servePages({
    '/': pageOf(
      `<div class="home"><ul class="tiles"><li><a href="/bins/when">When</a></li><li><a href="/bins/what">What</a></li>
       <li><a href="/logout">Log out</a></li><li><a href="/basket/add/4">Add</a></li><li><a href="/plan.pdf">The plan</a></li>
       <li><a href="/hidden/x">Hidden</a></li><li><a href="/pay/now">Pay now</a></li><li><a href="https://elsewhere.example/">Elsewhere</a></li></ul></div>${BANNER}`,
      '<a href="/privacy">Privacy notice</a>',
    ),
    '/robots.txt': `User-agent: *\nDisallow: /hidden\nSitemap: ${SITE}/sitemap.xml.gz\n`,
    '/sitemap.xml.gz': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/gzip' })
        .end(gzipSync(`<urlset><url><loc>${SITE}/roads/works</loc></url></urlset>`)),
    '/bins/when': article('On Mondays.'),
    '/bins/what': article('Paper.'),
    '/roads/works': article('None.'),
    '/pay/now': pageOf(
      '<form class="payment"><fieldset class="card"><input name="n"></fieldset></form><script src="https://pay.example/p.js"></script>',
    ),
    '/privacy': pageOf(
      '<h1>Privacy notice</h1><p>This website uses no cookies to count visits unless you agree. We never use counters otherwise.</p>',
    ),
    '/c.js': '',
    '/p.js': '',
  });
});
afterAll(async () => {
  await pages.close();
  await rm(folder, { recursive: true });
});

it('looks at what differs, takes each choice once a template, and never opens what it should not', async () => {
  const about = { commandLine: [], operator: null, key: null, most: 1e8, looks: 1, ofSites: true };
  const evidence = await Evidence.begin(folder, about);
  const sites = sitesFollowed({ pages: 5, pauseSeconds: 0 }, () => undefined);
  const reports = await run(
    scanOf(pages.port, [`${SITE}/`], { choices: ['none', 'accept'], timeoutSeconds: 20 }),
    { lookAt: keepingLooks(sites.lookAt, evidence), keeping: evidence },
  );
  await evidence.seal();
  const [site] = sites.reports([`${SITE}/`], (report) => report);
  if (site === undefined) throw new Error('no site');
  expect(reports).toHaveLength(5);
  expect(site.pages.map(({ page }) => page.replace(SITE, ''))).toEqual([
    '/',
    '/pay/now',
    '/bins/when',
    '/privacy',
    '/roads/works',
  ]);
  // The home page, the form, the first article and the notice each have a template of their own; of the second article nothing was chosen.
  expect(site.pages.map(({ journeys }) => journeys.length)).toEqual([2, 2, 2, 2, 1]);
  expect(site.pages[4]?.template).toBe(site.pages[2]?.template);
  const asked = pages.asked().map((what) => what.replace(/^[^/]*/, ''));
  for (const path of ['/logout', '/basket/add/4', '/plan.pdf', '/hidden/x'])
    expect(asked).not.toContain(path);
  expect(Object.fromEntries(site.following.leftOut.map(({ why, count }) => [why, count]))).toEqual({
    'log-out': 1,
    'changes-something': 1,
    file: 1,
    'other-site': 1,
    robots: 1,
    'enough-pages': 1,
  });
  expect(site.following).toMatchObject({ robots: 'read', inSitemaps: 1, ended: null });
  const counter = site.products.find(({ hosts }) => hosts.includes('counter.example'));
  expect(counter?.on.map(({ page, seen }) => [page, seen.map(({ choice }) => choice)])).toEqual([
    [0, ['accepted']],
    [2, ['accepted']],
  ]);
  expect(new Ajv({ strict: false }).validate(schema, site)).toBe(true);
  const text = siteText(site, { colour: false });
  expect(text).toContain('Pages looked at (5)');
  expect(text).toContain('1 link that the site asks not to open (robots.txt)');
});

it('keeps of each page of it what was seen, of both journeys, and the notice as it came and as it was read', async () => {
  const { problems, manifest } = await verifyEvidence(folder);
  expect(problems).toEqual([]);
  expect(manifest?.pages.map(({ page }) => page.replace(SITE, ''))).toEqual([
    '/',
    '/pay/now',
    '/bins/when',
    '/privacy',
    '/roads/works',
  ]);
  expect(manifest?.clocks).toHaveLength(5);
  const paths = manifest?.files.map(({ path }) => path) ?? [];
  const of = (page: string): string[] => paths.filter((path) => path.includes(page));
  expect(of('/0001-').some((path) => /accept-1-\w+-[0-9a-f]{12}\.png$/.test(path))).toBe(true);
  const { log } = JSON.parse(
    await readFile(join(folder, of('/0003-').find((path) => path.endsWith('.har')) ?? ''), 'utf8'),
  ) as Har;
  expect(new Set(log.pages.map(({ comment }) => comment.split(',')[0]))).toEqual(
    new Set(['Journey: none', 'Journey: accept']),
  );
  const report = JSON.parse(
    await readFile(join(folder, of('/0001-').find((path) => path.endsWith('report.json')) ?? ''), 'utf8'),
  ) as Report;
  expect(report.notices.length).toBeGreaterThan(0);
  for (const { sha256 } of report.notices) expect(paths).toContain(`notices/read-${sha256}.txt`);
  expect(paths.some((path) => /^notices\/.*privacy.*\.body$/.test(path))).toBe(true);
  expect(paths.some((path) => /^notices\/.*privacy.*\.headers\.json$/.test(path))).toBe(true);
});
