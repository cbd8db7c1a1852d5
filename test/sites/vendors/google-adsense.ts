/** Google AdSense: its loader, first-party identifiers, and the advertisement's frame. */
import { html, javascript } from '../exchange.ts';
import { byScript, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import type { Vendor } from './vendor.ts';

const LOADER = 'pagead2.googlesyndication.com';
const FRAME = 'tpc.googlesyndication.com';

const adsense = (page: PageTools): void => {
  const now = Math.floor(Date.now() / 1_000);
  page.store('__gads', `ID=4f2c7d0b9e81a365:T=${now}:RT=${now}:S=ALNI_MZk3v0q`, 33_696_000);
  page.store('__gpi', `UID=00000e51b4d27a90:T=${now}:RT=${now}:S=ALNI_MaT9w2c`, 33_696_000);
  const frame = document.createElement('iframe');
  frame.width = '300';
  frame.height = '250';
  frame.title = 'Advertisement';
  frame.src = `https://tpc.googlesyndication.com/safeframe/1-0-40/html/container.html?${page.told('url', 'tt')}`;
  document.body.append(frame);
};

export const googleAdsense: Vendor = {
  name: 'Google AdSense',
  hosts: [LOADER, FRAME],
  answer: ({ path }) => {
    if (path.endsWith('.js')) return javascript(inPage(adsense));
    return html('<!doctype html><title>Advertisement</title><p>Advertisement</p>');
  },
  tag: `<script async src="https://${LOADER}/pagead/js/adsbygoogle.js?client=ca-pub-1234567890123456"></script>`,
  leaves: ({ site }) => ({
    hosts: [LOADER, FRAME],
    cookies: ['__gads', '__gpi'].map((name) =>
      byScript(LOADER, { name, host: `.${site}`, askedSeconds: SECONDS.days390 }),
    ),
    storage: [],
  }),
};
