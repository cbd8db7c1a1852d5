/**
 * Scanning the replayed pages beside other scanners, in turn in one run: `npm run bench:scan -- [one] [many] [journeys] [sites]`.
 * Exit code 1 where ours takes longer than the fastest peer on one page, is less than three times as fast on many pages or
 * sites, or finds less than any of them. Environment: ROUNDS (times that each single page is scanned), PAGES and SITES
 * (how many in one run), CONCURRENCY of ours and PEER_CONCURRENCY of theirs, PEERS (by name; all of them).
 */
import { findBrowser } from '../../src/scan/browser/find.ts';
import { defaultConcurrency } from '../../src/scan/concurrency.ts';
import { packagesInstalled } from '../../test/sites/packages.ts';
import { browserArguments, startSites } from '../../test/sites/server.ts';
import { bareLoads, ours, peer } from './contestants.ts';
import { install } from './install.ts';
import { tellManyPages } from './many-pages.ts';
import { manySites, tellManySites } from './many-sites.ts';
import { tellOnePage } from './one-page.ts';
import { peersBrowser } from './peers-browser.ts';
import { tellThreeJourneys } from './three-journeys.ts';

const numberOf = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const PEERS = (process.env['PEERS'] ?? 'blacklight,gdpr-cookie-scanner').split(',');
const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);

const chromium = await findBrowser(null);
if (chromium === null) throw new Error('No Chromium was found: set CANDOUR_BROWSER.');
if (!packagesInstalled()) throw new Error('The replayed sites lack packages: npm ci --prefix test/sites');
install();
const sites = await startSites(0, manySites);
const browserArgs = browserArguments(sites.port);
const theirs = await peersBrowser(chromium, browserArgs);
try {
  const peersAtOnce = numberOf('PEER_CONCURRENCY', 4);
  const own = await ours(browserArgs, numberOf('CONCURRENCY', defaultConcurrency()));
  const choosing = peer('gdpr-cookie-scanner', theirs.path, peersAtOnce);
  const peers = [peer('blacklight', theirs.path, peersAtOnce), choosing];
  const beside = peers.filter(({ name }) => PEERS.includes(name));
  if (beside.length === 0)
    throw new Error(`PEERS names none of ${peers.map(({ name }) => name).join(', ')}.`);
  const contestants = [own, ...beside];
  const met = [
    !isAsked('one') || (await tellOnePage(contestants, numberOf('ROUNDS', 3))),
    !isAsked('journeys') || (await tellThreeJourneys(own, choosing, numberOf('ROUNDS', 3))),
    !isAsked('sites') ||
      (await tellManySites(
        own,
        choosing,
        bareLoads(chromium, browserArgs, peersAtOnce),
        numberOf('SITES', 30),
      )),
    !isAsked('many') || (await tellManyPages(contestants, numberOf('PAGES', 40))),
  ];
  if (met.includes(false)) process.exitCode = 1;
} finally {
  await theirs.remove();
  await sites.close();
}
