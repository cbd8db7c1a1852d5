import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { literalIn } from '../../../../src/core/reading/tools/literal.ts';
import { nameOfPattern } from '../../../../src/core/reading/tools/patterns.ts';
import { readConsentTool } from '../../../../src/core/reading/tools/consent-tools.ts';
import { declaredBy } from '../../../../src/core/reading/tools/declared-by.ts';
import { namesOf } from '../../../../src/core/reading/index.ts';
import { noticeFrom } from '../../../../src/core/notices/from-reading.ts';

const names = namesOf(companies);
const read = (source: unknown) =>
  readConsentTool(
    typeof source === 'string' ? source : JSON.stringify(source),
    'https://www.example.gov.uk/',
    names,
  );
const cookies = (source: unknown) =>
  read(source)?.cookies.map(({ name, category, product, seconds }) => [name, category, product, seconds]);
const claims = (source: unknown) => read(source)?.claims.map(({ kind, value }) => [kind, value]);

describe('Civic Cookie Control', () => {
  const config = {
    necessaryCookies: ['session', 'civic_*'],
    consentCookieExpiry: 90,
    statement: { name: 'Cookies', url: '/cookies', updated: '28/10/2021' },
    optionalCookies: [
      {
        name: 'analytics',
        label: 'Analytics',
        description: 'Google Analytics counts visits.',
        cookies: ['_ga', '_gid'],
        recommendedState: false,
      },
      {
        name: 'social',
        label: 'Social media',
        cookies: [],
        thirdPartyCookies: [{ name: 'YouTube', optOutLink: 'https://example.com' }],
        recommendedState: 'on',
      },
    ],
  };
  it('gives its cookies, each with the category and product of its group', () => {
    expect(cookies(config)).toEqual([
      ['session', 'necessary', null, null],
      ['civic_*', 'necessary', null, null],
      ['_ga', 'statistics', 'google-analytics', null],
      ['_gid', 'statistics', 'google-analytics', null],
    ]);
  });
  it('gives the date, the link and the suppliers', () => {
    expect(read(config)).toMatchObject({
      dated: '2021-10-28',
      links: [
        { text: 'Cookies', address: '/cookies', kind: 'cookies' },
        { text: 'YouTube', address: 'https://example.com', kind: 'opt-out' },
      ],
    });
    expect(read(config)?.products.map(({ id }) => id)).toEqual(['google-analytics', 'youtube']);
  });
  it('says what is off until it is chosen, what can be refused elsewhere and how long a choice is kept', () => {
    expect(claims(config)).toEqual([
      ['asks-first', 'Analytics'],
      ['opt-out-link', 'YouTube'],
      ['retention', 'consent choice 90 days'],
    ]);
  });
  it('shows no setting as words, and holds no page against one', () => {
    const reading = readConsentTool(JSON.stringify(config), null, names);
    if (reading === null) throw new Error('not read');
    expect(reading.claims.map(({ kind, quote, offset }) => [kind, quote, offset >= 0])).toEqual([
      ['asks-first', '', false],
      ['opt-out-link', 'https://example.com', true],
      ['retention', '', false],
    ]);
    const notice = noticeFrom(reading, {
      id: 'banner',
      councils: [],
      publisher: 'Example Council',
      host: 'www.example.gov.uk',
      retrieved: '2026-01-01',
      sha256: '0'.repeat(64),
      names,
      layer: 'consent-tool',
    });
    expect(notice.claims.map(({ kind }) => kind)).toEqual(['opt-out-link']);
    expect(notice.declarations.map(({ promise }) => promise)).not.toContain('asks-first');
  });
  it('makes no promise of a default that is left unsaid', () => {
    const unsaid = { optionalCookies: [{ name: 'n', label: 'Counting', cookies: ['_pk_id'] }] };
    expect(claims(unsaid)).toEqual([]);
  });
  it('gives each cookie the purpose that its group states', () => {
    const grouped = {
      necessaryCookies: ['sid'],
      optionalCookies: [
        { name: 'n', label: 'Numbers', description: 'These count our visitors.', cookies: ['_pk_id'] },
        { name: 'm', label: 'Analytics', cookies: ['_ga'] },
        { name: 'o', label: 'Others', cookies: ['zz_top'] },
      ],
    };
    expect(read(grouped)?.cookies.map(({ purpose }) => purpose)).toEqual([
      'Necessary cookies',
      'These count our visitors.',
      'Analytics',
      null,
    ]);
  });
  it('reads what the banner says, without its mark-up and what would have to be run', () => {
    const script = `const page = '/cookies'; CookieControl.load({ necessaryCookies: ['sid'], optionalCookies: [],
      text: { notifyDescription: \`By staying on \${names[0] ?? '}'}this site you accept <b>our cookies</b>, <a href="\${page}">as told here</a>.\` } });`;
    expect(read(script)?.claims.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['consent-implied', 'By staying on this site you accept our cookies, as told here.'],
    ]);
  });
  it('is read from the text of a script too', () => {
    const script = `var config = { necessaryCookies: ['session'], // the rest
      optionalCookies: [{ name: 'analytics', label: 'Analytics', cookies: ['_ga'], onAccept: function () { gtag('x', {a: 1}); },
      recommendedState: false }], }; CookieControl.load(config);`;
    expect(cookies(script)?.map(([name]) => name)).toEqual(['session', '_ga']);
  });
});

