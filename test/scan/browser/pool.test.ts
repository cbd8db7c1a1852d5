import { describe, expect, it } from 'vitest';
import type { Browser } from '../../../src/scan/browser/browser.ts';
import type { Connection } from '../../../src/scan/browser/cdp.ts';
import { BrowserPool } from '../../../src/scan/browser/pool.ts';
import type { TargetRegistry } from '../../../src/scan/browser/targets.ts';

interface Started {
  browser: Browser;
  /** As a browser that ends by itself. */
  die(): void;
  isClosed(): boolean;
}

/** A pool over browsers that do nothing, and what it has started. */
function poolOf(pages: number): { pool: BrowserPool; started: Started[] } {
  const started: Started[] = [];
  const start = (): Promise<Browser> => {
    let isDead = false;
    let isClosed = false;
    const connection = {
      get closed() {
        return isDead || isClosed;
      },
    } as Connection;
    const browser: Browser = {
      connection,
      targets: {} as TargetRegistry,
      isStuck: false,
      product: `Browser/${started.length + 1}`,
      face: { userAgent: '', hints: null },
      close: () => {
        isClosed = true;
        return Promise.resolve();
      },
    };
    started.push({ browser, die: () => void (isDead = true), isClosed: () => isClosed });
    return Promise.resolve(browser);
  };
  return { pool: new BrowserPool(start, { pages, megabytes: 1000 }), started };
}

describe('the browsers of a scanner', () => {
  it('are one for many pages at once', async () => {
    const { pool, started } = poolOf(10);
    const leases = await Promise.all([pool.lease(), pool.lease(), pool.lease()]);
    expect(new Set(leases.map(({ browser }) => browser)).size).toBe(1);
    expect(started).toHaveLength(1);
  });

  it('are replaced after so many pages, and end with their last visit', async () => {
    const { pool, started } = poolOf(2);
    const [first, second] = [await pool.lease(), await pool.lease()];
    const third = await pool.lease();
    expect([first.browser, second.browser, third.browser].map(({ product }) => product)).toEqual([
      'Browser/1',
      'Browser/1',
      'Browser/2',
    ]);
    first.release();
    first.release();
    expect(started[0]?.isClosed()).toBe(false);
    second.release();
    expect(started.map((one) => one.isClosed())).toEqual([true, false]);
  });

  it('are replaced where they have died, or do not let go of a page', async () => {
    const { pool, started } = poolOf(10);
    await pool.lease();
    started[0]?.die();
    const next = await pool.lease();
    expect(next.browser.product).toBe('Browser/2');
    next.browser.isStuck = true;
    expect((await pool.lease()).browser.product).toBe('Browser/3');
    next.release();
    expect(started[1]?.isClosed()).toBe(true);
  });

  it('are had alone where a page may take others along', async () => {
    const { pool, started } = poolOf(10);
    const shared = await pool.lease();
    const alone = await pool.leaseAlone();
    expect(alone.browser).not.toBe(shared.browser);
    expect((await pool.lease()).browser).toBe(shared.browser);
    alone.release();
    expect(started.map((one) => one.isClosed())).toEqual([false, true]);
  });

  it('are started once more where one ends as it starts, and no more', async () => {
    let starts = 0;
    const failing = new BrowserPool(() => Promise.reject(new Error(`start ${++starts}`)), {
      pages: 10,
      megabytes: 1000,
    });
    await expect(failing.lease()).rejects.toThrow('start 2');
    await expect(failing.lease()).rejects.toThrow('start 4');
  });

  it('all end at once when it is closed, and no further one starts', async () => {
    const { pool, started } = poolOf(10);
    await pool.lease();
    await pool.leaseAlone();
    await pool.close();
    expect(started.map((one) => one.isClosed())).toEqual([true, true]);
    await expect(pool.lease()).rejects.toThrow('closed');
    expect(started).toHaveLength(2);
  });
});
