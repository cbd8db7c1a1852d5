/** What goes with a release agrees with what is released. */
import { words } from '../../src/core/words/index.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../tools/manifest-for.ts';
import { zipOf } from '../../tools/package/zip.ts';
import { unzipSync } from 'fflate';
import manifestFile from '../../manifest.json' with { type: 'json' };
import packageFile from '../../package.json' with { type: 'json' };
import reasons from '../../store/permissions.json' with { type: 'json' };

interface Asking {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

const manifest: Asking & { description: string } = manifestFile;
const listing = readFileSync('store/listing.md', 'utf8');
const sectionOf = (heading: string): string =>
  new RegExp(`^## ${heading}\\n\\n([^]*?)(?=\\n## |$(?![^]))`, 'm').exec(listing)?.[1]?.trim() ?? '';

describe('the store texts', () => {
  it('give a reason for each permission that the manifest asks for, and for no other', () => {
    const asked = [
      ...manifest.permissions,
      ...(manifest.optional_permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      'content_scripts',
    ];
    expect(Object.keys(reasons).toSorted()).toEqual(asked.toSorted());
    for (const reason of Object.values(reasons)) expect(reason).toMatch(/^To .{40,400}\.$/);
  });

  it('have a summary that every store takes, the one of the manifest', () => {
    expect(sectionOf('Summary')).toBe(words.manifest.description);
    expect(words.manifest.description.length).toBeLessThanOrEqual(132);
  });

  it.each(['Description', 'Single purpose', 'Data', 'Notes for reviewers'])(
    'have a section “%s”',
    (heading) => {
      expect(sectionOf(heading).length).toBeGreaterThan(40);
    },
  );
});

it('has one version, and one place for it', () => {
  expect(manifestFile).not.toHaveProperty('version');
  for (const browser of ['chrome', 'firefox'] as const)
    expect(manifestFor(browser)).toHaveProperty('version', packageFile.version);
});

it('has its changes written down', () => {
  const newest = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
  expect(newest).toBe(packageFile.version);
});

it('makes the same zip of the same files, in whatever order they come', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const one = zipOf(
    new Map([
      ['b/2.txt', bytes('two')],
      ['a.txt', bytes('one')],
    ]),
  );
  const other = zipOf(
    new Map([
      ['a.txt', bytes('one')],
      ['b/2.txt', bytes('two')],
    ]),
  );
  expect(one).toEqual(other);
  expect(Object.keys(unzipSync(one))).toEqual(['a.txt', 'b/2.txt']);
});
