/** Keeps what a scan saw, page by page and site by site, in a folder that is sealed at its end. */
import { createHash, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EvidenceManifest } from '../../core/evidence/manifest.ts';
import {
  nameOf,
  pageFolder,
  safe,
  siteFolder,
  sitePageFolder,
  textPlace,
} from '../../core/evidence/places.ts';
import type { Report } from '../../core/report/report.ts';
import { jsonText } from '../../core/text/json.ts';
import { headersKept, plain, type Har } from '../har/har.ts';
import { version } from '../known/known.ts';
import type { AnswerKept, NoticeKeeping } from '../notices/asking.ts';
import { commandLineKept } from './command-line-kept.ts';
import { EvidenceFolder } from './folder.ts';
import { CLOCK, LookKept, NETWORK, REPORT, reportFile } from './look-kept.ts';

export interface About {
  commandLine: readonly string[];
  operator: string | null;
  /** Signs the manifest; null: nobody does. */
  key: KeyObject | null;
  /** Octets that it may hold. */
  most: number;
  /** How often each page is looked at. */
  looks: number;
  /** Whether each address is a site of pages. */
  ofSites: boolean;
  /** The run whose evidence it is, by a mark that no other run has: it may go on with what it has kept. */
  run?: string | undefined;
}

/** Characters of a hash that tell apart what has one name. */
const MARK = 8;
const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export class Evidence implements NoticeKeeping {
  #folder: EvidenceFolder;
  #about: About;
  #pages: EvidenceManifest['pages'] = [];
  #first: Pick<Report, 'conditions' | 'tool'> | null = null;
  #begun = 0;
  /** How often each address was begun. */
  #sites = new Map<string, number>();
  /** Of files beside those of pages; the first that fails fails the sealing. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(folder: EvidenceFolder, about: About) {
    this.#folder = folder;
    this.#about = about;
  }

  /** Throws a UsageError where the folder cannot be had. */
  static async begin(folder: string, about: About): Promise<Evidence> {
    return new Evidence(await EvidenceFolder.open(folder, about), about);
  }

  /** Addresses are begun in their order. Where one is looked at anew, what stands in the end takes the place of what was kept. */
  beginLook(address: string): LookKept {
    this.#begun += 1;
    const number = this.#begun;
    const { looks, ofSites, run } = this.#about;
    // A run has each address once, and tries it again; a command line may have it twice.
    const before = run === undefined ? (this.#sites.get(address) ?? 0) : 0;
    this.#sites.set(address, before + 1);
    const site = siteOf(address, before + 1);
    return new LookKept(this.#folder, looks, (reports) => {
      const pages = ofSites
        ? placesOnSite(site, reports)
        : reports.slice(0, 1).map((report) => pageFolder(number, report.page));
      if (run === undefined) this.#list(reports, pages);
      return { whole: ofSites ? site : null, pages };
    });
  }

  /** These are the Reports of a site of a run, in the order of the run: what is kept of other looks at it goes. */
  async stands(address: string, reports: readonly Report[]): Promise<void> {
    const site = siteOf(address);
    const places = placesOnSite(site, reports);
    this.#list(reports, places);
    const isKept = reports.every(
      (report, at) => this.#folder.sha256(`${places[at] ?? ''}/${REPORT}`) === hashOf(reportFile(report)),
    );
    if (isKept) return this.#tellLacking(places);
    await this.#folder.remove(site);
    for (const [at, report] of reports.entries()) {
      const folder = places[at] ?? '';
      await this.#folder.keep(`${folder}/${REPORT}`, reportFile(report), true);
      this.#folder.lack(folder);
    }
  }

  /** A notice's answer as it came: its very bytes, and its headers as far as they hold nothing of a visitor. */
  onAnswer({ address, status, headers, bytes }: AnswerKept): void {
    const name = `notices/${nameOf(address)}-${hashOf(bytes).slice(0, MARK)}-${hashOf(address).slice(0, MARK)}`;
    const head = {
      address: plain(address),
      status,
      headers: headersKept(headers),
      at: new Date().toISOString(),
    };
    this.#keep(`${name}.headers.json`, `${jsonText(head)}\n`, true);
    this.#keep(`${name}.body`, bytes, false);
  }

  /** Under its SHA-256, by which the Reports name it. */
  onText({ sha256, text }: { sha256: string; text: string }): void {
    this.#keep(textPlace(sha256), text, true);
  }

  onRendered({ address, png }: { address: string; png: Buffer }): void {
    this.#keep(`notices/rendered-${nameOf(address)}-${hashOf(png).slice(0, MARK)}.png`, png, false);
  }

  /** A notice that the person gave as a file. */
  async keepSupplied(files: readonly string[]): Promise<void> {
    for (const [place, file] of files.entries())
      await this.#folder.keep(
        `notices/supplied-${place + 1}-${safe(basename(file))}`,
        await readFile(file),
        true,
      );
  }

  /** What was recorded of all pages, one after another, as it is kept. */
  async *traffic(): AsyncGenerator<Har> {
    for (const path of this.#folder.pathsEnding(`/${NETWORK}`))
      yield JSON.parse(await this.#folder.read(path)) as Har;
  }

  async seal(): Promise<void> {
    await this.#writing;
    const { conditions, tool } = this.#first ?? { conditions: null, tool: null };
    const clocks: EvidenceManifest['clocks'] = [];
    for (const path of this.#folder.pathsEnding(`/${CLOCK}`))
      clocks.push(JSON.parse(await this.#folder.read(path)) as EvidenceManifest['clocks'][number]);
    await this.#folder.seal(
      {
        schema: 'candour/evidence@1',
        tool: { name: 'candour', version, rules: tool?.rules ?? '' },
        browser: conditions?.browser ?? null,
        userAgent: conditions?.userAgent ?? null,
        language: conditions?.language ?? null,
        commandLine: commandLineKept(this.#about.commandLine),
        operator: this.#about.operator,
        endedAt: new Date().toISOString(),
        clocks,
        // Sites end as they please: their order is that of the run, or of their folders.
        pages:
          this.#about.run === undefined
            ? this.#pages.toSorted((one, other) => (one.folder < other.folder ? -1 : 1))
            : this.#pages,
      },
      this.#about.key,
    );
  }

  /** What had no room is not remembered by a run that was taken up again. */
  #tellLacking(places: readonly string[]): void {
    if (this.#folder.takenUpAt.length === 0) return;
    const kept = this.#folder.pathsEnding(`/${NETWORK}`);
    for (const place of places)
      if (!kept.some((path) => path.startsWith(`${place}/`))) this.#folder.lack(place);
  }

  #list(reports: readonly Report[], places: readonly string[]): void {
    this.#first ??= reports[0] ?? null;
    for (const [at, folder] of places.entries()) this.#pages.push({ page: reports[at]?.page ?? '', folder });
  }

  #keep(path: string, content: Uint8Array | string, isNeeded: boolean): void {
    const before = this.#writing;
    const writing = this.#folder.keep(path, content, isNeeded).then(() => before);
    // Thrown as the folder is sealed.
    writing.catch(() => undefined);
    this.#writing = writing;
  }
}

const siteOf = (address: string, time = 1): string =>
  siteFolder(address, `${hashOf(address).slice(0, MARK)}${time === 1 ? '' : `-${time}`}`);

const placesOnSite = (site: string, reports: readonly Report[]): string[] =>
  reports.map((report, at) => sitePageFolder(site, at + 1, report.page));
