import type { Area } from '../../../src/background/held/journal.ts';

/** A storage area that keeps copies, as the browser's does. */
export function areaOf(): Area {
  const items = new Map<string, string>();
  return {
    get: async () =>
      Object.fromEntries([...items].map(([key, value]) => [key, JSON.parse(value) as unknown])),
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys) => keys.forEach((key) => items.delete(key)),
  };
}
