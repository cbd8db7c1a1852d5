/**
 * Puts a saved session's local storage into a profile before the page is opened. A browser lets only a document of the
 * same origin do that: an empty one of ours stands in for each, and the site itself is asked for nothing.
 */
import type { Browser } from '../browser/browser.ts';
import { CdpError, unlessGone, type Session } from '../browser/cdp.ts';
import type { StorageGiven } from '../given/cookie-jar.ts';
import { UsageError } from '../known/usage.ts';

/** With an icon of its own: else the browser would ask the site for one. */
const EMPTY = Buffer.from('<!doctype html><link rel="icon" href="data:,"><title></title>').toString('base64');
const NOT_TAKEN = 'The browser did not take the local storage of the cookie jar.';

/** Throws a UsageError where the browser does not keep all of it. The profile’s own visit must not have begun. */
export async function putStorage(
  browser: Browser,
  context: string,
  storage: readonly StorageGiven[],
): Promise<void> {
  const { browser: root } = browser.connection;
  const handed = Promise.withResolvers<Session>();
  const off = browser.targets.take(context, ({ session, kind }) => {
    if (kind === 'page') handed.resolve(session);
    void unlessGone(session.send('Runtime.runIfWaitingForDebugger'));
  });
  try {
    await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context });
    const page = await handed.promise;
    page.on('Fetch.requestPaused', ({ requestId, resourceType }) => {
      void unlessGone(
        resourceType === 'Document'
          ? page.send('Fetch.fulfillRequest', {
              requestId,
              responseCode: 200,
              responseHeaders: HTML,
              body: EMPTY,
            })
          : page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }),
      );
    });
    await page.send('Fetch.enable', {});
    for (const each of storage) await putInto(page, each);
    await unlessGone(page.send('Page.close'));
  } finally {
    off();
  }
}

const HTML = [{ name: 'content-type', value: 'text/html' }];

async function putInto(page: Session, { origin, entries }: StorageGiven): Promise<void> {
  const { errorText } = await page.send('Page.navigate', { url: `${origin}/` });
  if (errorText !== undefined) throw new UsageError(NOT_TAKEN);
  try {
    const { result } = await page.send('Runtime.evaluate', {
      expression: `(${keep.toString()})(${JSON.stringify(origin)}, ${JSON.stringify(entries)})`,
      returnByValue: true,
    });
    if (result.value !== true) throw new UsageError(NOT_TAKEN);
  } catch (error) {
    // The browser's own words would quote what was to be kept.
    if (!(error instanceof CdpError) || error.isGone) throw error;
    throw new UsageError(NOT_TAKEN);
  }
}

/** Self-contained: its text is injected. True where all of it is kept. */
function keep(origin: string, entries: [key: string, value: string][]): boolean {
  if (location.origin !== origin) return false;
  for (const [key, value] of entries) localStorage.setItem(key, value);
  return entries.every(([key, value]) => localStorage.getItem(key) === value);
}
