import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { isEmpty, namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const readingOf = (words: string): ReturnType<typeof readNotice> =>
  readNotice(`<h1>Privacy notice</h1><p>We hold what you tell us to serve you.</p><p>${words}</p>`, {
    form: 'html',
    names,
  });

describe('a way to complain to the council', () => {
  test.each([
    'If you want to complain, write to the council at data@example.gov.uk.',
    'Complaints about your data go to the Data Protection Officer, Town Hall, High Street.',
    'You may make a complaint to us about how we handle personal data.',
    'Unhappy? Tell our information governance team at ig@example.gov.uk.',
    'To raise a concern about your information, ring 01234 567890.',
    'Please contact us first if you wish to complain about how your data was used.',
    'Our complaints procedure explains how to complain about the way we use your information.',
    'You have the right to complain to the council about our use of your data.',
    'Should you be dissatisfied with our handling of your information, e-mail dpo@example.gov.uk.',
    'If you think we got it wrong, you can complain: privacy@example.gov.uk.',
    'A complaint about data protection can be made on our online form.',
    'If you feel that we have misused your information, let us know at once at info@example.gov.uk.',
    'Something wrong with the way we treated your details? Call 01234 567 890.',
    'Any concerns should be raised with our data protection team.',
    'A complaint? Write to us at the Civic Centre.',
    'Has your data been used unfairly? Bring your concern to our Information Rights Team at rights@example.gov.uk first.',
    'You should first raise any concern about your information with the council’s privacy officer, by letter.',
    'Gallwch gwyno i’r cyngor am y ffordd yr ydym yn defnyddio eich data.',
    'I wneud cwyn, anfonwch e-bost at swyddogdata@example.llyw.cymru.',
    'Os nad ydych yn fodlon â’r ffordd y defnyddiwyd eich data, cysylltwch â’r Swyddog Diogelu Data.',
  ])('is read: %s', (words) => {
    const reading = readingOf(words);
    expect(reading.claims.map(({ kind }) => kind)).toContain('complaint-route');
    expect(isEmpty(reading)).toBe(false);
  });

  test.each([
    'We aim to answer complaints within ten days.',
    'Complaints are kept for six years.',
    'If you complain to us, we keep your letter for three years.',
    'We use the details in your complaint to look into it.',
    'When you complain about a neighbour we share it with the police.',
    'If you complain about noise, we will pass your details to our wardens.',
    'The complaints team uses your information to write to you.',
    'You can complain about a councillor to the Monitoring Officer.',
    'We collect your details when you make a complaint to the council.',
    'If you are unhappy with being counted on your visit, you can install a plug-in.',
    'This notice covers complaints, enquiries and compliments.',
    'You can raise issues about a pavement with our highways team.',
    'Officers may discuss the matter with the council that you lived in before.',
  ])('is not: %s', (words) => {
    expect(readingOf(words).claims.map(({ kind }) => kind)).not.toContain('complaint-route');
  });

  test('names who is to be told, or the address', () => {
    const valueOf = (words: string): (string | null)[] =>
      readingOf(words).claims.flatMap(({ kind, value }) => (kind === 'complaint-route' ? [value] : []));
    expect(valueOf('Not satisfied? First write to our Data Protection Officer.')).toEqual([
      'Data Protection Officer',
    ]);
    expect(valueOf('To complain, e-mail data@example.gov.uk.')).toEqual(['data@example.gov.uk']);
  });
});
