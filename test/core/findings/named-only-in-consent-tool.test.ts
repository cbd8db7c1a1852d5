import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { claims, declares, fired, notice, outcomes, request } from '../build.ts';
import { silent, unreadLink } from './notices.ts';

const id = 'named-only-in-consent-tool';
const tool = notice({
  id: 'tool',
  layer: 'consent-tool',
  kind: 'cookies',
  declarations: [declares('counter')],
});
const asked = [request('counter.example')];

describe('named-only-in-consent-tool', () => {
  it('tells an auditor of a company that the banner alone declares', () => {
    expect(fired(id, asked, [silent, tool])).toMatchObject([
      {
        outcome: 'advisory',
        severity: 'info',
        subject: { product: 'counter', company: 'Countco' },
        observed:
          'The cookie banner names Counter. The privacy notice neither names it nor points to the banner.',
        declared: { notice: 'tool' },
      },
    ]);
  });

  it('does not fire where the notice names it or points to the banner', () => {
    const naming = notice({ declarations: [declares('counter')] });
    expect(fired(id, asked, [naming, tool])).toEqual([]);
    const pointing = notice({
      claims: [claims('can-decline', { quote: 'Use our cookie banner to decline.' })],
    });
    expect(fired(id, asked, [pointing, tool])).toEqual([]);
    const linking = notice({ links: [{ ...unreadLink, kind: 'consent-tool', read: true }] });
    expect(fired(id, asked, [linking, tool])).toEqual([]);
  });

  it('does not fire where the banner is all that was read, or not all of the notice was', () => {
    expect(fired(id, asked, [tool])).toEqual([]);
    const unread: Seen = { seen: 'gap', ...gapOf('notice-unread', 'Test.'), at: 9 };
    expect(outcomes(fired(id, [...asked, [unread]], [silent, tool]))).toEqual([]);
  });
});
