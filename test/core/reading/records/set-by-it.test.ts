/** "It stores acme_session": what can hardly be anything but a name, behind a verb for keeping something. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

test.each([
  ['It keeps form_step_4, so that you can go back.', 'form_step_4'],
  ['The page stores tree_view, without which the list would be shut.', 'tree_view'],
  ['The map writes map_zoom when you move it.', 'map_zoom'],
])('%s', (sentence, name) => {
  const { cookies } = readNotice(
    `# Privacy notice\n\n## Cookies\n\nOur website tells you here what it does. ${sentence}\n`,
    {
      form: 'text',
      names,
    },
  );
  expect(cookies.map((cookie) => cookie.name)).toEqual([name]);
});
