/**
 * Speaks the DevTools protocol over a browser's pipe: one connection, many flat sessions, typed commands and events.
 * It knows the wire and nothing of what is asked.
 */
import type { Readable, Writable } from 'node:stream';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;
type CommandName = keyof Commands;
type EventName = keyof Events;
type EventOf<E extends EventName> = Events[E][0];
type Listener = (event: never) => void;

/** The browser answered a command with an error, or went away before it answered. */
export class CdpError extends Error {
  readonly command: string;
  /** True where what was asked is no longer there: its target, its session, or the browser. */
  readonly isGone: boolean;
  constructor(command: string, message: string) {
    super(`${command}: ${message}`);
    this.name = 'CdpError';
    this.command = command;
    this.isGone = GONE.test(message);
  }
}

const GONE =
  /^the (?:target|browser) is gone|^Session with given id not found|^Not attached|^Failed to find context|^Inspected target navigated or closed/i;

/** Waits for a command that is not needed where what it is for has gone; any other refusal is thrown. */
export async function unlessGone(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof CdpError && error.isGone)) throw error;
  }
}

interface Pending {
  command: string;
  session: string | undefined;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** One target's half of the conversation; without an id, the browser's own. */
export class Session {
  readonly id: string | undefined;
  #connection: Connection;
  #listeners = new Map<string, Set<Listener>>();

  constructor(connection: Connection, id: string | undefined) {
    this.#connection = connection;
    this.id = id;
  }

  /** Rejects with a CdpError where the browser refuses, or the target or the browser is gone. */
  send<C extends CommandName>(
    command: C,
    ...params: Commands[C]['paramsType']
  ): Promise<Commands[C]['returnType']> {
    return this.#connection.send(command, params[0], this.id);
  }

  /** Gives back the function that ends the listening. */
  on<E extends EventName>(event: E, listener: (event: EventOf<E>) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    listeners.add(listener as Listener);
    this.#listeners.set(event, listeners);
    return () => void listeners.delete(listener as Listener);
  }

  dispatch(event: string, params: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(params as never);
  }
}

export class Connection {
  readonly browser = new Session(this, undefined);
  #write: Writable;
  #sessions = new Map<string, Session>();
  #pending = new Map<number, Pending>();
  #last = 0;
  #rest: Buffer[] = [];
  #closed = false;
  #whenClosed = new Set<() => void>();

  constructor(write: Writable, read: Readable) {
    this.#write = write;
    read.on('data', (chunk: Buffer) => this.#receive(chunk));
    read.on('close', () => this.#close());
    // A browser that dies mid-write breaks the pipe: every pending command is then rejected.
    write.on('error', () => this.#close());
    read.on('error', () => this.#close());
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Waits no more for a browser that does not answer: for all that is asked of it, it is gone. */
  giveUp(): void {
    this.#close();
  }

  /** Gives back the function that ends the listening. */
  onClosed(listener: () => void): () => void {
    if (this.#closed) listener();
    else this.#whenClosed.add(listener);
    return () => void this.#whenClosed.delete(listener);
  }

  /** The session of this id: the same object for the same id. */
  session(id: string): Session {
    let session = this.#sessions.get(id);
    if (!session) {
      session = new Session(this, id);
      this.#sessions.set(id, session);
    }
    return session;
  }

  send(command: string, params: unknown, sessionId: string | undefined): Promise<never> {
    if (this.#closed) return Promise.reject(new CdpError(command, 'the browser is gone'));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { command, session: sessionId, resolve, reject });
      this.#write.write(`${JSON.stringify({ id, method: command, params, sessionId })}\0`);
    });
  }

  /** Messages end with a NUL byte, and may come in any number of pieces. */
  #receive(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#rest.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.#rest).toString('utf8');
      this.#rest = [];
      start = end + 1;
      this.#take(JSON.parse(text) as Message);
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start));
  }

  #take(message: Message): void {
    if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (!pending) return;
      if (message.error) pending.reject(new CdpError(pending.command, message.error.message));
      else pending.resolve(message.result as never);
      return;
    }
    if (!message.method) return;
    if (message.method === 'Target.detachedFromTarget') {
      this.#detach((message.params as { sessionId: string }).sessionId);
    }
    const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
    session.dispatch(message.method, message.params);
  }

  #detach(sessionId: string): void {
    this.#sessions.delete(sessionId);
    for (const [id, pending] of this.#pending) {
      if (pending.session !== sessionId) continue;
      this.#pending.delete(id);
      pending.reject(new CdpError(pending.command, 'the target is gone'));
    }
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const pending of this.#pending.values()) {
      pending.reject(new CdpError(pending.command, 'the browser is gone'));
    }
    this.#pending.clear();
    for (const listener of this.#whenClosed) listener();
  }
}
