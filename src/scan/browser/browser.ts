/** Starts a Chromium on a profile made for one scan. Nothing of the person's own browser is touched. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { AUTH } from './access.ts';
import { Connection, unlessGone } from './cdp.ts';
import { BrowserError } from './find.ts';
import { BLINK_FEATURES_OFF, FACE_ARGS, faceOf, type Face } from './face.ts';
import { within } from './patience.ts';
import { makeProfile } from './profile.ts';
import { TargetRegistry } from './targets.ts';

export type CookiePolicy = 'store' | 'refuse';

export interface LaunchOptions {
  /** Path of a Chromium. */
  browser: string;
  args: string[];
  thirdPartyCookies: CookiePolicy;
  /** Where it is not given the browser's own, which says that nobody sits before it. */
  userAgent?: string;
}

export interface Browser {
  connection: Connection;
  targets: TargetRegistry;
  /** True once it would not let go of a context: it serves whoever has it, and takes no new page. */
  isStuck: boolean;
  /** Product and version, such as `Chromium/156.0.8078.79`. */
  product: string;
  face: Face;
  /** Ends it and removes its profile; once, however often it is called. */
  close(): Promise<void>;
}

/** Of the window's own bars alone: no page learns of it. It takes a fifth of a window's work (Chromium 156). */
export const UNANIMATED = '--animation-duration-scale=0';

const LANGUAGES = 'en-GB,en';

/**
 * The browser makes no request of its own (updates, predictions, safe-browsing lists): each would be noise in the
 * evidence. What a page can do is left as it is.
 */
const QUIET = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--disable-search-engine-choice-screen',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  UNANIMATED,
  '--metrics-recording-only',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  // For a headless shell, which reads no preferences.
  `--accept-lang=${LANGUAGES}`,
  ...FACE_ARGS,
];

/**
 * What a window’s own bars are made of, and a process kept in store for the next page: no page sees any of it. Each visit has
 * a window of its own, and with these it took three quarters of a visit’s work (Chromium 156: 2.2 seconds of a processor, 0.5
 * without).
 */
export const WINDOW_FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIToolbar',
  'WebUIReloadButton',
  'InitialWebUI',
  'SpareRendererForSitePerProcess',
];

/**
 * IsolateSandboxedIframes puts a sandboxed `srcdoc` frame into a process of its own, where Chromium 156 lets it run
 * before it can be attached to: its first requests would be missed.
 */
const FEATURES_OFF = [
  ...WINDOW_FEATURES_OFF,
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'AutofillServerCommunication',
  'IsolateSandboxedIframes',
];

const OFF = { '--disable-blink-features=': BLINK_FEATURES_OFF, '--disable-features=': FEATURES_OFF };

/** Of several lists of the same kind Chromium heeds the last alone: ours and the person's are made one. */
export function withFeaturesOff(args: readonly string[]): string[] {
  return Object.entries(OFF).reduce<string[]>(
    (before, [option, ours]) => {
      const isList = (arg: string): boolean => arg.startsWith(option);
      const theirs = before.filter(isList).flatMap((arg) => arg.slice(option.length).split(','));
      return [...before.filter((arg) => !isList(arg)), `${option}${[...ours, ...theirs].join(',')}`];
    },
    [...args],
  );
}

/** `cookie_controls_mode`: 0 stores other sites' cookies, 1 refuses them. Flags do not change this; the profile does. */
const preferences = (policy: CookiePolicy): string =>
  JSON.stringify({
    profile: {
      block_third_party_cookies: policy === 'refuse',
      cookie_controls_mode: policy === 'refuse' ? 1 : 0,
    },
    intl: { accept_languages: LANGUAGES, selected_languages: LANGUAGES },
  });

/** Chromium's sandbox cannot start as root; containers commonly are root. */
const sandbox = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** A browser that is asked to end does so in a third of a second; one that does not is ended. */
const CLOSING_MS = 1500;
/** One that has not said who it is by then never will, on whatever machine. */
const STARTING_MS = 60_000;

async function stop(child: ChildProcess, connection: Connection): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), connection.closed ? 0 : CLOSING_MS);
  try {
    await Promise.race([unlessGone(connection.browser.send('Browser.close')), gone]);
    await gone;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * chrome-headless-shell: the engine without the window, with half the work for a page and no preferences.
 * https://developer.chrome.com/blog/chrome-headless-shell
 */
const isHeadlessShell = (product: string): boolean => product.startsWith('HeadlessChrome/');

/** Starts a browser on a profile of its own. Throws a BrowserError where it does not answer. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const profile = await makeProfile();
  await mkdir(join(profile.path, 'Default'));
  await writeFile(join(profile.path, 'Default', 'Preferences'), preferences(options.thirdPartyCookies));
  const args = [
    ...QUIET,
    ...sandbox(),
    `--user-data-dir=${profile.path}`,
    ...(options.userAgent === undefined ? [] : [`--user-agent=${options.userAgent}`]),
    ...withFeaturesOff(options.args),
    // Its own first page would be nobody's, and takes a third of a second.
    '--no-startup-window',
  ];
  // The password is not the browser's to hand on.
  const env = { ...process.env, [AUTH]: undefined };
  const child = spawn(options.browser, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) =>
      reject(new BrowserError(`The browser ${options.browser} could not be started.`, { cause })),
    );
    child.once('exit', (code) => {
      const last = complaint.trim().split('\n').at(-1) ?? '';
      reject(new BrowserError(`The browser ${options.browser} ended at once (${code}). ${last}`.trim()));
    });
  });
  const connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  // Where the process ends without having closed it, neither the browser nor its profile is left behind.
  const abandon = (): void => {
    child.kill('SIGKILL');
    profile.removeNow();
  };
  process.once('exit', abandon);
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= stop(child, connection).then(async () => {
      await profile.remove();
      process.off('exit', abandon);
    });
    return closing;
  };
  try {
    const answer = connection.browser.send('Browser.getVersion').catch(() => {
      child.kill('SIGKILL'); // Its pipe is gone: whether or not it ended by itself, its end says why.
      return failed;
    });
    const version = await within(Promise.race([answer, failed]), STARTING_MS, () => {
      connection.giveUp();
      throw new BrowserError(`The browser ${options.browser} did not answer.`);
    });
    if (options.thirdPartyCookies === 'refuse' && isHeadlessShell(version.product)) {
      throw new BrowserError(
        `${options.browser} is a headless shell, which cannot refuse cookies of other sites: name Chromium or Chrome.`,
      );
    }
    const targets = new TargetRegistry(connection);
    await targets.open();
    return {
      connection,
      targets,
      isStuck: false,
      product: version.product,
      face: faceOf(version.userAgent, version.product),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
