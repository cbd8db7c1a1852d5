/**
 * Small suppliers of councils whose scripts are documented only by where they are fetched from: Can Digital,
 * GovMetric and Click4Assistance. They contact their hosts and store nothing that we could vouch for.
 */
import { html, javascript, pixel } from '../exchange.ts';
import { nothingLeft } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import type { Vendor } from './vendor.ts';

const tellAddress = (page: PageTools, address: string): void => {
  page.pixel(`${address}?${page.told('url', 'title')}`);
};

export const canDigital: Vendor = {
  name: 'Can Digital',
  hosts: ['ads.counciladvertising.net', 'www.can-digital.net'],
  answer: ({ path }) =>
    path.endsWith('.js') ? javascript(inPage(tellAddress, 'https://www.can-digital.net/count.gif')) : pixel(),
  tag: '<script async src="https://ads.counciladvertising.net/tag.js"></script>',
  leaves: () => ({ ...nothingLeft, hosts: ['ads.counciladvertising.net', 'www.can-digital.net'] }),
};

export const govMetric: Vendor = {
  name: 'GovMetric',
  hosts: ['hitcounter.govmetric.com', 'websurveys2.govmetric.com'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? javascript(inPage(tellAddress, 'https://hitcounter.govmetric.com/hit.gif'))
      : pixel(),
  tag: '<script async src="https://websurveys2.govmetric.com/js/client/gm_sidebar.js"></script>',
  leaves: () => ({ ...nothingLeft, hosts: ['hitcounter.govmetric.com', 'websurveys2.govmetric.com'] }),
};

const chat = (): void => {
  const frame = document.createElement('iframe');
  frame.title = 'Live chat';
  frame.width = '320';
  frame.height = '60';
  frame.src = 'https://v4in1-ti.click4assistance.co.uk/ChatWindow?wsid=2f6c9d10';
  document.body.append(frame);
};

export const click4Assistance: Vendor = {
  name: 'Click4Assistance',
  hosts: ['prod3si.click4assistance.co.uk', 'v4in1-ti.click4assistance.co.uk'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? javascript(inPage(chat))
      : html('<!doctype html><title>Chat</title><p>Chat with an adviser</p>'),
  tag: '<script async defer src="https://prod3si.click4assistance.co.uk/JS/ChatWidget.js"></script>',
  leaves: () => ({
    ...nothingLeft,
    hosts: ['prod3si.click4assistance.co.uk', 'v4in1-ti.click4assistance.co.uk'],
  }),
};
