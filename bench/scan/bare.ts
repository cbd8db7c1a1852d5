/**
 * The least that three journeys can cost in a browser: each page opened as often as they open it (none once, no and yes
 * twice), in a profile of its own, with nothing watched, pressed or judged: `node bare.ts BROWSER CONCURRENCY
 * BROWSER-ARGS ADDRESS…` (the arguments as JSON). What this takes, no scanner undercuts.
 */
import puppeteer, { TimeoutError, type Browser } from 'puppeteer';
import type { Found } from './found.ts';

const LOADS = [1, 2, 2];
/** Without a request for so long it has come to rest; no longer than this. Milliseconds. */
const REST = { idleTime: 500, timeout: 8000 };

const [executablePath = '', atOnce = '1', args = '[]', ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  pipe: true,
  args: ['--no-sandbox', ...(JSON.parse(args) as string[])],
});
const waiting = addresses.values();
const found: Found[] = [];
await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    for (const address of waiting) {
      await Promise.all(LOADS.map((loads) => open(browser, address, loads)));
      found.push({ address, hosts: [], cookies: [] });
    }
  }),
);
await browser.close();
process.stdout.write(JSON.stringify(found));

async function open(inside: Browser, address: string, loads: number): Promise<void> {
  const context = await inside.createBrowserContext();
  const page = await context.newPage();
  for (let load = 0; load < loads; load += 1) {
    await (load === 0 ? page.goto(address) : page.reload());
    // A page that never rests is left all the same.
    await page.waitForNetworkIdle(REST).catch((error: unknown) => {
      if (!(error instanceof TimeoutError)) throw error;
    });
  }
  await context.close();
}
