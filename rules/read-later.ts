/** A JSON value that is read when first asked of: a text takes no time, half a megabyte of objects does. */

/** @param like An empty value of the same kind: `Array.isArray` and the like are answered by it. */
export function readLater<Value extends object>(like: Value, read: () => Value): Value {
  let value: Value | null = null;
  return new Proxy(like, {
    get: (_, key) => Reflect.get((value ??= read()), key) as unknown,
    has: (_, key) => Reflect.has((value ??= read()), key),
    ownKeys: () => Reflect.ownKeys((value ??= read())),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor((value ??= read()), key),
  });
}
