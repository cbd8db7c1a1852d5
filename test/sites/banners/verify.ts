/**
 * Takes every way of every banner page (or of those named) in a plain Chromium, pressing the controls that the page says
 * it has, and holds the page's own record against what is expected. For whoever changes a page:
 * `node test/sites/banners/verify.ts [name…]`.
 */
import { launch, type BrowserContext, type CDPSession, type Page } from 'puppeteer';
import { browserArguments, startSites } from '../server.ts';
import type { BannerPage, JourneyOnBanner, Part } from './banner.ts';
import { bannerPages } from './pages.ts';

const JOURNEYS: JourneyOnBanner[] = ['reject', 'accept', 'withdraw', 'close'];
const names = process.argv.slice(2);
const AT_ONCE = 6;

const sites = await startSites();
const browser = await launch({
  executablePath: process.env['CANDOUR_BROWSER'] ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-quic', ...browserArguments(sites.port)],
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Point = { x: number; y: number };

/** Middles of what can be seen of a selector: in the page, its frames, and its closed shadow roots. */
async function pointsOf(page: Page, session: CDPSession, selector: string): Promise<Point[]> {
  const points: Point[] = [];
  for (const frame of page.frames()) {
    for (const element of await frame.$$(selector)) {
      const box = await element.boundingBox();
      if (box !== null && box.width > 0) points.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  }
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const roots: number[] = [];
  const walk = (node: typeof root): void => {
    for (const shadow of node.shadowRoots ?? [])
      if (shadow.shadowRootType === 'closed') roots.push(shadow.nodeId);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  for (const nodeId of roots) {
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector });
    for (const one of nodeIds) {
      const quads = await session.send('DOM.getContentQuads', { nodeId: one }).then(
        (answer) => answer.quads,
        // What is not shown has none.
        () => [],
      );
      const [x0 = 0, y0 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
      if (quads.length > 0) points.push({ x: (x0 + x2) / 2, y: (y0 + y2) / 2 });
    }
  }
  return points;
}

/** Radio buttons say Yes before No: of each pair, the one that is meant. */
const meant = (points: Point[], selector: string, journey: JourneyOnBanner): Point[] =>
  selector.includes('radio') || selector.includes('cookie-yes')
    ? points.filter((_, at) => at % 2 === (journey === 'accept' ? 0 : 1))
    : points;

async function press(
  page: Page,
  parts: BannerPage['parts'],
  part: Part,
  nth: number,
  journey: JourneyOnBanner,
): Promise<void> {
  const selector = parts[part];
  if (selector === undefined) throw new Error(`It has no ${part}.`);
  const session = await page.createCDPSession();
  for (let tries = 0; tries < 50; tries += 1) {
    const points =
      part === 'switch'
        ? meant(await pointsOf(page, session, selector), selector, journey)
        : await pointsOf(page, session, selector);
    const point = points[part === 'switch' ? nth : 0];
    if (point !== undefined) {
      await pause(100);
      const [after] = part === 'switch' ? [point] : await pointsOf(page, session, selector);
      const isAtRest = after !== undefined && Math.abs(after.y - point.y) < 1;
      if (isAtRest) {
        await page.mouse.click(point.x, point.y);
        await pause(300);
        await session.detach();
        return;
      }
    }
    await pause(100);
  }
  throw new Error(`No ${part} came to be seen.`);
}

async function take(page: Page, banner: BannerPage, way: Part[], journey: JourneyOnBanner): Promise<void> {
  let switches = 0;
  for (const part of way) {
    await press(page, banner.parts, part, switches, journey);
    if (part === 'switch') switches += 1;
  }
}

async function problemsOf(
  context: BrowserContext,
  banner: BannerPage,
  journey: JourneyOnBanner,
): Promise<string[]> {
  const { way, registers, outcome } = banner.journeys[journey];
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const address = `${banner.address}?journey=${journey}`;
  const open = async (): Promise<void> => {
    await page.goto(address);
    // As who begins to read does: some ask only then.
    if (banner.name.includes('-after-')) await page.mouse.wheel({ deltaY: 200 });
  };
  await open();
  const begins: Part[] = journey === 'withdraw' ? (banner.journeys.accept.way ?? []) : [];
  const tried: Part[] = way ?? (outcome === 'no-effect' && journey === 'reject' ? ['reject'] : []);
  if (begins.length > 0) {
    await take(page, banner, begins, 'accept');
    await open();
  }
  if (banner.name.includes('covered-until') && journey === 'withdraw')
    tried.splice(0, tried.length, 'uncover', ...tried.filter((one) => one !== 'uncover'));
  await take(page, banner, tried, journey);
  await pause(300);
  await page.goto(address);
  await pause(300);
  await page.close();
  const own = sites.recorded().filter((one) => one.page === banner.name && one.journey === journey);
  const pressed = own.filter(({ what }) => what === 'pressed').map(({ part }) => part as string);
  const last = own.findLast(({ choice }) => choice !== null)?.choice ?? 'none';
  const expected = [...begins, ...tried].join();
  return [
    ...(pressed.join() === expected ? [] : [`pressed ${pressed.join()}, not ${expected}`]),
    ...(last === registers || (outcome === 'either' && way === null)
      ? []
      : [`registered ${last}, not ${registers}`]),
    ...(own.length === 0 ? ['recorded nothing'] : []),
  ];
}

const all = bannerPages.filter(({ name }) => names.length === 0 || names.some((one) => name.includes(one)));
const queue = all.flatMap((banner) => JOURNEYS.map((journey) => ({ banner, journey })));
let failures = 0;
const work = async (): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { banner, journey } = next;
    const context = await browser.createBrowserContext();
    const problems = await problemsOf(context, banner, journey).catch((error: unknown) => [String(error)]);
    await context.close();
    failures += problems.length;
    for (const problem of problems) console.log(`${banner.name} ${journey}: ${problem}`);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
await browser.close();
await sites.close();
console.log(`${all.length} banner pages, ${failures} differences.`);
process.exitCode = failures === 0 ? 0 : 1;
