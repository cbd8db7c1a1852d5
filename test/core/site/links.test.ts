import { describe, expect, it } from 'vitest';
import { isOfCalendar, pageAt, pageKey, whyNot } from '../../../src/core/site/links.ts';

const SITE = 'https://www.anytown.gov.uk';
const why = (path: string, text = 'Read more') => whyNot(new URL(path, SITE), text);

describe('links that are followed', () => {
  it('are pages, whose names may tell of acts', () => {
    for (const path of [
      '/bins',
      '/council-tax/cancel-a-direct-debit',
      '/trees/remove-a-tree-from-the-street',
      '/planning/vote-on-the-plan.aspx',
      '/elections/register-to-vote',
      '/article/4711',
      '/a-z?letter=B',
      '/Search?action=find',
    ])
      expect([path, why(path)]).toEqual([path, null]);
  });

  it('never end a session or change something', () => {
    for (const [path, text] of [
      ['/logout', 'Goodbye'],
      ['/user/sign-out.aspx', 'x'],
      ['/account?do=logoff', 'x'],
      ['/x', 'Sign out'],
      ['/x', 'Allgofnodi'],
    ] as const)
      expect([path, why(path, text)]).toEqual([path, 'log-out']);
    for (const [path, text] of [
      ['/node/12/delete', 'x'],
      ['/basket/add/12', 'x'],
      ['/list?action=delete&id=4', 'x'],
      ['/shop?add-to-cart=9', 'x'],
      ['/unsubscribe/abc', 'x'],
      ['/poll/3', 'Vote'],
      ['/x', 'Dileu'],
      ['/y?token=abcdef', 'x'],
    ] as const)
      expect([path, why(path, text)]).toEqual([path, 'changes-something']);
  });

  it('are no files, and lead to no end', () => {
    for (const path of ['/minutes.pdf', '/a/b/Budget.XLSX', '/feed.rss', '/events.ics'])
      expect([path, why(path)]).toEqual([path, 'file']);
    for (const path of ['/a/b/a/b/a/b', `/${'x'.repeat(301)}`, '/1/2/3/4/5/6/7/8/9/10/11'])
      expect([path, why(path)]).toEqual([path, 'endless']);
  });

  it('know a day of a calendar', () => {
    const is = (path: string) => isOfCalendar(new URL(path, SITE));
    expect(
      ['/events/2026/11', '/events/2026-11-29', '/events?month=4', '/mgCalendar.aspx?M=1&date=3'].map(is),
    ).toEqual([true, true, true, true]);
    expect(['/news/2026/11/new-library', '/budget-2026', '/events'].map(is)).toEqual([false, false, false]);
  });

  it('are one page in whichever spelling', () => {
    const keys = [
      `${SITE}/bins`,
      'http://anytown.gov.uk/bins/',
      `${SITE}/Bins/index.html#top`,
      `${SITE}/bins?utm_source=mail&fbclid=1`,
      `${SITE}/bins;jsessionid=AF3`,
    ].map((address) => pageKey(pageAt(address) as URL));
    expect(new Set(keys).size).toBe(1);
    expect(pageAt('mailto:a@b.example')).toBeNull();
    expect(pageAt('https://user:pass@www.anytown.gov.uk/')).toBeNull();
  });
});
