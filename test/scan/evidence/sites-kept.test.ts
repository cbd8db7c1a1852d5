import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceManifest } from '../../../src/core/evidence/manifest.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { verifiedText } from '../../../src/scan/commands/verify.ts';
import { Evidence, type About } from '../../../src/scan/evidence/evidence.ts';
import { verifyEvidence } from '../../../src/scan/evidence/verify.ts';
import type { PageRecorded } from '../../../src/scan/har/recorded.ts';
import { keepingLooks } from '../../../src/scan/keeping-looks.ts';
import type { LookAt } from '../../../src/scan/look-at.ts';
import { repeating } from '../../../src/scan/repeating.ts';
import type { How, Scanner } from '../../../src/scan/scanner.ts';
import { begin } from '../../../src/scan/translate/exchange.ts';
import { report, request } from '../../core/build.ts';
import { silent } from '../../core/findings/notices.ts';

const ENTRY = 'https://www.anytown.gov.uk/';
const RUN = '1 2026-11-29T10:00:00.000Z';
const how: How = { observeSeconds: 0, timeoutSeconds: 5, supplied: [] };
const AT = Date.parse('2026-11-29T10:00:00.000Z');

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candour-test-'));
  folder = join(root, 'evidence');
});
afterEach(() => rm(root, { recursive: true }));

const recorded = (address: string): PageRecorded => ({
  browser: 'Chromium/156.0.1',
  loads: [
    {
      ...{ journey: 'none', load: 1, address, startedAt: AT },
      exchanges: [
        {
          ...begin('1#0', address, 'page', AT),
          ...{ kind: 'Document', isPage: true },
          answer: {
            at: AT + 3000,
            status: 200,
            headers: { date: new Date(AT).toUTCString() },
            setCookies: [],
          },
        },
      ],
    },
  ],
});

/** Sees each page alike; `times` tells the looks apart. */
function scannerOf(): Scanner {
  let times = 0;
  const scan: Scanner['scan'] = (address, { onRecorded }) => {
    times += 1;
    onRecorded?.(recorded(address));
    const seen = report([request('counter.example', { at: times })], [silent]);
    return Promise.resolve({ ...seen, page: address });
  };
  return { scan } as Scanner;
}

/** Looks at these paths of a site; of those in `elsewhere` no Report comes. */
const pathsOf =
  (paths: readonly string[], elsewhere: readonly string[] = []): LookAt =>
  async (scanner, address, asked) => {
    const pages = [];
    for (const path of paths) {
      const seen = await scanner.scan(`${address}${path}`, asked);
      if (!elsewhere.includes(path))
        pages.push({ report: seen, foundBy: 'link' as const, from: null, template: null });
    }
    return { pages, following: null };
  };

const about = (over: Partial<About> = {}): About => ({
  ...{ commandLine: ['scan'], operator: null, key: null, most: 1_000_000, looks: 1, ofSites: true },
  ...over,
});

async function look(evidence: Evidence, lookAt: LookAt, times = 1, signal?: AbortSignal): Promise<Report[]> {
  const looked = await keepingLooks(lookAt, evidence)(repeating(scannerOf(), times), ENTRY, how, signal);
  return looked.pages.map((page) => page.report);
}

const manifest = async (): Promise<EvidenceManifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as EvidenceManifest;
const SITE = /^sites\/www\.anytown\.gov\.uk-[0-9a-f]{8}/;
const inSite = async (): Promise<string[]> =>
  (await manifest()).files.flatMap(({ path }) => (SITE.test(path) ? path.replace(SITE, '') : []));

