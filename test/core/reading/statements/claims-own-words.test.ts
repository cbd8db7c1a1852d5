/** Claims in words that councils might use and no list of phrases held: each beside what looks like it and is none. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice, type NoticeReading } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (words: string, title: string): NoticeReading['claims'] =>
  readNotice(`<h1>${title}</h1><p>${words}</p>`, { form: 'html', names }).claims;

type Case = [kind: string, said: string, lookalike: string];

const PRIVACY: Case[] = [
  [
    'no-sharing-for-marketing',
    'We do not use your information for marketing and we do not share it with anyone for advertising.',
    'We do not sell your personal data and we do not use what you write in this form for marketing.',
  ],
  [
    'no-sharing-for-marketing',
    'Your details will not be sold, and will not be used for marketing by third parties.',
    'We do not pass your details to others; we do not process them for advertising.',
  ],
  ['no-sale', 'We never trade in your details.', 'You can ask the council not to sell your data.'],
  [
    'no-personal-information-collected',
    'You can look through all our pages without giving us any personal details.',
    'You cannot join the library without giving us your address.',
  ],
  [
    'retention',
    'Allotment records stay on file for nine years after you give up your plot.',
    'You must have lived here for nine years before you apply for a plot.',
  ],
  ['retention', 'Handset recordings are scrubbed after 90 days.', 'Fallen trees are removed after 2 days.'],
  [
    'retention',
    'Tip bookings are removed from our system after a year.',
    'Posters are removed after 14 days.',
  ],
  [
    'retention',
    'Admission records are destroyed when the child turns 25.',
    'A child may join the library when the child turns 5.',
  ],
  [
    'retention',
    'We then delete your address within 30 days.',
    'You must give us your new address within 30 days.',
  ],
  ['retention', 'Licence files: current year plus three.', 'The current year has three bank holidays more.'],
  [
    'retention',
    'We hold on to your enquiry for no longer than ten months.',
    'We aim to answer your enquiry within ten working days.',
  ],
  [
    'no-automated-decisions',
    'No decision about a grant is left to a machine.',
    'No decision has been taken about the ticket machine.',
  ],
  ['retention', 'Scans of leases are removed after 9 months.', 'Fence posts are removed after 9 years.'],
  ['retention', 'Print jobs are cleared after 9 hours.', 'Snow is cleared after 9 hours.'],
  ['retention', 'Copies of passes are binned after 9 weeks.', 'Dog waste is binned after 9 weeks.'],
  ['retention', 'The forms are torn up after 9 years.', 'The old road is torn up after 9 years.'],
  [
    'no-sharing-for-marketing',
    'We never share what you tell us for advertising.',
    'We never share what our clowns do for advertising.',
  ],
  [
    'legal-basis',
    'We do all this as a task in the public interest.',
    'We count trees as the public has an interest in them.',
  ],
  [
    'complaint-route',
    'Where we got it wrong with your data, take it up with the ICO.',
    'Where the map is wrong, the ICO sign is on the right.',
  ],
  [
    'no-automated-decisions',
    'Each of these decisions is taken by an officer; none is made by computer.',
    'Decisions are published each week; none are kept on paper.',
  ],
  [
    'complaint-route',
    'If you believe that we have misused your data, the Information Commissioner will hear you.',
    'We pay a fee to the Information Commissioner each year.',
  ],
  [
    'no-use-by-supplier',
    'Google may not use any of it for purposes of its own.',
    'You may not use this form for purposes of your own.',
  ],
  [
    'no-sharing-without-consent',
    'We will only hand your details to a charity where you have told us that we may.',
    'We will only hand your keys to a neighbour where you have told us that we may.',
  ],
  [
    'no-sharing-without-consent',
    'No one outside the council will be shown your details without your say-so.',
    'No one can park here without your permit.',
  ],
];
const COOKIES: Case[] = [
  [
    'asks-first',
    'Until you say yes, no optional cookies are placed.',
    'Until you say which road you live in, no bin days are shown.',
  ],
  [
    'asks-first',
    'Before we set any cookie that is not needed, we will ask you.',
    'Before we set a date for the hearing, we will ask you.',
  ],
  [
    'can-decline',
    'If you would rather not be counted, switch statistics off in our cookie panel.',
    'Switch off your engine in the car park.',
  ],
  [
    'consent-implied',
    'Carrying on past this page means that you are content for us to set cookies.',
    'Carrying on past this page brings you to the form.',
  ],
  [
    'consent-implied',
    'We take it that you are content with our cookies if you read on.',
    'We do not take it that you are content with our cookies if you read on.',
  ],
  [
    'consent-implied',
    'Scroll on, or keep browsing and you are content with our cookies.',
    'Keep browsing and you will find how to be rid of cookies.',
  ],
  [
    'consent-implied',
    'Your stay counts as a yes to our cookies.',
    'Your stay counts as a yes or no to the survey, and cookies have no part in it.',
  ],
  [
    'consent-implied',
    'We take doing nothing as your agreement to cookies.',
    'We do not take doing nothing as your agreement to cookies.',
  ],
  [
    'consent-implied',
    'Keep reading and we will store all our cookies.',
    'Keep reading and we will show you the cookies that we need.',
  ],
  ['no-cookies', 'Our pages do not set cookies.', 'Our pages do not set a cookie called weir_id.'],
  [
    'no-personal-data-in-cookies',
    'None of our cookies keeps anything that could tell us your name.',
    'None of our forms asks for anything that could tell us your name.',
  ],
];

describe.each([
  ['Privacy notice', PRIVACY],
  ['Cookies', COOKIES],
])('in “%s”', (title, cases) => {
  test.each(cases)('%s: %s', (kind, said, lookalike) => {
    const [claim] = read(said, title).filter((one) => one.kind === kind);
    expect(claim?.quote).toBe(said);
    expect(read(lookalike, title).map((one) => one.kind)).not.toContain(kind);
  });
});

test('a complaint to the regulator in Welsh, with its mutations', () => {
  const said = 'Os ydych yn anhapus â’r modd y triniwyd eich data, gallwch gwyno i’r Comisiynydd Gwybodaeth.';
  expect(read(said, 'Hysbysiad preifatrwydd').map(({ kind }) => kind)).toContain('complaint-route');
});
