import { called } from '../../src/core/findings/phrases.ts';
import { companyGroups, isPageSeen, productsOf } from '../../src/core/report/parts.ts';
import { gapOf } from '../../src/core/visit/gaps.ts';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { differences, firstQuoted, hasNotice, sectionsOf } from '../../src/view/groups.ts';
import { words } from '../../src/core/words/index.ts';
import { STATE_NAMES, STATES, type StateName } from '../popup/fixtures/states.ts';

function reportOf(name: StateName): Report {
  const report = STATES[name]?.report;
  if (!report) throw new Error(`${name} has no report`);
  return report;
}

const headings = (name: StateName): [string, number][] =>
  companyGroups(reportOf(name)).map((group) => [group.title, group.companies.length]);

const order = (name: StateName): string[] =>
  sectionsOf(reportOf(name)).map((section) =>
    section.kind === 'companies' ? section.group.kind : section.kind,
  );

describe('companies', () => {
  it('stand under how the privacy notice speaks of them, those not named first', () => {
    expect(headings('differs')).toEqual([
      ['Not in the privacy notice', 3],
      ['Mentioned only in general terms', 1],
      ['In the privacy notice', 3],
      ['Helps the page load', 2],
    ]);
  });

  const isAboutNotNamed = (name: StateName): boolean =>
    STATES[name]?.report?.headline.kind === 'companies-not-named' &&
    headings(name)[0]?.[0] === words.shown.groups['not-named'];

  it('are as many as the headline counts', () => {
    const report = reportOf('differs');
    const shown = companyGroups(report).filter((group) => group.kind !== 'helps-load');
    expect(shown.flatMap((group) => group.companies)).toHaveLength(report.headline.counts.companies);
    expect(shown[0]?.companies).toHaveLength(report.headline.counts.notNamed);
  });

  it.each(STATE_NAMES.filter(isAboutNotNamed))('are as many below the headline of %s as it says', (name) => {
    const report = reportOf(name);
    const { companies } = companyGroups(report).find(({ kind }) => kind === 'not-named') ?? {
      companies: [],
    };
    const said = report.headline.text.slice(report.headline.text.indexOf('does not mention'));
    const [rest] = /\d+(?= others)|(?<=or the other )\d+/.exec(said) ?? ['0'];
    const named = companies.filter((row) => said.includes(called(row.name, productsOf(report, row))));
    expect(named.length + Number(rest), said).toBe(companies.length);
  });

  it('stand apart where the privacy notice names only part of what they do', () => {
    expect(headings('partly').slice(0, 2)).toEqual([
      ['Not in the privacy notice', 1],
      ['Only partly in the privacy notice', 1],
    ]);
  });

  it('stand first, under what it says of them, where it says that it does not use them', () => {
    expect(headings('denial-beside')).toEqual([
      ['The privacy notice says these are not used', 1],
      ['Not in the privacy notice', 1],
      ['In the privacy notice', 1],
    ]);
    expect(order('denial-beside')).toEqual(['differences', 'denied', 'not-named', 'named', 'not-seen']);
  });

  it('that help the page load stand last', () => {
    expect(order('fonts').at(-1)).toBe('helps-load');
    expect(order('differs').at(-1)).toBe('helps-load');
  });

  it('are not said to be missing from a notice that nobody has read', () => {
    expect(headings('no-notice')[0]).toEqual(['This page connects to', 3]);
    expect(headings('inconclusive-policy')[0]).toEqual(['This page connects to', 2]);
    expect(hasNotice(reportOf('not-covered'))).toBe(false);
  });

  it('are not said to be missing where not all of the notice was read', () => {
    expect(headings('inconclusive-unread')[0]).toEqual(['Not yet checked against the privacy notice', 2]);
  });
});

describe('differences', () => {
  it('leave out companies not mentioned, advice and what could not be told', () => {
    expect(differences(reportOf('differs')).map((difference) => difference.id)).toEqual(['lasts-longer']);
  });

  it('are one entry a kind', () => {
    const found = differences(reportOf('cookies-differ'));
    expect(found.map(({ id, findings }) => [id, findings.length])).toEqual([
      ['lasts-longer', 1],
      ['undeclared-cookie', 3],
    ]);
  });
});

describe('a page that did not come', () => {
  it('is not said to lack what the notice declares', () => {
    const report = reportOf('matches');
    const gaps = [{ ...gapOf('http-error', 'HTTP 404'), hides: [] }];
    const failed = { ...report, conditions: { ...report.conditions, gaps } };
    expect(isPageSeen(report)).toBe(true);
    expect(sectionsOf(report).some((section) => section.kind === 'not-seen')).toBe(true);
    expect(sectionsOf(failed).some((section) => section.kind === 'not-seen')).toBe(false);
  });
});

describe('the order of the list', () => {
  it('puts the companies first where the headline counts them', () => {
    expect(order('differs')).toEqual([
      'not-named',
      'differences',
      'in-general-terms',
      'named',
      'not-seen',
      'helps-load',
    ]);
  });

  it('puts the reason first where the headline speaks of what the page did', () => {
    expect(order('before-choice')[0]).toBe('differences');
    expect(order('denial')[0]).toBe('differences');
  });

  it('names once what the notice declares twice', () => {
    const report = reportOf('matches');
    const twice = { ...report, notSeen: [...report.notSeen, ...report.notSeen] };
    const unseen = sectionsOf(twice).find((section) => section.kind === 'not-seen');
    expect(unseen?.names).toHaveLength(report.notSeen.length);
  });
});

describe('the first of the council’s own words', () => {
  it('are the first difference’s that has any, else the first company’s', () => {
    expect(firstQuoted(reportOf('notice-read'))).toBe('optional-before-choice');
    expect(firstQuoted(reportOf('matches'))).toBe('Contentsquare');
    expect(firstQuoted(reportOf('no-notice'))).toBeNull();
  });
});

describe('what is ignored', () => {
  const report = reportOf('differs');
  const [first] = differences(report);
  const ignoring = (isMeant: (place: number) => boolean): Report => ({
    ...report,
    findings: report.findings.map((finding) => {
      const place = first?.findings.indexOf(finding) ?? -1;
      return place >= 0 && isMeant(place)
        ? { ...finding, ignored: { reason: 'Known.', until: null } }
        : finding;
    }),
  });
  const standing = (isMeant: (place: number) => boolean) =>
    differences(ignoring(isMeant)).find(({ id }) => id === first?.id);

  it('is still told, and not counted', () => {
    expect(first?.count).toBeGreaterThan(0);
    expect(standing(() => true)).toMatchObject({ count: 0, findings: { length: first?.findings.length } });
    expect(standing((place) => place === 0)?.count).toBe(
      (first?.count ?? 0) - (first?.findings[0]?.count ?? 0),
    );
  });
});
