/** Keeps what a scan saw, page by page, in a folder that is sealed at its end. Redacted before it is written. */
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EvidenceManifest } from '../../core/evidence/manifest.ts';
import { nameOf, pageFolder, safe, textPlace } from '../../core/evidence/places.ts';
import type { Report } from '../../core/report/report.ts';
import { hostOf } from '../../core/parties/index.ts';
import { jsonText } from '../formats/json.ts';
import { harOf, headersKept, plain } from '../har/har.ts';
import type { PageRecorded } from '../har/recorded.ts';
import type { Picture } from '../journeys/telling.ts';
import { version } from '../known/known.ts';
import type { AnswerKept, NoticeKeeping } from '../notices/asking.ts';
import { commandLineKept } from './command-line-kept.ts';
import { EvidenceFolder } from './folder.ts';

interface About {
  commandLine: readonly string[];
  operator: string | null;
  /** Signs the manifest; null: nobody does. */
  key: KeyObject | null;
}

/** What was seen of a page whose Report is not done yet. */
interface PageSeen {
  pictures: Map<string, Picture>;
  recorded: PageRecorded | null;
}

export class Evidence implements NoticeKeeping {
  #folder: EvidenceFolder;
  #about: About;
  #startedAt = new Date().toISOString();
  #seen = new Map<number, PageSeen>();
  #clocks: EvidenceManifest['clocks'] = [];
  #pages: EvidenceManifest['pages'] = [];
  #first: Report | null = null;
  #answers = 0;
  #rendered = 0;
  /** What is being written; the first that fails fails the sealing. */
  #writing: Promise<unknown>[] = [];

  private constructor(folder: EvidenceFolder, about: About) {
    this.#folder = folder;
    this.#about = about;
  }

  /** Throws a UsageError where the folder cannot be had. */
  static async begin(folder: string, about: About): Promise<Evidence> {
    return new Evidence(await EvidenceFolder.open(folder), about);
  }

  onPicture(picture: Picture, page: number): void {
    this.#of(page).pictures.set(picture.sha256, picture);
  }

  /** A page that is looked at once more is kept as it was seen last. */
  onRecorded(recorded: PageRecorded, page: number): void {
    this.#of(page).recorded = recorded;
  }

  onReport(report: Report, page: number): void {
    const { pictures, recorded } = this.#of(page);
    this.#seen.delete(page);
    const folder = pageFolder(page, report.page);
    this.#first ??= report;
    this.#pages.push({ page: report.page, folder });
    this.#keep(`${folder}/report.json`, `${jsonText(report)}\n`);
    for (const { sha256, shows, journey, load } of report.screenshots) {
      const picture = pictures.get(sha256);
      if (picture !== undefined)
        this.#keep(`${folder}/${journey}-${load}-${shows}-${sha256.slice(0, 12)}.png`, picture.png);
    }
    if (recorded === null) return;
    const { browser, loads } = recorded;
    this.#keep(`${folder}/network.har`, `${jsonText(harOf(loads, { version, browser }))}\n`);
    this.#clocks.push(...clocksIn(recorded));
  }

  /** A notice's answer as it came: its very bytes, and its headers as far as they hold nothing of a visitor. */
  onAnswer({ address, status, headers, bytes }: AnswerKept): void {
    this.#answers += 1;
    const name = `notices/${String(this.#answers).padStart(3, '0')}-${nameOf(address)}`;
    const head = {
      address: plain(address),
      status,
      headers: headersKept(headers),
      at: new Date().toISOString(),
    };
    this.#keep(`${name}.headers.json`, `${jsonText(head)}\n`);
    this.#keep(`${name}.body`, bytes);
  }

  /** Under its SHA-256, by which the Reports name it. */
  onText({ sha256, text }: { sha256: string; text: string }): void {
    this.#keep(textPlace(sha256), text);
  }

  onRendered({ address, png }: { address: string; png: Buffer }): void {
    this.#rendered += 1;
    this.#keep(`notices/rendered-${this.#rendered}-${nameOf(address)}.png`, png);
  }

  /** A notice that the person gave as a file. */
  async keepSupplied(files: readonly string[]): Promise<void> {
    for (const [place, file] of files.entries())
      await this.#folder.keep(`notices/supplied-${place + 1}-${safe(basename(file))}`, await readFile(file));
  }

  async seal(): Promise<void> {
    await Promise.all(this.#writing);
    const { conditions, tool } = this.#first ?? { conditions: null, tool: null };
    await this.#folder.seal(
      {
        schema: 'candour/evidence@1',
        tool: { name: 'candour', version, rules: tool?.rules ?? '' },
        browser: conditions?.browser ?? null,
        userAgent: conditions?.userAgent ?? null,
        language: conditions?.language ?? null,
        commandLine: commandLineKept(this.#about.commandLine),
        operator: this.#about.operator,
        startedAt: this.#startedAt,
        endedAt: new Date().toISOString(),
        clocks: this.#clocks,
        pages: this.#pages,
      },
      this.#about.key,
    );
  }

  #of(page: number): PageSeen {
    const seen = this.#seen.get(page) ?? { pictures: new Map(), recorded: null };
    this.#seen.set(page, seen);
    return seen;
  }

  #keep(path: string, content: Uint8Array | string): void {
    const writing = this.#folder.keep(path, content);
    // Thrown as the folder is sealed.
    writing.catch(() => undefined);
    this.#writing.push(writing);
  }
}

/** Of each page’s own answer, once a page. */
function clocksIn({ loads }: PageRecorded): EvidenceManifest['clocks'] {
  for (const { exchanges } of loads) {
    for (const { isPage, isLocal, answer, address } of exchanges) {
      const theirs = Date.parse(answer?.headers['date'] ?? '');
      if (!isPage || isLocal || answer === null || Number.isNaN(theirs)) continue;
      return [
        {
          host: hostOf(address) ?? '',
          theirs: new Date(theirs).toISOString(),
          ours: new Date(answer.at).toISOString(),
          differenceSeconds: Math.round((answer.at - theirs) / 1000),
        },
      ];
    }
  }
  return [];
}
