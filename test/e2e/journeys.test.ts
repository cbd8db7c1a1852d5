/** A few replayed banners through the scanner, held against what the pages themselves recorded; `npm run eval:journeys` takes all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScanner, type How, type Scanner } from '../../src/scan/scanner.ts';
import { scoreOf } from '../journeys/score.ts';
import type { JourneyOnBanner } from '../sites/banners/banner.ts';
import { bannerPages } from '../sites/banners/pages.ts';
import { browserArguments, startSites, type Sites } from '../sites/server.ts';
import './in-headless-shell.ts';

let sites: Sites;
let scanner: Scanner;

beforeAll(async () => {
  sites = await startSites();
  scanner = await openScanner({
    browser: null,
    browserArgs: browserArguments(sites.port),
    thirdPartyCookies: 'store',
    concurrency: 4,
  });
});

afterAll(async () => {
  await scanner.close();
  await sites.close();
});

const pageNamed = (name: string) => {
  const page = bannerPages.find((one) => one.name === name);
  if (page === undefined) throw new Error(`No banner page is called ${name}.`);
  return page;
};

async function taken(name: string, journey: JourneyOnBanner) {
  const page = pageNamed(name);
  const how = { observeSeconds: 0, timeoutSeconds: 30, supplied: [], choices: [journey] };
  const report = await scanner.scan(`${page.address}?journey=${journey}`, how);
  const records = sites.recorded().filter((one) => one.page === name && one.journey === journey);
  const [said = null] = report.conditions.journeys.filter((one) => one.journey === journey);
  return scoreOf(page, journey, said, records);
}

const good = { falseActs: [], dishonest: [] };

/** Beside another file's browsers: a machine that is shared takes its time. */
describe('choices on replayed banners', { timeout: 180_000, concurrent: true }, () => {
  it.each([
    ['cookiebot-honest', 'reject'],
    ['onetrust-hidden-reject', 'reject'],
    ['plain-dialog-closed-shadow', 'reject'],
    ['plain-bar-other-frame', 'accept'],
    ['cookieyes-honest', 'withdraw'],
    // A banner without a word of cookies; a form that stays where it is; a button that shows which answer stands.
    ['klaro-honest', 'reject'],
    ['archives-honest', 'withdraw'],
    ['tarteaucitron-honest', 'withdraw'],
    // Asks once somebody moves; asks whether a no was meant; goes on with what a Yes and a No say.
    ['invented-after-touch', 'reject'],
    ['invented-asks-twice', 'reject'],
    ['invented-radio-pairs', 'reject'],
  ] as const)('are made on %s: %s', async (name, journey) => {
    expect(await taken(name, journey)).toMatchObject({ isDone: true, said: 'done', ...good });
  });

  it('are not said to be made where the button does nothing', async () => {
    expect(await taken('onetrust-dead-reject', 'reject')).toMatchObject({
      isDone: false,
      said: 'no-effect',
      ...good,
    });
  });

  it('press nothing of what is no consent banner', async () => {
    const score = await taken('none-newsletter', 'accept');
    expect(score).toMatchObject(good);
    // A machine that is held up cannot read all of it in time, and then says no more than that.
    expect(['no-banner', 'control-not-found']).toContain(score.said);
  });

  it('are told of in one Report, each with its journey, and how the keyboard gets to them', async () => {
    let stops: (number | null | undefined)[] = [];
    const how: How = {
      // A dialog that holds the focus: its first button has it at once, whatever stands before it in the page.
      onJudged: ([none]) => {
        stops = none?.controls.map((control) => control.stops) ?? [];
      },
      observeSeconds: 0,
      timeoutSeconds: 30,
      supplied: [],
      choices: ['none', 'reject', 'accept'],
    };
    const report = await scanner.scan(pageNamed('invented-modal-dialog').address, how);
    const done = report.conditions.journeys.filter(({ outcome }) => outcome === 'done');
    expect(done.map(({ journey }) => journey).sort()).toEqual(['accept', 'none', 'reject']);
    expect(stops).toEqual([0, 1]);
  });
});
