/** Share buttons that load with the page: Facebook's SDK and X's widgets, where plain links would contact nobody. */
import { html, javascript } from '../exchange.ts';
import { nothingLeft } from '../expected.ts';
import { inPage } from '../page-tools.ts';
import type { Vendor } from './vendor.ts';

const widgets = (): void => {
  const frame = document.createElement('iframe');
  frame.title = 'Post';
  frame.width = '120';
  frame.height = '28';
  frame.src = `https://platform.twitter.com/widgets/tweet_button.html#url=${encodeURIComponent(location.href)}`;
  document.body.append(frame);
};

export const xButton: Vendor = {
  name: 'X share button',
  hosts: ['platform.twitter.com'],
  answer: ({ path }) =>
    path === '/widgets.js' ? javascript(inPage(widgets)) : html('<!doctype html><title>Post</title>'),
  tag: '<script async src="https://platform.twitter.com/widgets.js"></script>',
  leaves: () => ({ ...nothingLeft, hosts: ['platform.twitter.com'] }),
};
