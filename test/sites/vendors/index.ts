/** Every replayed vendor that answers for hosts of its own, each once. */
import { applicationInsights } from './application-insights.ts';
import { botFramework } from './bot-framework.ts';
import { canDigital, click4Assistance, govMetric } from './council-suppliers.ts';
import { googleAds } from './google-ads.ts';
import { googleAdsense } from './google-adsense.ts';
import { googleAnalytics } from './google-analytics.ts';
import { googleFonts } from './google-fonts.ts';
import { googleTagManager } from './google-tag-manager.ts';
import { granicus } from './granicus.ts';
import { hotjar } from './hotjar.ts';
import { linkedinInsight } from './linkedin-insight.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftClarity } from './microsoft-clarity.ts';
import { plausible } from './plausible.ts';
import { xButton } from './social-buttons.ts';
import type { Vendor } from './vendor.ts';
import { xPixel } from './x-pixel.ts';
import { youtube } from './youtube.ts';

export const vendors: Vendor[] = [
  applicationInsights,
  botFramework,
  canDigital,
  click4Assistance,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleFonts,
  googleTagManager,
  govMetric,
  granicus,
  hotjar,
  linkedinInsight,
  metaPixel,
  microsoftClarity,
  plausible,
  xButton,
  xPixel,
  youtube,
];
