/** What counts as a notice that was read, and what only stands in its place. */
import { describe, expect, it } from 'vitest';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { isBesideNotice, worthOf } from '../../../../src/core/notices/site/worth.ts';
import type { NoticeTroubleCode } from '../../../../src/core/notices/site/trouble.ts';
import { companies } from '../../build.ts';

const names = namesOf(companies);
const SCRIPT = '<script src="/site.js"></script>';
const BANNER = `<div id="cookie-banner"><p>We use cookies to count visits to our website and to make it better for everyone who
  uses it. Some of them are needed, others you can turn off.</p><button>Accept all cookies</button></div>`;
const FOOTER = '<footer><a href="/privacy">Privacy</a> <a href="/cookies">Cookies</a></footer>';

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title} - Anytown Council</title>${SCRIPT}</head>
  <body>${BANNER}<header><a href="/">Anytown Council</a></header>${body}${FOOTER}</body></html>`;

function worth(text: string, kind: 'privacy' | 'cookies' = 'privacy', form: 'html' | 'text' = 'html') {
  const { isNotice, trouble } = worthOf({ text, form }, readNotice(text, { form, names }), { kind });
  return isNotice ? `read${trouble === null ? '' : `, ${trouble}`}` : trouble;
}

const PLAIN =
  'Our teams keep what people send us for as long as the law says. Nobody outside the town hall is given any of it.';
const LONG = `<p>${'People in the town hall look after the details that you hand to them, and after nothing else. '.repeat(12)}</p>`;

describe('a notice that was read', () => {
  it.each<[string, string]>([
    [
      'names nobody, under a heading that says what it is',
      page('Privacy notice', `<main><h1>Privacy notice</h1><p>${PLAIN}</p></main>`),
    ],
    ['has its words outside of main', page('Home', `<h1>How we use your information</h1><p>${PLAIN}</p>`)],
    [
      'is in Welsh',
      page(
        'Preifatrwydd',
        `<main><h1>Hysbysiad preifatrwydd</h1><p>Rydym yn cadw eich gwybodaeth am chwe blynedd ac yna yn ei dileu yn ddiogel.</p></main>`,
      ),
    ],
    [
      'says so by its words alone',
      page(
        'About this site',
        `<main><h1>About this site</h1><p>${PLAIN} We use Acmetrics on our website to count visits, with cookies that are kept for a year and then go away by themselves.</p></main>`,
      ),
    ],
    [
      'is about maintenance',
      page(
        'Housing maintenance privacy notice',
        `<main><h1>Planned maintenance privacy notice</h1><p>${PLAIN}</p></main>`,
      ),
    ],
    [
      'says that the website may be unavailable',
      page(
        'Privacy',
        `<main><h1>Privacy</h1>${LONG}<p>Our website is sometimes down for maintenance.</p></main>`,
      ),
    ],
    [
      'has a box to sign in beside it',
      page('Privacy', `<main><h1>Privacy</h1>${LONG}<form><input type="password"></form></main>`),
    ],
  ])('%s', (_, html) => {
    expect(worth(html)).toBe('read');
  });

  it('is an app’s too where the website is spoken of', () => {
    const words = `<p>This is how our website and the Anytown app handle what you send us. ${PLAIN}</p>`;
    expect(worth(page('Website and app privacy', `<main><h1>Privacy</h1>${words}</main>`))).toBe('read');
  });

  it('has its words in a frame that it holds itself', () => {
    const words = '&lt;p&gt;Our website uses Acmetrics to count visits.&lt;/p&gt;';
    expect(worth(page('Cookies', `<main><h1>Cookies</h1><iframe srcdoc="${words}"></iframe></main>`))).toBe(
      'read',
    );
  });

  it('was made from data that says the same, or that is for search engines', () => {
    const words = 'We look after what you send us and hand it to nobody at all';
    const data = `<script type="application/json">{"text":"${words}"}</script>
      <script type="application/ld+json">{"description":"A town by the sea with a council and a pier"}</script>`;
    expect(worth(page('Privacy', `<main><h1>Privacy</h1><p>${words}.</p></main>${data}`))).toBe('read');
  });

  it('is told of the council by itself, as of another', () => {
    const words = `<p>${'The council has a duty to look after what people send in. People must be told what is kept of them, and the said officer is told who asked for it. '.repeat(4)}</p>`;
    expect(worth(page('Privacy', `<main><h1>Privacy notice</h1>${words}</main>`))).toBe('read');
  });

  it('gives the words of others without being a story', () => {
    const words = `<p>${PLAIN} Our regulator has said what we must tell you, and “the council has to say so” is in its guide.</p>`;
    expect(worth(page('Privacy', `<main><h1>Privacy notice</h1>${words}</main>`))).toBe('read');
  });

  it('is plain text too', () => {
    expect(worth(`Privacy notice\n\n${PLAIN}\n`, 'privacy', 'text')).toBe('read');
  });

  it('may say one thing and no more', () => {
    const words = '<main><h1>Privacy notice</h1><p>Our website uses Acmetrics to count visits.</p></main>';
    expect(worth(page('Privacy notice', words))).toBe('read');
  });
});

describe('what stands in its place', () => {
  it.each<[NoticeTroubleCode, string, string]>([
    [
      'error-page',
      'an error page that answers 200',
      page(
        'Page not found',
        '<main><h1>Page not found</h1><p>The cookie policy may have moved. Check the web address, or go to our home page and look for it there.</p></main>',
      ),
    ],
    [
      'error-page',
      'an error under the notice’s own title',
      page(
        'Privacy notice',
        '<main><h1>Privacy notice</h1><p>Sorry, this page is not available. Please go back to where you came from and try something else.</p></main>',
      ),
    ],
    [
      'error-page',
      'an error by its number',
      page(
        'Error 404',
        '<main><p>Privacy and cookies are somewhere else, we are afraid. Try the search above, or ring us.</p></main>',
      ),
    ],
    [
      'error-page',
      'a site that is worked on',
      page('Anytown', `<main><h1>Scheduled maintenance</h1><p>${PLAIN}</p></main>`),
    ],
    [
      'error-page',
      'a page that is being written',
      page('Privacy notice', '<main><h1>Privacy notice</h1><p>This page is being written.</p></main>'),
    ],
    [
      'error-page',
      'an error page in Welsh',
      page(
        'Heb ei ganfod',
        `<main><h1>Tudalen heb ei chanfod</h1><p>Efallai bod y polisi cwcis wedi symud. Ewch yn ôl i'n tudalen gartref a rhowch gynnig arall arni.</p></main>`,
      ),
    ],
    [
      'login',
      'a door',
      page(
        'Sign in',
        '<main><h1>Sign in</h1><form><label>Password <input type="password"></label><button>Go</button></form></main>',
      ),
    ],
    [
      'login',
      'a door without a password',
      page(
        'Log in to MyAnytown',
        '<main><h1>Log in</h1><p>We will send you a link by e-mail that lets you in to your privacy settings.</p></main>',
      ),
    ],
    [
      'robot-wall',
      'a question whether a person is there',
      page(
        'Just a moment...',
        '<main><h1>One more step</h1><p>Please verify that you are human by ticking the box below before you go on to this website.</p></main>',
      ),
    ],
    [
      'empty',
      'a search page',
      page(
        'Search results for privacy',
        `<main><h1>Search results for privacy</h1><p>${PLAIN} Cookies.</p></main>`,
      ),
    ],
    [
      'empty',
      'a wall of cookies',
      page(
        'Cookies',
        '<main><h1>Cookies on this site</h1><p>We use analytics cookies to see how people use our website. Will you let us do that before you go on?</p><button>Accept cookies</button><button>Reject cookies</button></main>',
      ),
    ],
    [
      'empty',
      'the home page',
      page(
        'Welcome',
        `<main><h1>Welcome to Anytown</h1><p>Pay your council tax, report a missed bin, or find a library. The town hall is open from nine to five, and by telephone until eight on most days of the week.</p></main>`,
      ),
    ],
    [
      'news',
      'somebody else’s story',
      page(
        'Town hall gives up tracking',
        '<main><h1>Town hall gives up tracking</h1><p>Anytown Council no longer uses Acmetrics on its website, whose cookies lasted for two years. The council said: “We do not sell the data of residents. We use our own counter now, and you can see our figures.” A group of neighbours had written to the regulator.</p></main>',
      ),
    ],
    [
      'empty',
      'a heading and nothing under it',
      page('Cookies', '<main><h1>Cookies</h1></main>').replace(SCRIPT, ''),
    ],
    [
      'frames',
      'a page of frames',
      '<html><head><title>Cookies</title></head><frameset><frame src="a.html"></frameset></html>',
    ],
    [
      'empty',
      'a list of links',
      page(
        'Privacy notices',
        '<main><h1>Privacy notices</h1><ul><li><a href="/1">Parking</a></li><li><a href="/2">Housing</a></li><li><a href="/3">Schools</a></li></ul></main>',
      ),
    ],
    [
      'news',
      'a story whose headline is about cookies',
      page(
        'Cookie row at the town hall',
        '<article><h1>Cookie row at the town hall</h1><p>Anytown Council has been told to think again about cookies on its website. A spokesman said the town hall was looking into it. Neighbours said that Acmetrics was still there on Monday.</p></article>',
      ),
    ],
    [
      'news',
      'a story that ends with a word to its readers',
      page(
        'Privacy row over council website',
        `<article><h1>Privacy row over council website</h1><p>${'Anytown Council has dropped Acmetrics from its website after neighbours wrote to the regulator about it, a spokesman said. '.repeat(5)}</p><p>Sign up to our newsletter for more of what you like.</p></article>`,
      ),
    ],
    [
      'of-an-app',
      'the notice of an app',
      page(
        'Anytown Streets app privacy notice',
        '<main><h1>Anytown Streets app: privacy notice</h1><p>The app uses Acmetrics to count how often its screens are opened. We keep what the app sends for 30 days, and you can turn it off in the app.</p></main>',
      ),
    ],
    [
      'frames',
      'a page that only shows another, under a heading',
      page(
        'Cookies',
        '<main><h1>Cookies</h1><iframe title="Our cookies" src="/widgets/list.html"></iframe></main>',
      ),
    ],
    [
      'needs-scripts',
      'words that wait in a script’s data, under a heading',
      page(
        'Cookies',
        '<main><h1>Cookies</h1><p>Anytown Council, Market Square.</p></main><script type="application/json">{"body":"<p>Our website uses Acmetrics to count visits.</p>"}</script>',
      ),
    ],
    [
      'needs-scripts',
      'words that wait in what is pushed to a list',
      page(
        'Cookies',
        String.raw`<main><h1>Cookies</h1></main><script>self.__next_f.push([1,"{\"children\":\"Our website uses Acmetrics to count visits\"}"])</script>`,
      ),
    ],
    [
      'needs-scripts',
      'an empty frame for scripts',
      `<html><head><title>Cookies | Anytown</title></head><body><div id="app"></div>${SCRIPT}</body></html>`,
    ],
    [
      'needs-scripts',
      'a page that asks for scripts',
      page('Cookies', '<main id="root">You need to enable JavaScript to run this app.</main>'),
    ],
  ])('is %s: %s', (code, _, html) => {
    expect(worth(html)).toBe(code);
  });
});

