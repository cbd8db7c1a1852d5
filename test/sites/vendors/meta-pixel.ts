/** The Meta (Facebook) pixel: script and settings, `_fbp` on the site, `fr` on facebook.com. */
import { javascript, pixel } from '../exchange.ts';
import { byOther, byScript, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const SCRIPT = 'connect.facebook.net';

const events = (page: PageTools, id: string): void => {
  page.load(`https://connect.facebook.net/signals/config/${id}?v=2.9.200&r=stable`);
};

const settings = (page: PageTools, id: string): void => {
  const browser = `fb.2.${Date.now()}.482910375566120093`;
  page.store('_fbp', browser, 7_776_000, '; SameSite=Lax');
  page.pixel(
    `https://www.facebook.com/tr/?id=${id}&ev=PageView&fbp=${browser}&${page.told('dl', 'cd[title]')}`,
  );
};

export const metaPixel: Vendor = {
  name: 'Meta pixel',
  hosts: [SCRIPT, 'www.facebook.com'],
  answer: ({ host, path }) => {
    if (host === SCRIPT) {
      return javascript(inPage(path.endsWith('fbevents.js') ? events : settings, '731905528846120'));
    }
    return pixel([
      setOtherCookie('fr', '0Kd1vQ8zR2nXwP7sY..BnT5hU.1.0.BnT5hU.', {
        domain: 'facebook.com',
        seconds: SECONDS.days90,
        httpOnly: true,
      }),
    ]);
  },
  tag: `<script async src="https://${SCRIPT}/en_GB/fbevents.js"></script>`,
  leaves: ({ site }) => ({
    hosts: [SCRIPT, 'www.facebook.com'],
    cookies: [
      byScript(SCRIPT, { name: '_fbp', host: `.${site}`, askedSeconds: SECONDS.days90, sameSite: 'lax' }),
      byOther('www.facebook.com', {
        name: 'fr',
        host: '.facebook.com',
        askedSeconds: SECONDS.days90,
        httpOnly: true,
      }),
    ],
    storage: [],
  }),
};
