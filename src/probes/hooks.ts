/**
 * Hooks that run inside a page or worker before its own code, and say what scripts store there.
 * Self-contained: no import at run time, so that its text can be injected. Never throws into the page.
 */
import type { ProbeWord } from '../core/visit/probe.ts';

/**
 * Wraps `document.cookie`, `cookieStore`, `Storage.setItem`, `indexedDB.open` and `caches.open`, and gives each use to
 * `say` as the JSON of a ProbeWord, in the order they happened. Says `ready` last, and only where every hook that the
 * realm has room for is in place. Everything it calls later is taken first: pages replace JSON, Array.prototype, Date.
 * Proxies keep name, length, descriptor and `[native code]` of what they stand for.
 */
export function installHooks(say: (json: string) => void): void {
  type Call = (...args: unknown[]) => unknown;
  const realm = globalThis;
  const apply = Reflect.apply;
  const define = Reflect.defineProperty;
  const describe = Reflect.getOwnPropertyDescriptor;
  const create = Object.create as (prototype: null) => Record<string, unknown>;
  const assign = Object.assign;
  const stringify = JSON.stringify;
  const now = Date.now;
  const parseDate = Date.parse;
  const toText = String;
  const toNumber = Number;
  const ceil = Math.ceil;
  const TakenError = Error;
  const TakenProxy = Proxy;
  const then = Promise.prototype.then as Call;
  const { slice, indexOf, trim, toLowerCase, startsWith, endsWith, charCodeAt } = String.prototype;
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
  const tell = (word: ProbeWord): void => say(stringify(bare(word)));

  /** Address of the nearest script on the stack, or null. A page's own stack formatter would see us: then null. */
  const nearestScript = (): string | null => {
    if (describe(TakenError, 'prepareStackTrace')?.value !== undefined) return null;
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

  /** Says something after the page's own call has gone through; what goes wrong here never reaches the page. */
  let failures = 0;
  const aside = (act: () => void): void => {
    try {
      act();
    } catch {
      failures += 1;
    }
  };

  const tellCookie = (text: string, refused: boolean, script: string | null, time: number): void =>
    tell({ word: 'cookie', text: apply(slice, text, [0, 4200]), script, refused, time });

  /** True where the cookie just written should be readable by scripts of this page and is not. */
  const isRefused = (text: string, jar: string, pathname: string): boolean => {
    const pair = trimmed(textBefore(text, ';'));
    const name = trimmed(textBefore(pair, '='));
    const value = trimmed(textAfter(pair, '='));
    const written = apply(indexOf, pair, ['=']) < 0 || name === '' ? name || value : `${name}=${value}`;
    if (written === '') return false;
    let left = textAfter(text, ';');
    let maxAge: number | null = null;
    let expires: number | null = null;
    let path: string | null = null;
    while (left !== '') {
      const attribute = textBefore(left, ';');
      left = textAfter(left, ';');
      const key = lower(trimmed(textBefore(attribute, '=')));
      const given = trimmed(textAfter(attribute, '='));
      if (key === 'httponly') return true;
      if (key === 'max-age') maxAge = toNumber(given);
      if (key === 'expires') expires = parseDate(given);
      if (key === 'path') path = apply(startsWith, given, ['/']) ? given : null;
    }
    // A deletion leaves nothing to read. A date that only the browser can read might be one.
    if (maxAge !== null && maxAge === maxAge ? maxAge <= 0 : expires !== null && !(expires > now()))
      return false;
    if (path !== null && path !== '/' && path !== pathname) {
      const folder = apply(endsWith, path, ['/']) ? path : `${path}/`;
      if (!apply(startsWith, pathname, [folder])) return false;
    }
    return apply(indexOf, `; ${jar};`, [`; ${written};`]) < 0;
  };

  const hookDocumentCookie = (): void => {
    if (typeof document === 'undefined') return;
    const page = document;
    const place = location;
    const owner = Document.prototype;
    const read = describe(owner, 'cookie')?.get;
    if (!read) return;
    wrap(
      owner,
      'cookie',
      'set',
      (write) =>
        function cookie(this: unknown, ...args: unknown[]): unknown {
          if (this !== page || args.length === 0) return apply(write, this, args);
          // Turned into text once, as the browser would: an object's toString may count its calls.
          const text = typeof args[0] === 'string' ? args[0] : `${args[0] as string}`;
          const time = now();
          try {
            apply(write, this, [text]);
          } catch (error) {
            aside(() => tellCookie(text, true, nearestScript(), time));
            throw error;
          }
          aside(() =>
            tellCookie(
              text,
              isRefused(text, apply(read, page, []) as string, place.pathname),
              nearestScript(),
              time,
            ),
          );
          return undefined;
        },
    );
  };

  const field = (options: unknown, name: string): string | null => {
    const value =
      typeof options === 'object' && options !== null ? (options as Record<string, unknown>)[name] : null;
    return value === null || value === undefined ? null : toText(value);
  };

  /** What was asked of cookieStore, in the form of a Set-Cookie header. Its defaults: Path=/, Secure, Strict. */
  const asText = (args: unknown[], gone: boolean): string => {
    const named = typeof args[0] === 'string';
    const options = named ? null : args[0];
    const name = named ? (args[0] as string) : (field(options, 'name') ?? '');
    const value = gone ? '' : named ? toText(args[1]) : (field(options, 'value') ?? '');
    const domain = field(options, 'domain');
    const expires = field(options, 'expires');
    const seconds = expires === null ? null : (toNumber(expires) - now()) / 1000;
    const age = gone
      ? '; Max-Age=-1'
      : seconds === null
        ? ''
        : `; Max-Age=${toText(seconds > 0 ? ceil(seconds) : -1)}`;
    const partitioned = field(options, 'partitioned') === 'true' ? '; Partitioned' : '';
    return `${name}=${value}; Path=${field(options, 'path') ?? '/'}${domain === null ? '' : `; Domain=${domain}`}${age}; SameSite=${
      field(options, 'sameSite') ?? 'strict'
    }; Secure${partitioned}`;
  };

  const hookCookieStore = (): void => {
    if (typeof CookieStore === 'undefined') return;
    const around =
      (gone: boolean) =>
      (real: Call): Call =>
        function (this: unknown, ...args: unknown[]): unknown {
          const script = nearestScript();
          const time = now();
          const done = apply(real, this, args);
          aside(() => {
            const text = asText(args, gone);
            const said = (refused: boolean) => () => aside(() => tellCookie(text, refused, script, time));
            apply(then, done, [said(false), said(!gone)]);
          });
          return done;
        };
    wrap(CookieStore.prototype, 'set', 'value', around(false));
    wrap(CookieStore.prototype, 'delete', 'value', around(true));
  };

  /** Runs when the script that called has come to its end. */
  const soon = queueMicrotask;
  const told = create(null);
  let tellings = 0;
  const isTold = (kind: string, key: string): boolean =>
    tellings >= 1000 || told[`${kind}:${key}`] !== undefined;
  const tellKey = (kind: 'local' | 'session' | 'indexeddb' | 'cache', name: unknown): void => {
    const key = apply(slice, toText(name), [0, 200]);
    if (isTold(kind, key)) return;
    told[`${kind}:${key}`] = true;
    tellings += 1;
    tell({ word: 'storage', kind, key, before: false, time: now() });
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
    // What a library writes and takes away at once, only to see whether it can, is not kept.
    const tellIfKept = (kind: 'local' | 'session', store: unknown, key: string): void => {
      if (isTold(kind, apply(slice, key, [0, 200]))) return;
      soon(() =>
        aside(() => {
          if (apply(getItem, store, [key]) !== null) tellKey(kind, key);
        }),
      );
    };
    wrap(
      Storage.prototype,
      'setItem',
      'value',
      (real) =>
        function (this: unknown, ...args: unknown[]): unknown {
          const done = apply(real, this, args);
          const kind = this === local ? 'local' : this === session ? 'session' : null;
          if (kind !== null) aside(() => tellIfKept(kind, this, toText(args[0])));
          return done;
        },
    );
  };

  const hookDatabases = (): void => {
    if (typeof IDBFactory !== 'undefined') {
      const listen = EventTarget.prototype.addEventListener as Call;
      wrap(
        IDBFactory.prototype,
        'open',
        'value',
        (real) =>
          function (this: unknown, ...args: unknown[]): unknown {
            const request = apply(real, this, args);
            aside(() =>
              apply(listen, request, ['success', () => aside(() => tellKey('indexeddb', args[0]))]),
            );
            return request;
          },
      );
    }
    if (typeof CacheStorage !== 'undefined') {
      wrap(
        CacheStorage.prototype,
        'open',
        'value',
        (real) =>
          function (this: unknown, ...args: unknown[]): unknown {
            const done = apply(real, this, args);
            const ignore = (): void => undefined;
            aside(() => apply(then, done, [() => aside(() => tellKey('cache', args[0])), ignore]));
            return done;
          },
      );
    }
  };

  aside(hookDocumentCookie);
  aside(hookCookieStore);
  aside(hookStorage);
  aside(hookDatabases);
  if (failures === 0) aside(() => tell({ word: 'ready', time: now() }));
}