it('reads OneTrust’s groups, by the site and by hosts', () => {
  const data = {
    DomainData: {
      Groups: [
        {
          GroupName: 'Strictly Necessary Cookies',
          Status: 'always active',
          FirstPartyCookies: [{ Name: 'sid', Host: 'example.gov.uk', IsSession: true, Length: '0' }],
          Hosts: [],
        },
        {
          GroupName: 'Performance Cookies',
          Status: 'inactive landingpage',
          FirstPartyCookies: [],
          Hosts: [
            {
              HostName: 'hotjar.com',
              Cookies: [
                {
                  Name: '_hjid',
                  Host: '.hotjar.com',
                  IsSession: false,
                  Length: '365',
                  description: 'Tells visitors apart',
                },
              ],
            },
          ],
        },
      ],
    },
  };
  expect(cookies(data)).toEqual([
    ['sid', 'necessary', null, 0],
    ['_hjid', 'statistics', 'hotjar', 365 * 86_400],
  ]);
  expect(claims(data)).toEqual([['asks-first', 'Performance Cookies']]);
});

it('reads Cookiebot’s tables out of its script, and runs nothing', () => {
  const script = `CookieConsentDialog.cookieTableNecessary = [["CookieConsent","example.gov.uk","Keeps the choice","1 year","HTTP Cookie","1"]];
    CookieConsentDialog.cookieTableStatistics = [["_ga","Google","Counts \\"visits\\"","2 years","HTTP Cookie","1"]]; alert(1);`;
  expect(cookies(script)).toEqual([
    ['CookieConsent', 'necessary', null, 365 * 86_400],
    ['_ga', 'statistics', 'company:google', 2 * 365 * 86_400],
  ]);
});

it('reads CookieYes’s categories', () => {
  const data = {
    _categories: [
      {
        name: 'Necessary',
        slug: 'necessary',
        isNecessary: true,
        cookies: [{ cookieID: 'sid', domain: 'example.gov.uk' }],
      },
      {
        name: 'Analytics',
        slug: 'analytics',
        isNecessary: false,
        defaultConsent: { gdpr: false },
        cookies: [{ cookieID: '_ga' }],
      },
    ],
  };
  expect(cookies(data)).toEqual([
    ['sid', 'necessary', null, null],
    ['_ga', 'statistics', null, null],
  ]);
  expect(claims(data)).toEqual([['asks-first', 'Analytics']]);
});

