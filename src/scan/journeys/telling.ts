/** Writes down what a journey sees of banners and controls, and takes the pictures. It decides nothing. */
import { createHash } from 'node:crypto';
import { consentTools } from '../../../rules/index.ts';
import { consentToolServed } from '../../core/visit/consent-served.ts';
import type { ConsentControlsSeen } from '../../core/visit/seen.ts';
import type { ScreenshotSeen } from '../../core/visit/visit.ts';
import { CdpError } from '../browser/cdp.ts';
import type { Artifacts } from '../observe/artifacts.ts';
import type { Acting } from '../observe/observe-page.ts';
import type { Recorder } from '../observe/recorder.ts';
import type { Exchange } from '../translate/exchange.ts';
import { controlSeen, switchSeen, type Banner } from './banner.ts';
import { stopsTo } from './keyboard.ts';
import { press } from './press.ts';
import { elementsNow, isReadable, isUnasked, lookFor, stir, type Stage } from './stage.ts';

/** A picture of what a visitor saw: a PNG file. */
export interface Picture {
  sha256: string;
  png: Buffer;
}

/** A banner that comes later than this after the load is late for a visitor too, in milliseconds. */
const LATE_MS = 3000;
/** A banner’s settings are open within this, in milliseconds. */
const INSIDE_MS = 2000;

export class Telling {
  #onPicture: ((picture: Picture) => void) | undefined;
  /** Somebody moved in the page, as a reader does. */
  #isStirred = false;

  /** `onPicture`: called with each picture that is taken; where it is not given, none is. */
  constructor(onPicture?: (picture: Picture) => void) {
    this.#onPicture = onPicture;
  }

  stage(acting: Acting): Stage {
    const { page, recorder, artifacts, deadline, cookies } = acting;
    let isCut = false;
    return {
      page,
      sessions: () => recorder.sessions('page', 'iframe'),
      cookies,
      deadline,
      mayAsk: () => isCut || recorder.exchanges.exchanges().some(isToolScript(recorder.address)),
      onRead: (isWhole) => {
        isCut = !isWhole;
      },
      onLook: (banners, layer) => this.#found(artifacts, banners, layer),
      onFound: () => this.picture(acting, 'before'),
    };
  }

  /**
   * Moves the pointer and scrolls a little where nothing asks so far: some pages ask, or load what asks, only then. What
   * comes of it is looked at as all else.
   */
  async stirUnasked(acting: Acting): Promise<void> {
    const stage = this.stage(acting);
    if ((await lookFor(stage, isThere, 0)).length > 0) return;
    await stir(stage);
    this.#isStirred = true;
  }

  /**
   * Whether there is a banner. That there is none is said only once even a late one had its time. `mayOpen`: its
   * settings may be opened, which answers nothing, to see what they say before anybody touched them, and Tab pressed to
   * see whether the keyboard gets to its controls. Both come last: what is read of the page has been read.
   */
  async lookAtRest(acting: Acting, mayOpen: boolean): Promise<void> {
    const { recorder, artifacts } = acting;
    const stage = this.stage(acting);
    const banners = await lookFor(stage, isThere, 0);
    const hadTime = timeLeft(recorder) === 0;
    if (banners.length > 0) this.#found(artifacts, banners, 1);
    else if (hadTime && this.#isStirred) await this.tellNone(stage, artifacts);
    await this.picture(acting, 'before');
    if (!mayOpen || banners.length === 0) return;
    const controls = banners.flatMap((banner) => banner.controls);
    const stops = await stopsTo(stage.sessions(), controls, stage.deadline);
    artifacts.controls.pop();
    this.#found(artifacts, banners, 1, stops);
    await this.#lookInside(stage, banners, artifacts);
  }

  async #lookInside(stage: Stage, banners: readonly Banner[], artifacts: Artifacts): Promise<void> {
    const settings = banners
      .flatMap(({ controls }) => controls)
      // A link may lead away, and what it leads to is no part of this page.
      .find(({ does, node }) => does === 'settings' && node.role !== 'link');
    if (settings === undefined || banners.some(hasSwitches)) return;
    const opened = { ...stage, before: await elementsNow(stage) };
    if ((await press(stage.page, settings.node)) !== 'pressed') return;
    const inside = await lookFor(opened, (found) => found.some(hasSwitches), INSIDE_MS);
    if (inside.length > 0) this.#found(artifacts, inside, 2);
  }

  /** True where all of the page was looked at, once even a late banner had its time, and none asks for a choice again. */
  async staysAway(acting: Acting, pressed: string | null): Promise<boolean> {
    const stage = this.stage(acting);
    const isAsking = (banners: readonly Banner[]): boolean =>
      banners.some(
        ({ isOver, controls }) =>
          controls.some(({ name }) => name === pressed) ||
          (isOver && controls.some(({ does }) => does === 'accept' || does === 'reject')),
      );
    const isWhole = await isReadable(stage);
    return isWhole && (await lookFor(stage, isAsking, timeLeft(acting.recorder))).length === 0;
  }

  async picture({ page, artifacts }: Acting, shows: ScreenshotSeen['shows']): Promise<void> {
    if (this.#onPicture === undefined) return;
    try {
      const { data } = await page.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      const png = Buffer.from(data, 'base64');
      const sha256 = createHash('sha256').update(png).digest('hex');
      // Width and height are the first fields of a PNG’s header. https://www.w3.org/TR/png-3/#11IHDR
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      artifacts.screenshots.push({ shows, width, height, sha256, time: Date.now() });
      this.#onPicture({ sha256, png });
    } catch (error) {
      // A picture is evidence that may be had; a page that goes on to another gives none.
      if (!(error instanceof CdpError)) throw error;
    }
  }

  /** Told where nothing asks, as far as that can be told. */
  async tellNone(stage: Stage, artifacts: Artifacts): Promise<void> {
    if (await isUnasked(stage)) artifacts.controls.push({ ...NONE, time: Date.now() });
  }

  #found(
    artifacts: Artifacts,
    banners: readonly Banner[],
    layer: number,
    stops?: ReadonlyMap<string, number | null>,
  ): void {
    const controls = banners.flatMap((banner) =>
      banner.controls.map((control) => controlSeen(control, layer, stops)),
    );
    const switches = banners.flatMap((banner) => banner.switches.flatMap((each) => switchSeen(each, layer)));
    artifacts.controls.push({ consentBanner: 'found', controls, switches, time: Date.now() });
  }
}

/** Until even a late banner has had its time, in milliseconds: what a page at rest was not to do by then needs no waiting. */
const timeLeft = ({ loadedAt, restsUntil }: Recorder): number =>
  Math.max(0, loadedAt + LATE_MS - Math.max(Date.now(), restsUntil));

const isThere = (found: readonly Banner[]): boolean => found.length > 0;

const hasSwitches = ({ switches }: Banner): boolean => switches.length > 0;

const isToolScript =
  (page: string) =>
  ({ address: url, kind, answer }: Exchange): boolean =>
    kind === 'Script' &&
    consentToolServed(consentTools, { url, type: 'script', status: answer?.status ?? null }, page) !== null;

const NONE: Omit<ConsentControlsSeen, 'seen' | 'at'> = { consentBanner: 'none', controls: [], switches: [] };
