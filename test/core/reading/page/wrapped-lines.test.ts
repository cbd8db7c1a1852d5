/** Lines that one sentence was wrapped over, in paragraphs and in items, and lines that only stand below each other. */
import { describe, expect, test } from 'vitest';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';
import { sentencesOf } from '../../../../src/core/reading/page/sentences.ts';

const said = (text: string): string[] => sentencesOf(fromText(text)).sentences.map((each) => each.text);

/** Enough lines to show at what column a text was wrapped. */
const WIDE = `The clerk of the parish keeps a book of those who have asked for a place on the
allotments, and writes into it the day on which they asked and the plot that
they would like to have, so that each of them is offered one when their turn
comes round. What is in the book is shown to the members of the committee that
lets the plots, and to nobody who has not been asked by the parish to see to it
that the hedges are cut.`;
const NARROW = `The clerk of the parish keeps a book of
those who have asked for a place on the
allotments, and writes into it the day
on which they asked and the plot that
they would like to have, so that each of
them is offered one when their turn has
come round.`;

describe('an item goes on in the next line', () => {
  test.each([
    [
      'where the next word did not fit, whatever letter it begins with',
      `${WIDE}\n\n- the bodies that run the allotments with us, which are the Fernley Growers\n  Union and Rookford Gardens\n- auditors`,
      'the bodies that run the allotments with us, which are the Fernley Growers Union and Rookford Gardens',
    ],
    [
      'and is not indented',
      `${WIDE}\n\n- the bodies that run the allotments with us, which are the Fernley Growers\nUnion and Rookford Gardens\n- auditors`,
      'the bodies that run the allotments with us, which are the Fernley Growers Union and Rookford Gardens',
    ],
    [
      'of a text of few columns',
      `${NARROW}\n\n- we use Hotjar to count many of the\npeople who come\n- letters`,
      'we use Hotjar to count many of the people who come',
    ],
    [
      'below its first word',
      '1. We keep recordings of calls for\n   six months\n2. Letters',
      'We keep recordings of calls for six months',
    ],
    [
      'behind a number',
      `${WIDE}\n\n- What you tell us about a plot in the form on our pages is kept for up to 6\nmonths`,
      'What you tell us about a plot in the form on our pages is kept for up to 6 months',
    ],
    [
      'in Welsh',
      `${WIDE}\n\n- y cyrff sydd yn rhedeg y gerddi gyda ni ar ran yr holl Gyngor, sef Undeb\n  Tyfwyr Fernley a Gerddi Rookford\n- archwilwyr`,
      'y cyrff sydd yn rhedeg y gerddi gyda ni ar ran yr holl Gyngor, sef Undeb Tyfwyr Fernley a Gerddi Rookford',
    ],
  ])('%s', (_name, text, whole) => {
    expect(said(text)).toContain(whole);
  });

  test('as a paragraph does behind a capital letter', () => {
    expect(
      said(
        `${WIDE}\n\nBookings of a plot and of the hall of the village are run by Rookford and by the\nFernley Growers Union.`,
      ),
    ).toContain(
      'Bookings of a plot and of the hall of the village are run by Rookford and by the Fernley Growers Union.',
    );
  });
});

describe('a line of its own stays one', () => {
  test.each([
    [
      '- Hotjar\n  Records visits\n- Vimeo\n  Shows films',
      ['Hotjar', 'Records visits', 'Vimeo', 'Shows films'],
    ],
    ['- Hotjar\nWe keep data for two years.', ['Hotjar', 'We keep data for two years.']],
    ['Hotjar\nRecords visits\n2 years', ['Hotjar', 'Records visits', '2 years']],
    ['_ga\ncounts visits\nsession', ['_ga', 'counts visits', 'session']],
  ])('%s', (text, lines) => {
    expect(said(text)).toEqual(lines);
  });

  test('in a wrapped text too', () => {
    expect(said(`${WIDE}\n\n- plots\n- letters\nThe clerk answers them.`).slice(-3)).toEqual([
      'plots',
      'letters',
      'The clerk answers them.',
    ]);
  });
});
