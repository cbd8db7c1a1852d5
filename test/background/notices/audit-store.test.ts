import { describe, expect, it } from 'vitest';
import { openAudit } from '../../../src/background/notices/audit-store.ts';
import { openTexts } from '../../../src/background/notices/text-store.ts';
import type { Correction } from '../../../src/core/notices/corrections/correction.ts';
import type { NoteKept } from '../../../src/core/report/notes.ts';
import { areaOf } from './area.ts';

const correction = (reason: string): Correction => ({
  id: 'c1',
  notice: 'n',
  sha256: 'a'.repeat(64),
  change: { act: 'remove', entry: 'claim-0', quote: 'q' },
  reason,
  at: '2026-11-22T09:00:00.000Z',
});
const note: NoteKept = {
  key: 'k',
  stance: 'comment',
  reason: 'r',
  at: '2026-11-22',
  finding: 'f',
  title: 't',
  observed: 'o',
};

describe('what an auditor said', () => {
  it('outlives the worker, notes page by page', async () => {
    const area = areaOf();
    const store = await openAudit(area);
    await store.putCorrections([correction('why')]);
    await store.putNotes('https://a.gov.uk/', [note]);
    const later = await openAudit(area);
    expect(later.corrections()).toEqual([correction('why')]);
    expect(later.notesOf('https://a.gov.uk/')).toEqual([note]);
    expect(later.notesOf('https://b.gov.uk/')).toEqual([]);
    await later.putNotes('https://a.gov.uk/', []);
    expect(later.notesOf('https://a.gov.uk/')).toEqual([]);
    expect(later.corrections()).toHaveLength(1);
  });

  it('is refused where it is more than can be kept, and what was there stays', async () => {
    const store = await openAudit(areaOf());
    expect(await store.putCorrections([correction('first')])).toBe(true);
    expect(await store.putCorrections([correction('x'.repeat(200_000))])).toBe(false);
    expect(store.corrections()).toEqual([correction('first')]);
  });
});

describe('texts of notices', () => {
  it('are there again by their mark', async () => {
    const area = areaOf();
    await openTexts(area).keep('a', 'words');
    expect(await openTexts(area).of('a')).toBe('words');
    expect(await openTexts(area).of('b')).toBeNull();
  });

  it('push out the one kept longest, and none that is read anew', async () => {
    const texts = openTexts(areaOf());
    const long = 'x'.repeat(120_000);
    await Promise.all([texts.keep('a', long), texts.keep('b', long), texts.keep('a', long)]);
    await texts.keep('c', long);
    expect([await texts.of('a'), await texts.of('b'), await texts.of('c')]).toEqual([long, null, long]);
  });

  it('are not kept where one alone is more than all may be', async () => {
    const texts = openTexts(areaOf());
    await texts.keep('a', 'short');
    await texts.keep('b', 'x'.repeat(400_000));
    expect([await texts.of('a'), await texts.of('b')]).toEqual(['short', null]);
  });
});
