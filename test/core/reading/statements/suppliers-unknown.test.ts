/** Suppliers that no rule knows, in the plain ways of saying that they work for the website; and capitals that name none. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): string[] =>
  readNotice(`# Privacy and cookies\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('a supplier that no rule knows', () => {
  test.each([
    'Our website is hosted by Fernley.',
    'This website is hosted by Fernley Ltd.',
    'The website was built by Fernley Digital.',
    'Payments on this site are processed by Fernley.',
    'We use a tool called Fernley to check links.',
    'We use Fernley to send newsletters.',
    'Our online forms are powered by Fernley.',
    'Our web chat is provided by Fernley.',
    'Surveys are carried out through Fernley.',
    'We use Fernley for live chat.',
    'Our provider, Fernley, keeps the logs.',
    'Bookings are managed by a third party, Fernley.',
    'The parking permit system is supplied by Fernley.',
    'We use Fernley cookies to improve our service.',
    'We use Fernley (www.fernley.example) to count visits.',
    'Library catalogue: Fernley sets cookies when you search.',
    'Maps are provided by FernleyMaps.',
    'We have contracted Fernley to run our customer portal.',
    'Cookies set by Fernley remember your choice.',
    'Our email newsletter is sent using Fernley.',
    'Your data is stored by Fernley on our behalf.',
  ])('is named in: %s', (words) => {
    expect(usedIn(words).join()).toContain('Fernley');
  });

  test.each([
    'We work with Fernley Parish to keep the paths clear.',
    'The meeting was hosted by Fernley Hall.',
    'The playground was built by Local Volunteers.',
    'Our website is hosted by the County Council.',
    'We use Cookies to make the site work.',
    'Your data is stored by the Council on our behalf.',
    'We use Personal Data to provide services.',
    'Payments are processed by the Finance Team.',
    'We use Welsh to answer your letter.',
    'The form is provided by the Welsh Government.',
    'We use CCTV to prevent crime.',
    'Cookies set by Other Websites are not ours.',
    'The service is provided by Adult Social Care.',
    'Our newsletter is sent by Royal Mail.',
    'This website is hosted in England.',
  ])('is not named in: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

describe('a product that a rule knows', () => {
  test.each([
    ['Videos on this site are hosted on Vimeo.', 'Vimeo'],
    ['ReachDeck is a toolbar on our site.', 'ReachDeck'],
    ['Committee papers are published using Modern.Gov.', 'Modern.Gov'],
    ['The website sits behind Imperva, which sets cookies for security.', 'Imperva'],
  ])('is named in: %s', (words, name) => {
    expect(usedIn(words)).toContain(name);
  });
});
