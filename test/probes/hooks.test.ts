/** The hooks in a realm of their own, whose page changes every part of the language that a message could pass through. */
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readMessage, type ProbeMessage } from '../../src/core/visit/probe-message.ts';
import { installHooks } from '../../src/probes/hooks.ts';

/** A realm with a jar, a storage and a cookie store that keep what they are given, and nothing else of a browser's. */
const BROWSER = `
  const keep = write, readAll = read;
  class Document {
    location = { pathname: '/bins/when' };
    get cookie() { return readAll(); }
    set cookie(text) { keep(text); }
  }
  class Storage {
    #kept = new Map();
    setItem(key, value) { this.#kept.set(String(key), String(value)); }
    removeItem(key) { this.#kept.delete(String(key)); }
    getItem(key) { return this.#kept.get(String(key)) ?? null; }
  }
  class CookieStore {
    set(options, value) { this.asked = [options, value]; this.expires = options.expires; return Promise.resolve(); }
    delete() { return Promise.resolve(); }
  }
  Object.assign(globalThis, { Document, Storage, CookieStore, document: new Document(),
    localStorage: new Storage(), sessionStorage: new Storage(), cookieStore: new CookieStore() });
  localStorage.setItem('old', '1');`;

interface Realm {
  run: (script: string) => unknown;
  /** Cookies as they were written. */
  jar: readonly string[];
  /** What has been said, in order; null for what is no message. */
  messages: () => (ProbeMessage | null)[];
  /** The cookies among them, as they were written. */
  cookies: () => string[];
  /** Asks for the last number, and tells whether each message has the number after the one before. */
  isWhole: () => boolean;
}

function hookedRealm(): Realm {
  const said: string[] = [];
  const jar: string[] = [];
  const context = createContext({
    say: (message: string) => void said.push(message),
    write: (text: string) => void jar.push(text),
    read: () => jar.map((text) => text.split(';')[0]).join('; '),
    queueMicrotask,
  });
  const run = (script: string): unknown => runInContext(script, context);
  run(BROWSER);
  const count = run(`(() => { const tell = say; delete globalThis.say; return (${installHooks})(tell); })()`);
  const messages = (): (ProbeMessage | null)[] => said.map(readMessage);
  return {
    run,
    jar,
    messages,
    cookies: () =>
      messages().flatMap((message) => (message?.event.type === 'cookie' ? [message.event.text] : [])),
    isWhole: () => {
      (count as () => void)();
      return messages().every((message, index) => message?.number === index + 1);
    },
  };
}

const WRITE = `document.cookie = 'ward=north; max-age=630720000';`;

describe('what the hooks say', () => {
  it.each([
    ['an array’s JSON', `Array.prototype.toJSON = function () { return this.join(';'); };`],
    ['all JSON', `JSON.stringify = () => '{}'; Object.prototype.toJSON = () => 'no';`],
    [
      'texts',
      `for (const name of ['slice', 'indexOf', 'lastIndexOf', 'trim', 'replace', 'concat', 'toString', 'valueOf'])
         String.prototype[name] = () => 'ward=north; max-age=60';`,
    ],
    [
      'lists',
      `for (const name of ['push', 'map', 'join', 'concat', 'slice']) Array.prototype[name] = () => [];
       Array.prototype[Symbol.iterator] = function* () { yield 'ward=north; max-age=60'; };
       Object.defineProperty(Array.prototype, '0', { set() {}, get: () => 'ward=north; max-age=60' });`,
    ],
    [
      'calls',
      `Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => () => 'no';
       Reflect.apply = () => 'no'; Reflect.getOwnPropertyDescriptor = () => undefined;`,
    ],
    [
      'what every object has',
      `for (const name of ['get', 'set', 'apply', 'value', 'detail', 'text', 'number', 'word', 'length'])
         Object.defineProperty(Object.prototype, name, { __proto__: null, get: () => () => 'no', set() {} });`,
    ],
    [
      'numbers and time',
      `Number.prototype.toString = () => '1'; Number = Date.now = Math.random = () => 60;`,
    ],
  ])('is as it was written, though the page has changed %s', (_, script) => {
    const realm = hookedRealm();
    realm.run(script);
    realm.run(WRITE);
    expect(realm.cookies()).toEqual(['ward=north; max-age=630720000; path=/bins']);
    expect(realm.isWhole()).toBe(true);
  });

  it('of a cookie store is what was read first, and that alone is stored', async () => {
    const realm = hookedRealm();
    realm.run(`let reads = 0;
      cookieStore.set({ name: 'ward', value: 'north', get maxAge() { return (reads += 1) === 1 ? 630720000 : 60; } });
      Object.prototype.then = 1;`);
    await new Promise((wait) => setTimeout(wait, 0));
    expect(realm.cookies()).toEqual(['ward=north; Path=/; Max-Age=630720000; SameSite=strict; Secure']);
    expect(realm.run('cookieStore.asked[0].maxAge')).toBe(630720000);
  });

  it('is also said where a promise is not what it was, or is missed', async () => {
    const realm = hookedRealm();
    realm.run(`Promise.prototype.then = () => 'no';
      Object.defineProperty(Promise.prototype, 'constructor', { get() { throw new Error('no'); } });
      cookieStore.set({ name: 'ward', value: 'north', expires: Date.now() + 1e12 });`);
    await new Promise((wait) => setTimeout(wait, 0));
    expect(realm.cookies().length === 1 || !realm.isWhole()).toBe(true);
  });

  it('is of another document where its setter is borrowed, with the folder that it writes to', () => {
    const realm = hookedRealm();
    realm.run(`const other = new Document(); other.location = { pathname: '/planning/apply' };
      const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      set.call(other, 'draft=1; max-age=600');`);
    expect(realm.cookies()).toEqual(['draft=1; max-age=600; path=/planning']);
  });

  it.each([
    ['/bins/days/', 'ward=north', 'ward=north; path=/bins/days'],
    ['/bins/days', 'ward=north; secure', 'ward=north; secure; path=/bins'],
    ['/bins', 'ward=north', 'ward=north; path=/'],
    ['/bins/days', 'ward=north; path', 'ward=north; path; path=/bins'],
    ['/bins/days', 'ward=north; Path=/; path=days', 'ward=north; Path=/; path=days; path=/bins'],
    ['/bins/days', 'ward=north; Path=/parks', 'ward=north; Path=/parks'],
  ])('at %s of %s names the folder where it names no path', (pathname, written, said) => {
    const realm = hookedRealm();
    // As a page's own address changes without its being loaded.
    realm.run(`document.location = { pathname: '${pathname}' }; document.cookie = '${written}';`);
    expect(realm.cookies()).toEqual([said]);
  });
});

