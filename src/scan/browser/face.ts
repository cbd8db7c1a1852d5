/**
 * What sites are told of the browser that visits them: that it is what a visitor has, with Candour's name at the end.
 * Where only a launch argument reaches everything (requests for workers' scripts, and what runs in shared and service
 * workers), it is one; the rest is told to each target as it starts.
 */
import { execFile } from 'node:child_process';
import { arch } from 'node:os';
import { promisify } from 'node:util';
import type { Protocol } from 'devtools-protocol';
import type { TargetKind } from '../translate/exchange.ts';
import type { Session } from './cdp.ts';

export interface Face {
  userAgent: string;
  /** What client hints say beyond brands and platform; null where the user agent is another browser's, which has none. */
  hints: Protocol.Emulation.UserAgentMetadata | null;
}

/** Of a desktop's screen and a window on it; without the first a headless screen is smaller than its window. */
export const FACE_ARGS = ['--window-size=1280,900', '--screen-info={1920x1080}'];

/** It makes `navigator.webdriver` true, and changes nothing else. */
export const BLINK_FEATURES_OFF = ['AutomationControlled'];

/** Chromium tells each system in the same words, whatever its version: https://www.chromium.org/updates/ua-reduction/ */
const SYSTEMS: Partial<Record<NodeJS.Platform, { inUserAgent: string; inHints: string }>> = {
  darwin: { inUserAgent: 'Macintosh; Intel Mac OS X 10_15_7', inHints: 'macOS' },
  win32: { inUserAgent: 'Windows NT 10.0; Win64; x64', inHints: 'Windows' },
};
const LINUX = { inUserAgent: 'X11; Linux x86_64', inHints: 'Linux' };
const system = (platform: NodeJS.Platform): typeof LINUX => SYSTEMS[platform] ?? LINUX;

/** What a visitor with this browser is known by. `told`: how it tells its version, such as `Chromium 156.0.8078.79`. */
export function userAgentOf(told: string, platform: NodeJS.Platform = process.platform): string | null {
  const major = /(\d+)\.\d+\.\d+\.\d+/.exec(told)?.[1];
  if (major === undefined) return null;
  const edge = told.includes('Edge') ? ` Edg/${major}.0.0.0` : '';
  return `Mozilla/5.0 (${system(platform).inUserAgent}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36${edge}`;
}

/** The same from what a headless browser calls itself. */
export const withoutHeadless = (userAgent: string): string => userAgent.replace('HeadlessChrome/', 'Chrome/');

const SAYING_MS = 5000;

/** Null where the program does not say it without being started: on Windows it would open a window instead. */
export async function versionTold(browser: string): Promise<string | null> {
  if (process.platform === 'win32') return null;
  try {
    return (await promisify(execFile)(browser, ['--version'], { timeout: SAYING_MS })).stdout;
  } catch {
    // It can be asked once it is started; what is wrong with one that cannot be is said there.
    return null;
  }
}

/** `product`: the browser's own word for itself, such as `Chrome/156.0.8078.79`. */
export function faceOf(userAgent: string, product: string, platform = process.platform): Face {
  const version = /\/([\d.]+)/.exec(product)?.[1] ?? '';
  const isOwn = userAgent.includes(`Chrome/${version.split('.')[0]}.`);
  if (!isOwn) return { userAgent, hints: null };
  return {
    userAgent,
    hints: {
      // Brands are left out: in a document they are then the browser's own.
      fullVersionList: [{ brand: 'Chromium', version }],
      fullVersion: version,
      platform: system(platform).inHints,
      platformVersion: '',
      architecture: arch() === 'arm64' ? 'arm' : 'x86',
      bitness: '64',
      model: '',
      mobile: false,
    },
  };
}

const NO_HINTS: Protocol.Emulation.UserAgentMetadata = {
  brands: [],
  fullVersionList: [],
  platform: '',
  platformVersion: '',
  architecture: '',
  model: '',
  mobile: false,
};

/** Tells a target that is held. Workers say in their hints what the browser's launch says: brands, platform, no more. */
export function tellFace(session: Session, kind: TargetKind, { userAgent, hints }: Face): Promise<void>[] {
  const isDocument = kind === 'page' || kind === 'iframe';
  if (kind === 'worklet' || (hints !== null && !isDocument)) return [];
  const userAgentMetadata = hints ?? (isDocument ? undefined : NO_HINTS);
  return [
    session.send('Emulation.setUserAgentOverride', {
      userAgent,
      ...(userAgentMetadata === undefined ? {} : { userAgentMetadata }),
    }),
  ];
}
