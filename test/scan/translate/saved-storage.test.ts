/** What a saved session had in local storage: there before, a choice where a consent tool tells it so, no fresh profile. */
import { expect, it } from 'vitest';
import { consentTools } from '../../../rules/index.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import type { StorageGiven } from '../../../src/scan/given/cookie-jar.ts';
import { noArtifacts } from '../../../src/scan/observe/artifacts.ts';
import { storageId } from '../../../src/scan/translate/storage-id.ts';
import { toVisit } from '../../../src/scan/translate/to-visit.ts';
import { PAGE, START } from '../events.ts';

const HOST = 'www.anytown.gov.uk';
const ORIGIN = `https://${HOST}`;

function translated(storageGiven: StorageGiven[]) {
  const artifacts = {
    ...noArtifacts(PAGE, []),
    startedAt: START,
    leftAt: START + 3_000,
    storageGiven,
    storageBefore: new Set(
      storageGiven.flatMap(({ entries }) => entries.map(([key]) => storageId('local', HOST, key))),
    ),
    frames: [
      {
        address: PAGE,
        keys: ['kept', 'new'].map((key) => ({ kind: 'local' as const, key, time: START + 900 })),
      },
    ],
  };
  return toVisit(artifacts as never, {
    address: PAGE,
    browser: 'Chromium/156',
    userAgent: 'test',
    thirdPartyCookies: 'store',
    consentTools,
  });
}

const choices = (seens: readonly Seen[]): string[] =>
  seens.flatMap((seen) => (seen.seen === 'choice' ? [`${seen.choice} by ${seen.by}`] : []));

it('was there before, and what the page adds was not', () => {
  const { seens } = translated([{ origin: ORIGIN, entries: [['kept', 'x']] }]);
  const told = seens.flatMap((seen) => (seen.seen === 'storage' ? [[seen.key, seen.before, seen.at]] : []));
  expect(told).toEqual([
    ['kept', true, 0],
    ['new', false, 900],
  ]);
});

it('makes no fresh profile, and leaves what was chosen open where nothing tells it', () => {
  const { opening, seens } = translated([{ origin: ORIGIN, entries: [['kept', 'x']] }]);
  expect(opening.conditions.profile).toBe('resident');
  expect(choices(seens)).toEqual([]);
  const fresh = translated([]);
  expect(fresh.opening.conditions.profile).toBe('fresh');
  expect(choices(fresh.seens)).toEqual(['none by fresh-profile']);
});

it('tells a choice by what a consent tool kept on the page’s own origin, and on no other', () => {
  const entries: [string, string][] = [['klaro', '{"statistics":false}']];
  expect(choices(translated([{ origin: ORIGIN, entries }]).seens)).toEqual(['rejected by klaro']);
  expect(choices(translated([{ origin: 'https://my.anytown.gov.uk', entries }]).seens)).toEqual([]);
});
