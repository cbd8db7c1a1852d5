/** Who is named and supplies nothing: whoever publishes the notice, who regulates it, and what happens on other sites. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): string[] =>
  readNotice(`# Privacy notice\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('a public body, in whatever form Welsh puts its name', () => {
  test.each([
    'Caiff y bartneriaeth ei lletya gan Gyngor Bwrdeistref Sirol Talgarth.',
    'Darperir y gwasanaeth hwn gan Gyngor Dinas Aberwen.',
    'Darperir y cynllun gan Lywodraeth Cymru.',
    'Darperir y wefan gan y Senedd.',
    'Darperir y teithiau gan Barc Cenedlaethol Eryri.',
    'Prosesir eich data gan Awdurdod Tân ac Achub y Gogledd.',
    'Gweinyddir y cynllun gan Brifysgol Aberwen.',
    'The debates site is provided by the Senedd.',
  ])('%s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

describe('whoever registers and judges', () => {
  test.each([
    "Felly rydym wedi cofrestru gyda Swyddfa'r Comisiynydd Gwybodaeth.",
    "Caiff cwynion eu hystyried gan Ombwdsmon y Gogledd, a chedwir y cofnod gan Swyddfa'r Ombwdsmon.",
    "Rhaid prosesu data yn unol â'r egwyddorion yn Rheoliadau'r Comisiynydd Gwybodaeth.",
    'The college is registered as a controller with the ICO.',
    'We are notified as a data controller with the ICO.',
  ])('%s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

describe('the service that the reader uses', () => {
  test.each([
    'We use a necessary cookie to keep you safe while you use GOV.UK Notify.',
    'Our cookies help us improve GOV.UK Pay.',
    'We use small files to make GOV.UK Pay work.',
    "Mae'r cwci hwn yn ein helpu i wella GOV.UK Pay.",
    'Pan fyddwch yn defnyddio GOV.UK Notify, byddwn yn cadw cwci.',
    'The figures are shared within GDS and with nobody else.',
    "Mae GOV.UK Pay yn gosod ffeiliau bach ar eich dyfais.\n\nDefnyddir y cwcis gan GOV.UK Pay i gofio'ch iaith.",
    "Mae'r wefan hon yn cael ei rhedeg gan mySociety, sy'n rhan o Lywodraeth y Gogledd. We keep little.",
    'when you sign in to the Fernley Homes platform',
    'The Fernley Board (FB) keeps this notice.\n\nThe data controller for FB Surveys is the Board. You sign in with FB Surveys.',
  ])('%s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });

  test('and what the publisher counts with is named beside it', () => {
    expect(usedIn('Rydym yn defnyddio Matomo i weld sut rydych yn defnyddio GOV.UK Pay.')).toEqual([
      'Matomo',
    ]);
    expect(usedIn('We use Hotjar when you use our forms.')).toEqual(['Hotjar']);
    expect(usedIn('You can sign in to Microsoft Teams to join the hearing.')).toEqual(['Microsoft Teams']);
  });
});

/** Words that leave out the state's own services leave out no firm's. */
test.each([
  ['The figures are shared within Google Analytics.', 'Google Analytics'],
  ['We set cookies to make Google Maps work on our pages.', 'Google Maps'],
  ['Cookies on our site help to improve Hotjar surveys.', 'Hotjar'],
  ['Pan fyddwch yn defnyddio Google Maps ar ein gwefan, caiff cwcis eu gosod.', 'Google Maps'],
  ['We show adverts on Facebook and Instagram. Facebook learns who saw them.', 'Facebook'],
])('is used: %s', (words, name) => {
  expect(usedIn(words)).toContain(name);
});

describe('what happens on other sites, to those who go there', () => {
  test.each([
    'If you share our pages through Facebook or Twitter, those sites may set cookies.',
    'Where you choose to post an article on LinkedIn, LinkedIn may track you.',
    'Os byddwch yn rhannu ein tudalennau drwy Facebook, gall osod cwcis.',
    'The lists let us show adverts across Google results and YouTube.',
    'Adverts may then be shown to you on other sites such as YouTube and Instagram.',
    '- [Web storage (Wikipedia)](https://en.wikipedia.org/wiki/Web_storage)',
    '- [Clearing cookies in your browser (Microsoft)](https://support.microsoft.com/)',
  ])('%s', (words) => {
    expect(usedIn(words).filter((name) => name !== 'Google')).toEqual([]);
  });

  test('and not what of theirs is in our pages', () => {
    expect(usedIn('Our pages have buttons to share them on Facebook, which set cookies.')).toEqual([
      'Facebook',
    ]);
    expect(usedIn('We use cookies to re-target adverts on Facebook.')).toEqual(['Facebook']);
    expect(usedIn('The maps on our website are from the mapping tool (Mapbox).')).toEqual(['Mapbox']);
  });
});