it('reads Termly’s lists', () => {
  const data = {
    cookies: {
      essential: [{ name: 'sid' }],
      analytics: [{ name: '_ga', service: 'Google Analytics', en_us: 'Counts', expire: '2 years' }],
    },
  };
  expect(cookies(data)).toEqual([
    ['sid', 'necessary', null, null],
    ['_ga', 'statistics', 'google-analytics', 63_072_000],
  ]);
});

it('reads Klaro’s services, with patterns for names', () => {
  const script = `window.klaroConfig = { services: [{ name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [/^_pk_.*$/, ['piwik_ignore', '/', 'example.gov.uk']] }, { name: 'session', required: true, cookies: ['sid'] }] };`;
  expect(cookies(script)).toEqual([
    ['_pk_*', 'statistics', 'matomo', null],
    ['piwik_ignore', 'statistics', 'matomo', null],
    ['sid', 'necessary', null, null],
  ]);
});

it('reads the banners of Klaro and vanilla-cookieconsent', () => {
  const words = 'If you carry on browsing, you agree to our cookies.';
  const klaro = {
    services: [{ name: 'a' }],
    translations: { en: { consentNotice: { description: words } } },
  };
  const vanilla = {
    categories: { a: { enabled: false } },
    language: { translations: { en: { consentModal: { description: words } } } },
  };
  expect(claims(klaro)).toEqual([['consent-implied', null]]);
  expect(claims(vanilla)).toEqual([
    ['asks-first', 'a'],
    ['consent-implied', null],
  ]);
});

it('reads the categories given to vanilla-cookieconsent', () => {
  const script = `CookieConsent.run({ categories: { necessary: { enabled: true, readOnly: true }, analytics: { autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] } } }, language: { default: 'en', translations: { en: { preferencesModal: { sections: [{ title: 'Analytics cookies', description: 'We count visits.', linkedCategory: 'analytics' }] } } } } });`;
  expect(cookies(script)).toEqual([
    ['_ga*', 'statistics', null, null],
    ['_gid', 'statistics', null, null],
  ]);
});

it('reads the IAB’s disclosures, and takes a lifetime of centuries for milliseconds', () => {
  const data = {
    disclosures: [
      { identifier: 'uid', type: 'cookie', maxAgeSeconds: 86_400, domains: ['*.example.com'], purposes: [1] },
      { identifier: 'id', type: 'cookie', maxAgeSeconds: 31_536_000_000, purposes: [1] },
      { identifier: 'k', type: 'web' },
    ],
  };
  expect(cookies(data)).toEqual([
    ['uid', null, null, 86_400],
    ['id', null, null, 31_536_000],
  ]);
});