describe('evidence of a site', () => {
  it('has a folder for each page whose Report stands, in their order, and nothing of others', async () => {
    const evidence = await Evidence.begin(folder, about());
    await look(evidence, pathsOf(['', 'away', 'bins'], ['away']));
    await evidence.seal();
    expect(await inSite()).toEqual(
      ['0001-www.anytown.gov.uk', '0002-www.anytown.gov.uk-bins'].flatMap((page) => [
        `/${page}/clock.json`,
        `/${page}/network.har`,
        `/${page}/report.json`,
      ]),
    );
    const { pages, clocks, leftOut } = await manifest();
    expect(pages.map(({ page }) => page)).toEqual([ENTRY, `${ENTRY}bins`]);
    expect(clocks[0]).toMatchObject({ host: 'www.anytown.gov.uk', differenceSeconds: 3 });
    expect(leftOut).toBeUndefined();
    expect((await verifyEvidence(folder)).problems).toEqual([]);
  });

  it('keeps each of several looks beside what they come to', async () => {
    const evidence = await Evidence.begin(folder, about({ looks: 2 }));
    await look(evidence, pathsOf(['']), 2);
    await evidence.seal();
    const paths = await inSite();
    expect(paths).toHaveLength(7);
    for (const path of ['report.json', 'look-1/report.json', 'look-2/report.json', 'look-2/network.har'])
      expect(paths).toContain(`/0001-www.anytown.gov.uk/${path}`);
    const [first] = (await manifest()).pages;
    const whole = JSON.parse(
      await readFile(join(folder, first?.folder ?? '', 'report.json'), 'utf8'),
    ) as Report;
    expect(whole.conditions.looks).toBe(2);
  });

  it('holds no more than it may, and tells what it leaves out; Reports stay', async () => {
    const evidence = await Evidence.begin(folder, about({ most: 1 }));
    await look(evidence, pathsOf(['']));
    await evidence.seal();
    expect((await inSite()).map((path) => path.split('/').at(-1))).toEqual(['clock.json', 'report.json']);
    const { leftOut = [] } = await manifest();
    expect(leftOut).toEqual([
      {
        path: expect.stringMatching(/^sites\/.*\/network\.har$/) as string,
        bytes: expect.any(Number),
        why: 'no-room',
      },
    ]);
    expect(verifiedText(await verifyEvidence(folder))).toContain('the folder was to hold no more: 1 file.');
  });

  it('keeps apart a site that is given twice', async () => {
    const evidence = await Evidence.begin(folder, about());
    for (const paths of [['', 'bins'], ['']]) await look(evidence, pathsOf(paths));
    await evidence.seal();
    const { pages } = await manifest();
    expect(new Set(pages.map((page) => page.folder)).size).toBe(3);
  });

  it('gives the traffic of all pages, one after another', async () => {
    const evidence = await Evidence.begin(folder, about());
    await look(evidence, pathsOf(['', 'bins']));
    const titles: string[] = [];
    for await (const { log } of evidence.traffic()) titles.push(...log.pages.map(({ title }) => title));
    expect(titles).toEqual([ENTRY, `${ENTRY}bins`]);
  });
});

describe('evidence of a run', () => {
  it('is of the look that stands: a site that is tried again takes the place of what was kept', async () => {
    const evidence = await Evidence.begin(folder, about({ run: RUN }));
    await look(evidence, pathsOf(['', 'bins']));
    const stands = await look(evidence, pathsOf(['']));
    await evidence.stands(ENTRY, JSON.parse(JSON.stringify(stands)) as Report[]);
    await evidence.seal();
    expect((await manifest()).pages).toHaveLength(1);
    expect((await inSite()).every((path) => path.startsWith('/0001-'))).toBe(true);
  });

  it('keeps nothing of a look that nobody waited for', async () => {
    const evidence = await Evidence.begin(folder, about({ run: RUN }));
    await expect(look(evidence, pathsOf(['']), 1, AbortSignal.abort(new Error('late')))).rejects.toThrow(
      'late',
    );
    await evidence.stands(ENTRY, [report([], [silent])]);
    await evidence.seal();
    expect((await inSite()).map((path) => path.split('/').at(-1))).toEqual(['report.json']);
    expect((await manifest()).leftOut).toEqual([
      { path: expect.stringMatching(SITE) as string, bytes: null, why: 'not-there' },
    ]);
    expect(verifiedText(await verifyEvidence(folder))).toContain('Of 1 page nothing is kept but the report.');
  });

  it('is taken up again by the same run, which says so, and by no other', async () => {
    const first = await Evidence.begin(folder, about({ run: RUN }));
    const stands = await look(first, pathsOf(['', 'bins']));
    await expect(Evidence.begin(folder, about({ run: `2${RUN}` }))).rejects.toThrow(/is not empty/);
    await expect(Evidence.begin(folder, about())).rejects.toThrow(/is not empty/);
    const again = await Evidence.begin(folder, about({ run: RUN }));
    await again.stands(ENTRY, stands);
    await again.seal();
    expect(await inSite()).toHaveLength(6);
    const { takenUpAt, clocks } = await manifest();
    expect([takenUpAt?.length, clocks.length]).toEqual([1, 2]);
    const verified = await verifyEvidence(folder);
    expect(verified.problems).toEqual([]);
    expect(verifiedText(verified)).toContain('was hashed at that time');
  });

  it('does not pass for another Report what was altered while nobody worked on it', async () => {
    const first = await Evidence.begin(folder, about({ run: RUN }));
    const stands = await look(first, pathsOf(['']));
    const again = await Evidence.begin(folder, about({ run: RUN }));
    const altered = [{ ...(stands[0] as Report), verdict: 'matches' as const, httpStatus: 418 }];
    await again.stands(ENTRY, altered);
    await again.seal();
    const [page] = (await manifest()).pages;
    const kept = JSON.parse(
      await readFile(join(folder, page?.folder ?? '', 'report.json'), 'utf8'),
    ) as Report;
    expect(kept.httpStatus).toBe(418);
    expect((await manifest()).leftOut).toHaveLength(1);
  });
});

it('refuses a folder that holds something of another', async () => {
  await Evidence.begin(folder, about({ run: RUN }));
  await writeFile(join(folder, 'unsealed.json'), 'not JSON');
  await expect(Evidence.begin(folder, about({ run: RUN }))).rejects.toThrow(/is not empty/);
});
