/**
 * A site: its entry page, and as many others as were asked for, one at a time with a pause, by its own links. What
 * differs comes first (../../core/site/frontier.ts); choices are taken on the entry page and on one page a template.
 */
import { Frontier, type Candidate } from '../../core/site/frontier.ts';
import { pageAt, type LinkFound } from '../../core/site/links.ts';
import type { Following } from '../../core/site/following.ts';
import type { PageScanned, SiteLooked } from '../../core/site/site-looked.ts';
import { Templates, type Placed } from '../../core/site/template.ts';
import type { Report } from '../../core/report/report.ts';
import type { How, Scanner } from '../../scan/scanner.ts';
import { accessTo } from './access-to.ts';
import { isLeftAlone, robotsOf, type Robots } from './robots.ts';
import { sitemapPages } from './sitemaps.ts';

export interface SiteAsked {
  entry: string;
  /** Pages to look at, at most; the entry page is one. */
  pages: number;
  /** Seconds between two pages, at least; the site may ask for more. */
  pauseSeconds: number;
  how: How;
  /** Whether a host is the site’s own, or of another site of the same council. */
  isOwn: (host: string) => boolean;
}

export interface Watching {
  /** Called with each page's Report as it is done. */
  onReport?: (report: Report, number: number) => void;
  onPage?: (address: string, number: number) => void;
  signal?: AbortSignal;
  /** Waits so many seconds. */
  sleep: (seconds: number) => Promise<void>;
}

/** What `siteReportOf` makes the site’s Report of; never without the entry page. */
export interface SiteScanned extends SiteLooked {
  following: Following;
}

/** Pages one after another that did not answer: then the site is left alone. */
const MOST_UNANSWERED = 3;
/** Addresses that led to pages already looked at, for each page: a site that redirects all to one is not followed for ever. */
const TRIES_A_PAGE = 3;

type ScansPages = Pick<Scanner, 'scan' | 'fetchFile'>;

/** Rejects only where the scanner does. */
export async function scanSite(
  scanner: ScansPages,
  asked: SiteAsked,
  watching: Watching,
): Promise<SiteScanned> {
  const looking = new Looking(scanner, asked, watching);
  await looking.begin();
  const ended = await looking.goOn();
  return looking.told(ended);
}

type Ended = Following['ended'];

/** The look at one site, as far as it is. */
class Looking {
  #scanner: ScansPages;
  #asked: SiteAsked;
  #watching: Watching;
  #frontier: Frontier;
  #templates = new Templates();
  #robots = new Map<string, Robots>();
  #scanned: PageScanned[] = [];
  #inSitemaps = 0;
  #unanswered = 0;
  #pause: number;

  constructor(scanner: ScansPages, asked: SiteAsked, watching: Watching) {
    this.#scanner = scanner;
    this.#asked = asked;
    this.#watching = watching;
    this.#pause = asked.pauseSeconds;
    // A host whose robots.txt was not asked for yet is asked before its page is opened.
    const isAllowed = (url: URL): boolean | null => {
      const robots = this.#robots.get(url.origin);
      return robots === undefined ? true : robots.isAllowed(url);
    };
    this.#frontier = new Frontier({ isOwn: asked.isOwn, isAllowed });
  }

