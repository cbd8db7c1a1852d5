import { describe, expect, it } from 'vitest';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { claims, firedOver, journey, looked, notice, outcomes, visit } from '../build.ts';
import { unreadLink } from './notices.ts';

const id = 'promised-control-not-found';
const saying = (quote: string) => notice({ claims: [claims('can-decline', { quote })] });
const banner = saying('You can decline cookies in the cookie banner.');
const controller = saying('You can change your mind with our cookie controller.');
const page = (...facts: Seen[][]) => [visit([looked('none'), ...facts], { links: facts.length === 0 })];
const cookiesPage: Seen[] = [
  {
    seen: 'links',
    links: [{ text: 'Cookies', address: 'https://www.anytown.gov.uk/cookies', kind: 'cookies' }],
    language: 'en',
    at: 3_200,
  },
];

/** The transcription stands for what the page links to. */
const read = (said: ReturnType<typeof notice>) => [
  { ...said, layer: 'supplied' as const, address: 'https://www.anytown.gov.uk/privacy' },
];

describe('promised-control-not-found', () => {
  it('fires where the notice speaks of a banner and none was found', () => {
    expect(firedOver(id, page(), read(banner))).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'medium',
        subject: { control: 'cookie banner' },
        declared: { quote: 'You can decline cookies in the cookie banner.' },
      },
    ]);
    expect(outcomes(firedOver(id, page(), read(controller)))).toEqual(['unsupported medium']);
  });

  it('fires in Welsh', () => {
    const said = saying('Gallwch ddewis peidio â derbyn cwcis yn y baner cwcis.');
    expect(outcomes(firedOver(id, page(), read(said)))).toEqual(['unsupported medium']);
  });

  it('does not fire where one was found, or where nobody looked', () => {
    expect(firedOver(id, [visit([looked('found')])], read(banner))).toEqual([]);
    expect(firedOver(id, journey('reject', [[looked('found')], []]), read(banner))).toEqual([]);
    expect(firedOver(id, [visit([])], read(banner))).toEqual([]);
  });

  it('does not fire where no control of the website is promised', () => {
    const browser = saying('You can refuse cookies in the settings of your browser.');
    expect(firedOver(id, page(), read(browser))).toEqual([]);
  });

  it('cannot tell where it may be on another page', () => {
    expect(outcomes(firedOver(id, page(cookiesPage), read(controller)))).toEqual(['cannot-tell medium']);
    expect(outcomes(firedOver(id, page(cookiesPage), read(banner)))).toEqual(['unsupported medium']);
    const linked = notice({
      links: [
        {
          ...unreadLink,
          kind: 'consent-tool',
          address: 'https://www.anytown.gov.uk/cookie-settings',
          read: true,
        },
      ],
    });
    expect(outcomes(firedOver(id, page(), read(linked)))).toEqual(['cannot-tell medium']);
  });

  it('cannot tell where it was to be looked for and could not be', () => {
    const visits = [visit([], { journey: 'reject', taken: { outcome: 'no-effect' }, choice: 'unknown' })];
    expect(outcomes(firedOver(id, visits, read(banner)))).toEqual(['cannot-tell medium']);
  });
});
