import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const purposes = ({ above = '', caption = '', heading = 'Cookies' }): (string | null)[] =>
  readNotice(
    `<h1>Cookies</h1><h2>${heading}</h2>${above && `<p>${above}</p>`}
    <table>${caption && `<caption>${caption}</caption>`}<tr><th>Name</th><th>Expires</th></tr>
    <tr><td>shelf_id</td><td>1 day</td></tr></table>`,
    { form: 'html', names },
  ).cookies.map(({ purpose }) => purpose);

describe('what a list of cookies is for, said once for all of it', () => {
  test.each([
    'These cookies count how many people read our pages.',
    'They remember which library you picked:',
    'We use the following to play videos.',
    'So that you stay signed in, our site sets these.',
    'The search box needs these.',
    'Set when you take part in a survey.',
    'For the text size tool:',
    'Mae’r cwcis hyn yn cyfrif ymwelwyr.',
  ])('in the sentence straight above it: %s', (above) => {
    expect(purposes({ above })).toEqual([above]);
  });

  test.each(['Cookies that keep you signed in', 'Analytics cookies'])('in its caption: %s', (caption) => {
    expect(purposes({ caption })).toEqual([caption]);
  });

  test('in the kind of use that heads it', () => {
    expect(purposes({ heading: 'Functional cookies' })).toEqual(['Functional cookies']);
  });

  test.each([
    '',
    'The table below lists our cookies.',
    'We set the cookies below.',
    'The council uses the cookies in this table.',
    'All the cookies in this list last for 30 days.',
    'You can refuse these in your browser.',
  ])('but a line that only leads to the list gives none: %s', (above) => {
    expect(purposes({ above })).toEqual([null]);
  });
});
