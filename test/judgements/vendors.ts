/** What pages of the judgement set use: real products, with what is publicly known of each, typed here by hand. */

/** What the law's findings turn on: whether it follows visitors, or helps the page work. */
type Kind = 'statistics' | 'advertising' | 'social' | 'content' | 'helper' | 'consent';

export interface VendorCookie {
  name: string;
  /** As notices print it, where the name ends in a changing part; else the name. */
  printed?: string;
  days: number;
}

export interface Vendor {
  /** Product id of the rules: public and stable. */
  id: string;
  /** As notices name it. */
  name: string;
  /** Name of its company, where that is another. */
  company: string | null;
  /** The name under which older notices know it, if any. */
  former: string | null;
  kind: Kind;
  /** Where a page gets it: host and path. */
  host: string;
  path: string;
  /** How a page uses it. */
  tag: 'script' | 'image' | 'frame' | 'style';
  cookies: VendorCookie[];
  /** One pattern that covers all its cookies, as notices print it; null where there is none. */
  pattern: string | null;
  /** Words for what it does, after "to". */
  does: string;
}

const vendor = (
  id: string,
  name: string,
  kind: Kind,
  [host, path]: [string, string],
  does: string,
  more: Partial<Vendor> = {},
): Vendor => ({
  ...{ id, name, kind, host, path, does },
  ...{ company: null, former: null, tag: 'script', cookies: [], pattern: null, ...more },
});

export const STATISTICS: readonly Vendor[] = [
  vendor(
    'google-analytics',
    'Google Analytics',
    'statistics',
    ['www.google-analytics.com', '/analytics.js'],
    'count visits',
    {
      company: 'Google',
      cookies: [
        { name: '_ga', days: 730 },
        { name: '_gid', days: 1 },
      ],
    },
  ),
  vendor(
    'microsoft-clarity',
    'Microsoft Clarity',
    'statistics',
    ['www.clarity.ms', '/tag/k2m9'],
    'record how people use pages',
    {
      company: null,
      pattern: '_cl*',
      cookies: [
        { name: '_clck', days: 365 },
        { name: '_clsk', days: 1 },
      ],
    },
  ),
  vendor(
    'hotjar',
    'Hotjar',
    'statistics',
    ['static.hotjar.com', '/c/hotjar-4711.js'],
    'see where people click',
    {
      company: 'Contentsquare',
      pattern: '_hj*',
      cookies: [{ name: '_hjSessionUser_4711', printed: '_hjSessionUser_{site_id}', days: 365 }],
    },
  ),
  vendor(
    'siteimprove-analytics',
    'Siteimprove',
    'statistics',
    ['siteimproveanalytics.com', '/js/siteanalyze_80.js'],
    'count visits',
    { cookies: [{ name: 'nmstat', days: 1000 }] },
  ),
  vendor('matomo', 'Matomo', 'statistics', ['anytown.matomo.cloud', '/matomo.js'], 'count visits', {
    former: 'Piwik',
    pattern: '_pk_*',
    cookies: [{ name: '_pk_id.4.a1b2', printed: '_pk_id.*', days: 393 }],
  }),
  vendor(
    'crazy-egg',
    'Crazy Egg',
    'statistics',
    ['script.crazyegg.com', '/pages/scripts/0099/1234.js'],
    'draw maps of where people click',
    { cookies: [{ name: '_ceir', days: 365 }] },
  ),
];

export const ADVERTISING: readonly Vendor[] = [
  vendor(
    'meta-pixel',
    'Meta Pixel',
    'advertising',
    ['connect.facebook.net', '/en_GB/fbevents.js'],
    'measure adverts',
    { former: 'Facebook Pixel', company: null, cookies: [{ name: '_fbp', days: 90 }] },
  ),
  vendor(
    'google-ads',
    'Google Ads',
    'advertising',
    ['www.googleadservices.com', '/pagead/conversion.js'],
    'measure adverts',
    { former: 'AdWords', company: null, cookies: [{ name: '_gcl_au', days: 90 }] },
  ),
  vendor('bing-ads', 'Microsoft Advertising', 'advertising', ['bat.bing.com', '/bat.js'], 'measure adverts', {
    former: 'Bing Ads',
    pattern: '_uet*',
    cookies: [
      { name: '_uetvid', days: 390 },
      { name: '_uetsid', days: 1 },
    ],
  }),
  vendor(
    'tiktok-pixel',
    'TikTok Pixel',
    'advertising',
    ['analytics.tiktok.com', '/i18n/pixel/events.js'],
    'measure adverts',
    { cookies: [{ name: '_ttp', days: 390 }] },
  ),
];

