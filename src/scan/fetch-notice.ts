/**
 * Asks for a page of a council's own through the browser that scans, in a profile of its own that ends with it: the
 * same network, certificates and proxies as the page, and nothing of any visit. Every answer is taken out of the
 * browser's hands before it is shown: no script in it runs, nothing else is asked for.
 */
import type { Protocol } from 'devtools-protocol';
import {
  MOST_BYTES,
  MOST_HOPS,
  pageText,
  PATIENCE_MS,
  secure,
  type AnswerHead,
} from '../core/notices/site/page.ts';
import type { NoticeTrouble, NoticeTroubleCode } from '../core/report/tab-state.ts';
import { CdpError, type Connection, type Session } from './cdp.ts';
import { lowerHeaders } from './exchange.ts';
import { within } from './patience.ts';

/** `Form`: the forms in which whoever asks can read a page. */
export interface Asking<Form> {
  /** Whether a host is one of the council's. */
  isOwn: (host: string) => boolean;
  formOf: (head: AnswerHead) => { form: Form } | NoticeTroubleCode;
}

type PageFetched<Form> =
  { page: { address: string; addresses: string[]; text: string; form: Form } } | { trouble: NoticeTrouble };

type Answer<Form> = NoticeTroubleCode | { leadsTo: string | null } | { text: string; form: Form };

const PIECE = 65_536;

/** Never rejects for what a site does; for a browser that is gone, it is unreachable. */
export async function fetchNotice<Form>(
  connection: Connection,
  address: string,
  asking: Asking<Form>,
): Promise<PageFetched<Form>> {
  const trouble = (code: NoticeTroubleCode): PageFetched<Form> => ({ trouble: { code, address } });
  let context: string | null = null;
  try {
    const made = await connection.browser.send('Target.createBrowserContext', { disposeOnDetach: true });
    context = made.browserContextId;
    const reading = follow(await openPage(connection, context), address, asking);
    const found = await within(reading, PATIENCE_MS, () => 'too-slow' as const);
    return typeof found === 'string'
      ? trouble(found)
      : { page: { ...found, addresses: [address, found.address] } };
  } catch (error) {
    if (error instanceof CdpError) return trouble('unreachable');
    throw error;
  } finally {
    if (context !== null && !connection.closed) await dispose(connection, context);
  }
}

async function dispose(connection: Connection, context: string): Promise<void> {
  try {
    await connection.browser.send('Target.disposeBrowserContext', { browserContextId: context });
  } catch (error) {
    // The browser went while it was asked, and the profile with it.
    if (!connection.closed) throw error;
  }
}

/** A page that every request and every answer of is held in, until ./fetch-notice.ts lets it go. */
async function openPage(connection: Connection, context: string): Promise<Session> {
  const { browser } = connection;
  const { targetId } = await browser.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId: context,
  });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = connection.session(sessionId);
  await page.send('Fetch.enable', {
    patterns: [{ requestStage: 'Request' }, { requestStage: 'Response' }],
  });
  return page;
}

/** Redirects are followed one by one, to the council's own sites only. */
async function follow<Form>(
  page: Session,
  address: string,
  { isOwn, formOf }: Asking<Form>,
): Promise<NoticeTroubleCode | { address: string; text: string; form: Form }> {
  let at = secure(address);
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    if (at === null || !isOwn(at.hostname)) return hop === 0 ? 'other-site' : 'led-elsewhere';
    const answer = await askOnce(page, at.href, formOf);
    if (typeof answer === 'string') return answer;
    if ('text' in answer) return { ...answer, address: at.href };
    if (answer.leadsTo === null) return 'refused';
    at = secure(answer.leadsTo, at);
  }
  return 'unreachable';
}

async function askOnce<Form>(
  page: Session,
  address: string,
  formOf: Asking<Form>['formOf'],
): Promise<Answer<Form>> {
  const heard = Promise.withResolvers<Answer<Form>>();
  const off = page.on('Fetch.requestPaused', (event) => {
    const isAnswered = event.responseStatusCode !== undefined || event.responseErrorReason !== undefined;
    const next = isAnswered
      ? take(page, event, formOf).then(heard.resolve)
      : page.send('Fetch.continueRequest', { requestId: event.requestId });
    next.catch(heard.reject);
  });
  try {
    // It ends with an error when its answer was taken; where it ended by itself, nothing was answered.
    const ended = page
      .send('Page.navigate', { url: address, transitionType: 'typed' })
      .then(() => 'unreachable' as const);
    return await Promise.race([heard.promise, ended.then(() => settled(heard.promise))]);
  } finally {
    off();
  }
}

/** What was heard by now, else that nothing was. */
const settled = <Form>(heard: Promise<Answer<Form>>): Promise<Answer<Form>> =>
  within(heard, 50, () => 'unreachable' as const);

/** What an answer is worth; it is then taken away from the page. */
async function take<Form>(
  page: Session,
  {
    requestId,
    responseErrorReason,
    responseStatusCode: status = 0,
    responseHeaders,
  }: Protocol.Fetch.RequestPausedEvent,
  formOf: Asking<Form>['formOf'],
): Promise<Answer<Form>> {
  const end = (): Promise<void> => page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  if (responseErrorReason !== undefined) {
    await end();
    return 'unreachable';
  }
  const headers = lowerHeaders(
    Object.fromEntries((responseHeaders ?? []).map(({ name, value }) => [name, value])),
  );
  if (status >= 300 && status < 400) {
    await end();
    return { leadsTo: headers['location'] ?? null };
  }
  const type = headers['content-type'] ?? '';
  const length = Number(headers['content-length'] ?? 0);
  const read = formOf({
    status,
    type,
    length,
    isChallenge: headers['cf-mitigated'] !== undefined,
  });
  const bytes = typeof read === 'string' ? null : await bodyOf(page, requestId);
  await end();
  if (typeof read === 'string') return read;
  if (bytes === null) return 'too-large';
  // Half a notice is none: what it leaves out would be missed in the other half.
  if (headers['content-encoding'] === undefined && bytes.length < length) return 'unreachable';
  const text = pageText(bytes, type);
  return typeof text === 'string' ? text : { ...text, ...read };
}

/** Null where there is more than is read. */
async function bodyOf(page: Session, requestId: string): Promise<Uint8Array | null> {
  const { stream } = await page.send('Fetch.takeResponseBodyAsStream', { requestId });
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const { data, base64Encoded, eof } = await page.send('IO.read', { handle: stream, size: PIECE });
    const part = Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8');
    length += part.length;
    if (length > MOST_BYTES) break;
    parts.push(part);
    if (eof) break;
  }
  await page.send('IO.close', { handle: stream });
  return length > MOST_BYTES ? null : Buffer.concat(parts);
}
