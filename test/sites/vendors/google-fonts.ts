/** Google Fonts: a style sheet and a font file; no storage. */
import { answer, css } from '../exchange.ts';
import { nothingLeft } from '../expected.ts';
import type { Vendor } from './vendor.ts';

export const googleFonts: Vendor = {
  name: 'Google Fonts',
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  answer: ({ host }) =>
    host === 'fonts.googleapis.com'
      ? css(
          "@font-face { font-family: 'Council Sans'; font-display: swap; src: url(https://fonts.gstatic.com/s/councilsans/v1/regular.woff2) format('woff2'); } body { font-family: 'Council Sans', sans-serif; }",
        )
      : answer('font/woff2', new Uint8Array()),
  tag: '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Council+Sans&display=swap">',
  leaves: () => ({ ...nothingLeft, hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'] }),
};
