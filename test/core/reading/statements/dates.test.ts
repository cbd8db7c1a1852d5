import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const datedBy = (line: string, form: 'text' | 'html' = 'text'): string | null =>
  readNotice(form === 'html' ? line : `Privacy notice\n\n${line}\n`, { form, names }).dated;

describe('the date that a notice bears', () => {
  test.each([
    ['Last reviewed: March 2025 | Next review due: March 2026', '2025-03'],
    ['Next review: 1 June 2026 / Last reviewed: 1 June 2024', '2024-06-01'],
    ['Version 3.2 | Published 1 June 2024 | Review date: 1 June 2026', '2024-06-01'],
    ['Review due: 9 January 2025 • Updated: 9 January 2024', '2024-01-09'],
    ['Date published: 1st October 2024, review date: 1st October 2025', '2024-10-01'],
    [
      'First published: 1 March 2019 - Last updated: 1 October 2024 - Next review: 1 October 2026',
      '2024-10-01',
    ],
    ['Review date: April 2027 (last review April 2024)', '2024-04'],
    ['Reviewed on 4 July 2022; to be reviewed again by July 2023', '2022-07-04'],
    ['This page was checked on 2 March 2024 and is due to be checked again on 2 March 2025.', '2024-03-02'],
    ['Date of last review: May 2024. Date of next review: May 2025.', '2024-05'],
    [
      'The GDPR has been in force since 25 May 2018. We last changed this notice on 3 May 2021.',
      '2021-05-03',
    ],
    ['Last modified: 2025-09-02T10:11:00Z', '2025-09-02'],
    ['Updated 05/26/2011 03:13:19 PM', '2011-05-26'],
    ['Adolygwyd ddiwethaf: Chwefror 2024 | Adolygiad nesaf: Chwefror 2025', '2024-02'],
    [
      'Cafodd y dudalen ei hadolygu ar 16 Hydref 2024. Bydd yn cael ei hadolygu eto ym mis Hydref 2025.',
      '2024-10-16',
    ],
  ])('"%s" is of %s', (line, dated) => {
    expect(datedBy(line)).toBe(dated);
  });

  test.each([
    '<h1>Privacy</h1><dl><dt>Last updated</dt><dd>7 May 2024</dd><dt>Next review</dt><dd>7 May 2026</dd></dl>',
    '<h1>Privacy</h1><table><tr><th>Review due</th><td>7 May 2026</td></tr><tr><th>Last reviewed</th><td>7 May 2024</td></tr></table>',
  ])('stands beside its label: %s', (html) => {
    expect(datedBy(html, 'html')).toBe('2024-05-07');
  });

  test.each([
    'This notice will next be reviewed in May 2027.',
    'To be reviewed by: April 2027',
    'The Data Protection Act 2018 was amended in May 2021.',
  ])('is none in "%s"', (line) => {
    expect(datedBy(line)).toBeNull();
  });
});

/** A notice with a line at its top, or at its end. */
const BODY =
  'We use cookies to count visits to this website.\n\nWe keep them for two years.\n\nYou may refuse them in your browser.\n\nA cookie is a small file.\n\nWe keep your name for six years.';
const datedAt = (place: 'top' | 'end', line: string): string | null => {
  const text = place === 'top' ? `${line}\n\n${BODY}` : `${BODY}\n\n${line}`;
  return readNotice(`# Privacy notice\n\n${text}\n`, { form: 'text', names }).dated;
};

describe.each(['top', 'end'] as const)('at the %s of a page', (place) => {
  test.each([
    ['Last updated on 16 Dec 22.', '2022-12-16'],
    ['Last updated: 3 May ’19', '2019-05-03'],
    ['Last Updated - 2021/06/04', '2021-06-04'],
    ['As of March 2022.', '2022-03'],
    ['Correct as at 5 June 2020', '2020-06-05'],
    ['This policy came into effect on 25 May 2018.', '2018-05-25'],
    ['With effect from 25 May 2018', '2018-05-25'],
    ['This statement was prepared on 4 June 2021.', '2021-06-04'],
    ['This privacy policy is current as of 4 June 2021.', '2021-06-04'],
    ['Most recent update: June 4th 2021', '2021-06-04'],
    ['Policy date: 4 June 2021', '2021-06-04'],
    ['v1.2 (May 2018)', '2018-05'],
    ['(May 2018)', '2018-05'],
    ['Privacy notice – 25 May 2018', '2018-05-25'],
    ['_9 February 2023 - Totally Anytown_', '2023-02-09'],
    ['Dyddiad: 3 Mai 2020', '2020-05-03'],
    ['Fersiwn 2, Mai 2020', '2020-05'],
    ['Cyhoeddwyd gyntaf: 4 Mehefin 2021', '2021-06-04'],
    ['We moved to a new site on 4 June 2021.', null],
    ['The GDPR came into force on 25 May 2018.', null],
    ['We were registered with the Commissioner on 4 June 2021.', null],
    ['Since 1 January 2021 the United Kingdom has its own law.', null],
    ['Anytown Show, 4 June 2021, in the park.', null],
    ['The cookie law, which came into force on 26 May 2011, asks us to tell you.', null],
    ['Our terms came into force on 1 May 2019.', null],
    ['The most recent change to the law was made on 19 June 2025.', null],
    ['The price list is current from 1 April 2023.', null],
    ['Last updated by 3 people in March 20 times.', null],
  ])('%s', (line, date) => {
    expect(datedAt(place, line)).toBe(date);
  });
});

test('a date that stands alone in the midst of a page is not the notice’s', () => {
  const text = `# Privacy notice\n\n${BODY}\n\n4 June 2021\n\n${BODY}\n`;
  expect(readNotice(text, { form: 'text', names }).dated).toBeNull();
});
