/** Whose page it is. */
import type { TabState } from '../core/report/tab-state.ts';
import { listed } from '../core/text/listed.ts';

/** The councils, else the host. */
export function placeName(state: TabState | null): string {
  const councils = state?.report?.councils.map((council) => council.name) ?? [];
  return councils.length > 0 ? listed(councils) : (state?.host ?? state?.site ?? '');
}
