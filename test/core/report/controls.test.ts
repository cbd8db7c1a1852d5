/** What the banner offers to choose with: in the Report as it was seen, and in words. */
import { describe, expect, it } from 'vitest';
import { controlSentences, controlsShown } from '../../../src/core/report/control-words.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { ControlSeen, Visit } from '../../../src/core/visit/visit.ts';
import { control, journey, known, looked, visit } from '../build.ts';

const report = (...visits: Visit[]): Report => judge(visits, [], known);
const offering = (...controls: ControlSeen[]): Visit => visit([looked('found', { controls })]);

/** As it is seen where Tab is not pressed. */
function untried(seen: ControlSeen): ControlSeen {
  const { stops: _, ...rest } = seen;
  return rest;
}

const yes: ControlSeen = { ...control('accept', 'Accept all'), width: 180.4, height: 44, contrast: 12.63 };
const no: ControlSeen = {
  ...control('reject', 'Reject all'),
  width: 96,
  height: 32,
  contrast: 3.24,
  stops: 4,
};

const sentencesOf = (...controls: ControlSeen[]): string[][] =>
  controlsShown(report(offering(...controls))).map(controlSentences);

describe('the Report', () => {
  it('has every control of every load, with all that was seen of it', () => {
    const rejecting = journey('reject', [[looked('found', { controls: [untried(no)] })], []]);
    expect(report(offering(yes, no), ...rejecting).controls).toEqual([
      { ...yes, journey: 'none', load: 1 },
      { ...no, journey: 'none', load: 1 },
      { ...untried(no), journey: 'reject', load: 1 },
    ]);
  });

  it('has none where a banner was looked for and not there, and no table where nobody looked', () => {
    expect(report(visit([looked('none')])).controls).toEqual([]);
    expect(report(visit([]))).not.toHaveProperty('controls');
  });
});

describe('in words', () => {
  it('each control stands once, by the look in which Tab was pressed', () => {
    const rejecting = journey('reject', [[looked('found', { controls: [untried(yes), untried(no)] })], []]);
    const shown = controlsShown(report(offering(yes, no), ...rejecting));
    expect(shown.map(({ control: { name, stops } }) => [name, stops])).toEqual([
      ['Accept all', 3],
      ['Reject all', 4],
    ]);
  });

  it('what says no is told beside what says yes', () => {
    expect(sentencesOf(yes, no)[1]).toEqual([
      '“Reject all” says no.',
      'It is shown at once.',
      'The keyboard reaches “Reject all” after 4 presses of Tab.',
      '“Reject all” is 96 pixels wide and 32 high; “Accept all” is 180 wide and 44 high.',
      'The writing on “Reject all” stands out from what is behind it by 3.2 to 1; that on “Accept all” by 12.6 to 1.',
    ]);
  });

  it('it is held against nothing of another load, or of another layer', () => {
    const rejecting = journey('reject', [[looked('found', { controls: [untried(no)] })], []]);
    const shown = controlsShown(report(offering(yes, { ...no, layer: 2 }), ...rejecting));
    expect(shown.map(({ control: { layer }, accept }) => [layer, accept])).toEqual([
      [1, null],
      [2, null],
      [1, null],
    ]);
  });

  it.each<[ControlSeen['stops'], string | null]>([
    [0, 'The keyboard is on “Reject all” as soon as the page has opened.'],
    [1, 'The keyboard reaches “Reject all” after 1 press of Tab.'],
    [null, '60 presses of Tab did not reach “Reject all”.'],
    [undefined, null],
  ])('%s presses of Tab', (stops, told) => {
    const seen = stops === undefined ? untried(no) : { ...no, stops };
    const [sentences = []] = sentencesOf(seen);
    expect(sentences.find((sentence) => /keyboard|Tab/.test(sentence)) ?? null).toBe(told);
  });

  it('says where it was not measured nothing of how its writing stands out, and nothing of a name that is not there', () => {
    const [sentences] = sentencesOf({ ...control('other', '', 2), contrast: null });
    expect(sentences).toEqual([
      'We do not know what “(without a name)” does.',
      'It is shown after 1 press.',
      'The keyboard reaches “(without a name)” after 3 presses of Tab.',
      '“(without a name)” is 120 pixels wide and 40 high.',
    ]);
  });
});
