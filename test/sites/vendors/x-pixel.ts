/** The X (Twitter) pixel: script, two collectors, two years' identifiers. */
import { javascript, pixel } from '../exchange.ts';
import { byOther, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const SCRIPT = 'static.ads-twitter.com';

const universalTag = (page: PageTools): void => {
  for (const host of ['t.co', 'analytics.twitter.com']) {
    page.pixel(
      `https://${host}/i/adsct?txn_id=o2x4c&events=pageview&${page.told('tw_document_href', 'tw_title')}`,
    );
  }
};

export const xPixel: Vendor = {
  name: 'X pixel',
  hosts: [SCRIPT, 't.co', 'analytics.twitter.com'],
  answer: ({ host }) => {
    if (host === SCRIPT) return javascript(inPage(universalTag));
    if (host === 't.co') {
      return pixel([
        setOtherCookie('muc_ads', 'f4c1d7a2-83b0-4e69-9d25-1a7c60e8b3f9', {
          domain: 't.co',
          seconds: SECONDS.twoYears,
        }),
      ]);
    }
    return pixel([
      setOtherCookie('personalization_id', '"v1_Qm3dX8kY0pZ5vT2wR7sN4g=="', {
        domain: 'twitter.com',
        seconds: SECONDS.twoYears,
      }),
      setOtherCookie('guest_id', 'v1%3A173219400012345678', {
        domain: 'twitter.com',
        seconds: SECONDS.twoYears,
      }),
    ]);
  },
  tag: `<script async src="https://${SCRIPT}/uwt.js"></script>`,
  leaves: () => ({
    hosts: [SCRIPT, 't.co', 'analytics.twitter.com'],
    cookies: [
      byOther('t.co', { name: 'muc_ads', host: '.t.co', askedSeconds: SECONDS.twoYears }),
      ...['personalization_id', 'guest_id'].map((name) =>
        byOther('analytics.twitter.com', { name, host: '.twitter.com', askedSeconds: SECONDS.twoYears }),
      ),
    ],
    storage: [],
  }),
};
