import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import {
  claims,
  cookie,
  declares,
  firedOver,
  journey,
  looked,
  notice,
  outcomes,
  PAGE,
  screenshot,
  visit,
} from '../build.ts';

const id = 'no-choice-offered';
const PRIVACY = 'https://www.anytown.gov.uk/privacy';
const silent = notice({ address: PRIVACY, declarations: [declares('mapper')], layer: 'read' });
const none = (...facts: Seen[][]) => visit([...facts, looked('none')]);

describe('no-choice-offered', () => {
  it('fires where known advertising or recording is stored and no banner, button or link was found', () => {
    const page = none(cookie('_watch'), screenshot());
    expect(firedOver(id, [page], [silent])).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'high',
        subject: { product: 'watcher', cookie: '_watch' },
        observed:
          'Watcher, a known recording product, stored _watch. We found no banner, button or link on this page for saying yes or no to it.',
        evidence: { cookies: [0], screenshots: [0] },
      },
    ]);
  });

  it('fires though the journey that found no banner to press has a gap that says so', () => {
    const gap: Seen = { seen: 'gap', ...gapOf('banner-not-found', 'No cookie banner.'), at: 9 };
    const taken = { outcome: 'no-banner' as const, clicks: 0 };
    for (const looks of [[looked('none')], []]) {
      const reject = visit([cookie('_watch'), ...looks, [gap]], { journey: 'reject', taken });
      expect(outcomes(firedOver(id, [none(cookie('_watch')), reject], [silent]))).toEqual([
        'unsupported high',
      ]);
    }
  });

  it('does not fire for statistics alone, asked about first or not', () => {
    const asking = notice({ ...silent, claims: [claims('asks-first')] });
    expect(firedOver(id, [none(cookie('_counter'))], [silent])).toEqual([]);
    expect(firedOver(id, [none(cookie('_counter'))], [asking])).toEqual([]);
  });

  it('does not fire where there is a banner or a link, where somebody chose, or where nobody looked', () => {
    const link: Seen = {
      seen: 'links',
      links: [{ text: 'Cookie settings', address: null, kind: 'consent-control' }],
      language: 'en',
      at: 3_100,
    };
    const pages = [
      [visit([cookie('_watch'), looked('found')])],
      [visit([cookie('_watch'), looked('none'), [link]], { links: false })],
      [none(cookie('_watch')), ...journey('accept', [[], []])],
      [visit([cookie('_watch')])],
    ];
    for (const visits of pages) expect(firedOver(id, visits, [silent])).toEqual([]);
  });

  it('cannot tell where the notice tells of a choice elsewhere, or a tool was loaded and showed nothing', () => {
    const declining = notice({ ...silent, claims: [claims('can-decline')] });
    const tool: Seen = { seen: 'consent-tool', id: 'klaro', isServed: true, at: 50 };
    expect(outcomes(firedOver(id, [none(cookie('_watch'))], [declining]))).toEqual(['cannot-tell high']);
    expect(outcomes(firedOver(id, [none(cookie('_watch'), [tool])], [silent]))).toEqual(['cannot-tell high']);
  });

  it('cannot tell where it was to be looked for and could not be', () => {
    const gap: Seen = { seen: 'gap', ...gapOf('too-slow', 'No time.', { loses: ['control'] }), at: 9 };
    expect(outcomes(firedOver(id, [visit([cookie('_watch'), [gap]])], [silent]))).toEqual([
      'cannot-tell high',
    ]);
    const unread = visit([cookie('_watch'), looked('none')], { links: false, page: PAGE });
    expect(outcomes(firedOver(id, [unread], [silent]))).toEqual([]);
  });
});
