import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import { fired, outcomes, report, request } from '../build.ts';
import { silent } from './notices.ts';

const id = 'typed-value-leaked';
const typed = (host: string, over = {}) =>
  request(host, { sent: { page: 'none', title: false, typed: true, cookies: [], identifiers: [] }, ...over });

describe('typed-value-leaked', () => {
  it('fires where what is typed reaches a product that counts or records, or a stranger', () => {
    expect(fired(id, [typed('watcher.example')], [silent])).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'high',
        subject: { product: 'watcher', company: 'Watchco', host: 'watcher.example' },
        observed:
          'What was typed into a form field was sent to Watcher (watcher.example) before the form was submitted.',
      },
    ]);
    expect(outcomes(fired(id, [typed('stranger.example')], [silent]))).toEqual(['unsupported high']);
  });

  it('is advice where the service needs it: finding an address, showing a map', () => {
    expect(outcomes(fired(id, [typed('api.postcodefinder.example')], [silent]))).toEqual(['advisory low']);
    expect(outcomes(fired(id, [typed('mapper.example')], [silent]))).toEqual(['advisory low']);
  });

  it('does not fire for the site’s own hosts, or for what never left', () => {
    expect(fired(id, [typed('forms.anytown.gov.uk')], [silent])).toEqual([]);
    expect(fired(id, [typed('www.anytown-jobs.co.uk')], [silent])).toEqual([]);
    expect(fired(id, [typed('watcher.example', { outcome: 'blocked' })], [silent])).toEqual([]);
  });

  it('leaves no clean verdict where what was sent was lost', () => {
    const lost = gapOf('bound-reached', 'Test.', { loses: ['sent'] });
    const seen = report([request('mapper.example'), [{ seen: 'gap', ...lost, at: 1 }]], [silent]);
    expect(seen.verdict).toBe('inconclusive');
  });

  it('does not fire where nothing typed was sent', () => {
    expect(fired(id, [request('watcher.example')], [silent])).toEqual([]);
  });
});
