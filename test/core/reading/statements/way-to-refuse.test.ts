import { describe, expect, it } from 'vitest';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf([]);
const choiceIn = (text: string) =>
  readNotice(`Cookies\n\n${text}`, { form: 'text', names }).wayToRefuse?.quote;

describe('a way to say no that is no claim', () => {
  it.each([
    'If you do not wish to be counted, you can block cookies in the settings of your browser.',
    'Most browsers allow you to control cookies.',
    'Your browser can be set to reject every cookie.',
    'Set your browser to not accept cookies, and nothing of ours is kept.',
    'You may switch cookies off in your web browser at any time.',
    'Gallwch wrthod cwcis yng ngosodiadau eich porwr.',
    'Mae modd blocio cwcis yn eich porwr.',
    'Ask us to leave you out of our statistics, and we will stop.',
    'If you would rather not be counted, ring the web team.',
    'Object to the figures by letter.',
    'The counting can be switched off on our settings page.',
    'Visits are counted, but you may decline it.',
    'Gallwch wrthwynebu cael eich cyfrif drwy ffonio.',
  ])('is read in: %s', (text) => {
    expect(choiceIn(text)).toBe(text);
  });

  it('is read where the sentence before says what they are', () => {
    expect(choiceIn('Two cookies count our visitors. You can refuse them in your browser.')).toBe(
      'You can refuse them in your browser.',
    );
  });

  it.each([
    'We store which browser you use, and a cookie that ends with your visit.',
    'Pages may look different in an old browser; we manage three websites.',
  ])('is not in: %s', (text) => {
    expect(choiceIn(text)).toBeUndefined();
  });

  it('is not where something else is refused, in a notice that has cookies in its title', () => {
    const notice = (body: string) =>
      readNotice(`# Privacy and cookies\n\n## Cookies\n\nOne cookie counts our visitors.\n\n${body}\n`, {
        form: 'text',
        names,
      }).wayToRefuse?.quote;
    expect(notice('## Pictures\n\nIf you would rather not be in them, tell us.')).toBeUndefined();
    expect(notice('## Your rights\n\nYou may object to what we do.')).toBeUndefined();
    expect(notice('If you would rather not be in the figures, tell us.')).toBe(
      'If you would rather not be in the figures, tell us.',
    );
  });
});
