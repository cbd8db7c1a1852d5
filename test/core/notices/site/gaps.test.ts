import { describe, expect, it } from 'vitest';
import { gapOfTrouble, gapsOfNotices } from '../../../../src/core/notices/site/gaps.ts';
import type { NoticeTroubleCode } from '../../../../src/core/notices/site/trouble.ts';
import { notice } from '../../build.ts';

const english = notice({ language: 'en-GB', layer: 'read' });
const codes = (...given: Parameters<typeof gapsOfNotices>): string[] =>
  gapsOfNotices(...given).map(({ code }) => code);

describe('what could not be read of the notices that came', () => {
  it.each(['en', 'en-GB', 'cy', 'cy-GB'])('is nothing where a page was read in %s', (language) => {
    expect(codes([{ ...english, language }], false)).toEqual([]);
  });

  it.each(['pl', 'und', 'cym'])(
    'is its sentences where it is in another language than English or Welsh: %s',
    (language) => {
      const [gap] = gapsOfNotices([{ ...english, language }], false);
      expect(gap?.code).toBe('notice-language');
      expect(gap?.loses).toEqual(['notice']);
    },
  );

  it('is the notice itself where only the cookie banner told something', () => {
    const banner = notice({ layer: 'consent-tool', language: 'en' });
    expect(codes([banner], false)).toEqual(['notice-unread']);
    expect(codes([banner], true)).toEqual([]);
    expect(codes([banner, english], false)).toEqual([]);
  });
});

describe('why a notice was not read', () => {
  const address = 'https://www.leeds.gov.uk/notice$&.pdf';

  it('is its form, of a PDF', () => {
    const gap = gapOfTrouble({ code: 'pdf', address }, false);
    expect(gap.code).toBe('notice-format');
    expect(gap.detail).toBe(`The privacy notice was not read: ${address} is a PDF.`);
    expect(gap.loses).toEqual(['notice', 'cookie-list']);
  });

  it.each<NoticeTroubleCode>([
    'no-link',
    'other-site',
    'not-found',
    'robot-wall',
    'unreachable',
    'empty',
    'error-page',
    'login',
    'frames',
    'news',
    'of-an-app',
    'too-many',
  ])('is said in words: %s', (code) => {
    const {
      code: gap,
      detail,
      loses,
    } = gapOfTrouble({ code, address: code === 'no-link' ? null : address }, false);
    expect(gap).toBe('notice-unread');
    expect(detail).toMatch(/^The privacy notice was not read: [^{}]+\.$/);
    expect(detail.includes(address)).toBe(code !== 'no-link');
    expect(loses).toEqual(['notice', 'cookie-list']);
  });

  it.each<NoticeTroubleCode>(['docx', 'other-format', 'no-text', 'locked', 'damaged', 'needs-scripts'])(
    'is its form: %s',
    (code) => {
      const gap = gapOfTrouble({ code, address }, false);
      expect(gap.code).toBe('notice-format');
      expect(gap.detail).toContain(address);
      expect(gap.loses).toEqual(['notice', 'cookie-list']);
    },
  );

  it('is not said of the whole notice where a page of it was read', () => {
    const { detail } = gapOfTrouble({ code: 'not-found', address: 'https://www.leeds.gov.uk/cookies' }, true);
    expect(detail).toBe(
      'Another page of the privacy notice was not read: https://www.leeds.gov.uk/cookies was not found.',
    );
  });

  it('is only the list where that is filled in by a tool', () => {
    const gap = gapOfTrouble({ code: 'rows-missing', address }, true);
    expect(gap.loses).toEqual(['cookie-list']);
    expect(gap.detail).toContain(address);
  });

  it('never grows with the address', () => {
    const { detail } = gapOfTrouble({ code: 'empty', address: 'x'.repeat(5_000) }, true);
    expect(detail.length).toBeLessThanOrEqual(300);
  });
});