  /** The entry page, which was asked for by name, and then what the site says of itself. */
  async begin(): Promise<void> {
    const { entry } = this.#asked;
    this.#frontier.begin(entry);
    await this.#look({ address: entry, foundBy: 'asked', from: null });
    const origin = URL.parse(this.#scanned[0]?.report.finalPage ?? entry)?.origin;
    if (this.#isFull() || origin === undefined || this.#unanswered > 0) return;
    const robots = await this.#robotsOf(origin);
    if (isLeftAlone(robots)) return;
    const named = robots.sitemaps.length > 0 ? robots.sitemaps : [`${origin}/sitemap.xml`];
    const isOwn = ({ protocol, hostname }: URL): boolean =>
      /^https?:$/.test(protocol) && this.#asked.isOwn(hostname);
    const pages = await sitemapPages(named, isOwn, this.#fetch, () => this.#wait());
    this.#inSitemaps = pages.length;
    this.#frontier.add(
      pages.map((address) => ({ address, text: '', isPassedOver: false })),
      'sitemap',
      null,
    );
  }

  async goOn(): Promise<Ended> {
    const entry = this.#scanned[0];
    // What the entry page’s host says of robots holds for the whole: a site in trouble is not followed elsewhere.
    if ([...this.#robots.values()].some((robots) => isLeftAlone(robots)) || entry === undefined)
      return 'not-answering';
    let tries = 0;
    while (!this.#isFull()) {
      if (this.#watching.signal?.aborted === true) return 'interrupted';
      if (this.#unanswered >= MOST_UNANSWERED || tries > this.#asked.pages * TRIES_A_PAGE)
        return 'not-answering';
      const next = this.#frontier.next();
      if (next === null) return 'no-more-links';
      const url = URL.parse(next.address);
      if (url === null || !(await this.#mayOpen(url))) continue;
      tries += 1;
      await this.#look(next);
    }
    return null;
  }

  told(ended: Ended): SiteScanned {
    const leftOut = this.#frontier.end(ended === null ? 'enough-pages' : 'stopped');
    const robots = [...this.#robots.values()][0]?.found ?? 'none';
    const following = {
      pages: this.#asked.pages,
      robots,
      pauseSeconds: this.#pause,
      inSitemaps: this.#inSitemaps,
      ended,
      leftOut,
    };
    return { pages: this.#scanned, following };
  }

  #isFull = (): boolean => this.#scanned.length >= this.#asked.pages;
  #fetch = (address: string): ReturnType<Scanner['fetchFile']> =>
    this.#scanner.fetchFile(address, accessTo(address, this.#asked));

  /** Asks the robots.txt of a host that is new first. */
  async #mayOpen(url: URL): Promise<boolean> {
    const robots = await this.#robotsOf(url.origin);
    const isAllowed = robots.isAllowed(url) === true && !isLeftAlone(robots);
    if (!isAllowed) this.#frontier.leaveOut('robots', url);
    return isAllowed;
  }

  async #robotsOf(origin: string): Promise<Robots> {
    const known = this.#robots.get(origin);
    if (known !== undefined) return known;
    await this.#wait();
    const robots = await robotsOf(origin, this.#fetch);
    this.#robots.set(origin, robots);
    if (!isLeftAlone(robots)) this.#pause = Math.max(this.#pause, robots.crawlDelay);
    return robots;
  }

  #wait = (): Promise<void> => this.#watching.sleep(this.#pause);

  async #look({ address, foundBy, from }: Candidate): Promise<void> {
    const number = this.#scanned.length;
    if (number > 0) await this.#wait();
    this.#watching.onPage?.(address, number + 1);
    const { how } = this.#asked;
    const others = (how.choices ?? []).filter((choice) => choice !== 'none');
    const seen: { links: readonly LinkFound[]; placed: Placed | null } = { links: [], placed: null };
    const report = await this.#scanner.scan(address, {
      ...how,
      access: accessTo(address, this.#asked),
      // By the journey without a choice links are found. The entry page has a template of its own: all are taken at once.
      choices: number === 0 ? ['none', ...others] : ['none'],
      looksIntoSettings: others.length > 0,
      // A page may be looked at once more, where its browser was lost: it has its template from the first time.
      further: (read) => {
        if (read !== null) {
          seen.links = read.links;
          seen.placed ??= this.#templates.place(read.structure);
        }
        return number > 0 && seen.placed?.isNew === true ? others : [];
      },
    });
    if (number > 0 && this.#isElsewhere(report, address)) return;
    this.#unanswered =
      report.httpStatus === null || report.httpStatus === 429 || report.httpStatus >= 500
        ? this.#unanswered + 1
        : 0;
    this.#scanned.push({ report, foundBy, from, template: seen.placed?.template ?? null });
    this.#watching.onReport?.(report, number + 1);
    this.#frontier.add(seen.links, 'link', number);
  }

  /** It led to another site, or to a page that was looked at: no page of its own. */
  #isElsewhere({ finalPage }: Report, address: string): boolean {
    const url = pageAt(finalPage);
    const isOther = url !== null && !this.#asked.isOwn(url.hostname);
    const isKnown = this.#frontier.arrived(finalPage, address);
    const asked = pageAt(address);
    if (asked !== null && (isOther || isKnown))
      this.#frontier.leaveOut(isOther ? 'other-site' : 'same-page', asked);
    return isOther || isKnown;
  }
}
