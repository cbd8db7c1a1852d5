/** The surroundings a Visit is observed in, as the browser tells them. */
import type { VisitConditions } from '../../core/visit/visit.ts';

interface Brands {
  brands: { brand: string }[];
  getHighEntropyValues(hints: string[]): Promise<{ fullVersionList?: { brand: string; version: string }[] }>;
}

export async function readConditions(): Promise<VisitConditions> {
  const { userAgent, language } = navigator;
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  return {
    browser: await readBrowser(),
    userAgent,
    language,
    globalPrivacyControl: globalPrivacyControl ?? false,
    profile: 'resident',
    thirdPartyCookies: 'unknown',
    journeys: [],
  };
}

/** Product and version, such as `Chromium/156.0.8078.79`. */
async function readBrowser(): Promise<string> {
  const { userAgentData } = navigator as { userAgentData?: Brands };
  if (userAgentData === undefined)
    return /Firefox\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent;
  const { fullVersionList = [] } = await userAgentData.getHighEntropyValues(['fullVersionList']);
  // Real brands, the product's own last: beside it stand Chromium and one made up to keep sites from sniffing.
  const named = fullVersionList.filter(({ brand }) => !/not.?a.?brand/i.test(brand));
  const own = named.find(({ brand }) => brand !== 'Chromium') ?? named[0];
  return own === undefined ? navigator.userAgent : `${own.brand.replaceAll(' ', '')}/${own.version}`;
}
