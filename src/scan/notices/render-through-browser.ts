/**
 * The words of a page that come with its scripts: it is opened in a profile of its own that ends with it, and asks
 * nobody but the council's own sites. For pages that answered, and whose answer has no words.
 */
import { secure } from '../../core/notices/site/page.ts';
import type { Asking } from './asking.ts';
import { CdpError, unlessGone, type Session } from '../browser/cdp.ts';
import { sleep, within } from '../browser/patience.ts';

/** Milliseconds that rendering may take in all, and without a request before it is looked at. */
const PATIENCE_MS = 8_000;
const QUIET_MS = 700;
const LOOK_MS = 100;
const MOST_LETTERS = 2_000_000;
/** Of its picture, in pixels: beyond it the browser has no room to draw. */
const MOST_WIDE = 2_000;
const MOST_HIGH = 12_000;

/** What its words may be made of. Pictures, films, beacons and frames are none. */
const OF_WORDS = new Set(['Document', 'Script', 'XHR', 'Fetch']);

/** Ways of asking that are not held like requests: a page without them has its words all the same. */
const WITHOUT = `for (const name of ['WebSocket', 'WebSocketStream', 'WebTransport', 'RTCPeerConnection', 'Worker', 'SharedWorker'])
  delete globalThis[name];
delete Navigator.prototype.serviceWorker;`;

/** HTML as it stands once the page has gone quiet; null where it comes to nothing. */
export async function renderThroughBrowser(
  asking: Asking,
  address: string,
  isOwn: (host: string) => boolean,
): Promise<string | null> {
  const { browser } = asking.connection;
  let context: string | null = null;
  try {
    const made = await browser.send('Target.createBrowserContext', { disposeOnDetach: true });
    context = made.browserContextId;
    return await within(rendered(asking, context, address, isOwn), PATIENCE_MS, () => null);
  } catch (error) {
    // The page, or the browser, went while it was looked at.
    if (error instanceof CdpError) return null;
    throw error;
  } finally {
    if (context !== null)
      await unlessGone(browser.send('Target.disposeBrowserContext', { browserContextId: context }));
  }
}

async function rendered(
  { connection, admission, keeping }: Asking,
  browserContextId: string,
  address: string,
  isOwn: (host: string) => boolean,
): Promise<string | null> {
  const { browser } = connection;
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = connection.session(sessionId);
  const { frameTree } = await page.send('Page.getFrameTree');
  const main = frameTree.frame.id;
  let askedAt = Date.now();
  page.on('Fetch.requestPaused', (event) => {
    const { requestId, request, resourceType, frameId } = event;
    askedAt = Date.now();
    const isPart = OF_WORDS.has(resourceType) && (resourceType !== 'Document' || frameId === main);
    const isAllowed = isPart && isOwn(secure(request.url)?.hostname ?? '');
    void unlessGone(
      isAllowed
        ? page.send('Fetch.continueRequest', admission.lettingOn(event))
        : page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }),
    );
  });
  await page.send('Fetch.enable', {});
  await Promise.all(admission.admitNotice(page));
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WITHOUT });
  const { errorText } = await page.send('Page.navigate', { url: address, transitionType: 'typed' });
  if (errorText !== undefined) return null;
  do await sleep(LOOK_MS);
  while (Date.now() - askedAt < QUIET_MS);
  if (keeping !== undefined) {
    keeping.onRendered({ address, png: await pictureOf(page) });
  }
  return htmlIn(page, main);
}

/** The whole page, not only what a screen shows of it at once. */
async function pictureOf(page: Session): Promise<Buffer> {
  const { cssContentSize } = await page.send('Page.getLayoutMetrics');
  const { data } = await page.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: {
      ...{ x: 0, y: 0, scale: 1 },
      width: Math.min(cssContentSize.width, MOST_WIDE),
      height: Math.min(cssContentSize.height, MOST_HIGH),
    },
  });
  return Buffer.from(data, 'base64');
}

async function htmlIn(page: Session, frameId: string): Promise<string> {
  const world = await page.send('Page.createIsolatedWorld', { frameId, worldName: 'candour' });
  const { result } = await page.send('Runtime.evaluate', {
    expression: `document.documentElement.outerHTML.slice(0, ${MOST_LETTERS})`,
    contextId: world.executionContextId,
    returnByValue: true,
  });
  return typeof result.value === 'string' ? result.value : '';
}
