import { describe, expect, it } from 'vitest';
import { words } from '../../src/core/words/index.ts';
import { CHOICES_OFFERED, choiceSource } from '../../src/view/choice-words.ts';
import { speakerOf } from '../../src/core/report/parts.ts';
import { arrivals, cameHere, unreadOf } from '../../src/view/notice-words.ts';
import { placeName } from '../../src/view/state-words.ts';
import { cornwallNotice, policyOnly, websiteNotice } from '../popup/fixtures/products.ts';
import { STATES } from '../popup/fixtures/states.ts';

describe('the choice', () => {
  it('is said as believed, and offered in the person’s own words', () => {
    expect(words.choice.believed.none).toBe('Your cookie choice here: not made yet');
    expect(words.choice.believed.unknown).toBe('Your cookie choice here: we do not know');
    expect(new Set(CHOICES_OFFERED).size).toBe(7);
  });

  it('says how it is known', () => {
    expect(choiceSource('rejected', 'person')).toBe('This is what you told us.');
    expect(choiceSource('rejected', 'onetrust')).toMatch(/remembered/);
    expect(choiceSource('none', 'onetrust')).toMatch(/still waits/);
    expect(choiceSource('unknown', 'nobody')).toMatch(/does not tell us/);
  });
});

describe('a notice', () => {
  const now = new Date('2026-11-21T16:00:00');

  it('says how it came here', () => {
    expect(cameHere(websiteNotice, now)).toBe('Our copy was read on 12 November 2026.');
    const came = { ...websiteNotice, retrieved: '2026-11-21T14:05:59' };
    expect(cameHere({ ...came, layer: 'read' }, now)).toBe('Read from the council’s website today at 14:05.');
    expect(cameHere({ ...came, layer: 'consent-tool' }, now)).toMatch(/cookie banner/);
    expect(cameHere({ ...came, layer: 'supplied' }, now)).toBe('You gave it to us today at 14:05.');
    expect(cameHere({ ...came, layer: 'read', retrieved: '2026-11-20T09:03:00' }, now)).toBe(
      'Read from the council’s website on 20 November 2026 at 09:03.',
    );
  });

  it('of several, says once what holds for all', () => {
    expect(arrivals([websiteNotice, cornwallNotice], now)).toEqual([
      null,
      'Our copy was read on 12 November 2026.',
    ]);
    expect(arrivals([websiteNotice, { ...cornwallNotice, layer: 'read' }], now)[0]).toMatch(/^Our copy/);
  });

  it('is told from what the cookie banner says', () => {
    const banner = { ...websiteNotice, id: 'banner', layer: 'consent-tool' as const };
    expect(speakerOf([websiteNotice, banner], 'banner')).toBe('banner');
    expect(speakerOf([websiteNotice, banner], websiteNotice.id)).toBe('notice');
  });

  it('says once what it points to and was not read', () => {
    expect(unreadOf([cornwallNotice, cornwallNotice, policyOnly])).toEqual([
      'Cookies page',
      'privacy policy',
    ]);
  });
});

describe('whose page it is', () => {
  it('is the council, two councils, or the host', () => {
    expect(placeName(STATES.differs)).toBe('Norfolk County Council');
    expect(placeName(STATES['no-notice'])).toBe('Lewes District Council and Eastbourne Borough Council');
    expect(placeName(STATES['not-council'])).toBe('www.example.org');
    expect(placeName(null)).toBe('');
  });
});

describe('what is said where there is no report', () => {
  it('always says "privacy notice" in full and never alarms', () => {
    const all = [
      words.popup.unsupported.headline,
      ...words.popup.unsupported.lines,
      words.popup.notCouncil.headline,
      ...words.popup.notCouncil.lines('x.example'),
    ];
    for (const sentence of all) {
      expect(sentence).not.toMatch(/(?<!privacy )notice|violation|danger|unsafe|illegal|unlawful/i);
    }
  });
});
