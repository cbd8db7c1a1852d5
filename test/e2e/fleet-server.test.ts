/** A run in a PostgreSQL server with three workers: one is killed, one frozen until it is taken for lost. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitesNumbered } from '../fleet/imitated.ts';
import { keptIn, type Kept } from '../fleet/kept.ts';
import { takePartIn, type Taking } from '../fleet/processes.ts';
import { serverBinaries, startServer, type Server } from '../fleet/server.ts';

const SITES = 60;
const sites = sitesNumbered(SITES);
const binaries = serverBinaries();

describe.skipIf(binaries === null)(
  'A run that three workers of a server share (skipped where no PostgreSQL server is installed)',
  () => {
    let server: Server;
    let kept: Kept;
    const workers: Taking[] = [];

    beforeAll(async () => {
      server = await startServer(binaries ?? '');
      const [first] = [takePartIn(server.address, String(SITES))];
      workers.push(first);
      await first.saidAtLeast(1);
      workers.push(takePartIn(server.address), takePartIn(server.address));
      const [, second, third] = workers;
      await second?.saidAtLeast(8);
      second?.process.kill('SIGSTOP');
      await third?.saidAtLeast(12);
      third?.process.kill('SIGKILL');
      await first.ended;
      second?.process.kill('SIGCONT');
      await second?.ended;
      kept = await keptIn(server.address);
    }, 240_000);

    afterAll(async () => {
      for (const { process } of workers) process.kill('SIGKILL');
      await Promise.all(workers.map(({ ended }) => ended));
      await server.stop();
      expect(existsSync(server.folder)).toBe(false);
    });

    it('ends, and the frozen one with it once it goes on', async () => {
      expect(await workers[0]?.ended).toBe(0);
      expect(await workers[1]?.ended).toBe(0);
      expect(kept.run).toMatchObject({ sites: SITES, ended: SITES });
    });

    it('has each site exactly once', () => {
      expect(kept.reports.map(({ page }) => page)).toEqual(sites.map(({ address }) => address));
    });

    it('has nothing clean of a site that failed', () => {
      const failed = kept.endings.filter(({ address }) => !address.includes('good'));
      expect(failed.map(({ verdict }) => verdict)).toEqual(failed.map(() => 'inconclusive'));
      expect(kept.endings.filter(({ verdict }) => verdict === 'matches')).toHaveLength(SITES - SITES / 5);
    });
  },
);
