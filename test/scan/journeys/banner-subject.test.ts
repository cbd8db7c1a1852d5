import { describe, expect, it } from 'vitest';
import { isAboutConsent, isAboutCookies, isAboutData } from '../../../src/scan/journeys/banner-subject.ts';

describe('isAboutData', () => {
  it.each([
    'May we turn on other services for films and counting visits? You may withdraw your consent whenever you like.',
    'Choose which of the information that we collect you are happy with.',
    'This page would like to load external content from two companies.',
    'Rydym am ddefnyddio gwasanaethau ychwanegol i gyfrif ymweliadau.',
    'We collect some personal data to see how the site is used.',
  ])('holds of what asks without a word of cookies: %s', (prose) => {
    expect(isAboutData(prose)).toBe(true);
  });

  it.each([
    'Would you take part in a survey about our services? Your privacy is protected.',
    'Listed building consent: accept the conditions of the officer, or reject them.',
    'Your appointment is on Tuesday. Do you accept it?',
    'Sign up for the newsletter: you can withdraw your consent at any time.',
    'Allow us to send you flood alerts?',
  ])('does not of what asks about something else: %s', (prose) => {
    expect(isAboutData(prose)).toBe(false);
  });
});

describe('isAboutConsent', () => {
  it('holds only of what asks for one', () => {
    expect(isAboutConsent('May we turn on other services? You may withdraw your consent later.')).toBe(true);
    expect(isAboutConsent('We collect some personal data to see how the site is used.')).toBe(false);
  });
});

describe('isAboutCookies', () => {
  it('goes by what comes first', () => {
    expect(isAboutCookies('', 'We use cookies to improve this site and its newsletter.')).toBe(true);
    expect(isAboutCookies('Newsletter', 'Subscribe for news. We set cookies when you do.')).toBe(false);
  });
});
