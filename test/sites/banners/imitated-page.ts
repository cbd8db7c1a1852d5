/** A page with a banner of our own making, and what can be done on it by the shortest way. */
import { inPage } from '../page-tools.ts';
import type { BannerPage, BannerServed, JourneyExpected, Part, Parts } from './banner.ts';
import type { Behaviour, Words } from './behaviours.ts';
import { done, not } from './expecting.ts';
import { runBanner, shapeOf, SPEC_ID, type Imitation, type RunSpec } from './imitation.ts';
import { recorderOf } from './recorder-tag.ts';

/** Of the frames that are of another site. */
export const FRAME_HOST = 'choices.asked-elsewhere.example';

interface Given {
  name: string;
  address: string;
  /** HTML that waits for a yes. */
  tags: string;
  body: string;
}

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A newsletter over the whole page. */
const covering = (how: Behaviour): string =>
  how.covered === undefined
    ? ''
    : `<div class="news" style="position: fixed; inset: 0; background: #fffe; z-index: 2147483647; padding: 20vh 20vw"><h2>Never miss a market day</h2><p>Get our news by email.</p><button type="button" class="news-close" aria-label="Close newsletter">×</button></div>
<script>(() => { const news = document.querySelector('.news'); news.querySelector('button').addEventListener('click', () => news.remove()); ${how.covered === 'for-a-while' ? 'setTimeout(() => news.remove(), 2000);' : ''} })();</script>`;

const withUncover = (how: Behaviour, expected: JourneyExpected): JourneyExpected =>
  how.covered === 'until-closed' && expected.way !== null
    ? { ...expected, outcome: 'either', way: ['uncover', ...expected.way] }
    : expected;

function journeysOf(tool: Imitation, how: Behaviour): BannerPage['journeys'] {
  const has = shapeOf(tool, how);
  const rejects = how.rejects ?? 'works';
  const reopens = how.reopens ?? 'works';
  const off: Part[] = tool.words.purposes.map(() => 'switch');
  const refuseInSettings: Part[] = tool.refusesInSettings && !has.preticked ? ['reject'] : [...off, 'save'];
  const inSettings: Part[] = has.preticked
    ? [...off, 'save']
    : tool.refusesInSettings
      ? ['reject']
      : ['save'];
  const refusing: Record<typeof rejects, JourneyExpected> = {
    works: done(['reject'], 'rejected'),
    settings: done(['settings', ...inSettings], 'rejected'),
    absent: not('control-not-found'),
    dead: not('no-effect'),
    forgets: not('no-effect'),
  };
  const withdrawing: Record<typeof reopens, JourneyExpected> = {
    works: done(['reopen', ...refuseInSettings], 'rejected'),
    absent: not('control-not-found', 'accepted'),
    dead: not('no-effect', 'accepted'),
  };
  const closes = how.closes ?? tool.closes;
  return {
    reject: withUncover(how, refusing[rejects]),
    accept: withUncover(how, done(['accept'], 'accepted')),
    withdraw: withUncover(how, withdrawing[reopens]),
    close: has.close
      ? withUncover(how, done(['close'], closes === 'accepted' ? 'accepted' : tool.closedMeans))
      : not('either'),
  };
}

export function imitatedPage(
  tool: Imitation,
  how: Behaviour,
  { name, address, tags, body }: Given,
): BannerServed {
  const words: Words = { ...tool.words, ...how.words };
  const has = shapeOf(tool, how);
  const parts: Parts = { ...tool.parts, ...(how.covered === undefined ? {} : { uncover: '.news-close' }) };
  const isFramed = how.place === 'own-frame' || how.place === 'other-frame';
  const frameHost = how.place === 'other-frame' ? FRAME_HOST : new URL(address).host;
  const frame = `${address.replace(new URL(address).host, frameHost)}/frame`;
  const specOf = (more: Partial<RunSpec>): string =>
    `<script type="application/json" id="${SPEC_ID}">${json({
      page: name,
      style: tool.style,
      first: tool.first(words, has),
      second: tool.second(words, has),
      reopen: how.reopens === 'absent' ? null : tool.reopen(words),
      confirm: tool.confirm?.(words) ?? null,
      parts,
      how,
      closes: how.closes ?? tool.closes,
      frame: null,
      isFrame: false,
      ...more,
    } satisfies RunSpec)}</script>`;
  const script = tool.script?.tag ?? `<script>${inPage(runBanner)}</script>`;
  return {
    name,
    address,
    why: `${tool.name}: ${how.why}`,
    tool: tool.id,
    consentTool: tool.consentTool,
    needsPackages: false,
    hasBanner: true,
    parts,
    journeys: journeysOf(tool, how),
    memory: tool.memory,
    html: (search) => ({
      head: recorderOf({ page: name, parts, keepsMemory: true }, tool.memory),
      body,
      end: `<template id="optional">${tags}</template>${covering(how)}${specOf({ frame: isFramed ? `${frame}${search}` : null })}${script}`,
      ...(how.language === undefined ? {} : { language: how.language }),
    }),
    beside: isFramed
      ? {
          '/frame': () =>
            `<!doctype html><html lang="en"><head><title>Cookies</title>${recorderOf({ page: name, parts, keepsMemory: false }, null)}</head><body>${specOf({ isFrame: true, reopen: null })}<script>${inPage(runBanner)}</script></body></html>`,
        }
      : {},
  };
}
