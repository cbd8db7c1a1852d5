/** Lists of cookies in layouts and words of their own: each stands for a kind that was once not read. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const DAY = 86_400;

type Told = [name: string, expiry: string | null, seconds: number | null];
const told = (source: string, form: 'html' | 'text'): Told[] =>
  readNotice(source, { form, names }).cookies.map(({ name, expiry, seconds }) => [name, expiry, seconds]);
const html = (body: string): Told[] => told(`<h1>Cookies</h1>${body}`, 'html');
const text = (body: string): Told[] => told(`Cookies\n\n${body}`, 'text');

describe('lifetimes', () => {
  test('in numbers of hundreds, spelled out', () => {
    expect(
      html(
        '<dl><dt>skip_week</dt><dd>Your skip. Lasts: two hundred days</dd><dt>allot_no</dt><dd>Your plot. Lasts: one hundred and eighty five days</dd></dl>',
      ),
    ).toEqual([
      ['skip_week', 'two hundred days', 200 * DAY],
      ['allot_no', 'one hundred and eighty five days', 185 * DAY],
    ]);
  });

  test('of all that have none of their own', () => {
    expect(
      html(
        '<p>If no length is given, the cookie goes when you leave the site.</p><table><tr><th>Cookie</th><th>For</th><th>Length</th></tr><tr><td>skip_week</td><td>Knows your skip week</td><td>8 days</td></tr><tr><td>allot_no</td><td>Knows your plot</td><td></td></tr></table>',
      ),
    ).toEqual([
      ['skip_week', '8 days', 8 * DAY],
      ['allot_no', 'when you leave the site', 0],
    ]);
  });

  test('of all those listed below, or right above', () => {
    expect(
      html(
        '<p>The three cookies below are held on your device for five weeks.</p><ul><li>skip_week</li><li>allot_no</li><li>tip_pass</li></ul>',
      ),
    ).toEqual(['skip_week', 'allot_no', 'tip_pass'].map((name) => [name, 'five weeks', 35 * DAY]));
    expect(
      html('<p>We set skip_week and allot_no.</p><p>Both of these cookies expire after 8 days.</p>'),
    ).toEqual([
      ['skip_week', '8 days', 8 * DAY],
      ['allot_no', '8 days', 8 * DAY],
    ]);
  });

  test('told of each of several in one sentence or one list', () => {
    expect(
      text('Our pages set these cookies: skip_week (your skip; 8 days); allot_no (your plot; session).'),
    ).toEqual([
      ['skip_week', '8 days', 8 * DAY],
      ['allot_no', 'session', 0],
    ]);
    expect(
      html(
        '<p>The cookie skip_week knows your skip week and is wiped after 8 days. A second one, allot_no, is there only until you close the browser.</p>',
      ),
    ).toEqual([
      ['skip_week', '8 days', 8 * DAY],
      ['allot_no', 'until you close the browser', 0],
    ]);
  });

  test('in items below the item of a name, with no mark before them', () => {
    expect(
      text(
        '• Name: SkipWeek\n  ◦ Knows your skip week\n  ◦ Expires when the browser is closed\n• Name: allot_no\n  ◦ Knows your plot\n  ◦ Lasts 8 days\n',
      ),
    ).toEqual([
      ['SkipWeek', 'when the browser is closed', 0],
      ['allot_no', '8 days', 8 * DAY],
    ]);
  });

  test('after a label in words of its own', () => {
    expect(
      html(
        '<h2>Cookies we set</h2><h3>skip_week</h3><p>Knows your skip week.</p><p>How long it stays: until you sign out</p>',
      ),
    ).toEqual([['skip_week', 'until you sign out', null]]);
  });

  test('between the stars of Markdown', () => {
    expect(
      text(
        '**skip_week** - knows your skip week. *Expires: 8 days*\n\n**_pk_id.*** - counts. *Expires: 9 days*',
      ),
    ).toEqual([
      ['skip_week', '8 days', 8 * DAY],
      ['_pk_id.*', '9 days', 9 * DAY],
    ]);
  });

  test('in Welsh, far behind the verb', () => {
    expect(
      html(
        '<p>Mae’r cwci sgip_id yn cofio pa wythnos y daw eich sgip, ble mae’r safle, ac yn cael ei ddileu ar ôl 8 diwrnod.</p><p>Mae’r cwci llain_no yn aros nes ichi adael y wefan.</p>',
      ),
    ).toEqual([
      ['sgip_id', '8 diwrnod', 8 * DAY],
      ['llain_no', 'nes ichi adael y wefan', 0],
    ]);
  });

  test.each([
    ['pythefnos', 'pythefnos', 14],
    ['am bythefnos', 'bythefnos', 14],
    ['ymhen pythefnos', 'pythefnos', 14],
    ['am ddwy bythefnos', 'ddwy bythefnos', 28],
    ['ymhen 3 phythefnos', '3 phythefnos', 42],
    ['am ganrif', 'ganrif', 36_500],
    ['ymhen hanner canrif', 'hanner canrif', 18_250],
  ])(
    'in Welsh, of a unit alone or counted, in a table, a label and a sentence: %s',
    (words, length, days) => {
      expect(
        html(
          `<table><tr><th>Enw</th><th>Pwrpas</th><th>Dod i ben</th></tr><tr><td>sgip_id</td><td>Eich sgip</td><td>${words}</td></tr></table>`,
        ),
      ).toEqual([['sgip_id', words, days * DAY]]);
      expect(html(`<h3>sgip_id</h3><p>Pwrpas: Eich sgip</p><p>Dod i ben: ${words}</p>`)).toEqual([
        ['sgip_id', words, days * DAY],
      ]);
      expect(html(`<p>Mae’r cwci sgip_id yn cofio eich sgip ac yn para ${words}.</p>`)).toEqual([
        ['sgip_id', length, days * DAY],
      ]);
    },
  );

  test('in Welsh, not of what is done so often', () => {
    expect(html('<p>Mae’r cwci sgip_id yn cofio eich sgip, a gesglir bob pythefnos.</p>')).toEqual([
      ['sgip_id', null, null],
    ]);
  });

  test('in Welsh, of a unit alone that ends its sentence', () => {
    expect(html('<p>Mae’r cwci sgip_id yn cael ei ddileu ar ôl blwyddyn.</p>')).toEqual([
      ['sgip_id', 'blwyddyn', 365 * DAY],
    ]);
  });
});

test('a table with a cookie in each column', () => {
  expect(
    html(
      '<table><tr><th>Cookie</th><td>skip_week</td><td>allot_no</td></tr><tr><th>Purpose</th><td>Knows your skip week</td><td>Knows your plot</td></tr><tr><th>Expires</th><td>8 days</td><td>3 hours</td></tr></table>',
    ),
  ).toEqual([
    ['skip_week', '8 days', 8 * DAY],
    ['allot_no', '3 hours', 10_800],
  ]);
});

test('a further table straight below, with headings of its own', () => {
  expect(
    text(
      '| Supplier | Cookie | Expires |\n|---|---|---|\n| Matomo | _pk_id | 9 days |\n| Name | Used for | Time limit |\n| skip_week | Your skip week | 8 days |\n',
    ),
  ).toEqual([
    ['_pk_id', '9 days', 9 * DAY],
    ['skip_week', '8 days', 8 * DAY],
  ]);
});

describe('a lifetime behind a mark', () => {
  test('is the last of what an item says', () => {
    expect(
      text(
        '- qx_seen (Fernley Forms) - remembers that you saw the same message - 1 year\n- qx_form (keeps your place, 2 days)\n- _ga: counts visits - with a number - 2 years\n',
      ),
    ).toEqual([
      ['qx_seen', '1 year', 365 * DAY],
      ['qx_form', '2 days', 2 * DAY],
      ['_ga', '2 years', 730 * DAY],
    ]);
  });

  test('makes a cookie of a plain name that tells its use', () => {
    expect(text('Cookies we set:\n\ncookie-agreed: whether you agreed; lasts 100 days.\n')).toEqual([
      ['cookie-agreed', '100 days', 100 * DAY],
    ]);
  });
});

describe('the end of a visit', () => {
  const lasts = (words: string): Told[] =>
    html(
      `<table><tr><th>Cookie</th><th>For</th><th>Length</th></tr><tr><td>allot_no</td><td>Knows your plot</td><td>${words}</td></tr></table>`,
    );
  test.each([
    "Pan fyddwch chi'n cau'ch porwr",
    "Ar ôl i chi gau'ch porwr",
    "Wrth gau'r porwr",
    'Pan gaeir y porwr',
    'Ar ddiwedd eich ymweliad',
    'When somebody signs out or shuts the browser. Or when their cookies are deleted',
    'When you quit your browser or log off',
    'Gone once your browser session is over',
    'Ends with your session',
  ])('%s', (words) => {
    expect(lasts(words)).toEqual([['allot_no', words, 0]]);
  });
});

test('rows whose cells hold paragraphs', () => {
  expect(
    text(
      'Cookie | Name | Purpose | Expires\n---|---|---|---\nPlots | allot_no\nallot_row | Knows your plot | 10 hours\nSkips | \n\nskip_week\n\nskip_no\n\n| Knows your skip | 8 days\nSkips | skip_seen |   | At end of session\n',
    ),
  ).toEqual([
    ['allot_no', '10 hours', 36_000],
    ['allot_row', '10 hours', 36_000],
    ['skip_week', '8 days', 8 * DAY],
    ['skip_no', '8 days', 8 * DAY],
    ['skip_seen', 'At end of session', 0],
  ]);
});

describe('names that are words', () => {
  test('under "Name", with what it is for and when it expires', () => {
    expect(
      html(
        '<table><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr><tr><td>Session</td><td>Keeps you signed in</td><td>When you log out or close the browser</td></tr></table>',
      ),
    ).toEqual([['Session', 'When you log out or close the browser', 0]]);
  });

  test('and not where people are told of', () => {
    expect(
      html('<p>The personal data may include your:</p><ul><li>name</li><li>PID</li><li>address</li></ul>'),
    ).toEqual([]);
  });
});

test('a description, and then what a cookie is for', () => {
  expect(
    text(
      'Cookie name\nskip_week\nCookie description\nSkip data\nCookie purpose\nKnows your skip. The data held here expires after 8 days.\n',
    ),
  ).toEqual([['skip_week', '8 days', 8 * DAY]]);
});

describe('lifetimes told in the order of the names', () => {
  const WEEK = 7 * DAY;
  const MONTH = 30 * DAY;
  const YEAR = 365 * DAY;

  test.each([
    ['We use aa_id and bb_id cookies. The first lasts a week and the second lasts a month.', WEEK, MONTH],
    [
      'The cookies aa_id and bb_id: the first expires after one year and the second after two hours.',
      YEAR,
      7200,
    ],
    [
      'The cookies aa_id and bb_id are set by two tools. The former goes when you close the browser; the other stays for a year.',
      0,
      YEAR,
    ],
    ['Our first cookie, aa_id, lasts a week and the second, bb_id, lasts a month.', WEEK, MONTH],
    ['Mae dau gwci, aa_id a bb_id: mae’r cyntaf yn para blwyddyn a’r ail yn para mis.', YEAR, MONTH],
    ['Mae dau gwci, aa_id a bb_id; y cyntaf yn para wythnos a’r llall yn para dwy flynedd.', WEEK, 2 * YEAR],
  ])('each has its own: %s', (text, first, second) => {
    expect(html(`<p>${text}</p>`).map(([name, , seconds]) => [name, seconds])).toEqual([
      ['aa_id', first],
      ['bb_id', second],
    ]);
  });

  test('one that is not told of has no other’s', () => {
    const told = html(
      '<p>We use three cookies, aa_id, bb_id and cc_id: the first lasts a week and the third a month.</p>',
    );
    expect(told.map(([, , seconds]) => seconds)).toEqual([WEEK, null, MONTH]);
  });
});

describe('labelled lines that name who twice', () => {
  const stanza = (mark: string): string =>
    [
      ['Name', 'fern_pick'],
      ['Purpose', 'Counts who comes, and expires after a browsing session.'],
      ['Provider', 'anytown.gov.uk'],
      ['Service', 'Google Analytics [View Service Privacy Policy](https://policies.google.com/privacy)'],
      ['Country', 'United States'],
      ['Type', 'http_cookie'],
      ['Expires in', '1 minute'],
    ]
      .map(([label, value]) => `${label}:${mark}${value}`)
      .join('\n\n');

  test.each([' ', ''])('go on, and a label with no space behind it is no name (%j)', (mark) => {
    const two = `# Cookies\n\n${stanza(mark)}\n\n${stanza(mark).replace('fern_pick', 'fern_leaf').replace('1 minute', '2 days')}\n`;
    const { cookies } = readNotice(two, { form: 'text', names });
    expect(cookies.map(({ name, product, expiry }) => [name, product, expiry])).toEqual([
      ['fern_pick', 'google-analytics', '1 minute'],
      ['fern_leaf', 'google-analytics', '2 days'],
    ]);
  });
});

test('one name of two suppliers in sentences', () => {
  const words =
    '# Cookies\n\nCookies used by Google Analytics: _utma, _utmz.\n\nCookies used by Twitter: _utma, guest_id.\n';
  const { cookies } = readNotice(words, { form: 'text', names });
  expect(cookies.filter(({ name }) => name === '_utma').map(({ product }) => product)).toEqual([
    'google-analytics',
    'x-ads',
  ]);
});

test('a name with a plus in it', () => {
  expect(
    html(
      '<table><tr><th>Name</th><th>Use</th><th>Expires</th></tr><tr><td>auth1+B4</td><td>Signs you in</td><td>Session</td></tr><tr><td>fern_a</td><td>Keeps</td><td>1 day</td></tr></table><p>Films for 12+ and Disney+ set cookies.</p>',
    ),
  ).toEqual([
    ['auth1+B4', 'Session', 0],
    ['fern_a', '1 day', DAY],
  ]);
});

test('of two lists within a list, each is whose its own item says', () => {
  const { cookies } = readNotice(
    '<h2>Our cookies</h2><ul><li>fern_own: ours<ul><li>fern_more: ours too</li></ul></li><li>We measure with Hotjar. It has one cookie:<ul><li>fern_u: a number</li></ul></li><li>We measure with Matomo too. It has one cookie:<ul><li>fern_s: a number</li></ul></li></ul>',
    { form: 'html', names },
  );
  expect(cookies.map(({ name, product }) => [name, product])).toEqual([
    ['fern_own', null],
    ['fern_more', null],
    ['fern_u', 'hotjar'],
    ['fern_s', 'matomo'],
  ]);
});

test('cookies in a list within a list are whose the item above says', () => {
  const { cookies } = readNotice(
    '<h2>On this website</h2><ul><li>Our servers are in Microsoft Azure.</li><li>We measure with Hotjar. It has two cookies:<ul><li><code>fern_u</code>, a number, for 1 year;</li><li><code>fern_s</code>, a number, for 30 minutes.</li></ul></li><li>We also use Matomo.</li></ul>',
    { form: 'html', names },
  );
  expect(cookies.map(({ name, product }) => [name, product])).toEqual([
    ['fern_u', 'hotjar'],
    ['fern_s', 'hotjar'],
  ]);
});

describe('several lengths for several names', () => {
  test('in the order of the names', () => {
    expect(
      text('We set _ga, _gid and allot_no, which last 2 years, 24 hours and 1 year respectively.'),
    ).toEqual([
      ['_ga', '2 years', 730 * DAY],
      ['_gid', '24 hours', DAY],
      ['allot_no', '1 year', 365 * DAY],
    ]);
    expect(text('Y cwcis _ga ac _gid, sy’n para am 2 flynedd a 24 awr yn y drefn honno.')).toEqual([
      ['_ga', '2 flynedd', 730 * DAY],
      ['_gid', '24 awr', DAY],
    ]);
  });

  test('of another number than the names, none is told', () => {
    const read = text('We set _ga, _gid and allot_no, which last 2 years and 24 hours respectively.');
    expect(read.map(([, expiry]) => expiry)).toEqual([null, null, null]);
  });

  test.each([
    ['_ga (2 years); _gid (24 hours).', '2 years', '24 hours'],
    ['* Counts visits (_ga, 2 years)\n* Tells visits apart (_gid, 24 hours)', '2 years', '24 hours'],
    ['_ga: lasts for 2 years. Counts.\n\n_gid: expires after 24 hours. Tells.', '2 years', '24 hours'],
  ])('without what stands around them: %s', (words, first, second) => {
    expect(text(`We set these cookies: ${words}`).map(([, expiry]) => expiry)).toEqual([first, second]);
  });
});

test('items of numbered lists go on in the lines that are indented', () => {
  const list = [
    ['_ga', 'Counts visits to our pages', '2 years'],
    ['ARRAffinity', 'Spreads visits over our servers', 'Session'],
    ['council_banner', 'Remembers the message', '1 year'],
  ];
  const lines = list.map(([name, use, length], at) => `${String(at + 1)}. ${name}\n   ${use}\n   ${length}`);
  expect(text(lines.join('\n\n')).map(([name, expiry]) => [name, expiry])).toEqual(
    list.map(([name, , length]) => [name, length]),
  );
});

describe('what stands between two lists leads to the second', () => {
  const first = 'These last for 2 years.\n\n* _ga\n* _gid';
  const second = 'These last for a day.\n\n* _abc\n* _def';
  test.each([
    ['under a heading', `## Ours\n\n${second}`],
    ['without one', second],
  ])('%s', (_, below) => {
    expect(text(`${first}\n\n${below}`).map(([name, expiry]) => [name, expiry])).toEqual([
      ['_ga', '2 years'],
      ['_gid', '2 years'],
      ['_abc', 'a day'],
      ['_def', 'a day'],
    ]);
  });

  test('and is no purpose', () => {
    const { cookies } = readNotice(`Cookies\n\n${first}\n\n${second}`, { form: 'text', names });
    expect(cookies.map(({ purpose }) => purpose)).toEqual([null, null, null, null]);
  });

  test('but what tells of one item is that item’s', () => {
    const parted =
      '* _ga\n\nIt lasts for a year.\n\n* _gid\n\nThis lasts for a day.\n\n* _abc\n\nLasts for a week.';
    expect(text(parted).map(([, expiry]) => expiry)).toEqual(['a year', 'a day', 'a week']);
  });
});

test('the mark of a label’s emphasis is no part of its value', () => {
  const told = ['_ga', '_gid'].map((name) => `**${name}**\n\n*Purpose:* Counts visits\n\n*Expiry:* 2 years`);
  expect(text(told.join('\n\n')).map(([, expiry]) => expiry)).toEqual(['2 years', '2 years']);
});

test('a name that a narrow column broke before a mark is one', () => {
  const rows = ['VISITOR_INFO1 _LIVE', 'YSC', '_ga _gid', 'NID _abc'].map(
    (name) => `<tr><td>${name}</td><td>Counts</td><td>1 year</td></tr>`,
  );
  expect(
    html(`<table><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr>${rows.join('')}</table>`).map(
      ([name]) => name,
    ),
  ).toEqual(['VISITOR_INFO1_LIVE', 'YSC', '_ga', '_gid', 'NID', '_abc']);
});

test('labelled lines between empty ones are of one cookie, wherever its name stands', () => {
  const told = [
    ['_ga', '2 years'],
    ['_gid', '24 hours'],
    ['ARRAffinity', 'Session'],
  ].map(([name, length]) => `Expiry: ${length ?? ''}\nPurpose: Counts\nCookie name: ${name ?? ''}`);
  expect(text(told.join('\n\n')).map(([name, expiry]) => [name, expiry])).toEqual([
    ['_ga', '2 years'],
    ['_gid', '24 hours'],
    ['ARRAffinity', 'Session'],
  ]);
});

test('a cookie told in the words of a heading is no heading', () => {
  const told = [
    ['nmstat', 'Counts visits', 'Never expires'],
    ['has_js', 'Needed for forms', '1 day'],
    ['_fbp', 'Identifies your session', '30 minutes'],
  ].map(([name, use, length]) => `**${name ?? ''}** – ${use ?? ''} (${length ?? ''})`);
  expect(text(told.join('\n\n')).map(([name, expiry]) => [name, expiry])).toEqual([
    ['nmstat', 'Never expires'],
    ['has_js', '1 day'],
    ['_fbp', '30 minutes'],
  ]);
});
