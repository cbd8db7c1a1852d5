import { describe, expect, test } from 'vitest';
import { fromHtml } from '../../../../src/core/reading/page/from-html.ts';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';

describe('the title', () => {
  test.each([
    [
      'Skip to main content\nMenu\nWestmarsh District Council\nCookie policy\n\nWe set a few cookies.\n',
      'Cookie policy',
    ],
    [
      'Home\nCouncil and democracy\nWebsite privacy notice\n\nThis tells you what we do.\n',
      'Website privacy notice',
    ],
    [
      'Menu\nHome > Council > Privacy\nPrivacy notice for the museum\n\nWe hold data.\n',
      'Privacy notice for the museum',
    ],
    [
      'Help | Cookies | Privacy\nPrivacy notice for the museum\n\nWe hold data.\n',
      'Privacy notice for the museum',
    ],
    ['Home\n›\nPrivacy\nPrivacy notice for the museum\n\nWe hold data.\n', 'Privacy notice for the museum'],
    [
      'Cookie policy of the museum\n\nSkip to content\n\n## What cookies are\n\nSmall files.\n',
      'Cookie policy of the museum',
    ],
    ['Terms > 18 months: data protection\n\nWe hold data.\n', 'Terms > 18 months: data protection'],
    [
      'Cookies on our site: may we count your visit? Yes | No\nWestmarsh Council\nAbout our cookies\n\nBelow is each.\n',
      'About our cookies',
    ],
    ["Neidio i'r prif gynnwys\nHafan\nPolisi cwcis\n\nRydym yn defnyddio cwcis.\n", 'Polisi cwcis'],
    ['[Skip to content](#main)\n\nWestmarsh\n\nPrivacy notice\n\nWe hold data.\n', 'Privacy notice'],
    ['# Westmarsh\n\n## Privacy notice\n\nWe hold data about you.\n', 'Privacy notice'],
    ['# About this website\n\nIt is run by us.\n\n## Cookies\n\nWe use few.\n', 'About this website'],
  ])('of text is the line that names the notice: %j', (text, title) => {
    expect(fromText(text).title).toBe(title);
  });

  test.each([
    [
      '<title>Cookies | Westmarsh</title><h2>Cookies on westmarsh.gov.uk</h2><p>We use cookies.</p><h1>Our cookies</h1><p>They are few.</p>',
      'Our cookies',
    ],
    [
      '<h1>Westmarsh Council</h1><ul><li>Home</li></ul><h2>How we use cookies</h2><p>They are few.</p>',
      'How we use cookies',
    ],
    [
      '<title>Privacy policy - Westmarsh Council</title><p>We collect data.</p><h2>What do we collect?</h2>',
      'Privacy policy',
    ],
  ])('of HTML is the heading that names the notice, else what the page calls itself: %s', (html, title) => {
    expect(fromHtml(html).title).toBe(title);
  });

  test('is no heading of one kind of cookies', () => {
    const text = 'What this site keeps\n\nSigning in\nServer cookies\n- sid - A number.\n';
    expect(fromText(text).title).toBe('What this site keeps');
  });

  test('is no sentence, and no heading of a later part', () => {
    const text =
      'We collect data when you use this, and we say how.\n\n4. How long we keep it\nFor a year, and no more.\n';
    expect(fromText(text).title).toBeNull();
  });
});
