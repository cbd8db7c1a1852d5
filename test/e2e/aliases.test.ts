/** A host of the council’s own that is another company’s under another name, through the scanner. */
import { expect, it } from 'vitest';
import { openScanner, type ScannerOptions } from '../../src/scan/scanner.ts';
import { browserArguments } from '../sites/server.ts';
import { pageOf, servePages } from './scan-pages.ts';
import './in-headless-shell.ts';

const PAGE = 'https://www.tandridge.gov.uk/walks';
const NOTICE = '/privacy-notice';

async function cloaked(askAlias: ScannerOptions['askAlias']) {
  const pages = await servePages({
    '/walks': pageOf(
      '<script src="https://figures.tandridge.gov.uk/count.js"></script><img src="https://media.tandridge.gov.uk/walk.png" alt="">',
      `<a href="${NOTICE}">Privacy notice</a>`,
    ),
    [NOTICE]: pageOf(
      '<h1>Privacy notice</h1><p>This notice is about our website. We keep the names of those who book a walk with us for a year. You can complain to our Data Protection Officer.</p>',
    ),
    '/count.js': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(''),
    '/walk.png': (_, response) => response.writeHead(204).end(),
  });
  const scanner = await openScanner({
    browser: null,
    browserArgs: browserArguments(pages.port),
    thirdPartyCookies: 'store',
    concurrency: 1,
    ...(askAlias !== undefined && { askAlias }),
  });
  try {
    const { findings } = await scanner.scan(PAGE, { observeSeconds: 0, timeoutSeconds: 20, supplied: [] });
    return findings.filter(({ id }) => id === 'cloaked-tracker');
  } finally {
    await scanner.close();
    await pages.close();
  }
}

it(
  'is found by what the domain name system says of it, and nobody else’s is',
  { timeout: 120_000 },
  async () => {
    const asked: string[] = [];
    const found = await cloaked((host) => {
      asked.push(host);
      return Promise.resolve(
        host === 'figures.tandridge.gov.uk'
          ? ['tandridge.sc.omtrdc.net']
          : host === 'media.tandridge.gov.uk'
            ? ['tandridge.azureedge.net']
            : [],
      );
    });
    expect(found).toMatchObject([{ outcome: 'unsupported', subject: { host: 'figures.tandridge.gov.uk' } }]);
    expect(asked.toSorted()).toEqual([
      'figures.tandridge.gov.uk',
      'media.tandridge.gov.uk',
      'tandridge.azureedge.net',
      'tandridge.sc.omtrdc.net',
    ]);
    // These browsers are told where hosts are: what this machine’s own system says of them would be another’s word.
    expect(await cloaked(undefined)).toEqual([]);
  },
);
