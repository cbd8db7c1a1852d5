/**
 * Gathers what the browser and the probes say during one visit, from every target. It writes down and never decides:
 * ./observe-page.ts drives the page, ../translate/to-visit.ts turns what was gathered into `Seen` values.
 */
import { randomBytes } from 'node:crypto';
import type { Protocol } from 'devtools-protocol';
import { hintsIn } from '../../core/visit/link-header.ts';
import { CdpError, unlessGone, type Session } from '../browser/cdp.ts';
import { ExchangeLog } from './exchange-log.ts';
import { lowerHeaders } from '../translate/exchange.ts';
import { mayLeave } from '../translate/from-cdp.ts';
import { ReportLog } from './report-log.ts';
import { StorageLog } from './storage-log.ts';
import type { Admission } from '../browser/access.ts';
import { tellFace, type Face } from '../browser/face.ts';
import { attachInside, type Target } from '../browser/targets.ts';
import type { Deadline } from '../browser/deadline.ts';
import {
  documentScript,
  MOST_MESSAGES,
  readPayload,
  workerScript,
  type Channel,
  type PlacedMessage,
} from './probe-messages.ts';

/** What a script in a worker said is told apart from what one in a page said. */
export type MessageFrom = PlacedMessage & { from: Target['kind'] };

type StorageId = Protocol.DOMStorage.StorageId;

interface Dialog {
  kind: string;
  at: number;
}

const secretName = (): string => `candour${randomBytes(8).toString('hex')}`;

export class Recorder {
  readonly exchanges = new ExchangeLog();
  readonly reports = new ReportLog();
  readonly storage = new StorageLog();
  /** Addresses that answers told the browser to get ready for, or to ask early. */
  readonly hinted = new Set<string>();
  /** True where the page had another page rendered ahead. */
  hasPrerendered = false;
  readonly messages: MessageFrom[] = [];
  readonly dialogs: Dialog[] = [];
  /** Targets that could not be readied before they ran. */
  readonly unready: string[] = [];
  /** Addresses of targets that were running already when they were handed over. */
  readonly late: string[] = [];
  readonly targets = new Map<string, Target>();
  /** Words beyond the bound, not kept. */
  shouted = 0;
  /** Some of what the hooks said did not come, or came otherwise than it was said. */
  isLost = false;
  /** Workers that were too busy to say what their hooks had said. */
  readonly busy: string[] = [];
  crashed = false;
  loaded = false;
  /** Milliseconds since the epoch of the load event; 0 before it. */
  loadedAt = 0;
  /** Milliseconds since the epoch of the last request that could leave. */
  lastRequestAt = Date.now();
  /** Milliseconds since the epoch until when the page, once at rest, was to do nothing; 0 where it was not. */
  restsUntil = 0;
  /** Address of the page's document as last committed. */
  address = '';
  /** Id of the request that this document came by; null before there is one. */
  document: string | null = null;
  /** Kind of the file that was last refused, in words; null where none was. */
  download: string | null = null;
  /** Called where the jar may have changed. */
  onCookie: () => void = () => undefined;
  /** Called on the load event. */
  onLoad: () => void = () => undefined;
  readonly channel: Channel = { binding: secretName(), ask: secretName(), rest: secretName() };
  /** Number of the last message of each document and worker. */
  #last = new Map<string, number>();
  /** What says a worker's last number. */
  #counts: { target: Target; objectId: string }[] = [];
  #page: string | null = null;
  /** Ids of all frames that the visit has had. */
  #frames = new Set<string>();

  readonly #face: Face;
  readonly #admission: Admission;
  /** What pages send as they are left is told by requests that are held, and by nothing else. */
  #isLeaving = false;

  constructor(face: Face, admission: Admission) {
    this.#face = face;
    this.#admission = admission;
    this.exchanges.onStart = (exchange) => {
      if (mayLeave(exchange.address)) this.lastRequestAt = Date.now();
    };
  }