describe('a cookie page whose rows something fills in', () => {
  const cookies = (list: string): string =>
    page(
      'Cookies',
      `<main><h1>Cookies</h1><p>We use Acmetrics to count visits. This is the list of all cookies that we use.</p>${list}</main>`,
    );

  it.each([
    '<div id="CookieDeclaration"></div>',
    '<script id="CookieDeclaration" src="https://consent.tool.example/x/cd.js" async></script>',
    '<div id="ot-sdk-cookie-policy"></div>',
    '<div class="cky-audit-table-element"></div>',
    '<div name="termly-embed" data-id="1"></div>',
    '<table><thead><tr><th>Name</th><th>Purpose</th></tr></thead><tbody id="rows"></tbody></table>',
    '<iframe src="https://tool.example/cookie-report" title="Our cookies"></iframe>',
  ])('was read but for them: %s', (list) => {
    expect(worth(cookies(list), 'cookies')).toBe('read, rows-missing');
  });

  it.each([
    '<div class="cookie-list"><table><tr><th>Name</th><th>Expires</th></tr><tr><td>visits</td><td>1 year</td></tr></table></div>',
    '<p class="cookie-table-note">There are none.</p>',
    '<a class="cookie-policy-link" href="/x"></a>',
  ])('was read whole where they are there: %s', (list) => {
    expect(worth(cookies(list), 'cookies')).toBe('read');
  });

  it('is no matter of a privacy notice', () => {
    expect(
      worth(page('Privacy', `<main><h1>Privacy</h1><p>${PLAIN}</p><div id="cookie-list"></div></main>`)),
    ).toBe('read');
  });
});

