/** Suppliers nobody knows, named beside what they are to the council, and names beside what is no business of its website. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const productsIn = (words: string): string[] =>
  readNotice(
    `# Privacy notice for our website\n\nThis notice tells how we use your data on this website.\n\n${words}\n`,
    { form: 'text', names },
  ).products.map(({ name, where }) => `${name}: ${where}`);

test.each([
  ['The company that hosts this website is Brightwell Hosting.', 'Brightwell Hosting: website'],
  ['The firm that runs our website is called Tarnbeck.', 'Tarnbeck: website'],
  ['The supplier of our online forms is Formstead.', 'Formstead: website'],
  ['The system that we use for online forms is Formstead.', 'Formstead: website'],
  ['Forms on this website come from Formstead.', 'Formstead: website'],
  ['We buy our web chat from Chatterbeck.', 'Chatterbeck: website'],
  ['Chatterbeck is the supplier of our web chat.', 'Chatterbeck: website'],
  ['Campaign Hall is a Data Processor for this newsletter.', 'Campaign Hall: email'],
  ['Our website uses software from Tarnbeck.', 'Tarnbeck: website'],
  ['We work with Tarnbeck to run this website.', 'Tarnbeck: website'],
  ['Tarnbeck (our website host) keeps logs.', 'Tarnbeck: website'],
  ['When you pay online, Paybeck handles your card details.', 'Paybeck: website'],
  ['We pass your details to Tarnbeck, which runs the website for us.', 'Tarnbeck: website'],
  ['The letters about your rent are printed by our system, Rentbeck.', 'Rentbeck: service'],
])('%s', (words, product) => {
  expect(productsIn(words)).toContain(product);
});

test.each([
  'The company that made the complaint is Brightwell Homes.',
  'The service that looks after our parks is Green Spaces.',
  'We work with Riverside Homes to build houses.',
  'Maps of the park come from Riverside Arts.',
  'The software that we used to use for forms was Formstead.',
  'Our data protection officer is Jane Brightwell.',
  'Our old system, Rentbeck, is no longer used.',
  'Brightwell (our market town) is in the north.',
])('nobody works for the website in: %s', (words) => {
  expect(productsIn(words)).toEqual([]);
});

test('the body whose controller a notice tells of is no supplier of it', () => {
  const words =
    'Our newsletter is provided by the Government Digital Service. The data controller for the Government Digital Service is the Cabinet Office. It is sent with Mailchimp.';
  expect(productsIn(words).map((product) => product.split(':')[0])).toEqual(['Mailchimp']);
});
