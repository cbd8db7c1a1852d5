import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Browser, computeExecutablePath } from '@puppeteer/browsers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserError, findBrowser, systemBrowsers } from '../../../src/scan/browser/find.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-browser-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function program(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

describe('a browser', () => {
  it('is the one asked for, before the one in the environment', async () => {
    const asked = await program('mine');
    vi.stubEnv('CANDOUR_BROWSER', await program('other'));
    await expect(findBrowser(asked)).resolves.toBe(asked);
  });

  it('is the one in the environment where none was asked for', async () => {
    const named = await program('other');
    vi.stubEnv('CANDOUR_BROWSER', named);
    await expect(findBrowser(null)).resolves.toBe(named);
  });

  it('that was named and is not there is said to be missing, and no other is taken', async () => {
    await expect(findBrowser(join(folder, 'none'))).rejects.toThrow(BrowserError);
  });

  it('that was named and cannot be run is missing too', async () => {
    const path = join(folder, 'text');
    await writeFile(path, 'no program');
    await expect(findBrowser(path)).rejects.toThrow(path);
  });
});

describe('a Chrome that puppeteer installed', () => {
  async function installed(buildId: string): Promise<string> {
    const path = computeExecutablePath({ browser: Browser.CHROME, buildId, cacheDir: folder });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '#!/bin/sh\n', { mode: 0o755 });
    return path;
  }
  beforeEach(() => {
    vi.stubEnv('CANDOUR_BROWSER', '');
    vi.stubEnv('PUPPETEER_CACHE_DIR', folder);
  });

  it('comes before the system’s, and the newest of several first', async () => {
    const newest = await installed('140.0.7000.10');
    await installed('140.0.7000.9');
    await installed('99.0.4844.51');
    await expect(findBrowser(null)).resolves.toBe(newest);
  });

  it('is passed over where it cannot be run', async () => {
    const path = await installed('140.0.7000.10');
    await chmod(path, 0o644);
    await expect(findBrowser(null)).resolves.not.toBe(path);
  });
});

describe('where systems keep browsers', () => {
  it('on Linux the path is searched, Chromium first', () => {
    const places = systemBrowsers('linux', { PATH: '/opt/bin' });
    expect(places[0]).toBe('/opt/bin/chromium');
    expect(places).toContain('/usr/bin/google-chrome');
  });

  it('on a Mac they are applications', () => {
    expect(systemBrowsers('darwin')[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  it('on Windows they are below the programs’ folders', () => {
    const places = systemBrowsers('win32', { PROGRAMFILES: 'C:\\Programs' });
    expect(places).toContain('C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});