describe('a place that a notice points to, and that lists nothing', () => {
  const isBeside = (text: string, linked: string): boolean => {
    const { trouble, marks } = worthOf({ text, form: 'html' }, readNotice(text, { form: 'html', names }), {
      kind: 'cookies',
    });
    return isBesideNotice(marks, trouble, { kind: 'cookies', text: linked });
  };
  const bare = (heading: string, body: string): string =>
    `<!doctype html><html lang="en"><head><title>${heading}</title></head><body><main><h1>${heading}</h1>${body}</main></body></html>`;

  it.each([
    [
      'where one product is switched off',
      page('Matomo', '<main><h1>Matomo</h1><label>Count my visits</label></main>'),
      'our Matomo page',
    ],
    [
      'where counting is stopped',
      page('Counting', '<main><h1>Counting</h1><p>It is on.</p><button>Switch it off</button></main>'),
      'stop being counted',
    ],
    [
      'where a choice is made, with no script that could bring a list',
      bare('Cookie settings', '<p>Counting: on or off</p>'),
      'Cookie settings',
    ],
  ])('%s', (_, text, linked) => {
    expect(isBeside(text, linked)).toBe(true);
  });

  it.each([
    [
      'may be filled in by a script',
      page('Cookie settings', '<main><h1>Cookie settings</h1><p>Counting: on or off</p></main>'),
      'Cookie settings',
    ],
    [
      'is linked as a list',
      page('Website data', '<main><h1>Website data</h1><p>Switch it off</p></main>'),
      'the full list',
    ],
    [
      'is linked by no name',
      page('Website data', '<main><h1>Website data</h1><p>Switch it off</p></main>'),
      'here',
    ],
    [
      'shows another page',
      page('Counting', '<main><h1>Counting</h1><p>Off</p><iframe src="/list"></iframe></main>'),
      'stop',
    ],
    ['has nothing to set', page('Counting', '<main><h1>Counting</h1><p>Please wait.</p></main>'), 'stop'],
    ['is not there', page('Page not found', '<main><h1>Page not found</h1><p>Switch off</p></main>'), 'stop'],
  ])('but not one that %s', (_, text, linked) => {
    expect(isBeside(text, linked)).toBe(false);
  });
});

describe('a text', () => {
  const MENU = 'Skip to content\nLog in | Register\nAnytown Council\n';

  it('is called by what stands below its menu', () => {
    expect(worth(`${MENU}Privacy notice\n\n${PLAIN}\n`, 'privacy', 'text')).toBe('read');
  });

  it.each([
    ['login', 'a door', 'Sign in\nE-mail address\nPassword\nPrivacy notice\n'],
    [
      'error-page',
      'an error',
      'Page not found\nAnytown Council\nPrivacy notice\nWe use cookies on our website.\n',
    ],
  ])('is no notice (%s) where a menu stands below %s', (trouble, _, text) => {
    expect(worth(text, 'privacy', 'text')).toBe(trouble);
  });
});