  /** Takes a target in, readies it and lets it run. Resolves when the browser has done all of it. */
  async take(target: Target): Promise<void> {
    const { session, kind } = target;
    // A page and a frame of another site are targets of their frame's id.
    this.#frames.add(target.id);
    if (kind === 'page') {
      // A second page of this visit is a pop-up: another page than the one asked for.
      if (this.#page !== null) {
        await this.#attempt(target, [session.send('Page.close')]);
        return;
      }
      this.#page = target.id;
    }
    if (!target.isHeld) this.late.push(`${kind} ${target.url}`);
    this.targets.set(session.id ?? '', target);
    this.#listen(target);
    // Sent at once and in this order: the target is held until the last of them.
    await this.#attempt(target, [
      session.send('Network.enable', { maxPostDataSize: 65_536 }),
      // Bindings speak only while the domain is on.
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: this.channel.binding }),
      // These two speak of all that the page's frames do.
      ...(kind === 'page'
        ? [session.send('Network.enableReportingApi', { enable: true }), session.send('Preload.enable')]
        : []),
      ...tellFace(session, kind, this.#face),
      ...this.#admission.admit(session, kind),
      ...(kind === 'page' || kind === 'iframe' ? this.#hookDocuments(session) : this.#hookWorker(target)),
      // Service workers and worklets start no worker of their own.
      ...(kind === 'service_worker' || kind === 'worklet'
        ? []
        : [session.send('Target.setAutoAttach', attachInside)]),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  #hookDocuments(session: Session): Promise<unknown>[] {
    return [
      session.send('Page.enable'),
      session.send('DOMStorage.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: documentScript(this.channel) }),
    ];
  }

  /**
   * A worker held before its first instruction has not yet got its interfaces (no CookieStore, no CacheStorage, and
   * reading `location` crashes Chromium 156): so it is let run up to its first script, and hooked there.
   */
  #hookWorker(target: Target): Promise<unknown>[] {
    const { session } = target;
    const off = session.on('Debugger.paused', () => {
      off();
      void this.#attempt(target, [
        session
          .send('Runtime.evaluate', { expression: workerScript(this.channel) })
          .then(({ result: { objectId } }) => {
            if (objectId !== undefined) this.#counts.push({ target, objectId });
          }),
        session.send('Debugger.disable'), // Which also lets it run on.
      ]);
    });
    return [
      session.send('Debugger.enable'),
      session.send('Debugger.setInstrumentationBreakpoint', { instrumentation: 'beforeScriptExecution' }),
    ];
  }

  /** Asks the hooks in workers for their last number; those in documents are asked as these are read (./page-reads.ts). */
  async countWorkers(deadline: Deadline): Promise<void> {
    const functionDeclaration = 'function () { this(); }';
    const counted = this.#counts.map(async ({ target, objectId }) => {
      const asked = unlessGone(
        target.session.send('Runtime.callFunctionOn', { functionDeclaration, objectId }),
      );
      const isLate = await deadline.within(
        asked.then(() => false),
        () => true,
      );
      if (isLate) this.busy.push(`${target.kind} ${target.url}`);
    });
    await Promise.all(counted);
  }

  /** Holds every request of the page and its frames from now on, so that what they send on leaving is told. */
  async holdAll(): Promise<void> {
    this.#isLeaving = true;
    await Promise.allSettled(
      this.sessions('page', 'iframe').map((session) => session.send('Fetch.enable', {})),
    );
  }

  /** Ends the page and its workers, so that what starts in the same profile from now on is another visit’s. */
  async endTargets(): Promise<void> {
    const [page] = this.sessions('page');
    if (page === undefined) return;
    if (this.sessions('service_worker').length > 0) {
      await unlessGone(page.send('ServiceWorker.enable'));
      await unlessGone(page.send('ServiceWorker.stopAllWorkers'));
    }
    await unlessGone(page.send('Page.close'));
  }

  /** True while something is under way that needs no word of a document: a request, a connection, a worker. */
  isBusy(): boolean {
    const isWorker = ({ kind }: Target): boolean => kind !== 'page' && kind !== 'iframe';
    return [...this.targets.values()].some(isWorker) || this.exchanges.isUnderWay();
  }

  hasFrame(id: string): boolean {
    return this.#frames.has(id);
  }

  sessions(...kinds: Target['kind'][]): Session[] {
    return [...this.targets.values()]
      .filter((target) => kinds.includes(target.kind))
      .map((target) => target.session);
  }

  async #attempt(target: Target, commands: Promise<unknown>[]): Promise<void> {
    const results = await Promise.allSettled(commands);
    const failed = results.find((result) => result.status === 'rejected');
    // A target that ended while it was readied (a frame taken out again) had no time to do anything.
    if (!failed || (failed.reason instanceof CdpError && failed.reason.isGone)) return;
    this.unready.push(`${target.kind} ${target.url}: ${String(failed.reason)}`);
  }

  #listen(target: Target): void {
    const { session, kind } = target;
    const log = this.exchanges;
    session.on('Network.requestWillBeSent', (event) => {
      const isTop = event.frameId === this.#page;
      const isFramed = kind === 'iframe' || (kind === 'page' && event.frameId !== undefined && !isTop);
      log.sent(event, kind, kind === 'page' && event.type === 'Document' && isTop, isFramed);
    });
    session.on('Network.requestWillBeSentExtraInfo', (event) => log.sentExtra(event));
    session.on('Network.responseReceivedExtraInfo', (event) => {
      log.gotExtra(event, Date.now());
      if (Object.keys(event.headers).some((name) => name.toLowerCase() === 'set-cookie')) this.onCookie();
    });
    session.on('Network.responseReceived', (event) => {
      log.answered(event, kind, Date.now());
      this.#hint(event.response.headers, event.response.url, false);
    });
    session.on('Network.responseReceivedEarlyHints', ({ requestId, headers }) => {
      this.#hint(headers, log.addressOf(requestId), true);
    });
    session.on('Network.requestServedFromCache', (event) => log.servedFromMemory(event.requestId));
    session.on('Network.loadingFinished', (event) => log.finished(event.requestId, Date.now()));
    session.on('Network.loadingFailed', (event) => log.failed(event, Date.now()));
    session.on('Network.webSocketCreated', (event) => log.socketOpened(event, kind, Date.now()));
    session.on('Network.webSocketWillSendHandshakeRequest', (event) => log.socketSent(event));
    session.on('Network.webSocketHandshakeResponseReceived', (event) =>
      log.socketAnswered(event, Date.now()),
    );
    session.on('Network.webSocketFrameError', (event) =>
      log.socketFailed(event.requestId, event.errorMessage, Date.now()),
    );
    session.on('Network.webSocketClosed', (event) => log.socketFailed(event.requestId, 'closed', Date.now()));
    session.on('Network.webTransportConnectionEstablished', (event) => log.transportConnected(event));
    session.on('Network.webTransportCreated', (event) => log.transportOpened(event, kind, Date.now()));
    session.on('Fetch.requestPaused', (event) => {
      const isAnswered = event.responseStatusCode !== undefined || event.responseErrorReason !== undefined;
      if (this.#isLeaving) log.held(event, kind, Date.now());
      const on = isAnswered ? { requestId: event.requestId } : this.#admission.lettingOn(event);
      session
        .send('Fetch.continueRequest', { ...on, interceptResponse: this.#isLeaving && !isAnswered })
        .catch((error: unknown) => this.#notLetOn(error));
    });
    session.on('Runtime.bindingCalled', (event) => {
      if (event.name === this.channel.binding) this.#hear(event.payload, target);
    });
    session.on('Network.reportingApiEndpointsChangedForOrigin', (event) => this.reports.endpoints(event));
    session.on('Network.reportingApiReportAdded', (event) => this.reports.told(event));
    session.on('Network.reportingApiReportUpdated', (event) => this.reports.told(event));
    session.on('Target.detachedFromTarget', (event) => this.targets.delete(event.sessionId));
    if (kind === 'page' || kind === 'iframe') this.#listenToPage(target);
  }

  #listenToPage({ session, kind }: Target): void {
    session.on('Page.javascriptDialogOpening', (event) => {
      this.dialogs.push({ kind: event.type, at: Date.now() });
      const accept = event.type === 'beforeunload';
      session
        .send('Page.handleJavaScriptDialog', { accept })
        .catch((error: unknown) => this.unready.push(`dialog: ${String(error)}`));
    });
    this.#listenToStorage(session);
    session.on('Page.frameAttached', ({ frameId }) => void this.#frames.add(frameId));
    session.on('Preload.prerenderStatusUpdated', () => {
      this.hasPrerendered = true;
    });
    session.on('Inspector.targetCrashed', () => {
      this.crashed ||= kind === 'page';
    });
    if (kind !== 'page') return;
    session.on('Page.frameNavigated', (event) => {
      if (event.frame.parentId !== undefined) return;
      this.loaded = false;
      this.address = event.frame.url;
      this.document = event.frame.loaderId;
    });
    session.on('Page.loadEventFired', () => {
      this.loaded = true;
      this.loadedAt = Date.now();
      this.onLoad();
    });
  }

  #listenToStorage(session: Session): void {
    const added = (id: StorageId, key: string, size: number): void => {
      if (this.storage.added(id, key, size, Date.now())) return;
      session.send('DOMStorage.disable').catch((error: unknown) => this.#notTold('storage', error));
    };
    session.on('DOMStorage.domStorageItemAdded', ({ storageId, key, newValue }) =>
      added(storageId, key, newValue.length),
    );
    session.on('DOMStorage.domStorageItemUpdated', ({ storageId, key, oldValue, newValue }) =>
      added(storageId, key, oldValue.length + newValue.length),
    );
    session.on('DOMStorage.domStorageItemRemoved', ({ storageId, key }) =>
      this.storage.removed(storageId, key, Date.now()),
    );
    session.on('DOMStorage.domStorageItemsCleared', ({ storageId }) =>
      this.storage.cleared(storageId, Date.now()),
    );
  }

  #hint(headers: Protocol.Network.Headers, base: string, isEarly: boolean): void {
    const link = lowerHeaders(headers)['link'];
    if (link === undefined) return;
    for (const address of hintsIn(link, base, isEarly)) this.hinted.add(address);
  }

  /** What was asked of a target that has gone was not needed. */
  #notTold(what: string, error: unknown): void {
    if (!(error instanceof CdpError && error.isGone)) this.unready.push(`${what}: ${String(error)}`);
  }

  /** A request may be given up while it is held: then nothing waits for it to go on. Anything else held it back. */
  #notLetOn(error: unknown): void {
    const isGivenUp =
      error instanceof CdpError && (error.isGone || /Invalid InterceptionId/.test(error.message));
    if (!isGivenUp) this.unready.push(`request: ${String(error)}`);
  }

  #hear(payload: string, { kind, url }: Target): void {
    const isDocument = kind === 'page' || kind === 'iframe';
    const said = readPayload(payload, isDocument ? null : url);
    if (said?.number !== (this.#last.get(said?.realm ?? '') ?? 0) + 1) this.isLost = true;
    if (!said) return;
    this.#last.set(said.realm, said.number);
    if (said.event.type === 'count') return;
    if (said.event.type === 'tried') return this.storage.tried(said.origin, said.event);
    if (this.messages.length >= MOST_MESSAGES) {
      this.shouted += 1;
      return;
    }
    this.messages.push({ ...said, from: kind });
    if (said.event.type === 'cookie') this.onCookie();
  }
}
