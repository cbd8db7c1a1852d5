import { describe, expect, it } from 'vitest';
import { bundledFor, layered } from '../../../src/core/notices/layers.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { known, notice } from '../build.ts';

const page = new URL('https://www.leeds.gov.uk/bins');
const of = (host: string, more: Parameters<typeof notice>[0] = {}) =>
  notice({ ...more, scope: { ...notice().scope, hosts: [host] } });
const nothing = { notices: [], troubles: [] };

describe('the notices that speak of a page', () => {
  it('are those for its host', () => {
    const came = { ...nothing, notices: [of('www.leeds.gov.uk')] };
    const ownOf = (address: string) => layered(new URL(address), [], came, known.councils).own;
    expect(ownOf('https://www.leeds.gov.uk/bins')).toHaveLength(1);
    expect(ownOf('https://democracy.leeds.gov.uk/')).toHaveLength(0);
  });

  it('are no bundled policy', () => {
    const bundled = [of('www.leeds.gov.uk'), of('www.leeds.gov.uk', { kind: 'policy' })];
    expect(bundledFor(page, bundled, known.councils)).toHaveLength(1);
  });
});

describe('the notices a page is judged against', () => {
  it('are the bundled ones, with those that came beside them', () => {
    const bundled = [of('www.leeds.gov.uk', { id: 'own' }), of('www.norfolk.gov.uk', { id: 'others' })];
    const came = { notices: [of('www.leeds.gov.uk', { id: 'read', layer: 'read' })], troubles: [] };
    const { notices, own, gaps } = layered(page, bundled, came, known.councils);
    expect(notices.map(({ id }) => id)).toEqual(['own', 'read', 'others']);
    expect(own.map(({ id }) => id)).toEqual(['read']);
    expect(gaps).toEqual([]);
  });

  it('have a gap for each that was not got', () => {
    const troubles = [{ code: 'not-found' as const, address: 'https://www.leeds.gov.uk/privacy' }];
    const codes = (bundled: Notice[]) =>
      layered(page, bundled, { ...nothing, troubles }, known.councils).gaps.map(({ code }) => code);
    expect(codes([])).toEqual(['notice-unread']);
    // A transcription counts as a reading of it, unless it is known to be of another page.
    expect(codes([of('www.leeds.gov.uk')])).toEqual([]);
    expect(codes([of('www.leeds.gov.uk', { address: 'https://www.leeds.gov.uk/old' })])).toEqual([
      'notice-unread',
    ]);
  });
});
