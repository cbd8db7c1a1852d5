/** Who speaks in a notice supplies itself with nothing, though it supplies others. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (text: string): string[] =>
  readNotice(text, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('whoever speaks is no supplier of their own notice', () => {
  test.each([
    [
      'a service that says what it is',
      '# Privacy notice\n\n## Who we are\n\nGOV.UK Notify is a service with which public bodies write to people.\n\nWe use your details to run GOV.UK Notify, and we use Matomo to count visits.',
    ],
    [
      'with whoever runs it',
      '# Privacy notice\n\n## Who we are\n\nGOV.UK Notify is a service with which public bodies write to people.\n\nYour data is held by the Government Digital Service. We count visits with Matomo.',
    ],
    [
      'by the first letters of its title',
      '# Privacy – Fern Street Hospital\n\nWe count visits with Matomo. Your answers are collected by FSH to improve care.',
    ],
    [
      'whoever holds what may be asked for',
      '# Privacy\n\nYour details are used by ZQTO to answer you. You may ask what ZQTO holds about you. We count visits with Matomo.',
    ],
    [
      'teams of their own',
      '# Privacy\n\nWe share it with council teams (Fern Events Group). We share it with the Fern Events Group. We count visits with Matomo.',
    ],
    [
      'a public body in the title',
      '# Your privacy on NHS Choices\n\nWe count visits with Matomo. Videos from NHS Choices are embedded in our pages.',
    ],
    [
      'a charity that runs a site',
      '# Privacy\n\nThis site is run by mySociety, a registered charity.\n\nWe count visits with Matomo.',
    ],
    [
      'a body that goes on as we',
      '# Privacy\n\nThe map is run by mySociety. We are a small team.\n\nWe count visits with Matomo.',
    ],
    [
      'a body that nobody knows',
      '# Privacy\n\nThis site is run by Fernley Watch Community Interest Company. We are volunteers.\n\nWe count visits with Matomo.',
    ],
    [
      'whoever a site is run for',
      '# Privacy\n\nThe scores website is run by mySociety (a charity) on behalf of Fernley Watch UK CIC. We count visits with Matomo. We tell our partners, Fernley Watch UK.\n\nmySociety is the controller. We, mySociety, respect your privacy. mySociety will never sell your data.',
    ],
    [
      'a service that tells of its own cookies',
      '# Cookies\n\nGOV.UK Pay puts small files on your computer. We count visits with Matomo.\n\n| Cookie | Purpose | Expires |\n| --- | --- | --- |\n| qx_pay | GOV.UK Pay uses this to keep your place | 1 hour |',
    ],
    [
      'whoever says at the start that we are there',
      '# Privacy\n\nAt Fernley Watch, our visitors matter.\n\nWe count visits with Matomo. This says what is collected and recorded by Fernley Watch.',
    ],
    [
      'services called after what people do there',
      '# Privacy\n\nWe count visits with Matomo. A member of school staff uses Manage School Meals Applications.',
    ],
    [
      'kinds of suppliers',
      '# Privacy\n\nWe count visits with Matomo.\n\nWe share your data with our processors (QTS providers) to run this service.',
    ],
    [
      'bodies that run a site together',
      '# Privacy\n\nThis site is run jointly by Ashby Council and Fernley Homes Ltd. Your data is held by Fernley Homes. We count visits with Matomo.',
    ],
    [
      'a site that several have in common',
      '# Privacy\n\nThe portal is a partnership between Ashby Council, Rookford Trust and mySociety. Your details are shared with mySociety. Records are kept by Rookford Trust. We count visits with Matomo.',
    ],
    [
      'joint controllers',
      '# Privacy\n\nAshby Council and Fernley Homes Ltd are joint controllers. We count visits with Matomo. Bookings are handled by Fernley Homes Ltd.',
    ],
    [
      'a body that calls itself us',
      '# Privacy\n\nThis notice is from mySociety ("we", "us").\n\nWe count visits with Matomo. Reports are kept by mySociety.',
    ],
  ])('%s', (_, text) => {
    expect(usedIn(text)).toEqual(['Matomo']);
  });
});

describe('whoever works for the one who speaks is a supplier', () => {
  test.each([
    [
      'its processor',
      '# Privacy\n\nThe site is run for us by mySociety.\n\nThe council is the controller and mySociety is a data processor. Reports are hosted by mySociety.',
      'mySociety',
    ],
    [
      'a tool that we use',
      '# Privacy\n\nWe send you texts.\n\nWe use the GOV.UK Notify service to send you texts.',
      'GOV.UK Notify',
    ],
    [
      'a supplier with whom a site is built',
      '# Privacy\n\nThis site is provided in partnership with our supplier Fernley Digital. We use no cookies.',
      'Fernley Digital',
    ],
    [
      'whoever data is shared with',
      '# Privacy\n\nWhen you book, data is shared between Ashby Hall, Mailchimp and our box office.',
      'Mailchimp',
    ],
    ['a host', '# Privacy\n\nThis site is hosted by Fernley Digital. We use no cookies.', 'Fernley Digital'],
  ])('%s', (_, text, name) => {
    expect(usedIn(text)).toContain(name);
  });
});
