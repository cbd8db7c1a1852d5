import { expect, it } from 'vitest';
import { noticeFrom } from '../../../src/core/notices/from-reading.ts';
import { namesOf, readNotice } from '../../../src/core/reading/index.ts';
import { judge } from '../../../src/core/report/judge.ts';
import { companies, cookie, known, visit } from '../build.ts';

const names = namesOf(companies);
const PROMISE = 'With your consent we also use cookies to count visits and to improve the site.';

/** The same promise, in the layouts that councils publish. */
const layouts: [name: string, form: 'html' | 'text', source: string][] = [
  [
    'a paragraph that begins with something else',
    'html',
    `<main><h1>Cookies</h1><p>We use necessary cookies to make our website work. ${PROMISE} You can change your mind.</p></main>`,
  ],
  [
    'an item of a list',
    'html',
    `<main><h1>Cookies</h1><p>About our cookies:</p><ul><li>We use necessary cookies to make the site work.</li><li>${PROMISE}</li></ul></main>`,
  ],
  [
    'a paragraph after a heading that says little',
    'html',
    `<main><h1>Cookies</h1><h2>Cookies we use</h2><p>This website is run by Anytown Council. We use cookies. ${PROMISE}</p></main>`,
  ],
  [
    'plain text that is wrapped',
    'text',
    'Cookies\n\nWe use necessary cookies to make our website work. With your consent\nwe also use cookies to count visits and to improve the site. You can\nchange your mind.\n',
  ],
];

it.each(layouts)('a finding quotes the sentence it rests on: %s', (_, form, source) => {
  const reading = readNotice(source, { form, address: 'https://www.anytown.gov.uk/cookies', names });
  const notice = noticeFrom(reading, {
    id: 'anytown',
    councils: ['anytown'],
    publisher: 'Anytown Council',
    host: 'www.anytown.gov.uk',
    retrieved: '2026-11-21',
    sha256: '0'.repeat(64),
    names,
    layer: 'read',
  });
  const { findings } = judge([visit([cookie('_counter')])], [notice], known);
  const found = findings.find(({ id }) => id === 'optional-before-choice');
  expect(found?.declared?.quote.replace(/\s+/g, ' ')).toBe(PROMISE);
});