export const SOCIAL: readonly Vendor[] = [
  vendor('x-widgets', 'Twitter feed', 'social', ['platform.twitter.com', '/widgets.js'], 'show our posts'),
  vendor('instagram', 'Instagram', 'social', ['www.instagram.com', '/embed.js'], 'show our pictures'),
];

/** Fonts, files, maps, robots' tests, translation, reading aloud, payment: what the law lets a notice leave to a category. */
export const HELPERS: readonly Vendor[] = [
  vendor('google-fonts', 'Google Fonts', 'helper', ['fonts.googleapis.com', '/css2'], 'deliver letters', {
    tag: 'style',
  }),
  vendor('jsdelivr', 'jsDelivr', 'helper', ['cdn.jsdelivr.net', '/npm/menu@1/menu.js'], 'deliver files'),
  vendor('ordnance-survey', 'Ordnance Survey', 'helper', ['api.os.uk', '/maps/raster/7.png'], 'show a map', {
    tag: 'image',
  }),
  vendor(
    'google-recaptcha',
    'Google reCAPTCHA',
    'helper',
    ['www.google.com', '/recaptcha/api.js'],
    'keep robots out of forms',
  ),
  vendor(
    'reachdeck',
    'ReachDeck',
    'helper',
    ['www.browsealoud.com', '/plus/scripts/3.1.0/ba.js'],
    'read pages aloud',
    { former: 'Browsealoud', company: 'Texthelp' },
  ),
  vendor(
    'openstreetmap',
    'OpenStreetMap',
    'helper',
    ['tile.openstreetmap.org', '/9/254/170.png'],
    'show a map',
    { tag: 'image' },
  ),
  vendor(
    'cdnjs',
    'cdnjs',
    'helper',
    ['cdnjs.cloudflare.com', '/ajax/libs/menu/1.0/menu.css'],
    'deliver files',
    {
      tag: 'style',
    },
  ),
];

/** Content that another company shows inside the page, and that stores something as it is loaded. */
export const EMBEDDED: readonly Vendor[] = [
  vendor('youtube', 'YouTube', 'content', ['www.youtube.com', '/embed/a1'], 'show films', {
    tag: 'frame',
    cookies: [{ name: 'VISITOR_INFO1_LIVE', days: 180 }],
  }),
  vendor('vimeo', 'Vimeo', 'content', ['player.vimeo.com', '/video/22'], 'show films', {
    tag: 'frame',
    cookies: [{ name: 'vuid', days: 730 }],
  }),
];

export const TAG_MANAGER = vendor(
  'google-tag-manager',
  'Google Tag Manager',
  'helper',
  ['www.googletagmanager.com', '/gtm.js'],
  'load other scripts',
);

export const CONSENT_TOOL = vendor(
  'civic-cookie-control',
  'Cookie Control',
  'consent',
  ['cc.cdn.civiccomputing.com', '/9/cookieControl-9.x.min.js'],
  'ask about cookies',
  { cookies: [{ name: 'CookieControl', days: 90 }] },
);

export const VENDORS: readonly Vendor[] = [
  ...STATISTICS,
  ...ADVERTISING,
  ...SOCIAL,
  ...HELPERS,
  ...EMBEDDED,
  TAG_MANAGER,
  CONSENT_TOOL,
];

/** Those of which a notice that names nobody by name or kind leaves something to answer for. */
export const follows = ({ kind }: Pick<Vendor, 'kind'>): boolean =>
  kind === 'statistics' || kind === 'advertising' || kind === 'social';
