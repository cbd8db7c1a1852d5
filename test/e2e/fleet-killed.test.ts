/** A run in a folder that is killed twice and taken up again. One database, for it takes long to make. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/fleet/store/database.ts';
import { sitesNumbered } from '../fleet/imitated.ts';
import { keptIn, type Kept } from '../fleet/kept.ts';
import { takePartIn, type Taking } from '../fleet/processes.ts';

const SITES = 60;
const sites = sitesNumbered(SITES);

describe('A run that is killed twice and taken up again', () => {
  let folder: string;
  let kept: Kept;
  const lives: Taking[] = [];
  let second: Error | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candour-fleet-'));
    lives.push(takePartIn(folder, String(SITES)));
    await lives[0]?.saidAtLeast(8);
    // While it lives, and however long it is silent, nobody else gets in.
    lives[0]?.process.kill('SIGSTOP');
    second = await openDatabase({ folder }, () => undefined).then(
      () => null,
      (error: Error) => error,
    );
    lives[0]?.process.kill('SIGKILL');
    await lives[0]?.ended;
    lives.push(takePartIn(folder));
    await lives[1]?.saidAtLeast(30);
    lives[1]?.process.kill('SIGKILL');
    await lives[1]?.ended;
    lives.push(takePartIn(folder));
    await lives[2]?.ended;
    kept = await keptIn(folder);
  }, 240_000);

  afterAll(async () => {
    for (const { process } of lives) process.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('lets no second process into its folder', () => {
    expect(second?.message).toMatch(/in use by process \d+/);
  });

  it('ends', async () => {
    expect(await lives[2]?.ended).toBe(0);
    expect(kept.run).toMatchObject({ sites: SITES, ended: SITES });
    expect(kept.run?.endedAt).not.toBeNull();
  });

  it('has each site exactly once, in the order of the list', () => {
    expect(kept.reports.map(({ page }) => page)).toEqual(sites.map(({ address }) => address));
  });

  it('loses nothing that was done before it was killed', () => {
    for (const address of lives[0]?.said ?? []) expect(lives[1]?.said).toContain(address);
  });

  it('has nothing clean of a site that failed, and says why', () => {
    const failed = kept.endings.filter(({ address }) => !address.includes('good'));
    expect(failed).toHaveLength(SITES / 5);
    expect(new Set(failed.map(({ verdict }) => verdict))).toEqual(new Set(['inconclusive']));
    const unseen = kept.reports.filter(({ page }) => !/good|stops/.test(page));
    for (const { verdict, conditions } of unseen) {
      expect(verdict).toBe('inconclusive');
      expect(conditions.gaps[0]?.detail).not.toBe('');
    }
    expect(kept.endings.filter(({ verdict }) => verdict === 'matches')).toHaveLength(SITES - SITES / 5);
  });

  it('is the run before another over the same sites, and no other’s', () => {
    expect(kept.before).toEqual([kept.run?.id, undefined]);
    expect(kept.atFirst.map(({ page }) => page)).toEqual([sites[0]?.address]);
  });

  it('gives the Reports of one council’s sites alone', () => {
    expect(kept.ofNorfolk.map(({ page }) => page)).toEqual([sites[0]?.address]);
  });
});