describe('what nobody checked', () => {
  it.each([
    'null',
    '[]',
    '{}',
    '"x"',
    '{"optionalCookies":"x"}',
    '{"categories":[1,null]}',
    'function () {}',
    '{a:',
  ])('is no declaration: %s', (source) => {
    expect(read(source)?.cookies ?? []).toEqual([]);
  });
  it('reaches no prototype', () => {
    declaredBy('{ "__proto__": { "polluted": true }, optionalCookies: [] }');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .array(
              fc.constantFrom(
                '{',
                '}',
                '[',
                ']',
                ':',
                ',',
                '"',
                "'",
                '`',
                '/',
                '\\',
                'optionalCookies',
                'a',
                '1',
                '//',
                '/*',
              ),
            )
            .map((parts) => parts.join('')),
        ),
        (source) => {
          read(source);
        },
      ),
    );
  });
  it('reads as JSON does what is JSON', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(fc.array(plain), (data) => {
        expect(literalIn(JSON.stringify(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});

it.each([
  ['_ga', '_ga'],
  ['/^_ga/', '_ga*'],
  ['/^_ga$/', '_ga'],
  ['/^_pk_.*$/', '_pk_*'],
  ['/^_ga(_.*)?/', '_ga*'],
  ['/^_hj[A-Z]\\w+$/', '_hj*'],
  ['^_clck$', '_clck'],
])('reads the pattern %s as %s', (pattern, name) => {
  expect(nameOfPattern(pattern)).toBe(name);
});

describe('EU Cookie Compliance for Drupal', () => {
  const settings = {
    path: { baseUrl: '/' },
    eu_cookie_compliance: {
      popup_html_info: '<h2>Cookies</h2><p>We will only set optional cookies if you accept.</p>',
      popup_link: '/our-cookies',
      method: 'categories',
      allowed_cookies: 'needed:SSESS*\r\nfigures:_ga\r\nfigures:_ga_*\r\nseen_message',
      cookie_categories_details: {
        needed: { label: 'Needed', description: 'For signing in.', checkbox_default_state: 'required' },
        figures: {
          label: 'Analytics',
          description: 'Google Analytics counts visits.',
          checkbox_default_state: 'unchecked',
        },
      },
      cookie_lifetime: 100,
    },
  };

  it('lists each cookie under its category, and those without one as necessary', () => {
    expect(cookies(settings)).toEqual([
      ['SSESS*', 'necessary', null, null],
      ['_ga', 'statistics', 'google-analytics', null],
      ['_ga_*', 'statistics', 'google-analytics', null],
      ['seen_message', 'necessary', null, null],
    ]);
    expect(read(settings)?.links).toMatchObject([{ address: '/our-cookies', kind: 'cookies' }]);
  });

  it('asks first for what is off until it is chosen, and where its banner says so', () => {
    expect(claims(settings)).toContainEqual(['asks-first', 'Analytics']);
    expect(claims(settings)?.filter(([kind]) => kind === 'asks-first')).toHaveLength(2);
  });

  it('reads the list under its older name, without a word on the categories', () => {
    const older = {
      eu_cookie_compliance: { popup_html_info: 'Cookies', whitelisted_cookies: 'statistics:_pk_id.*' },
    };
    expect(cookies(older)).toEqual([['_pk_id.*', 'statistics', null, null]]);
    expect(claims(older)).toEqual([]);
  });

  it('takes no other settings for its own', () => {
    expect(read({ eu_cookie_compliance: { popup_html_info: 'Cookies' } })).toBeNull();
    expect(read({ path: { baseUrl: '/' }, allowed_cookies: 'a:b' })).toBeNull();
  });
});

describe('what any tool shows besides its lists', () => {
  const text = {
    reject: 'Reject optional cookies',
    intro:
      'We use cookies. See our <a class="more" href="/privacy">privacy notice</a> and <a href="#top">above</a>.',
  };
  const config = { optionalCookies: [{ name: 'a', label: 'Counting', cookies: ['_ga'] }], text };

  it('a button that refuses is a choice, unless it is not shown', () => {
    expect(claims(config)).toContainEqual(['can-decline', 'cookies']);
    expect(claims({ ...config, rejectButton: false })).not.toContainEqual(['can-decline', 'cookies']);
    const named = { ...config, text: { necessaryTitle: 'Necessary cookies' } };
    expect(claims(named)).not.toContainEqual(['can-decline', 'cookies']);
    const accepts = { ...config, text: { ...text, reject: 'Accept optional cookies' } };
    expect(claims(accepts)).not.toContainEqual(['can-decline', 'cookies']);
  });

  it('links in its texts are links, those within the page are not', () => {
    expect(read(config)?.links).toMatchObject([
      { text: 'privacy notice', address: '/privacy', kind: 'privacy' },
    ]);
  });

  it('and its language is that of its texts', () => {
    const cwcis = {
      ...config,
      text: {
        intro:
          'Rydym yn defnyddio cwcis i storio gwybodaeth am sut rydych chi’n defnyddio’r wefan hon, ac mae rhai ohonynt yn hanfodol er mwyn i’r wefan weithio’n iawn.',
      },
    };
    expect(read(cwcis)?.language).toBe('cy');
    expect(read(config)?.language).toBe('en');
  });
});
