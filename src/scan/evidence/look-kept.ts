/**
 * What is kept of one address while it is looked at: put aside until it is known which Reports stand, then given its place
 * or put away. Redacted before it is written; one page is held in memory at a time.
 */
import type { EvidenceManifest } from '../../core/evidence/manifest.ts';
import { hostOf } from '../../core/parties/index.ts';
import type { Report } from '../../core/report/report.ts';
import { jsonText } from '../../core/text/json.ts';
import { harOf } from '../har/har.ts';
import type { PageRecorded } from '../har/recorded.ts';
import type { Picture } from '../journeys/telling.ts';
import { version } from '../known/known.ts';
import type { EvidenceFolder } from './folder.ts';

type Clock = EvidenceManifest['clocks'][number];

export const REPORT = 'report.json';
export const NETWORK = 'network.har';
export const CLOCK = 'clock.json';

export const reportFile = (report: Report): string => `${jsonText(report)}\n`;

/** Where what is kept of an address has its place. */
interface Places {
  /** Of all its pages, where they have one: what was there of an earlier look goes. */
  whole: string | null;
  /** Of each page whose Report stands, in their order. */
  pages: string[];
}

export class LookKept {
  #folder: EvidenceFolder;
  #aside: string;
  #looks: number;
  #places: (reports: readonly Report[]) => Places;
  #ofReport = new Map<Report, string>();
  #pages = 0;

  constructor(folder: EvidenceFolder, looks: number, places: (reports: readonly Report[]) => Places) {
    this.#folder = folder;
    this.#aside = folder.aside();
    this.#looks = looks;
    this.#places = places;
  }

  page(): PageKept {
    this.#pages += 1;
    const folder = `${this.#aside}/${this.#pages}`;
    return new PageKept(this.#folder, folder, this.#looks, (report) => this.#ofReport.set(report, folder));
  }

  /** These Reports stand; what was kept of other pages goes. */
  async end(reports: readonly Report[]): Promise<void> {
    const { whole, pages } = this.#places(reports);
    if (whole !== null) await this.#folder.remove(whole);
    for (const [at, report] of reports.entries()) {
      const kept = this.#ofReport.get(report);
      const place = pages[at];
      if (place === undefined) continue;
      if (kept !== undefined) await this.#folder.move(kept, place);
      else {
        await this.#folder.keep(`${place}/${REPORT}`, reportFile(report), true);
        this.#folder.lack(place);
      }
    }
    await this.drop();
  }

  drop(): Promise<void> {
    return this.#folder.remove(this.#aside);
  }
}

/** One page; where it is looked at several times, each look has a folder of its own in the page’s. */
class PageKept {
  #folder: EvidenceFolder;
  #at: string;
  #looks: number;
  #isDone: (report: Report) => void;
  #pictures = new Map<string, Picture>();
  #recorded: PageRecorded | null = null;
  #look = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: EvidenceFolder, at: string, looks: number, isDone: (report: Report) => void) {
    this.#folder = folder;
    this.#at = at;
    this.#looks = looks;
    this.#isDone = isDone;
  }

  onPicture(picture: Picture): void {
    this.#pictures.set(picture.sha256, picture);
  }

  /** A page that is looked at once more, its browser having been lost, is kept as it was seen last. */
  onRecorded(recorded: PageRecorded): void {
    this.#recorded = recorded;
  }

  /** A look at it is over; what failed to be written is thrown as the page is done. */
  onLook(report: Report): void {
    this.#look += 1;
    const at = this.#looks > 1 ? `${this.#at}/look-${this.#look}` : this.#at;
    const [pictures, recorded] = [this.#pictures, this.#recorded];
    this.#pictures = new Map();
    this.#recorded = null;
    const writing = this.#writing.then(() => this.#keepLook(at, report, pictures, recorded));
    // Thrown by done(), which waits for it.
    writing.catch(() => undefined);
    this.#writing = writing;
  }

  async done(report: Report): Promise<void> {
    await this.#writing;
    await this.#folder.keep(`${this.#at}/${REPORT}`, reportFile(report), true);
    this.#isDone(report);
  }

  async #keepLook(
    at: string,
    report: Report,
    pictures: ReadonlyMap<string, Picture>,
    recorded: PageRecorded | null,
  ): Promise<void> {
    if (this.#looks > 1) await this.#folder.keep(`${at}/${REPORT}`, reportFile(report), true);
    if (recorded !== null) {
      const { browser, loads } = recorded;
      await this.#folder.keep(`${at}/${NETWORK}`, `${jsonText(harOf(loads, { version, browser }))}\n`);
      const clock = clockIn(recorded);
      if (clock !== null) await this.#folder.keep(`${at}/${CLOCK}`, `${jsonText(clock)}\n`, true);
    }
    for (const { sha256, shows, journey, load } of report.screenshots) {
      const picture = pictures.get(sha256);
      const name = `${journey}-${load}-${shows}-${sha256.slice(0, 12)}.png`;
      if (picture !== undefined) await this.#folder.keep(`${at}/${name}`, picture.png);
    }
  }
}

/** Of the page’s own answer. */
function clockIn({ loads }: PageRecorded): Clock | null {
  for (const { exchanges } of loads) {
    for (const { isPage, isLocal, answer, address } of exchanges) {
      const theirs = Date.parse(answer?.headers['date'] ?? '');
      if (!isPage || isLocal || answer === null || Number.isNaN(theirs)) continue;
      return {
        host: hostOf(address) ?? '',
        theirs: new Date(theirs).toISOString(),
        ours: new Date(answer.at).toISOString(),
        differenceSeconds: Math.round((answer.at - theirs) / 1000),
      };
    }
  }
  return null;
}
