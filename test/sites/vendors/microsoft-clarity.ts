/** Microsoft Clarity: tag, script, first-party session cookies, and the identifier synchronised with Bing. */
import { javascript, nothing, pixel, redirect } from '../exchange.ts';
import { byOther, byScript, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const TAG = 'www.clarity.ms';
const MUID = '2D9C41F7A0B86E5312C7D4F8A9E36B05';

const tag = (page: PageTools): void => {
  page.load('https://www.clarity.ms/s/0.8.1/clarity.js');
  page.pixel('https://c.clarity.ms/c.gif');
};

/** `_clck` a year, `_clsk` a day, both on the widest domain that takes them; the recording goes to a collector. */
const clarity = (page: PageTools): void => {
  page.storeWidest('_clck', '1x7fq2k%5E2%5Efxk%5E0%5E1897', 31_536_000);
  page.storeWidest('_clsk', `k2v9ad%5E${Date.now()}%5E1%5E1%5Ek.clarity.ms%2Fcollect`, 86_400);
  navigator.sendBeacon(
    'https://k.clarity.ms/collect',
    JSON.stringify({ address: location.href, title: document.title, user: '1x7fq2k' }),
  );
};

export const microsoftClarity: Vendor = {
  name: 'Microsoft Clarity',
  hosts: [TAG, 'c.clarity.ms', 'k.clarity.ms', 'c.bing.com'],
  answer: ({ host, path, query }) => {
    if (host === TAG && path.startsWith('/tag/')) {
      const id = '6f1b0d24a9c84e7f';
      const clid = setOtherCookie('CLID', id, { seconds: SECONDS.year, httpOnly: true });
      return javascript(inPage(tag), { cookies: [clid] });
    }
    if (host === TAG) return javascript(inPage(clarity));
    if (host === 'k.clarity.ms') return nothing();
    const here = host === 'c.bing.com' ? 'bing.com' : 'clarity.ms';
    const muid = setOtherCookie('MUID', MUID, { domain: here, seconds: SECONDS.days390 });
    if (host === 'c.bing.com') {
      return redirect(`https://c.clarity.ms/c.gif?CtsSyncId=1&MUID=${MUID}`, [
        muid,
        setOtherCookie('SRM_B', MUID, { domain: 'c.bing.com', seconds: SECONDS.days390 }),
      ]);
    }
    if (!query.has('MUID')) return redirect('https://c.bing.com/c.gif?RedC=c.clarity.ms&MXFR=1');
    return pixel([
      muid,
      setOtherCookie('ANONCHK', '0', { domain: 'c.clarity.ms', seconds: 600 }),
      setOtherCookie('SM', 'C', { domain: 'c.clarity.ms' }),
    ]);
  },
  tag: `<script async src="https://${TAG}/tag/k3l9council"></script>`,
  leaves: ({ site, suffix }) => ({
    hosts: [TAG, 'c.clarity.ms', 'k.clarity.ms', 'c.bing.com'],
    cookies: [
      ...(
        [
          ['_clck', SECONDS.year],
          ['_clsk', SECONDS.day],
        ] as const
      ).flatMap(([name, askedSeconds]) => [
        ...(suffix === null
          ? []
          : [byScript(TAG, { name, host: `.${suffix}`, askedSeconds, state: 'refused' as const })]),
        byScript(TAG, { name, host: `.${site}`, askedSeconds }),
      ]),
      byOther(TAG, { name: 'CLID', host: TAG, askedSeconds: SECONDS.year, httpOnly: true }),
      byOther('c.bing.com', { name: 'MUID', host: '.bing.com', askedSeconds: SECONDS.days390 }),
      byOther('c.bing.com', { name: 'SRM_B', host: '.c.bing.com', askedSeconds: SECONDS.days390 }),
      byOther('c.clarity.ms', { name: 'MUID', host: '.clarity.ms', askedSeconds: SECONDS.days390 }),
      byOther('c.clarity.ms', { name: 'ANONCHK', host: '.c.clarity.ms', askedSeconds: 600 }),
      byOther('c.clarity.ms', { name: 'SM', host: '.c.clarity.ms', askedSeconds: 0 }),
    ],
    storage: [],
  }),
};
