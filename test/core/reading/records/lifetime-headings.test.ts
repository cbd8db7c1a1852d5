/** What the column of lifetimes may be called. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { roleOf } from '../../../../src/core/reading/records/labels.ts';

const names = namesOf(companies);

test.each(['Timescale', 'Stays until', 'Time to live', 'Date of expiry', 'Remains on your device', 'Parhad'])(
  '“%s” heads lifetimes, in a flat line and beside a value',
  (heading) => {
    const flat = `# Cookies\n\nName Purpose ${heading}\nward_pick Remembers your ward 2 years\nseen_tip Hides a tip Session\n`;
    const labelled = `# Cookies\n\nName: ward_pick\nPurpose: Remembers your ward\n${heading}: 2 years\n`;
    for (const text of [flat, labelled])
      expect(readNotice(text, { form: 'text', names }).cookies[0]).toMatchObject({
        name: 'ward_pick',
        expiry: '2 years',
      });
  },
);

test.each(['Time of day', 'Agenda', 'Amserlen', 'Removed staff'])('“%s” heads none', (heading) => {
  expect(roleOf(heading)).toBeNull();
});
