/** Software behind the counter, known by its name alone: named where something of ours is done with it, and told where. */
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (text: string, form: 'text' | 'html' = 'text') =>
  readNotice(text, { form, names })
    .products.filter(({ negated }) => !negated)
    .map(({ name, where }) => `${name}: ${where}`);

describe('what something of ours is done with', () => {
  it.each([
    ['Officers plan their visits in Trello.', ['Trello: service']],
    ['Your housing file sits on Liquidlogic.', ['Liquidlogic: service']],
    [
      'When you telephone us, the call goes through Netcall, so that we do not keep your number.',
      ['Netcall: offline'],
    ],
    ['Complaints are logged in Lagan and looked at each week.', ['Lagan: service']],
    ['Reminders reach your phone by way of OneSignal.', ['OneSignal: service']],
    ['Sentry tells us when the app stops working.', ['Sentry: service']],
    ['Our mailing house, Fernley Mail Ltd, puts the bills in envelopes.', ['Fernley Mail Ltd: offline']],
    ['GOV.UK Notify is used for reminders.', ['GOV.UK Notify: website']],
    [
      "Youth workers use Liquidlogic Children's Records to write up visits.",
      ["Liquidlogic Children's Records: service"],
    ],
    ['We pay out your claim using Stripe.', ['Stripe: service']],
    ['Dues are collected by Fernley Customer Communications.', ['Fernley Customer Communications: service']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Confirm your address before you go on.',
    'Zoom in on the map to see your street.',
    'Restore the page if it is lost.',
    'We were told of this by WhatsApp users.',
    'The form does not work with Dropbox.',
    'You can find us on the Uniform Resource page.',
    'Some visitors use Telegram to talk about the park.',
    'Your bank may use Experian to look you up.',
    'Youth workers use Steps to Calm to talk with families.',
    'If you have questions go to Eventbrite.',
    "Our advisers use AdviceUK's standards.",
  ])('but not what is a word, or somebody else’s: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('each name of a list has its own purpose', () => {
  it.each([
    [
      'We use Mailchimp for our newsletter, Trello to plan our own work and Hotjar to see how pages are used.',
      ['Mailchimp: email', 'Trello: service', 'Hotjar: website'],
    ],
    [
      'We work with Campaign Monitor for bulletins by e-mail; with Yammer for chat among ourselves.',
      ['Campaign Monitor: email', 'Yammer: service'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text).sort()).toEqual(expected.toSorted());
  });
});

describe('a table of systems says in its row where each works', () => {
  it('under a heading of who does it', () => {
    const table =
      '<h2>Who helps us</h2><table><tr><th>What happens</th><th>Who does it</th></tr>' +
      '<tr><td>Counts visits to our website</td><td>Matomo</td></tr>' +
      '<tr><td>Sends our newsletter by e-mail</td><td>Dotdigital</td></tr>' +
      '<tr><td>Prints and posts letters</td><td>Fernley Mail</td></tr></table>';
    expect(read(table, 'html')).toEqual(['Matomo: website', 'Dotdigital: email', 'Fernley Mail: service']);
  });
});

describe('films and pictures are shown from who has them', () => {
  it.each([
    ['Short films are played in a Vimeo window.', ['Vimeo: website']],
    ['Beside the text we put photographs from Flickr.', ['Flickr: website']],
    ['YouTube sets a cookie that picks the right player.', ['YouTube: website']],
    ['You can talk to us on YouTube.', []],
    ['We use YouTube for training our staff.', ['YouTube: service']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('who explains the cookies of our pages sets them', () => {
  it.each([
    ['Cookies are also set when you pay. The Civica website has the details.', ['Civica: website']],
    [
      'The booking pages place cookies. An explanation of each is given by the Granicus site.',
      ['Granicus: website'],
    ],
    ['Cookies are small files. The Mozilla website has the details.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it('takes what others use when they use our website for ours', () => {
  const list =
    'These companies may set cookies when you use our website:\n\n- Google Analytics\n- Fernley Forms';
  expect(read(list)).toEqual(['Google Analytics: website', 'Fernley Forms: website']);
  expect(read('You may be asked to pay when you use PayPal.')).toEqual([]);
});

describe('what is planned is not used yet, and what is run without is denied', () => {
  it.each([
    ['We may in future use Hotjar to see which pages are hard.', []],
    ['The council plans to move its figures to Matomo.', []],
    ['We may use Hotjar to see which pages are hard.', ['Hotjar']],
    ['We are looking at how pages are used with Hotjar.', ['Hotjar']],
    ['We hope to make the site better by using Hotjar.', ['Hotjar']],
  ])('%s', (text, used) => {
    const { products, spokenOf } = readNotice(text, { form: 'text', names });
    expect(products.map(({ name }) => name)).toEqual(used);
    expect(spokenOf?.products.length ?? 0).toBe(1 - used.length);
  });

  it.each(['This site runs no Hotjar.', 'Our pages carry no Google Analytics.'])('%s', (text) => {
    expect(readNotice(text, { form: 'text', names }).products).toMatchObject([{ negated: true }]);
  });
});

describe('buttons fetched from others are in our pages, plain links are not', () => {
  it.each([
    ['Under each story stands a row of buttons from Facebook and Pinterest.', ['Facebook', 'Pinterest']],
    ['Under each story stands a row of buttons from Facebook. They are plain links.', []],
  ])('%s', (text, used) => {
    expect(readNotice(text, { form: 'text', names }).products.map(({ name }) => name)).toEqual(used);
  });
});

describe('suppliers told in other places', () => {
  it.each([
    ['Faults are reported to us by Sentry.', ['Sentry']],
    [
      'Bailiffs (Marston Holdings, Rundles) get your name if you do not pay.',
      ['Marston Holdings', 'Rundles'],
    ],
    ['Courses are run via Fernley (the tool that the training team chose).', ['Fernley']],
    ['You get the app from the App Store or Google Play.', []],
    ['Facts are checked by members.', []],
  ])('%s', (text, used) => {
    const { products } = readNotice(text, { form: 'text', names });
    expect(products.map(({ name }) => name)).toEqual(used);
  });

  it('but not whom a column of providers rules out', () => {
    const table =
      '<h1>Cookies</h1><table><tr><th>Name</th><th>Provider</th><th>Purpose</th></tr>' +
      '<tr><td>kept_pages</td><td>Our own, not Google</td><td>Keeps pages</td></tr></table>';
    const { products, cookies } = readNotice(table, { form: 'html', names });
    expect(products).toEqual([]);
    expect(cookies).toMatchObject([{ name: 'kept_pages', product: null }]);
  });
});

describe('under a heading that speaks of software', () => {
  const under = (words: string): string[] =>
    read(`# Housing: privacy notice\n\n## The software we use\n\n- ${words}\n`);

  it('what things are recorded in is software, whatever it is called', () => {
    expect(under('Repairs are planned in Fernmend.')).toEqual(['Fernmend: service']);
  });

  it.each([
    'Records are kept in Cumbria.',
    'Meetings are held in Keswick.',
    'Plans are agreed in Family Circles.',
  ])('but no town is: %s', (words) => {
    expect(under(words)).toEqual([]);
  });
});

describe('in a list of tools', () => {
  const tools = (words: string): string[] =>
    read(`# Housing: privacy notice\n\n## Our tools\n\n- ${words}\n`);

  it.each([
    ['Case notes: Housing Jigsaw.', ['Housing Jigsaw: service']],
    ['Rotas for us: Smartsheet.', ['Smartsheet: service']],
  ])('%s', (words, expected) => {
    expect(tools(words)).toEqual(expected);
  });

  it.each(['Hammers: Stanley.', 'Confirm: your address.', 'Open: Monday'])('but not: %s', (words) => {
    expect(tools(words)).toEqual([]);
  });
});

describe('what an app tells, and what leaves it', () => {
  const inApp = (words: string): string[] => read(`# Westmarsh Walks app: privacy notice\n\n${words}\n`);

  it.each([
    ['The app tells Amplitude which walk you chose.', ['Amplitude: service']],
    ['If it stops, a report goes to Sentry.', ['Sentry: service']],
    ['| What for | Whom |\n| --- | --- |\n| Alerts | OneSignal |', ['OneSignal: service']],
    ['| When | What |\n| --- | --- |\n| It stops | Bugsnag lets us know of it |', ['Bugsnag: service']],
  ])('%s', (words, expected) => {
    expect(inApp(words)).toEqual(expected);
  });

  it('but not what it tells nobody', () => {
    expect(inApp('The app tells Amplitude nothing.')).toEqual([]);
  });
});

it('what a reader does on the website is done there with whom it names', () => {
  expect(read('You can tell us of a broken lamp on our website with FixMyStreet.')).toEqual([
    'FixMyStreet: website',
  ]);
  expect(read('You can play chess on our website with Jim Fernley.')).toEqual([]);
});

it('whose website tells what the cookies of our pages are for', () => {
  expect(read('Our shelves pages save cookies. See the SirsiDynix website for their names.')).toEqual([
    'SirsiDynix: website',
  ]);
});
