/** Plausible: counts visits without storing anything. */
import { javascript, pixel } from '../exchange.ts';
import { nothingLeft } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import type { Vendor } from './vendor.ts';

const HOST = 'plausible.io';

const tellVisit = (page: PageTools, address: string): void => {
  page.pixel(`${address}?${page.told('url', 'title')}`);
};

export const plausible: Vendor = {
  name: 'Plausible',
  hosts: [HOST],
  answer: ({ path }) =>
    path.endsWith('.js') ? javascript(inPage(tellVisit, `https://${HOST}/api/event`)) : pixel(),
  tag: `<script defer data-domain="norfolk.gov.uk" src="https://${HOST}/js/script.js"></script>`,
  leaves: () => ({ ...nothingLeft, hosts: [HOST] }),
};
