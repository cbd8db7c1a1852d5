/**
 * Asks for one address through the browser that scans, in a profile of its own that ends with it: the same network,
 * certificates and proxies as the page, and nothing of any visit. The answer is taken out of the browser's hands
 * before it is shown: no script in it runs, nothing else is asked for.
 */
import type { Protocol } from 'devtools-protocol';
import { Unreachable, type PageAnswer, type AskForPage } from '../../core/notices/site/follow.ts';
import type { Admission } from '../browser/access.ts';
import type { Asking, NoticeKeeping } from './asking.ts';
import { CdpError, unlessGone, type Connection, type Session } from '../browser/cdp.ts';
import { lowerHeaders } from '../translate/exchange.ts';

const PIECE = 65_536;

export const askThroughBrowser =
  ({ connection, admission, keeping }: Asking): AskForPage =>
  async (address, signal) => {
    try {
      const page = await openPage(connection, signal);
      await Promise.all(admission.admitNotice(page));
      const answer = await answerTo(address, page, admission);
      return keeping === undefined ? answer : kept(answer, address, keeping);
    } catch (error) {
      throw unreached(error);
    }
  };

/** A browser that is gone, or a page that was ended, answers nothing. */
function unreached(error: unknown): unknown {
  return error instanceof CdpError ? new Unreachable(error.message, { cause: error }) : error;
}

/** A page whose every request and answer is held, until the signal ends it and its profile. */
async function openPage(connection: Connection, signal: AbortSignal): Promise<Session> {
  const { browser } = connection;
  const { browserContextId } = await browser.send('Target.createBrowserContext', { disposeOnDetach: true });
  const end = (): void => {
    // Where the browser went first, the profile went with it.
    void unlessGone(browser.send('Target.disposeBrowserContext', { browserContextId }));
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = connection.session(sessionId);
  await page.send('Fetch.enable', {
    patterns: [{ requestStage: 'Request' }, { requestStage: 'Response' }],
  });
  return page;
}

type Paused = Protocol.Fetch.RequestPausedEvent;

async function answerTo(address: string, page: Session, admission: Admission): Promise<Answer> {
  const held = Promise.withResolvers<Paused>();
  const off = page.on('Fetch.requestPaused', (event) => {
    if (event.responseStatusCode !== undefined || event.responseErrorReason !== undefined)
      held.resolve(event);
    else page.send('Fetch.continueRequest', admission.lettingOn(event)).catch(held.reject);
  });
  try {
    // It ends by itself only where nothing was answered; with an error where its page was ended.
    const ended = page
      .send('Page.navigate', { url: address, transitionType: 'typed' })
      .then(({ errorText = 'it was not answered' }) => Promise.reject(new Unreachable(errorText)));
    return answerIn(await Promise.race([held.promise, ended]), page);
  } finally {
    off();
  }
}

interface Answer extends PageAnswer {
  headers: Readonly<Record<string, string>>;
}

/** Whoever keeps notices has the bytes as soon as they are read. */
const kept = (answer: Answer, address: string, keeping: NoticeKeeping): PageAnswer => ({
  ...answer,
  bytes: async (most) => {
    const bytes = await answer.bytes(most);
    const { status, headers } = answer;
    if (bytes !== null) keeping.onAnswer({ address, status, headers, bytes });
    return bytes;
  },
});

function answerIn(event: Paused, page: Session): Answer {
  if (event.responseErrorReason !== undefined) throw new Unreachable(event.responseErrorReason);
  const headers = lowerHeaders(
    Object.fromEntries((event.responseHeaders ?? []).map(({ name, value }) => [name, value])),
  );
  return {
    status: event.responseStatusCode ?? 0,
    headers,
    header: (name) => headers[name],
    bytes: (most) => bodyOf(page, event.requestId, most),
  };
}

/** Null where there is more than `most`. */
async function bodyOf(page: Session, requestId: string, most: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    const { stream } = await page.send('Fetch.takeResponseBodyAsStream', { requestId });
    for (;;) {
      const { data, base64Encoded, eof } = await page.send('IO.read', { handle: stream, size: PIECE });
      const part = Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8');
      length += part.length;
      if (length > most) return null;
      parts.push(part);
      if (eof) return Buffer.concat(parts);
    }
  } catch (error) {
    throw unreached(error);
  }
}