describe('a key of storage', () => {
  const storage = async (script: string): Promise<string[]> => {
    const realm = hookedRealm();
    realm.run(script);
    await new Promise((wait) => setTimeout(wait, 0));
    expect(realm.isWhole()).toBe(true);
    return realm
      .messages()
      .flatMap((message) =>
        message?.event.type === 'storage' || message?.event.type === 'tried'
          ? [`${message.event.type} ${message.event.kind} ${message.event.key}`]
          : [],
      );
  };
  const TRY = `localStorage.setItem('can', '1'); localStorage.removeItem('can');`;

  it('is told where it is there when the script has come to its end', async () => {
    expect(await storage(`localStorage.setItem('seen', '1'); localStorage.setItem('seen', '2');`)).toEqual([
      'storage local seen',
    ]);
    expect(await storage(`${TRY} localStorage.setItem('can', '1');`)).toEqual(['storage local can']);
  });

  it('is told as tried, once for each time that a script writes it and takes it away', async () => {
    expect(await storage(TRY)).toEqual(['tried local can']);
    expect(await storage(TRY + TRY)).toEqual(['tried local can', 'tried local can']);
    expect(
      await storage(`sessionStorage.setItem('may', '1'); sessionStorage.setItem('may', '2');
        sessionStorage.removeItem('may');`),
    ).toEqual(['tried session may']);
  });

  it('is not tried where it was there before, whoever wrote it', async () => {
    expect(await storage(`localStorage.setItem('old', '2'); localStorage.removeItem('old');`)).toEqual([]);
  });

  it('is told as tried no more than a bound, and nothing is missed beyond it', async () => {
    const told = await storage(
      `for (let at = 0; at < 1500; at += 1) { sessionStorage.setItem('k' + at, '1'); sessionStorage.removeItem('k' + at); }
       sessionStorage.setItem('last', '1');`,
    );
    expect(told).toHaveLength(201);
    expect(told).toContain('storage session last');
  });
});

describe('what the hooks could not say is missed', () => {
  it('where the stack was full', () => {
    const realm = hookedRealm();
    realm.run(`const deepest = () => { try { deepest(); } catch { try { ${WRITE} } catch {} } };
      deepest();`);
    expect(realm.cookies().length === realm.jar.length || !realm.isWhole()).toBe(true);
  });

  it('beyond the bound of storage', async () => {
    const realm = hookedRealm();
    realm.run(`for (let at = 0; at < 1500; at += 1) localStorage.setItem('k' + at, '1');`);
    await new Promise((wait) => setTimeout(wait, 0));
    expect(realm.messages().length).toBeLessThan(1010);
    expect(realm.isWhole()).toBe(false);
  });

  it('where a cookie’s attributes are longer than is said', () => {
    const realm = hookedRealm();
    realm.run(`document.cookie = 'ward=north; path=/' + 'x'.repeat(9000) + '; max-age=630720000';`);
    expect(realm.cookies()).toEqual([]);
    expect(realm.isWhole()).toBe(false);
  });
});
