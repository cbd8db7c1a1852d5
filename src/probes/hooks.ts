/**
 * Hooks that run inside a page or worker before its own code, and say what scripts store there.
 * Self-contained: no import at run time, so that its text can be injected. Never throws into the page.
 */

/**
 * Wraps `document.cookie`, `cookieStore`, `Storage.setItem`, `indexedDB.open`, `caches.open` and `RTCPeerConnection`, and
 * gives each use to `say` as a message (core/visit/probe-message), in the order they happened. Says `ready` last, and only where every
 * hook that the realm has room for is in place. Gives back what says the number of the last message.
 *
 * Everything it calls later is taken first: pages replace JSON, Array.prototype, Date. A message is put together from
 * texts with `+` alone, which no page can get into; what could not be said has used up its number all the same.
 * Proxies keep name, length, descriptor and `[native code]` of what they stand for.
 */
export function installHooks(say: (message: string) => void): () => void {
  type Call = (...args: unknown[]) => unknown;
  const realm = globalThis;
  const apply = Reflect.apply;
  const define = Reflect.defineProperty;
  const describe = Reflect.getOwnPropertyDescriptor;
  const create = Object.create as (prototype: null) => Record<string, unknown>;
  const assign = Object.assign;
  const now = Date.now;
  const parseDate = Date.parse;
  const toNumber = Number;
  const ceil = Math.ceil;
  const TakenError = Error;
  const TakenProxy = Proxy;
  const then = Promise.prototype.then as Call;
  const { slice, indexOf, lastIndexOf, trim, toLowerCase, startsWith, endsWith, charCodeAt } =
    String.prototype;
  const textBefore = (text: string, mark: string): string => {
    const end = apply(indexOf, text, [mark]);
    return end < 0 ? text : apply(slice, text, [0, end]);
  };
  const textAfter = (text: string, mark: string): string => {
    const end = apply(indexOf, text, [mark]);
    return end < 0 ? '' : apply(slice, text, [end + 1]);
  };
  const trimmed = (text: string): string => apply(trim, text, []);
  const lower = (text: string): string => apply(toLowerCase, text, []);

  // A null prototype keeps a page's Object.prototype.toJSON (or .get, .apply for a Proxy handler) out of it.
  const bare = <T extends object>(fields: T): T => assign(create(null), fields) as T;

  let number = 0;
  const field = (text: string): string => `${text.length}:${text}`;
  const tell = (word: string, time: number, more: string): void => {
    number += 1;
    say(`${number} ${field(word)}${field(`${time}`)}${more}`);
  };

  /** Address of the nearest script on the stack, or null. A page's own stack formatter would see us: then null. */
  const nearestScript = (): string | null => {
    if ('prepareStackTrace' in (TakenError as object)) return null;
    const stack: unknown = new TakenError().stack;
    if (typeof stack !== 'string') return null;
    const from = apply(indexOf, stack, ['http']);
    if (from < 0) return null;
    const line = textBefore(textBefore(apply(slice, stack, [from]), '\n'), ')');
    if (!apply(startsWith, line, ['http://']) && !apply(startsWith, line, ['https://'])) return null;
    const address = textBefore(textBefore(line, '?'), '#');
    // Off with ":line:column", which is digits and colons at the end.
    let end = address.length;
    for (let colons = 0; colons < 2;) {
      const code = apply(charCodeAt, address, [end - 1]);
      if (code === 58) colons += 1;
      else if (!(code >= 48 && code <= 57)) return apply(slice, address, [0, address.length]);
      end -= 1;
    }
    return apply(slice, address, [0, end]);
  };

  /** Puts a stand-in for the function found under `name` (or its setter) in place, all else of it kept. */
  const wrap = (
    owner: object | undefined,
    name: string,
    part: 'value' | 'set',
    around: (real: Call) => Call,
  ): void => {
    const found = owner && describe(owner, name);
    const real: unknown = found?.[part];
    if (!owner || !found || typeof real !== 'function') return;
    const standIn = around(real as Call);
    const handler = bare({
      apply: (_: object, self: unknown, args: unknown[]) => apply(standIn, self, args),
    });
    found[part] = new TakenProxy(real, handler);
    if (!define(owner, name, found)) throw new TakenError(`${name} cannot be wrapped`);
  };

  /**
   * What is said after the page's own call has gone through stands in a `try`: what goes wrong there (the stack is full)
   * never reaches the page, and uses up a number, so that it is missed.
   */
  const later = (act: () => void) => (): void => {
    try {
      act();
    } catch {
      number += 1;
    }
  };

  const MOST_COOKIE = 8192;
  /** What the browser keeps of name and value: a longer one is refused whatever else stands in it. */
  const MOST_PAIR = 4096;
  const tellCookie = (text: string, refused: boolean, script: string | null, time: number): void => {
    const isLong = text.length > MOST_COOKIE;
    if (isLong && textBefore(text, ';').length <= MOST_PAIR) number += 1;
    else {
      const said = isLong ? apply(slice, text, [0, MOST_PAIR + 100]) : text;
      tell('cookie', time, field(said) + field(script ?? '') + field(refused ? 'true' : 'false'));
    }
  };

  interface Attributes {
    isHttpOnly: boolean;
    maxAge: number | null;
    expires: number | null;
    /** Null where none is given, or the last given does not begin with a slash. */
    path: string | null;
  }

  const attributesOf = (text: string): Attributes => {
    const read = bare<Attributes>({ isHttpOnly: false, maxAge: null, expires: null, path: null });
    let left = textAfter(text, ';');
    while (left !== '') {
      const attribute = textBefore(left, ';');
      left = textAfter(left, ';');
      const key = lower(trimmed(textBefore(attribute, '=')));
      const given = trimmed(textAfter(attribute, '='));
      if (key === 'httponly') read.isHttpOnly = true;
      if (key === 'max-age') read.maxAge = toNumber(given);
      if (key === 'expires') read.expires = parseDate(given);
      if (key === 'path') read.path = apply(startsWith, given, ['/']) ? given : null;
    }
    return read;
  };

  /** True where the cookie just written should be readable by scripts of this page and is not. */
  const isRefused = (text: string, asked: Attributes, jar: string, pathname: string): boolean => {
    const pair = trimmed(textBefore(text, ';'));
    const name = trimmed(textBefore(pair, '='));
    const value = trimmed(textAfter(pair, '='));
    const written = apply(indexOf, pair, ['=']) < 0 || name === '' ? name || value : `${name}=${value}`;
    if (written === '') return false;
    const { isHttpOnly, maxAge, expires, path } = asked;
    if (isHttpOnly) return true;
    // A deletion leaves nothing to read. A date that only the browser can read might be one.
    if (maxAge !== null && maxAge === maxAge ? maxAge <= 0 : expires !== null && !(expires > now()))
      return false;
    if (path !== null && path !== '/' && path !== pathname) {
      const folder = apply(endsWith, path, ['/']) ? path : `${path}/`;
      if (!apply(startsWith, pathname, [folder])) return false;
    }
    return apply(indexOf, `; ${jar};`, [`; ${written};`]) < 0;
  };

  /** A document's pathname, or null for one that no window shows: what is written there is kept nowhere. */
  const pathnameOf = (target: Document): string | null => {
    const place = target.location as Location | null;
    return place === null ? null : place.pathname;
  };

  /**
   * A cookie without a path is for the folder of its document (RFC 6265bis 5.1.4), and the address of that is known here
   * alone: a page changes its own without loading, another document's setter may be borrowed, and a frame's realm
   * outlives its first, empty document.
   */
  const withFolder = (text: string, { path }: Attributes, pathname: string): string => {
    const end = apply(lastIndexOf, pathname, ['/']);
    if (path !== null || end < 0) return text;
    return `${text}; path=${end === 0 ? '/' : apply(slice, pathname, [0, end])}`;
  };

  const hookDocumentCookie = (): void => {
    if (typeof document === 'undefined') return;
    const owner = Document.prototype;
    const read = describe(owner, 'cookie')?.get;
    if (!read) return;
    const tellWritten = (target: Document, text: string, isThrown: boolean, time: number): void => {
      const pathname = pathnameOf(target);
      if (pathname === null) return;
      const asked = attributesOf(text);
      const refused = isThrown || isRefused(text, asked, apply(read, target, []) as string, pathname);
      tellCookie(withFolder(text, asked, pathname), refused, nearestScript(), time);
    };
    wrap(
      owner,
      'cookie',
      'set',
      (write) =>
        function cookie(this: unknown, ...args: unknown[]): unknown {
          if (args.length === 0) return apply(write, this, args);
          // Turned into text once, as the browser would: an object's toString may count its calls.
          const text = typeof args[0] === 'string' ? args[0] : `${args[0] as string}`;
          const time = now();
          let isThrown = true;
          try {
            apply(write, this, [text]);
            isThrown = false;
          } finally {
            // What is no document threw, and is told of as one that could not be written.
            try {
              tellWritten(this as Document, text, isThrown, time);
            } catch {
              if (!isThrown) number += 1;
            }
          }
          return undefined;
        },
    );
  };

  /**
   * Options are read once, as the browser would read them: a getter may answer otherwise the second time. What we do
   * not know of is handed on.
   */
  const optionsRead = (given: Record<string, unknown>): Record<string, unknown> => {
    const read = create(null);
    for (const name in given) read[name] = undefined;
    for (let left = MEMBERS; left !== ''; left = textAfter(left, ' '))
      read[textBefore(left, ' ')] = undefined;
    for (const name in read) {
      const value = given[name];
      const isText = apply(indexOf, TEXTS, [` ${name} `]) >= 0;
      if (name === 'expires' || name === 'maxAge') read[name] = isThere(value) ? toNumber(value) : value;
      else read[name] = isText && isThere(value) ? `${value as string}` : value;
    }
    return read;
  };
  const isThere = (value: unknown): boolean => value !== undefined && value !== null;
  /** Members may also be inherited, and then not found by looking through the object. */
  const MEMBERS = 'domain expires maxAge name partitioned path sameSite value ';
  const TEXTS = ' domain name path sameSite value ';

  /** What was asked of cookieStore, in the form of a Set-Cookie header. Its defaults: Path=/, Secure, Strict. */
  const asText = (options: Record<string, unknown>, gone: boolean): string => {
    const text = (name: string, missing: string): string => {
      const value = options[name];
      return typeof value === 'string' ? value : missing;
    };
    const domain = text('domain', '');
    const { expires, maxAge } = options;
    const until = typeof expires === 'number' ? (expires - now()) / 1000 : null;
    const seconds = typeof maxAge === 'number' ? maxAge : until;
    const age = gone ? -1 : seconds === null ? null : seconds > 0 ? ceil(seconds) : -1;
    return `${text('name', '')}=${gone ? '' : text('value', '')}; Path=${text('path', '/')}${
      domain === '' ? '' : `; Domain=${domain}`
    }${age === null ? '' : `; Max-Age=${age}`}; SameSite=${text('sameSite', 'strict')}; Secure${
      options['partitioned'] ? '; Partitioned' : ''
    }`;
  };

  const hookCookieStore = (): void => {
    if (typeof CookieStore === 'undefined') return;
    const around =
      (gone: boolean) =>
      (real: Call): Call =>
        function (this: unknown, ...args: unknown[]): unknown {
          let options: Record<string, unknown> | null = null;
          try {
            const first = args[0];
            if (typeof first === 'object' && first !== null)
              args[0] = options = optionsRead(first as Record<string, unknown>);
            else if (isThere(first) && (gone || args.length > 1)) {
              const name = (args[0] = `${first as string}`);
              const value = gone ? '' : (args[1] = `${args[1] as string}`);
              options = bare({ name, value });
            }
          } catch {
            // The browser will say so itself, of the same arguments.
            number += 1;
          }
          const time = now();
          const done = apply(real, this, args);
          try {
            if (options !== null) {
              const script = nearestScript();
              const text = asText(options, gone);
              const said = (refused: boolean) => later(() => tellCookie(text, refused, script, time));
              apply(then, done, [said(false), said(!gone)]);
            }
          } catch {
            number += 1;
          }
          return done;
        };
    wrap(CookieStore.prototype, 'set', 'value', around(false));
    wrap(CookieStore.prototype, 'delete', 'value', around(true));
  };

  /** Runs when the script that called has come to its end. */
  const soon = queueMicrotask;
  const told = create(null);
  const MOST_KEYS = 1000;
  let tellings = 0;
  const cutKey = (key: string): string => apply(slice, key, [0, 200]);
  const isTold = (kind: string, key: string): boolean => told[`${kind}:${key}`] !== undefined;
  const tellKey = (kind: 'local' | 'session' | 'indexeddb' | 'cache', key: string): void => {
    if (isTold(kind, key)) return;
    if (tellings === MOST_KEYS) {
      number += 1;
      return;
    }
    told[`${kind}:${key}`] = true;
    tellings += 1;
    tell('storage', now(), field(kind) + field(key));
  };
  const MOST_TRIALS = 200;
  let trials = 0;
  /** One that is not told is timed by the observer. */
  const tellTried = (kind: 'local' | 'session', key: string): void => {
    if (trials === MOST_TRIALS) return;
    trials += 1;
    tell('tried', now(), field(kind) + field(key));
  };

  /** The realm's own area, or null: the very reading of it throws where storage is forbidden. */
  const area = (name: 'localStorage' | 'sessionStorage'): unknown => {
    try {
      return (realm as unknown as Record<string, unknown>)[name] ?? null;
    } catch {
      return null;
    }
  };

  const hookStorage = (): void => {
    if (typeof Storage === 'undefined') return;
    const local = area('localStorage');
    const session = area('sessionStorage');
    const getItem = Storage.prototype.getItem as Call;
    /** How often each was written in the script that runs now while it was not there. */
    const written = create(null);
    // What a library writes and takes away at once, only to see whether it can, is not kept.
    const tellIfKept = (kind: 'local' | 'session', store: unknown, key: string, wasThere: boolean): void => {
      const cut = cutKey(key);
      const place = `${kind}:${key}`;
      if (isTold(kind, cut)) return;
      const before = written[place] as number | undefined;
      written[place] = (before ?? 0) + (wasThere ? 0 : 1);
      if (before !== undefined) return;
      soon(
        later(() => {
          const times = written[place] as number;
          delete written[place];
          if (apply(getItem, store, [key]) !== null) tellKey(kind, cut);
          else for (let time = 0; time < times; time += 1) tellTried(kind, cut);
        }),
      );
    };
    wrap(
      Storage.prototype,
      'setItem',
      'value',
      (real) =>
        function (this: unknown, ...args: unknown[]): unknown {
          const kind = this === local ? 'local' : this === session ? 'session' : null;
          if (kind === null || args.length === 0) return apply(real, this, args);
          const key = `${args[0] as string}`;
          args[0] = key;
          const wasThere = apply(getItem, this, [key]) !== null;
          const done = apply(real, this, args);
          try {
            tellIfKept(kind, this, key, wasThere);
          } catch {
            number += 1;
          }
          return done;
        },
    );
  };

  const hookDatabases = (): void => {
    /** `hear`: calls what is given once the browser has opened what was asked for. */
    const around =
      (kind: 'indexeddb' | 'cache', hear: (opening: unknown, act: () => void) => void) =>
      (real: Call): Call =>
        function (this: unknown, ...args: unknown[]): unknown {
          if (args.length === 0) return apply(real, this, args);
          const name = `${args[0] as string}`;
          args[0] = name;
          const opening = apply(real, this, args);
          try {
            hear(
              opening,
              later(() => tellKey(kind, cutKey(name))),
            );
          } catch {
            number += 1;
          }
          return opening;
        };
    if (typeof IDBFactory !== 'undefined') {
      const listen = EventTarget.prototype.addEventListener as Call;
      const hear = (request: unknown, act: () => void): unknown => apply(listen, request, ['success', act]);
      wrap(IDBFactory.prototype, 'open', 'value', around('indexeddb', hear));
    }
    if (typeof CacheStorage !== 'undefined') {
      const ignore = (): void => undefined;
      const hear = (opened: unknown, act: () => void): unknown => apply(then, opened, [act, ignore]);
      wrap(CacheStorage.prototype, 'open', 'value', around('cache', hear));
    }
  };

  /** From its making on: a connection may gather its candidates ahead (`iceCandidatePoolSize`). Told once. */
  const hookPeerConnections = (): void => {
    const construct = Reflect.construct;
    const put = (owner: object, name: string, value: unknown): void => {
      const found = describe(owner, name);
      if (found && !define(owner, name, assign(found, bare({ value }))))
        throw new TakenError(`${name} cannot be wrapped`);
    };
    const real: unknown = describe(realm, 'RTCPeerConnection')?.value;
    if (typeof real !== 'function') return;
    const made = (_: object, args: unknown[], target: Call): object => {
      const connection = construct(real, args, target === standIn ? real : target) as object;
      tellConnection();
      return connection;
    };
    const standIn = new TakenProxy(real as Call, bare({ construct: made }));
    let isConnected = false;
    const tellConnection = (): void => {
      if (isConnected) return;
      isConnected = true;
      later(() => tell('webrtc', now(), ''))();
    };
    put(realm, 'RTCPeerConnection', standIn);
    put(real.prototype as object, 'constructor', standIn);
    // The older name of the same.
    if (describe(realm, 'webkitRTCPeerConnection')?.value === real)
      put(realm, 'webkitRTCPeerConnection', standIn);
  };

  let isWhole = true;
  const install = (hook: () => void): void => {
    try {
      hook();
    } catch {
      isWhole = false;
    }
  };
  install(hookDocumentCookie);
  install(hookCookieStore);
  install(hookStorage);
  install(hookDatabases);
  install(hookPeerConnections);
  if (isWhole) tell('ready', now(), '');
  return () => tell('count', now(), '');
}
