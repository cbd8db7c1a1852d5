import { describe, expect, it } from 'vitest';
import { withFeaturesOff } from '../../../src/scan/browser/browser.ts';
import { faceOf, userAgentOf, withoutHeadless } from '../../../src/scan/browser/face.ts';

const VISITOR =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

describe('the user agent of a visitor', () => {
  it.each([
    ['Chromium', 'Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)\n', 'linux', VISITOR],
    ['Chrome', 'Google Chrome for Testing 156.0.8078.79 \n', 'linux', VISITOR],
    ['Edge', 'Microsoft Edge 156.0.3900.12', 'linux', `${VISITOR} Edg/156.0.0.0`],
    [
      'a Mac',
      'Google Chrome 156.0.8078.79',
      'darwin',
      VISITOR.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10_15_7'),
    ],
  ] as const)('is made of what the browser tells of itself: %s', (_, told, platform, text) => {
    expect(userAgentOf(told, platform)).toBe(text);
  });

  it('is not made up where no version is told', () => {
    expect(userAgentOf('A wrapper of 3 lines')).toBeNull();
  });

  it('is what a headless browser calls itself, but for that', () => {
    expect(withoutHeadless(VISITOR.replace('Chrome/', 'HeadlessChrome/'))).toBe(VISITOR);
  });
});

describe('client hints', () => {
  it('tell the same version as the user agent, in full', () => {
    const { hints } = faceOf(`${VISITOR} Candour/1.0.0`, 'Chrome/156.0.8078.108', 'linux');
    expect(hints).toMatchObject({ fullVersion: '156.0.8078.108', platform: 'Linux', mobile: false });
  });

  it.each([
    ['another browser', 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'],
    ['another version', VISITOR.replace('156.', '15.')],
  ])('are none where the user agent is that of %s', (_, userAgent) => {
    expect(faceOf(userAgent, 'Chrome/156.0.8078.108').hints).toBeNull();
  });
});

it('stays where the person turns other features of Blink off', () => {
  const args = withFeaturesOff(['--disable-blink-features=LazyFrameLoading']);
  expect(args.filter((arg) => arg.startsWith('--disable-blink-features='))).toEqual([
    '--disable-blink-features=AutomationControlled,LazyFrameLoading',
  ]);
});
