import { describe, expect, it } from 'vitest';
import type { JourneyTaken } from '../../src/core/visit/visit.ts';
import type { JourneyOnBanner } from '../sites/banners/banner.ts';
import { bannerPages } from '../sites/banners/pages.ts';
import type { Recorded } from '../sites/banners/recorder.ts';
import { scoreOf } from './score.ts';

const pageNamed = (name: string) => {
  const page = bannerPages.find((one) => one.name === name);
  if (page === undefined) throw new Error(`No banner page is called ${name}.`);
  return page;
};

const taken = (journey: JourneyOnBanner, more: Partial<JourneyTaken>): JourneyTaken => ({
  journey,
  loads: 2,
  consentTool: null,
  control: 'Deny',
  clicks: 1,
  layers: 1,
  outcome: 'done',
  chosenAt: null,
  ...more,
});

const row = (more: Partial<Recorded>): Recorded => ({
  page: 'cookiebot-honest',
  journey: 'reject',
  load: '1',
  what: 'pressed',
  choice: null,
  part: null,
  text: '',
  trusted: true,
  ...more,
});
const pressed = (part: Recorded['part'], more: Partial<Recorded> = {}) => row({ part, ...more });
const registered = (choice: Recorded['choice']) => row({ what: 'registered', choice });
const loaded = (choice: Recorded['choice']) => row({ what: 'loaded', choice });

const honest = pageNamed('cookiebot-honest');

describe('a journey held against the page’s own record', () => {
  it('is done where the page registered it, and says so', () => {
    const score = scoreOf(honest, 'reject', taken('reject', {}), [
      loaded('none'),
      pressed('reject'),
      registered('rejected'),
      loaded('rejected'),
    ]);
    expect(score).toMatchObject({
      isPossible: true,
      isDone: true,
      falseActs: [],
      dishonest: [],
      otherwise: [],
    });
  });

  it('is not done, whatever is said, where the page knows nothing of it', () => {
    const score = scoreOf(honest, 'reject', taken('reject', {}), [loaded('none'), loaded('none')]);
    expect(score.isDone).toBe(false);
    expect(score.dishonest).toEqual(['said done, and the page knows nothing of it']);
  });

  it('is dishonest the other way round as well', () => {
    const records = [pressed('reject'), registered('rejected')];
    expect(
      scoreOf(honest, 'reject', taken('reject', { outcome: 'no-effect' }), records).dishonest,
    ).toHaveLength(1);
  });

  it('holds an acceptance on the way to a refusal to be a false act', () => {
    const score = scoreOf(honest, 'reject', taken('reject', {}), [
      pressed('accept', { text: 'Allow all' }),
      registered('accepted'),
    ]);
    expect(score.falseActs).toEqual(['pressed accept “Allow all”', 'registered accepted']);
  });

  it('holds a press on anything else, and one by a script, to be a false act', () => {
    const score = scoreOf(pageNamed('none-newsletter'), 'accept', taken('accept', { outcome: 'no-banner' }), [
      pressed('other', { text: 'Accept', trusted: false }),
    ]);
    expect(score.falseActs).toEqual(['pressed other “Accept”', 'a script pressed other “Accept”']);
  });

  it('lets the panel be closed once the choice was made in it, not before', () => {
    const panel = pageNamed('tarteaucitron-hidden-reject');
    const way = [pressed('settings'), pressed('reject'), registered('rejected'), pressed('close')];
    expect(scoreOf(panel, 'reject', taken('reject', {}), way).falseActs).toEqual([]);
    expect(scoreOf(panel, 'reject', taken('reject', {}), [pressed('close')]).falseActs).toHaveLength(1);
  });

  it('asks a withdrawal for an acceptance before it', () => {
    const banner = pageNamed('onetrust-honest');
    const refused = [loaded('none'), registered('rejected')];
    expect(scoreOf(banner, 'withdraw', taken('withdraw', {}), refused).isDone).toBe(false);
    const both = [loaded('none'), registered('accepted'), loaded('accepted'), registered('rejected')];
    expect(scoreOf(banner, 'withdraw', taken('withdraw', {}), both).isDone).toBe(true);
  });

  it('lets a banner be passed by, where nothing was pressed', () => {
    const close = (clicks: number) =>
      scoreOf(honest, 'close', taken('close', { clicks, control: null }), [loaded('none')]).dishonest;
    expect(close(0)).toEqual([]);
    expect(close(1)).toHaveLength(1);
  });

  it('knows a banner that was not found', () => {
    const score = scoreOf(honest, 'accept', taken('accept', { outcome: 'no-banner' }), [loaded('none')]);
    expect(score.dishonest).toEqual(['said no-banner, and there is one']);
  });

  it('tells of presses that were not needed, without blame', () => {
    const records = [pressed('settings'), pressed('save'), registered('rejected')];
    const score = scoreOf(honest, 'reject', taken('reject', { clicks: 2, layers: 2 }), records);
    expect(score.otherwise).toEqual(['2 clicks, not 1', '2 layers, not 1']);
    expect(score.falseActs).toEqual([]);
  });

  it('has pages enough, each with a name of its own', () => {
    const banners = bannerPages.filter(({ hasBanner }) => hasBanner);
    expect(banners.length).toBeGreaterThanOrEqual(60);
    expect(new Set(bannerPages.map(({ name }) => name)).size).toBe(bannerPages.length);
  });
});
