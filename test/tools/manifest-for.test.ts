import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../tools/manifest-for.ts';
import own from '../../package.json' with { type: 'json' };

interface Manifest {
  [key: string]: unknown;
  name: string;
  version: string;
  description: string;
  icons: Record<string, string>;
  permissions: string[];
  background: { service_worker?: string; scripts?: string[] };
  browser_specific_settings?: { gecko: Record<string, unknown> };
}
const chrome = manifestFor('chrome') as unknown as Manifest;
const firefox = manifestFor('firefox') as unknown as Manifest;

describe('for both, the manifest', () => {
  it('is the same but for what one of them does not know', () => {
    const { minimum_chrome_version, ...forChrome } = chrome;
    const { browser_specific_settings, ...forFirefox } = firefox;
    expect(forChrome).toEqual(forFirefox);
    expect(minimum_chrome_version).toBe('128');
    expect(browser_specific_settings).toBeDefined();
  });

  it('has the version of the project', () => expect(chrome.version).toBe(own.version));
});

describe('for Firefox, the manifest', () => {
  const { gecko } = firefox.browser_specific_settings ?? { gecko: {} };
  it('names the extension, the oldest version that it is tried in, and that it collects nothing', () => {
    expect(gecko).toEqual({
      id: 'candour@extension',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    });
  });
});

// learn.microsoft.com/microsoft-edge/extensions/getting-started/manifest-format, and …/publish/publish-extension
describe('for Edge, which takes what Chrome takes, the manifest', () => {
  it('is of version 3 and has a worker', () => {
    expect(chrome['manifest_version']).toBe(3);
    expect(chrome.background.service_worker).toBeDefined();
  });

  it('keeps to the lengths that the store takes', () => {
    expect(chrome.name.length).toBeLessThanOrEqual(45);
    expect(chrome.description.length).toBeLessThanOrEqual(132);
  });

  it('has a version of one to four whole numbers, not all 0, none with a leading 0', () => {
    expect(chrome.version).toMatch(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/);
    expect(Number(chrome.version.replaceAll('.', ''))).toBeGreaterThan(0);
  });

  it('has no address to be updated from: the store is', () =>
    expect(chrome).not.toHaveProperty('update_url'));

  it('has icons of 128 pixels and less, as PNG', () => {
    expect(Object.keys(chrome.icons)).toContain('128');
    for (const file of Object.values(chrome.icons)) {
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    }
  });

  it('asks for nothing that Edge does not know', () => {
    const known = ['cookies', 'scripting', 'storage', 'webNavigation', 'webRequest'];
    expect(chrome.permissions.filter((permission) => !known.includes(permission))).toEqual([]);
    expect(chrome).not.toHaveProperty('browser_specific_settings');
  });
});
